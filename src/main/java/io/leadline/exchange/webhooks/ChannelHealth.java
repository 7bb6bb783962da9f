package io.leadline.exchange.webhooks;

import io.leadline.catalog.Channel;
import io.leadline.stock.ChannelRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How well each channel hears of its availability: by whom, how late, and what failed. By the machine's clock, as sending goes. */
@Component
public class ChannelHealth {

    private static final int TRIES = 100;
    private static final int ENDPOINTS = 500;

    private final WebhookStore store;
    private final ChannelRules rules;
    private final Clock clock = Clock.systemUTC();

    ChannelHealth(WebhookStore store, ChannelRules rules) {
        this.store = store;
        this.rules = rules;
    }

    /** @param endpoints that hear of its availability, or did and are closed */
    public record OfChannel(Channel channel, List<OfEndpoint> endpoints) {

        public State state() {
            return endpoints.stream()
                    .map(OfEndpoint::state)
                    .max(State::compareTo)
                    .orElse(State.NOBODY);
        }
    }

    /** From good to bad. */
    public enum State {
        NOBODY,
        WELL,
        CLOSED,
        LATE,
        TROUBLE
    }

    /**
     * @param lag how long the oldest message waits
     * @param tries the latest, at most a hundred
     * @param failed of them
     * @param last null where nothing was tried
     */
    public record OfEndpoint(
            WebhookEndpoint endpoint,
            long waiting,
            long dead,
            Duration lag,
            int tries,
            int failed,
            @Nullable WebhookTry last) {

        /** A change is to be told within a second; what is slower than a few waits for something. */
        private static final Duration LATE = Duration.ofSeconds(5);

        public State state() {
            if (endpoint.trouble() != null) {
                return State.TROUBLE;
            }
            if (!endpoint.open()) {
                return State.CLOSED;
            }
            return lag.compareTo(LATE) > 0 ? State.LATE : State.WELL;
        }
    }

    /** By channel; each channel that there is. */
    public List<OfChannel> all() {
        List<OfEndpoint> endpoints = store.list(0, ENDPOINTS).rows().stream()
                .filter(endpoint -> endpoint.kinds().contains(WebhookKind.AVAILABILITY))
                .map(this::health)
                .toList();
        return rules.selling().channels().stream()
                .map(channel -> new OfChannel(
                        channel,
                        endpoints.stream()
                                .filter(one -> one.endpoint().channels().contains(channel.id()))
                                .toList()))
                .toList();
    }

    private OfEndpoint health(WebhookEndpoint endpoint) {
        Map<WebhookMessage.State, Long> counts = store.count(endpoint.id());
        List<WebhookTry> tries = store.log(endpoint.id(), 0, TRIES).rows();
        Optional<Instant> oldest = Stream.concat(
                        store.waiting(endpoint.id(), 1).stream(), store.blockedFirst(endpoint.id(), 1).stream())
                .map(WebhookMessage::at)
                .min(Instant::compareTo);
        Instant now = clock.instant();
        return new OfEndpoint(
                endpoint,
                counts.getOrDefault(WebhookMessage.State.WAITING, 0L)
                        + counts.getOrDefault(WebhookMessage.State.BLOCKED, 0L),
                counts.getOrDefault(WebhookMessage.State.DEAD, 0L),
                oldest.filter(at -> at.isBefore(now))
                        .map(at -> Duration.between(at, now))
                        .orElse(Duration.ZERO),
                tries.size(),
                Math.toIntExact(
                        tries.stream().filter(one -> one.problem() != null).count()),
                tries.isEmpty() ? null : tries.getFirst());
    }
}
