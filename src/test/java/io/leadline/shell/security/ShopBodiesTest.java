package io.leadline.shell.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.ErrorResponseException;

/** Nobody who has no secret fills the memory. */
class ShopBodiesTest {

    private static final int MOST = (int) ShopBodies.MOST.toBytes();

    private final AtomicInteger read = new AtomicInteger(-1);
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private void send(MockHttpServletRequest request, int bytes) throws Exception {
        request.setContent(new byte[bytes]);
        new ShopBodies()
                .doFilter(
                        request,
                        response,
                        (passed, answer) -> read.set(passed.getInputStream().readAllBytes().length));
    }

    private static MockHttpServletRequest inChunks() {
        return new MockHttpServletRequest("POST", "/hooks/web") {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
    }

    @Test
    void whatAnOrderCanBeIsReadWhole() throws Exception {
        send(new MockHttpServletRequest("POST", "/hooks/web"), MOST);

        assertThat(read).hasValue(MOST);
    }

    @Test
    void whatIsTooLargeIsNotRead() throws Exception {
        send(new MockHttpServletRequest("POST", "/hooks/web"), MOST + 1);

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(read).hasValue(-1);
    }

    @Test
    void whatIsTooLargeIsNotReadToItsEndWhereItDoesNotSayHowLongItIs() {
        assertThat(catchThrowable(() -> send(inChunks(), MOST + 1))).isInstanceOf(ErrorResponseException.class);
        assertThat(read).hasValue(-1);
    }
}
