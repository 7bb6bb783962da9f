package io.leadline.shell.gate;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many requests an address sends: so many at once, and so many a second on the average. */
final class AddressRates {

    /** So many addresses at once are an attack on memory; the oldest are forgotten. */
    private static final int MOST_ADDRESSES = 20_000;

    private final int perSecond;
    private final int burst;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    AddressRates(int perSecond, int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    boolean permits(String origin) {
        return perSecond <= 0 || bucket(origin).tryConsume(1);
    }

    private Bucket bucket(String origin) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    origin,
                    o -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                            .build());
        }
    }
}
