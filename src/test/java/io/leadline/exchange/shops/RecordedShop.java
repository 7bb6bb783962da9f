package io.leadline.exchange.shops;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A shop that holds its side of a recorded conversation. Lines with {@code >} are what it has to be asked: the request, headers, and
 * JSON of which at least that has to stand in the body ({@code *} is anything, {@code ~x} begins with x), or a form. Lines with {@code
 * <} are what it answers: the status, headers, and the body.
 */
final class RecordedShop implements AutoCloseable {

    private record Turn(List<String> asked, List<String> answered) {}

    private final List<Turn> turns = new ArrayList<>();
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final HttpServer server;
    private final JsonMapper mapper = JsonMapper.builder().build();

    RecordedShop(String recording) {
        for (String line : read(recording).lines().toList()) {
            if (line.startsWith(">")) {
                if (turns.isEmpty() || !turns.getLast().answered().isEmpty()) {
                    turns.add(new Turn(new ArrayList<>(), new ArrayList<>()));
                }
                turns.getLast().asked().add(line.substring(1).strip());
            } else if (line.startsWith("<")) {
                turns.getLast().answered().add(line.substring(1).strip());
            }
        }
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException notHere) {
            throw new UncheckedIOException(notHere);
        }
        server.createContext("/", this::hear);
        server.start();
    }

    private static String read(String recording) {
        try (InputStream in = RecordedShop.class.getResourceAsStream("/shops/" + recording + ".txt")) {
            return new String(Objects.requireNonNull(in, recording).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notThere) {
            throw new UncheckedIOException(notThere);
        }
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What was not as it was recorded; empty when the whole conversation has been held. */
    List<String> wrong() {
        List<String> all = new ArrayList<>(wrong);
        for (int left = next.get(); left < turns.size(); left++) {
            all.add("never asked: " + turns.get(left).asked());
        }
        return all;
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int turn = next.getAndIncrement();
            if (turn >= turns.size()) {
                wrong.add("asked more than was recorded: " + exchange.getRequestURI() + " " + body);
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            compare(exchange, body, turns.get(turn).asked());
            List<String> answered = turns.get(turn).answered();
            String text = "";
            for (String line : answered.subList(1, answered.size())) {
                if (line.matches("[A-Za-z-]+: .*")) {
                    String[] header = line.split(": ", 2);
                    exchange.getResponseHeaders().add(header[0], header[1]);
                } else {
                    text = line;
                }
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            // Without a length it comes in chunks, as most shops send it.
            exchange.sendResponseHeaders(Integer.parseInt(answered.getFirst()), bytes.length == 0 ? -1 : 0);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void compare(HttpExchange exchange, String body, List<String> expected) {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        if (!request.equals(expected.getFirst())) {
            wrong.add("asked " + request + " and not " + expected.getFirst());
        }
        for (String line : expected.subList(1, expected.size())) {
            if (line.startsWith("{")) {
                differ("", mapper.readTree(line), mapper.readTree(body));
            } else if (line.matches("[A-Za-z-]+: .*")) {
                String[] header = line.split(": ", 2);
                String sent = exchange.getRequestHeaders().getFirst(header[0]);
                if (!header[1].equals(sent)) {
                    wrong.add("sent " + header[0] + ": " + sent + " and not " + header[1]);
                }
            } else if (!line.equals(body)) {
                wrong.add("sent " + body + " and not " + line);
            }
        }
    }

    private void differ(String place, JsonNode expected, JsonNode sent) {
        String text = expected.isString() ? expected.stringValue() : "";
        if (expected.isObject()) {
            expected.propertyNames().forEach(name -> differ(place + "/" + name, expected.path(name), sent.path(name)));
        } else if (expected.isArray() && expected.size() == sent.size()) {
            for (int i = 0; i < expected.size(); i++) {
                differ(place + "/" + i, expected.path(i), sent.path(i));
            }
        } else if (!text.equals("*")
                && !(text.startsWith("~") && sent.asString("").startsWith(text.substring(1)))
                && !expected.equals(sent)) {
            wrong.add("sent " + sent + " at " + place + " and not " + expected);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
