package io.leadline.shell.security;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each key may ask; of keys that were not used for long nothing is remembered. */
final class KeyRates {

    private static final int MOST_KEYS = 10_000;

    private final ApiSettings settings;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KEYS;
        }
    };

    KeyRates(ApiSettings settings) {
        this.settings = settings;
    }

    boolean permits(String keyId) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(
                    keyId,
                    id -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(settings.requestBurst())
                                    .refillGreedy(settings.requestsPerSecond(), Duration.ofSeconds(1)))
                            .build());
        }
        return bucket.tryConsume(1);
    }
}
