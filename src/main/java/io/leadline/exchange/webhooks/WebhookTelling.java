package io.leadline.exchange.webhooks;

import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sha256;
import io.leadline.shared.Sku;
import io.leadline.stock.PreOrders;
import io.leadline.stock.Stock;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells one endpoint one message, once, and writes down what came of it. */
@Component
class WebhookTelling {

    private static final int GONE = 410;
    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429, 502, 503, 504);
    /** Said as told last where it failed: nobody knows whether it was heard, so that whatever is there now is news. */
    private static final String NOT_KNOWN = "";

    private final WebhookStore store;
    private final WebhookSecrets secrets;
    private final WebhookSettings settings;
    private final Stock stock;
    private final PreOrders preOrders;
    private final BusinessClock business;
    private final Outside outside;
    private final ShopTelling shops;
    private final Clock clock = Clock.systemUTC();
    private final JsonMapper mapper = JsonMapper.builder().build();

    WebhookTelling(
            WebhookStore store,
            WebhookSecrets secrets,
            WebhookSettings settings,
            Stock stock,
            PreOrders preOrders,
            BusinessClock business,
            Outside outside,
            ShopTelling shops) {
        this.store = store;
        this.secrets = secrets;
        this.settings = settings;
        this.stock = stock;
        this.preOrders = preOrders;
        this.business = business;
        this.outside = outside;
        this.shops = shops;
    }

    enum Outcome {
        TAKEN,
        /** It answered, and did not want this message. */
        REFUSED,
        /** It did not answer, or said that it cannot now. */
        NO_ANSWER,
        /** It said that it is there no more. */
        GONE
    }

    /**
     * @param problem empty where it was taken
     * @param pause so long it asked to be left alone
     */
    record Told(Outcome outcome, String problem, Duration pause) {

        private static final Told TAKEN = new Told(Outcome.TAKEN, "", Duration.ZERO);

        private static Told of(ShopAnswer answer) {
            Outcome outcome = switch (answer.kind()) {
                case TAKEN, NOT_SOLD -> Outcome.TAKEN;
                case REFUSED -> Outcome.REFUSED;
                case NO_ANSWER -> Outcome.NO_ANSWER;
            };
            return new Told(outcome, Objects.requireNonNullElse(answer.problem(), ""), answer.pause());
        }

        boolean is(Outcome other) {
            return outcome == other;
        }
    }

    Told tell(WebhookEndpoint endpoint, WebhookMessage message) {
        String data = message.data();
        if (data == null) {
            // From now on a change needs another message, and this one says the same with each try.
            store.taken(message.id());
            data = available(message.subject());
            store.says(message.id(), data);
        }
        if (isKnown(endpoint, message, data)) {
            store.done(message);
            return Told.TAKEN;
        }
        long begin = System.nanoTime();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int status = 0;
        Duration pause = Duration.ZERO;
        String problem = null;
        try {
            WebhookPost.Answer answer = post(endpoint, message, data, now);
            status = answer.status();
            pause = answer.pause();
            problem = status >= 200 && status < 300 ? null : "answered " + status;
        } catch (UnknownHostException nowhere) {
            problem = "nothing to be reached: " + nowhere.getMessage();
        } catch (IOException noAnswer) {
            problem = noAnswer.getMessage() == null ? noAnswer.getClass().getSimpleName() : noAnswer.getMessage();
        }
        store.log(new WebhookTry(
                endpoint.id(),
                message.id(),
                message.kind(),
                message.subject(),
                now,
                status,
                (System.nanoTime() - begin) / 1_000_000,
                problem));
        if (problem == null) {
            remember(endpoint, message, data);
            store.done(message);
            return Told.TAKEN;
        }
        if (message.kind() == WebhookKind.AVAILABILITY) {
            store.told(endpoint.id(), message.subject(), NOT_KNOWN);
        }
        store.failed(message, problem);
        return new Told(
                status == GONE
                        ? Outcome.GONE
                        : status == 0 || NOT_NOW.contains(status) ? Outcome.NO_ANSWER : Outcome.REFUSED,
                problem,
                pause);
    }

    int atOnce(WebhookEndpoint shop) {
        return shops.atOnce(shop);
    }

    /**
     * Tells a shop about several items at once, of each what is there now, whatever an earlier try has said. What it was told last is
     * not asked: it changes its own figures with what it sells.
     *
     * @param messages of one subject one at most
     * @return what came of each message, by its id
     */
    Map<String, Told> tellShop(WebhookEndpoint shop, List<WebhookMessage> messages, ShopTelling.Turn turn) {
        String channel = shop.channels().iterator().next();
        Map<Sku, WebhookMessage> bySku = new LinkedHashMap<>();
        Map<String, Told> told = new LinkedHashMap<>();
        for (WebhookMessage message : messages) {
            store.taken(message.id());
            bySku.put(sku(message.subject()), message);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        long begin = System.nanoTime();
        Map<Sku, Quantity> newest = new ConcurrentHashMap<>();
        bySku.keySet().forEach(sku -> newest.put(sku, Quantity.ZERO));
        newest.putAll(stock.availableToPromise(channel, List.copyOf(bySku.keySet())));
        String name =
                Sha256.hex(messages.stream().map(WebhookMessage::id).sorted().collect(Collectors.joining("\n")));
        Map<Sku, ShopAnswer> answers = shops.tell(
                shop,
                new ShopTelling.ShopOffer(
                        name,
                        newest,
                        sku -> {
                            Quantity available = stock.availableToPromise(channel, sku);
                            newest.put(sku, available);
                            return available;
                        },
                        turn));
        long millis = (System.nanoTime() - begin) / 1_000_000;
        bySku.forEach((sku, message) -> {
            ShopAnswer answer = answers.getOrDefault(sku, ShopAnswer.none(0, "not told", Duration.ZERO));
            came(shop, message, answer, newest.getOrDefault(sku, Quantity.ZERO), now, millis);
            told.put(message.id(), Told.of(answer));
        });
        return told;
    }

    private void came(
            WebhookEndpoint shop, WebhookMessage message, ShopAnswer answer, Quantity said, Instant at, long millis) {
        if (answer.kind() != ShopAnswer.Kind.NOT_SOLD) {
            store.log(new WebhookTry(
                    shop.id(),
                    message.id(),
                    message.kind(),
                    message.subject(),
                    at,
                    answer.status(),
                    millis,
                    answer.problem()));
        }
        // What it does not sell is told as soon as it does: the next look finds that it was not.
        store.told(
                shop.id(),
                message.subject(),
                answer.kind() == ShopAnswer.Kind.TAKEN
                        ? said.value().stripTrailingZeros().toPlainString()
                        : NOT_KNOWN);
        if (answer.problem() == null) {
            store.done(message);
        } else {
            store.says(message.id(), availability(message.subject(), said));
            store.failed(message, answer.problem());
        }
    }

    private static Sku sku(String subject) {
        return new Sku(subject.split("/", 3)[2]);
    }

    /** Whether it has heard this last, or something later: then there is nothing to tell. */
    private boolean isKnown(WebhookEndpoint endpoint, WebhookMessage message, String data) {
        String told = last(endpoint, message);
        return switch (message.kind()) {
            case AVAILABILITY -> value(data).equals(told);
            case ORDER ->
                message.place() != WebhookMessage.NO_VERSION
                        && ToldState.read(told).covers(message.place(), state(data));
            case RESERVATION, MARK_DOWN -> false;
        };
    }

    private @Nullable String last(WebhookEndpoint endpoint, WebhookMessage message) {
        return message.kind() == WebhookKind.RESERVATION || message.kind() == WebhookKind.MARK_DOWN
                ? null
                : store.told(endpoint.id(), List.of(message.subject())).get(message.subject());
    }

    private void remember(WebhookEndpoint endpoint, WebhookMessage message, String data) {
        switch (message.kind()) {
            case AVAILABILITY -> store.told(endpoint.id(), message.subject(), value(data));
            case ORDER ->
                store.told(endpoint.id(), message.subject(), new ToldState(message.place(), state(data)).written());
            case RESERVATION, MARK_DOWN -> {
                // Each of its steps is told, whatever was before.
            }
        }
    }

    private String available(String subject) {
        String[] parts = subject.split("/", 3);
        String channel = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
        return availability(subject, stock.availableToPromise(channel, new Sku(parts[2])));
    }

    private String availability(String subject, Quantity available) {
        String[] parts = subject.split("/", 3);
        String channel = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("channel", channel);
        data.put("sku", parts[2]);
        data.put("available", available.value());
        data.put("preOrder", ToldAvailability.data(preOrders.of(channel, new Sku(parts[2]))));
        data.put("asOf", business.now().toString());
        return mapper.writeValueAsString(data);
    }

    private String value(String data) {
        return ToldAvailability.of(mapper.readTree(data));
    }

    private String state(String data) {
        return mapper.readTree(data).get("state").stringValue();
    }

    /** A CloudEvent as JSON, signed as Standard Webhooks has it. */
    private WebhookPost.Answer post(WebhookEndpoint endpoint, WebhookMessage message, String data, Instant now)
            throws IOException {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", message.id());
        event.put("source", "/leadline");
        event.put("type", message.kind().type());
        event.put("subject", message.subject());
        event.put("time", message.at().toString());
        event.put("datacontenttype", "application/json");
        event.put("data", mapper.readTree(data));
        String body = mapper.writeValueAsString(event);
        long timestamp = now.getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/cloudevents+json; charset=utf-8");
        headers.put("User-Agent", "Leadline");
        headers.put("webhook-id", message.id());
        headers.put("webhook-timestamp", String.valueOf(timestamp));
        headers.put("webhook-signature", secrets.signature(endpoint, message.id(), timestamp, body, now));
        return outside.post(endpoint.url(), headers, body, now.plus(settings.timeout()));
    }
}
