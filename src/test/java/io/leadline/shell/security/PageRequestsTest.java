package io.leadline.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The framework reads what pages send by whatever method it comes, so that the bound holds for every method. */
class PageRequestsTest {

    static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "post", "ODD");

    static final List<String> SPELLINGS =
            List.of("v-r=uidl&v-uiId=0", "v-uiId=0&v-r=uidl", "v%2Dr=uidl", "v-r=%75idl", "a=%zz&v-r=uidl");

    @ParameterizedTest
    @MethodSource("methodsAndSpellings")
    void moreThanAPageSendsIsRefusedBeforeItIsRead(String method, String query) throws Exception {
        assertThat(status(method, query, new byte[PageRequests.MOST_BYTES + 1])).isEqualTo(413);
        assertThat(status(method, query, null))
                .as("nobody says how much will come")
                .isEqualTo(411);
        assertThat(status(method, query, new byte[PageRequests.MOST_BYTES])).isEqualTo(200);
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void nothingIsSentThroughThePushConnection(String method) throws Exception {
        int expected = method.equals("GET") ? 200 : 405;

        assertThat(status(method, "v-r=push&v-uiId=0", new byte[1])).isEqualTo(expected);
    }

    @ParameterizedTest
    @FieldSource("METHODS")
    void whatIsNoPageRequestIsNotItsBusiness(String method) throws Exception {
        assertThat(status(method, "q=v-r", new byte[PageRequests.MOST_BYTES + 1]))
                .isEqualTo(200);
        assertThat(status(method, null, new byte[PageRequests.MOST_BYTES + 1])).isEqualTo(200);
    }

    static Stream<Arguments> methodsAndSpellings() {
        return METHODS.stream().flatMap(method -> SPELLINGS.stream().map(spelling -> Arguments.of(method, spelling)));
    }

    /** @param body null for one whose length is not told */
    private static int status(String method, String query, byte[] body) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/");
        request.setQueryString(query);
        if (body != null) {
            request.setContent(body);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        new PageRequests().doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
