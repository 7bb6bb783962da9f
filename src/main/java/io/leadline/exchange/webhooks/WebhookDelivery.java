package io.leadline.exchange.webhooks;

import io.leadline.exchange.webhooks.WebhookTelling.Outcome;
import io.leadline.exchange.webhooks.WebhookTelling.Told;
import io.leadline.shared.Changed;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

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

    private static final Duration LOG_TIDIED_EVERY = Duration.ofHours(1);
    private static final Duration COUNTED_EVERY = Duration.ofSeconds(10);
    private static final Duration BUSY_PAUSE = Duration.ofMillis(50);

    private final WebhookStore store;
    private final WebhookTelling telling;
    private final WebhookSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock = Clock.systemUTC();
    private final String self = UUID.randomUUID().toString();
    private final Set<String> busy = ConcurrentHashMap.newKeySet();
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    /** The process wants them: what goes by itself makes room after the message that it is at. */
    private final Set<String> retried = ConcurrentHashMap.newKeySet();

    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("webhooks-", 0).factory());

    private Instant tidied = Instant.EPOCH;
    private Instant counted = Instant.EPOCH;

    WebhookDelivery(
            WebhookStore store, WebhookTelling telling, WebhookSettings settings, ApplicationEventPublisher events) {
        this.store = store;
        this.telling = telling;
        this.settings = settings;
        this.events = events;
    }

    @PreDestroy
    void end() {
        workers.shutdown();
    }

    /** What waits for them since another instance wrote it down, or this one was cut off. */
    void lookAfter(List<WebhookEndpoint> endpoints) {
        Instant now = clock.instant();
        if (counted.plus(COUNTED_EVERY).isBefore(now)) {
            endpoints.stream()
                    .filter(endpoint -> store.moreWait(endpoint.id(), settings.mostWaiting()))
                    .forEach(endpoint ->
                            close(endpoint.id(), "more than " + settings.mostWaiting() + " messages waited"));
            counted = now;
        }
        endpoints.stream()
                .filter(endpoint -> !endpoint.silent() && hasWork(endpoint))
                .forEach(endpoint -> go(endpoint.id()));
        if (tidied.plus(LOG_TIDIED_EVERY).isBefore(now)) {
            store.forgetLog(now.minus(settings.logKept()));
            store.forgetDead(now.minus(settings.deadKept()));
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
            WebhookEndpoint shop =
                    store.find(id).filter(one -> one.shop() != null).orElse(null);
            if (shop != null && !toShop(shop, waiting)) {
                return;
            }
            for (WebhookMessage message : shop == null ? waiting : List.<WebhookMessage>of()) {
                WebhookEndpoint endpoint = store.find(id).orElse(null);
                if (endpoint == null || !isTold(endpoint)) {
                    return;
                }
                WebhookMessage next = inTurn(message).orElse(null);
                if (next == null || store.blocked(next)) {
                    continue;
                }
                Told told = telling.tell(endpoint, next);
                refused = told.is(Outcome.TAKEN) ? 0 : refused + 1;
                if (told.is(Outcome.GONE)) {
                    close(id, told.problem());
                    return;
                }
                if (told.is(Outcome.NO_ANSWER) || refused >= REFUSALS) {
                    store.troubled(id, true, told.problem(), told.pause());
                    return;
                }
                if (told.is(Outcome.REFUSED)) {
                    store.troubled(id, false, told.problem(), told.pause());
                }
            }
            waiting = store.waiting(id, AT_ONCE);
        }
    }

    /** Whether something is told to it now, by us. */
    private boolean isTold(WebhookEndpoint endpoint) {
        return !retried.contains(endpoint.id()) && endpoint.open() && !endpoint.silent() && claimed(endpoint.id());
    }

    /**
     * Tells a shop of several items at once. What it does not want of one says nothing about the others.
     *
     * @return false where it is told nothing more for now
     */
    private boolean toShop(WebhookEndpoint shop, List<WebhookMessage> waiting) {
        if (!isTold(shop)) {
            return false;
        }
        Map<String, WebhookMessage> newest = new LinkedHashMap<>();
        for (WebhookMessage message : waiting.subList(0, Math.min(waiting.size(), telling.atOnce(shop)))) {
            if (!store.blocked(message)) {
                WebhookMessage older = newest.put(message.subject(), message);
                if (older != null) {
                    store.done(older);
                }
            }
        }
        if (newest.isEmpty()) {
            return true;
        }
        for (Told told : telling.tellShop(shop, List.copyOf(newest.values()), () -> claimed(shop.id()))
                .values()) {
            if (!told.is(Outcome.TAKEN)) {
                store.troubled(shop.id(), told.is(Outcome.NO_ANSWER), told.problem(), told.pause());
            }
            if (told.is(Outcome.NO_ANSWER)) {
                return false;
            }
        }
        return true;
    }

    private Told tell(WebhookEndpoint endpoint, WebhookMessage message) {
        return endpoint.shop() == null
                ? telling.tell(endpoint, message)
                : Objects.requireNonNull(telling.tellShop(endpoint, List.of(message), () -> claimed(endpoint.id()))
                        .get(message.id()));
    }

    /** Another instance may have written down an earlier step behind a later one; of availability there is but one. */
    private Optional<WebhookMessage> inTurn(WebhookMessage message) {
        return message.kind() == WebhookKind.AVAILABILITY ? Optional.of(message) : store.firstOf(message);
    }

    /** What failed just before a crash waits for a process that nobody has started. */
    private void complain(String id) {
        WebhookEndpoint endpoint = store.find(id).orElse(null);
        if (endpoint != null && endpoint.trouble() == null) {
            store.blockedFirst(id, 1)
                    .forEach(failed -> store.troubled(
                            id, false, Objects.requireNonNullElse(failed.problem(), "refused"), Duration.ZERO));
        }
    }

    /**
     * Tries again what failed, for the process.
     *
     * @param trouble the process's subject
     * @return whether the endpoint takes messages again, or the trouble is over in another way
     */
    WebhookRetries.Tried tryAgain(String trouble) {
        String id = endpointOf(trouble);
        WebhookRetries.Tried tried;
        retried.add(id);
        try {
            if (!takenOver(id)) {
                return WebhookRetries.Tried.IN_VAIN;
            }
            try {
                WebhookEndpoint endpoint = store.find(id).orElse(null);
                if (endpoint == null || !endpoint.open() || !trouble.equals(endpoint.trouble())) {
                    return WebhookRetries.Tried.WORKS;
                }
                tried = claimed(id) ? again(endpoint) : WebhookRetries.Tried.IN_VAIN;
                if (tried.works() && !isClosed(id)) {
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
        return tried;
    }

    private boolean isClosed(String id) {
        return store.find(id).filter(WebhookEndpoint::open).isEmpty();
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

    private WebhookRetries.Tried again(WebhookEndpoint endpoint) {
        Instant end = clock.instant().plus(MORE_ROUNDS);
        List<WebhookMessage> probes = probes(endpoint);
        while (!probes.isEmpty() && clock.instant().isBefore(end)) {
            WebhookRetries.Tried tried = taken(endpoint, probes);
            if (!tried.works() || isClosed(endpoint.id())) {
                return tried;
            }
            // Whoever takes all of them is asked for more: the next try may be hours away.
            probes = store.blockedFirst(endpoint.id(), 1).isEmpty() ? List.of() : probes(endpoint);
        }
        return store.blockedFirst(endpoint.id(), 1).isEmpty()
                ? WebhookRetries.Tried.WORKS
                : WebhookRetries.Tried.IN_VAIN;
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

    private WebhookRetries.Tried taken(WebhookEndpoint endpoint, List<WebhookMessage> probes) {
        String id = endpoint.id();
        WebhookRetries.Tried all = WebhookRetries.Tried.WORKS;
        for (WebhookMessage message : probes) {
            if (!claimed(id)) {
                return WebhookRetries.Tried.IN_VAIN;
            }
            Told told = tell(endpoint, message);
            switch (told.outcome()) {
                case GONE -> {
                    close(id, told.problem());
                    return WebhookRetries.Tried.WORKS;
                }
                case NO_ANSWER -> {
                    store.troubled(id, true, told.problem(), told.pause());
                    return new WebhookRetries.Tried(false, told.pause());
                }
                case REFUSED -> {
                    if (endpoint.shop() != null) {
                        // What a shop does not want of one item is an answer: it is there.
                        store.troubled(id, false, told.problem(), told.pause());
                    }
                    all = new WebhookRetries.Tried(false, told.pause());
                }
                case TAKEN -> {
                    store.unblock(id, message.subject());
                    if (endpoint.silent()) {
                        store.troubled(id, false, "", Duration.ZERO);
                    }
                }
            }
        }
        return all;
    }

    /**
     * Gives up, for the process: what failed is set aside; an endpoint that gave no answer in all that time is told nothing any
     * more.
     */
    void giveUp(String trouble) {
        String id = endpointOf(trouble);
        WebhookEndpoint endpoint = store.find(id).orElse(null);
        if (endpoint == null || !trouble.equals(endpoint.trouble())) {
            return;
        }
        String problem = Objects.requireNonNullElse(endpoint.problem(), "no answer");
        if (endpoint.silent() && !store.heard(id)) {
            close(id, problem);
            return;
        }
        buried(id, false, problem);
        store.recovered(id);
        if (endpoint.silent()) {
            // It fell silent in the middle of other trouble: that is a trouble of its own, and tried as often.
            store.troubled(id, true, problem, Duration.ZERO);
        }
        events.publishEvent(new Changed(Webhooks.TOPIC));
        events.publishEvent(new WebhookChanged(id));
    }

    /** It is told nothing any more, and what waits for it is set aside. */
    private void close(String id, String problem) {
        buried(id, true, problem);
        store.open(id, false, problem);
        events.publishEvent(new Changed(Webhooks.TOPIC));
        events.publishEvent(new WebhookChanged(id));
    }

    private void buried(String id, boolean everything, @Nullable String problem) {
        long dead = store.bury(id, everything);
        store.forgetDead(id, settings.mostDead());
        log.warn("Webhook {} was given up with {} messages: {}", id, dead, problem);
    }

    private static String endpointOf(String trouble) {
        return trouble.substring(0, Math.max(0, trouble.lastIndexOf('-')));
    }
}
