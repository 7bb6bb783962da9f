package io.leadline.exchange.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program outside that hears webhooks, and verifies them by what the standard says and nothing of ours. */
final class WebhookReceiver implements AutoCloseable {

    /** @param status what was answered */
    record Heard(String id, long timestamp, String signature, String type, String body, int status) {

        JsonNode event() {
            return JsonMapper.shared().readTree(body);
        }

        JsonNode data() {
            return event().get("data");
        }

        /** Whether one of the signatures is that of the secret. */
        boolean isSignedBy(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
                String expected = "v1,"
                        + Base64.getEncoder()
                                .encodeToString(mac.doFinal(
                                        (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
                return List.of(signature.split(" ")).contains(expected);
            } catch (GeneralSecurityException missing) {
                throw new AssertionError(missing);
            }
        }
    }

    final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final ToIntFunction<Heard> answer;

    /** @param answer the status; 0 for cutting the connection */
    WebhookReceiver(ToIntFunction<Heard> answer) throws IOException {
        this.answer = answer;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::hear);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/hooks?shop=1";
    }

    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var headers = exchange.getRequestHeaders();
        Heard first = new Heard(
                headers.getFirst("webhook-id"),
                Long.parseLong(headers.getFirst("webhook-timestamp")),
                headers.getFirst("webhook-signature"),
                headers.getFirst("Content-Type"),
                body,
                0);
        int status = answer.applyAsInt(first);
        heard.add(new Heard(first.id(), first.timestamp(), first.signature(), first.type(), first.body(), status));
        if (status > 0) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
        }
        exchange.close();
    }

    /** What was taken, in its order. */
    List<Heard> taken() {
        return heard.stream().filter(each -> each.status() / 100 == 2).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
