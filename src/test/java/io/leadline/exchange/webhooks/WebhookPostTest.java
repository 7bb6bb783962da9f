package io.leadline.exchange.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What is read of an answer, and how a proxy is asked. */
class WebhookPostTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    /** Answers each connection with the same, once its head was read. */
    private static final class Listener implements AutoCloseable {

        private final ServerSocket socket;
        private final List<String> lines = new CopyOnWriteArrayList<>();

        Listener(String answer) throws IOException {
            socket = new ServerSocket(0, 5, HERE);
            Thread.ofPlatform().daemon().start(() -> {
                while (!socket.isClosed()) {
                    answer(answer);
                }
            });
        }

        private void answer(String answer) {
            try (Socket asked = socket.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(asked.getInputStream(), StandardCharsets.US_ASCII));
                for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    lines.add(line);
                }
                asked.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                asked.getOutputStream().flush();
                // Until the other side is done: what it still sends would cut off the answer.
                while (in.read() >= 0) {
                    Thread.onSpinWait();
                }
            } catch (IOException over) {
                // The other side has what it wanted.
            }
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private static WebhookPost.Answer answered(String head) throws IOException {
        try (Listener endpoint = new Listener(head)) {
            return new WebhookPost(URI.create("http://localhost:" + endpoint.port() + "/x"), HERE, null)
                    .send(Map.of("webhook-id", "m"), "{}", Duration.ofSeconds(20));
        }
    }

    @Test
    void whatItSaysOfWhenToComeAgainIsRead() throws IOException {
        assertThat(answered("HTTP/1.1 204 No Content\r\n\r\n")).isEqualTo(new WebhookPost.Answer(204, Duration.ZERO));
        assertThat(answered("HTTP/1.1 503 Busy\r\nServer: x\r\nretry-after: 120\r\n\r\nbody"))
                .isEqualTo(new WebhookPost.Answer(503, Duration.ofSeconds(120)));
        assertThat(answered("HTTP/1.1 500 Oh\r\nServer: x\r\n\r\nRetry-After: 9"))
                .as("what stands in the body is no header")
                .isEqualTo(new WebhookPost.Answer(500, Duration.ZERO));
    }

    @Test
    void secondsAndMomentsAreUnderstoodAndNothingElse() {
        assertThat(RetryAfter.read("120", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.read("Fri, 01 Mar 2030 10:01:00 GMT", NOW)).isEqualTo(Duration.ofMinutes(1));
        for (String nothing : List.of("", "-5", "soon", "Fri, 01 Mar 2030 09:00:00 GMT", "99999999999")) {
            assertThat(RetryAfter.read(nothing, NOW)).as(nothing).isZero();
        }
        assertThat(RetryAfter.read("999999999", NOW)).isEqualTo(RetryAfter.LONGEST);
    }

    @Test
    void aProxyIsAskedForTheAddressAndForATunnelToWhatIsSecured() throws IOException {
        try (Listener proxy = new Listener("HTTP/1.1 403 No\r\n\r\n")) {
            URI through = URI.create("http://us%20er:pass@localhost:" + proxy.port());
            WebhookPost.Answer plain = new WebhookPost(URI.create("http://shop.example/x?y=1"), HERE, through)
                    .send(Map.of(), "{}", Duration.ofSeconds(20));
            WebhookPost secured = new WebhookPost(URI.create("https://shop.example/x"), HERE, through);

            assertThat(plain.status()).isEqualTo(403);
            assertThatThrownBy(() -> secured.send(Map.of(), "{}", Duration.ofSeconds(20)))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the proxy answered 403");
            assertThat(proxy.lines)
                    .contains(
                            "POST http://shop.example/x?y=1 HTTP/1.1",
                            "CONNECT shop.example:443 HTTP/1.1",
                            "Proxy-Authorization: Basic dXMgZXI6cGFzcw==");
        }
    }
}
