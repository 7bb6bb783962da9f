package io.leadline.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.LeadlineTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a request says of itself is believed of nobody: the page that opens a push connection, and the portal's name. */
@LeadlineTest
class StrangeHeadersTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "http://evil.example, 403",
        "null, 403",
        "not an address, 403",
        "http://localhost.evil.example, 403",
        "http://localhost:1, 403",
        "file://, 403",
        // Let through, to where no page of a stranger is.
        "http://localhost:PORT, 404"
    })
    void onlyAPageOfThePortalOpensAPushConnection(String origin, int status) throws IOException {
        String answer =
                answer("GET /VAADIN/push?v-r=push&v-uiId=0&v-pushId=x&X-Atmosphere-Transport=websocket HTTP/1.1\r\n"
                        + "Host: localhost:" + port + "\r\n"
                        + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + "Origin: " + origin.replace("PORT", String.valueOf(port)) + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders", "/", "/users", "/login/oauth2/code/test?code=x", "/logout"})
    void noRedirectNamesTheHostThatARequestSaysItIsFor(String path) throws IOException {
        String answer = answer("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                + "Accept: text/html\r\nConnection: close\r\n\r\n");

        String headers = answer.contains("\r\n\r\n") ? answer.substring(0, answer.indexOf("\r\n\r\n")) : answer;
        assertThat(headers).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
    }

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            byte[] some = new byte[8_192];
            int read = in.read(some);
            return new String(some, 0, Math.max(read, 0), StandardCharsets.ISO_8859_1);
        }
    }
}
