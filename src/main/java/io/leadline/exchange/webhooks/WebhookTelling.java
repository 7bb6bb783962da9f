package io.leadline.exchange.webhooks;

import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Stock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells one endpoint one message, once, and writes down what came of it. */
@Component
class WebhookTelling {

    private static final int GONE = 410;
    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429, 502, 503, 504);
    private static final Duration SHORTEST = Duration.ofMillis(100);

    /** Said as told last where it failed: nobody knows whether it was heard, so that whatever is there now is news. */
    private static final String NOT_KNOWN = "";

    private final WebhookStore store;
    private final WebhookSecrets secrets;
    private final WebhookSettings settings;
    private final Stock stock;
    private final BusinessClock business;
    private final WebhookNames names = new WebhookNames(InetAddress::getAllByName);
    private final Clock clock = Clock.systemUTC();
    private final JsonMapper mapper = JsonMapper.builder().build();

    WebhookTelling(
            WebhookStore store, WebhookSecrets secrets, WebhookSettings settings, Stock stock, BusinessClock business) {
        this.store = store;
        this.secrets = secrets;
        this.settings = settings;
        this.stock = stock;
        this.business = business;
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
        Quantity available = stock.availableToPromise(channel, new Sku(parts[2]));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("channel", channel);
        data.put("sku", parts[2]);
        data.put("available", available.value());
        data.put("asOf", business.now().toString());
        return mapper.writeValueAsString(data);
    }

    private String value(String data) {
        return mapper.readTree(data)
                .get("available")
                .decimalValue()
                .stripTrailingZeros()
                .toPlainString();
    }

    private String state(String data) {
        return mapper.readTree(data).get("state").stringValue();
    }

    /** A CloudEvent as JSON, signed as Standard Webhooks has it. */
    private WebhookPost.Answer post(WebhookEndpoint endpoint, WebhookMessage message, String data, Instant now)
            throws IOException {
        URI address = WebhookAddress.read(endpoint.url(), settings)
                .orElseThrow(() -> new UnknownHostException("the address is none that may be sent to"));
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
        Instant end = now.plus(settings.timeout());
        InetAddress machine = WebhookAddress.resolve(address, settings, names);
        Duration left = Duration.between(clock.instant(), end);
        return new WebhookPost(address, machine, settings.proxy())
                .send(headers, body, left.compareTo(SHORTEST) < 0 ? SHORTEST : left);
    }
}
