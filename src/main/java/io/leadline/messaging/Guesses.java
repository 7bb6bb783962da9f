package io.leadline.messaging;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How often each client tried a link that does not exist. Valid links cost nothing, so a whole office behind one address
 * works on. Kept in memory: a restart forgives, which a token of 256 bits can bear.
 */
@Component
class Guesses {

    private static final int PER_HOUR = 20;
    private static final int CLIENTS = 10_000;

    /** The clients seen longest ago go first, so that an attacker with many addresses cannot fill the memory. */
    private final Map<String, Bucket> byClient = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    synchronized boolean tooMany(String client) {
        Bucket bucket = byClient.get(client);
        return bucket != null && bucket.getAvailableTokens() == 0;
    }

    synchronized void count(String client) {
        byClient.computeIfAbsent(
                        client,
                        c -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(PER_HOUR).refillGreedy(PER_HOUR, Duration.ofHours(1)))
                                .build())
                .tryConsume(1);
    }
}
