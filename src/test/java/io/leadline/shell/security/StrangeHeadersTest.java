package io.leadline.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.LeadlineTest;
import io.leadline.OpenedPage;
import io.leadline.PortalClient;
import io.leadline.identity.SecurityLog;
import io.leadline.suite.QuickWaits;
import io.micrometer.core.instrument.Metrics;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;
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
        "http://evil.example@localhost:PORT, 403",
        "http://localhost:PORT AND http://evil.example, 403",
        // Let through, to where no page of a stranger is.
        "http://localhost:PORT, 404"
    })
    void onlyAPageOfThePortalOpensAPushConnection(String origin, int status) throws IOException {
        String answer =
                answer("GET /VAADIN/push?v-r=push&v-uiId=0&v-pushId=x&X-Atmosphere-Transport=websocket HTTP/1.1\r\n"
                        + "Host: localhost:" + port + "\r\n"
                        + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + "Origin: "
                        + origin.replace("PORT", String.valueOf(port)).replace(" AND ", "\r\nOrigin: ") + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 " + status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/orders",
                "/",
                "/users",
                "/login/oauth2/code/test?code=x",
                "/logout",
                "/oauth2/authorization/test"
            })
    void noRedirectNamesTheHostThatARequestSaysItIsFor(String path) throws IOException {
        String answer = answer("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                + "Accept: text/html\r\nConnection: close\r\n\r\n");

        String headers = answer.contains("\r\n\r\n") ? answer.substring(0, answer.indexOf("\r\n\r\n")) : answer;
        assertThat(headers).startsWith("HTTP/1.1 ").doesNotContain("evil.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "", "2|{}", "400000|{\"csrfToken\":\"", "{\"rpc\":[]}"})
    void whatIsSentThroughAPushConnectionIsNotRead(String message) throws Exception {
        PortalClient client = new PortalClient(port);
        OpenedPage page = new OpenedPage(client, "sign-in");
        WebSocket socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", "JSESSIONID=" + client.sessionId())
                .buildAsync(
                        URI.create("ws://localhost:" + port + page.push() + "&X-Atmosphere-Transport=websocket"
                                + "&X-Atmosphere-Framework=3.1.5&X-Atmosphere-tracking-id=0&X-atmo-protocol=true"),
                        new WebSocket.Listener() {})
                .get();
        double before = refused();

        socket.sendText(message, true).get();

        Awaitility.await().until(() -> refused() > before);
        assertThat(page.send().statusCode()).isEqualTo(200);
        socket.abort();
    }

    @ParameterizedTest
    @CsvSource({
        // 2 MB are no upload's bound, but too much for a page; escapes do not hide what it is.
        "/?v-r=uidl&v-uiId=0, 300000, 413",
        "/?v-r=%75idl&v-uiId=0, 300000, 413",
        "/?v-r=push&v-uiId=0, 10, 405",
        "/VAADIN/push?v%2Dr=pus%68, 10, 405"
    })
    void whatAPageWouldNotSendIsRefusedAndWrittenDown(String path, int length, int status) {
        double before = refused();

        var answer = new PortalClient(port).postJson(path, "1".repeat(length));

        assertThat(answer.statusCode()).isEqualTo(status);
        // Pages that others have left open may be refused something at the same time.
        assertThat(refused()).isGreaterThan(before);
    }

    private static double refused() {
        return Metrics.counter(SecurityLog.COUNTER, "event", SecurityLog.Event.REQUEST_REFUSED.label())
                .count();
    }

    private String answer(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout((int) QuickWaits.PATIENCE.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            byte[] some = new byte[8_192];
            int read = in.read(some);
            return new String(some, 0, Math.max(read, 0), StandardCharsets.ISO_8859_1);
        }
    }
}
