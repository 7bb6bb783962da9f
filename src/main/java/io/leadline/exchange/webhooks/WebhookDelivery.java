package io.leadline.exchange.webhooks;

import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Stock;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells each endpoint what waits for it, one message after the other, so that none overtakes another of its subject; several
 * endpoints at once, so that a slow one holds up nobody else. A message is tried once here. What fails waits for the process,
 * and with it what comes behind it of the same subject; an endpoint that gives no answer at all is left alone until the
 * process finds that it does.
 */
@Component
class WebhookDelivery {

    private static final Logger log = LoggerFactory.getLogger(WebhookDelivery.class);

    private static final int AT_ONCE = 100;
    private static final int SUBJECTS_A_ROUND = 10;

    /** So long one try of the process goes on with another round: its job is the engine's again after three minutes. */
    private static final Duration MORE_ROUNDS = Duration.ofMinutes(1);

    /** So many refusals one after the other, of whatever subject, are the endpoint's and not the messages'. */
    private static final int REFUSALS = 5;

    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429, 502, 503, 504);
    private static final Duration LOG_TIDIED_EVERY = Duration.ofHours(1);
    private static final Duration BUSY_PAUSE = Duration.ofMillis(50);

    /** Said as told last where it failed: nobody knows whether it was heard, so that whatever is there now is news. */
    private static final String NOT_KNOWN = "";

    private final WebhookStore store;
    private final WebhookSecrets secrets;
    private final WebhookSettings settings;
    private final Stock stock;
    private final BusinessClock business;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final String self = UUID.randomUUID().toString();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    /** The process wants them: what goes by itself makes room after the message that it is at. */
    private final Set<String> retried = ConcurrentHashMap.newKeySet();

    /** Looking a name up holds its thread, also a virtual one's carrier, for as long as a name server likes. */
    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("webhooks-", 0).factory());

    private Instant tidied = Instant.EPOCH;

    WebhookDelivery(
            WebhookStore store,
            WebhookSecrets secrets,
            WebhookSettings settings,
            Stock stock,
            BusinessClock business,
            ApplicationEventPublisher events) {
        this.store = store;
        this.secrets = secrets;
        this.settings = settings;
        this.stock = stock;
        this.business = business;
        this.events = events;
    }

    @PreDestroy
    void end() {
        workers.shutdown();
    }

    /** What waits for them since another instance wrote it down, or this one was cut off. */
    void lookAfter(List<WebhookEndpoint> endpoints) {
        endpoints.stream()
                .filter(endpoint -> !endpoint.silent() && hasWork(endpoint))
                .forEach(endpoint -> go(endpoint.id()));
        Instant now = clock.instant();
        if (tidied.plus(LOG_TIDIED_EVERY).isBefore(now)) {
            store.forgetLog(now.minus(settings.logKept()));
            tidied = now;
        }
    }

    /** Asked before it is claimed, so that an endpoint without work costs nothing but this look. */
    private boolean hasWork(WebhookEndpoint endpoint) {
        return !store.waiting(endpoint.id(), 1).isEmpty()
                || endpoint.trouble() == null
                        && !store.blockedFirst(endpoint.id(), 1).isEmpty();
    }

    /** Something waits for this endpoint. */
    void go(String endpoint) {
        asked.add(endpoint);
        if (!retried.contains(endpoint) && busy.add(endpoint)) {
            try {
                workers.execute(() -> work(endpoint));
            } catch (RejectedExecutionException ending) {
                busy.remove(endpoint);
            }
        }
    }

    private void work(String endpoint) {
        boolean free = true;
        try {
            while (free && asked.remove(endpoint)) {
                free = claimed(endpoint);
                if (free) {
                    deliver(endpoint);
                }
            }
        } catch (RuntimeException notNow) {
            log.warn("Webhook {} goes on with the next look: {}", endpoint, notNow.toString());
        } finally {
            leave(endpoint);
        }
        if (free && asked.contains(endpoint)) {
            go(endpoint);
        }
    }

    /** Also where the store cannot be reached: then the claim ends by its time. */
    private void leave(String endpoint) {
        try {
            store.release(endpoint, self);
        } finally {
            busy.remove(endpoint);
        }
    }

    private boolean claimed(String endpoint) {
        Instant now = clock.instant();
        return store.claim(endpoint, self, now, now.plus(settings.timeout().multipliedBy(3)));
    }

    private void deliver(String id) {
        complain(id);
        int refused = 0;
        List<WebhookMessage> waiting = store.waiting(id, AT_ONCE);
        while (!waiting.isEmpty()) {
            for (WebhookMessage message : waiting) {
                WebhookEndpoint endpoint = store.find(id).orElse(null);
                if (retried.contains(id) || endpoint == null || !endpoint.open() || endpoint.silent() || !claimed(id)) {
                    return;
                }
                if (store.blocked(message)) {
                    continue;
                }
                Outcome outcome = tell(endpoint, message);
                refused = outcome == Outcome.TAKEN ? 0 : refused + 1;
                if (outcome == Outcome.NO_ANSWER || refused >= REFUSALS) {
                    store.troubled(id, true, problem(message));
                    return;
                }
                if (outcome == Outcome.REFUSED) {
                    store.troubled(id, false, problem(message));
                }
            }
            waiting = store.waiting(id, AT_ONCE);
        }
    }

    /** What failed just before a crash waits for a process that nobody has started. */
    private void complain(String id) {
        WebhookEndpoint endpoint = store.find(id).orElse(null);
        if (endpoint != null && endpoint.trouble() == null) {
            store.blockedFirst(id, 1).forEach(failed -> store.troubled(id, false, problem(failed)));
        }
    }

    private String problem(WebhookMessage message) {
        return store.message(message.id())
                .flatMap(now -> Optional.ofNullable(now.problem()))
                .orElse("refused");
    }

    /**
     * Tries again what failed, for the process.
     *
     * @param trouble the process's subject
     * @return whether the endpoint takes messages again, or the trouble is over in another way
     */
    boolean tryAgain(String trouble) {
        String id = endpointOf(trouble);
        boolean works = false;
        retried.add(id);
        try {
            if (!takenOver(id)) {
                return false;
            }
            try {
                WebhookEndpoint endpoint = store.find(id).orElse(null);
                if (endpoint == null || !endpoint.open() || !trouble.equals(endpoint.trouble())) {
                    return true;
                }
                works = claimed(id) && again(endpoint);
                if (works) {
                    // While nobody else is at it: what fails from now on is another trouble.
                    store.recovered(id);
                }
            } finally {
                leave(id);
            }
        } finally {
            retried.remove(id);
        }
        events.publishEvent(new Changed(Webhooks.TOPIC));
        go(id);
        return works;
    }

    /** What goes by itself is at one message at most: a try that only finds it busy would be counted as one that failed. */
    private boolean takenOver(String id) {
        Instant end = clock.instant().plus(settings.timeout().multipliedBy(2));
        while (!busy.add(id)) {
            if (clock.instant().isAfter(end)) {
                return false;
            }
            try {
                Thread.sleep(BUSY_PAUSE);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private boolean again(WebhookEndpoint endpoint) {
        Instant end = clock.instant().plus(MORE_ROUNDS);
        List<WebhookMessage> probes = probes(endpoint);
        while (!probes.isEmpty() && clock.instant().isBefore(end)) {
            if (!taken(endpoint, probes)) {
                return false;
            }
            // Whoever takes all of them is asked for more: the next try may be hours away.
            probes = store.blockedFirst(endpoint.id(), 1).isEmpty() ? List.of() : probes(endpoint);
        }
        return store.blockedFirst(endpoint.id(), 1).isEmpty();
    }

    /** The first of each subject that waits for the process; of availability the newest alone. */
    private List<WebhookMessage> probes(WebhookEndpoint endpoint) {
        List<WebhookMessage> first = store.blockedFirst(endpoint.id(), SUBJECTS_A_ROUND);
        while (leftOut(first)) {
            first = store.blockedFirst(endpoint.id(), SUBJECTS_A_ROUND);
        }
        // A silent endpoint may have nothing blocked: then the oldest that waits is the question.
        return first.isEmpty() && endpoint.silent() ? store.waiting(endpoint.id(), 1) : first;
    }

    private boolean leftOut(List<WebhookMessage> messages) {
        boolean any = false;
        for (WebhookMessage message : messages) {
            any |= message.kind() == WebhookKind.AVAILABILITY && store.outdated(message);
        }
        return any;
    }

    private boolean taken(WebhookEndpoint endpoint, List<WebhookMessage> probes) {
        boolean all = true;
        for (WebhookMessage message : probes) {
            if (!claimed(endpoint.id())) {
                return false;
            }
            Outcome outcome = tell(endpoint, message);
            if (outcome == Outcome.NO_ANSWER) {
                store.troubled(endpoint.id(), true, problem(message));
                return false;
            }
            if (outcome == Outcome.TAKEN) {
                store.unblock(endpoint.id(), message.subject());
            }
            if (outcome == Outcome.TAKEN && endpoint.silent()) {
                store.troubled(endpoint.id(), false, "");
            }
            all &= outcome == Outcome.TAKEN;
        }
        return all;
    }

    /** Gives up, for the process: what failed is set aside; an endpoint that gives no answer is told nothing any more. */
    void giveUp(String trouble) {
        String id = endpointOf(trouble);
        WebhookEndpoint endpoint = store.find(id).orElse(null);
        if (endpoint == null || !trouble.equals(endpoint.trouble())) {
            return;
        }
        long dead = store.bury(id, endpoint.silent());
        if (endpoint.silent()) {
            store.open(id, false, endpoint.problem() == null ? "no answer" : endpoint.problem());
        } else {
            store.recovered(id);
        }
        log.warn("Webhook {} was given up with {} messages: {}", id, dead, endpoint.problem());
        events.publishEvent(new Changed(Webhooks.TOPIC));
        events.publishEvent(new WebhookChanged(id));
    }

    private static String endpointOf(String trouble) {
        return trouble.substring(0, Math.max(0, trouble.lastIndexOf('-')));
    }

    private enum Outcome {
        TAKEN,
        /** It answered, and did not want this message. */
        REFUSED,
        /** It did not answer, or said that it cannot now. */
        NO_ANSWER
    }

    private Outcome tell(WebhookEndpoint endpoint, WebhookMessage message) {
        String data = message.data();
        if (data == null) {
            // From now on a change needs another message, and this one says the same with each try.
            store.taken(message.id());
            data = available(message.subject());
            store.says(message.id(), data);
        }
        boolean known = message.kind() == WebhookKind.AVAILABILITY
                && value(data)
                        .equals(store.told(endpoint.id(), List.of(message.subject()))
                                .get(message.subject()));
        if (known) {
            store.done(message);
            return Outcome.TAKEN;
        }
        long begin = System.nanoTime();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        int status = 0;
        String problem = null;
        try {
            status = post(endpoint, message, data, now);
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
        if (problem != null) {
            if (message.kind() == WebhookKind.AVAILABILITY) {
                store.told(endpoint.id(), message.subject(), NOT_KNOWN);
            }
            store.failed(message, problem);
            return status == 0 || NOT_NOW.contains(status) ? Outcome.NO_ANSWER : Outcome.REFUSED;
        }
        if (message.kind() == WebhookKind.AVAILABILITY) {
            store.told(endpoint.id(), message.subject(), value(data));
        }
        store.done(message);
        return Outcome.TAKEN;
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

    /** A CloudEvent as JSON, signed as Standard Webhooks has it. */
    private int post(WebhookEndpoint endpoint, WebhookMessage message, String data, Instant now) throws IOException {
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
        return WebhookPost.send(address, WebhookAddress.resolve(address, settings), headers, body, settings.timeout());
    }
}
