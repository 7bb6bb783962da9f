package io.leadline.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(strings = {"{\"rpc\":[%s]}", " {\"rpc\" : [], \"rpc\":\n[%s], \"x\":1}", "{\"rpc\":[%s"})
    void moreAtOnceThanAPageAsksForIsRefusedHoweverShort(String message) throws Exception {
        String call = "{\"type\":\"event\",\"data\":{\"a\":{}}}";
        String page = "{\"type\":\"event\",\"event\":\"ui-navig\\u0061te\"}";

        assertThat(sent(message, call, PageMessage.MOST_CALLS)).isEqualTo(200);
        assertThat(sent(message, call, PageMessage.MOST_CALLS + 1)).isEqualTo(413);
        assertThat(sent(message, page, PageMessage.MOST_PAGES)).isEqualTo(200);
        assertThat(sent(message, page, PageMessage.MOST_PAGES + 1)).isEqualTo(413);
    }

    @Test
    void aByteThatIsNoLetterHidesNothingBehindIt() throws Exception {
        String page = "{\"type\":\"event\",\"event\":\"ui-navigate\"}";
        String pages = String.join(",", Collections.nCopies(PageMessage.MOST_PAGES + 1, page));
        byte[] body = ("{\"x\":\"\u00ff\",\"rpc\":[" + pages + "]}").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(status("POST", "v-r=uidl&v-uiId=0", body)).isEqualTo(413);
    }

    private static int sent(String message, String call, int times) throws Exception {
        byte[] body = message.formatted(String.join(",", Collections.nCopies(times, call)))
                .getBytes(StandardCharsets.UTF_8);
        return status("POST", "v-r=uidl&v-uiId=0", body);
    }

    @Test
    void whatWasLookedAtIsReadWhole() throws Exception {
        String body = "{\"rpc\":[],\"text\":\"Größe 漢字\"}";
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/");
        request.setQueryString("v-r=uidl");
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        MockFilterChain chain = new MockFilterChain();

        new PageRequests().doFilter(request, new MockHttpServletResponse(), chain);

        assertThat(chain.getRequest().getReader().readLine()).isEqualTo(body);
        assertThat(chain.getRequest().getInputStream().readAllBytes()).isEqualTo(body.getBytes(StandardCharsets.UTF_8));
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
