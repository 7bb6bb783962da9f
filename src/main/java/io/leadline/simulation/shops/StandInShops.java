package io.leadline.simulation.shops;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Shops outside for the demonstration, on this machine alone: each is told what it may sell as the real one is, says what it believes,
 * and sells something when it is asked to, of which it tells as the real one does.
 */
public final class StandInShops implements AutoCloseable {

    /** The demonstration's channels that they sell on, by their names. */
    private static final Map<String, String> CHANNELS =
            Map.of("shopify", "web", "woocommerce", "market-eu", "amazon", "market-uk");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String leadline;
    private final Map<String, String> secrets = new LinkedHashMap<>();
    private final Map<String, StandIn> shops = new LinkedHashMap<>();
    private final AtomicLong orders = new AtomicLong(System.currentTimeMillis());
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final HttpServer server;

    /** @param leadline where it is told of sales */
    public StandInShops(int port, String leadline) {
        this.leadline = leadline;
        secrets.put("shopify", random());
        secrets.put("woocommerce", random());
        shops.put("shopify", new StandInShopify(random(), secret("shopify")));
        shops.put("woocommerce", new StandInWoo(random(), secret("woocommerce")));
        shops.put("amazon", new StandInAmazon(random()));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::hear);
        server.start();
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }

    private String secret(String shop) {
        return secrets.getOrDefault(shop, "");
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** What Leadline needs to know of them. They lie on this machine, where webhooks may otherwise not go. */
    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("leadline.webhooks.private-networks", true);
        shops.forEach((name, shop) -> {
            shop.settings(address() + "/" + name)
                    .forEach((key, value) -> settings.put("leadline.shops." + name + "." + key, value));
            settings.put("leadline.shops." + name + ".channel", CHANNELS.getOrDefault(name, ""));
        });
        return settings;
    }

    /** By SKU. */
    public Map<String, Long> believes(String shop) {
        StandIn one = shops.get(shop);
        return one == null ? Map.of() : one.shelf().believes();
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            StandIn.Answer answer = answer(exchange);
            byte[] body = mapper.writeValueAsString(answer.body()).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private StandIn.Answer answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String[] parts = path.split("/", 3);
        String first = parts.length > 1 ? parts[1] : "";
        Map<String, String> query = query(exchange.getRequestURI());
        byte[] body = exchange.getRequestBody().readAllBytes();
        StandIn shop = shops.get(first);
        if (shop != null) {
            String signIn = exchange.getRequestHeaders().getFirst(shop.signInHeader());
            return shop.answer(new StandIn.Asked(
                    exchange.getRequestMethod(),
                    path.substring(first.length() + 1),
                    query,
                    signIn == null ? "" : signIn,
                    json(body)));
        }
        String named = parts.length > 2 ? parts[2] : "";
        return switch (first) {
            case "believes" -> believed(named);
            case "sell" -> sell(named, query);
            default ->
                new StandIn.Answer(
                        404, Map.of("ask", "GET /believes, GET /believes/SHOP, POST /sell/SHOP?sku=SKU&quantity=1"));
        };
    }

    private StandIn.Answer believed(String shop) {
        if (!shop.isEmpty()) {
            return new StandIn.Answer(shops.containsKey(shop) ? 200 : 404, believes(shop));
        }
        Map<String, Object> all = new LinkedHashMap<>();
        shops.forEach((name, one) -> all.put(name, one.shelf().believes()));
        return new StandIn.Answer(200, all);
    }

    private StandIn.Answer sell(String name, Map<String, String> query) throws IOException {
        StandIn shop = shops.get(name);
        String sku = query.getOrDefault("sku", "");
        String quantity = query.getOrDefault("quantity", "1");
        StandIn.Sale sale = shop == null || !quantity.matches("[1-9]\\d{0,5}")
                ? null
                : shop.sale(sku, Long.parseLong(quantity), orders.incrementAndGet());
        if (shop == null || sale == null) {
            return new StandIn.Answer(400, Map.of("problem", "no shop that tells of its sales, or no quantity"));
        }
        if (!shop.shelf().sell(sku, Long.parseLong(quantity))) {
            return new StandIn.Answer(409, Map.of("problem", "there is too little of it"));
        }
        int heard = tell(name, sale);
        return new StandIn.Answer(heard / 100 == 2 ? 200 : 502, Map.of("leadlineAnswered", heard));
    }

    private int tell(String name, StandIn.Sale sale) throws IOException {
        byte[] body = mapper.writeValueAsString(sale.order()).getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(leadline + "/hooks/" + name))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header(sale.signatureHeader(), signature(body, secret(name)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        sale.headers().forEach(request::header);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static String signature(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", missing);
        }
    }

    private JsonNode json(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : mapper.readTree(body);
        } catch (JacksonException form) {
            return MissingNode.getInstance();
        }
    }

    private static Map<String, String> query(URI uri) {
        @Nullable String raw = uri.getRawQuery();
        return Arrays.stream((raw == null ? "" : raw).split("&"))
                .filter(pair -> pair.contains("="))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, other) -> other));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
