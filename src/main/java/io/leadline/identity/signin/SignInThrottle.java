package io.leadline.identity.signin;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Limits wrong passwords, by account and by network address. Somebody who knows the password is let in as long as
 * neither limit is reached; a wrong try costs one of ten for the account, which come back one a minute.
 */
@Component
class SignInThrottle {

    static final int TRIES_PER_ACCOUNT = 10;
    static final int TRIES_PER_ADDRESS = 40;

    /** More names than that are not being guessed at, they are an attack on memory; the oldest are forgotten. */
    private static final int MOST_BUCKETS = 20_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_BUCKETS;
        }
    };

    boolean permits(String account, String address) {
        return ofAccount(account).getAvailableTokens() > 0 && ofAddress(address).getAvailableTokens() > 0;
    }

    void failed(String account, String address) {
        ofAccount(account).tryConsume(1);
        ofAddress(address).tryConsume(1);
    }

    /** The right password clears the account, but not the address, which may still be guessing at others. */
    void succeeded(String account) {
        synchronized (buckets) {
            buckets.remove(accountKey(account));
        }
    }

    private Bucket ofAccount(String account) {
        return bucket(accountKey(account), TRIES_PER_ACCOUNT, Duration.ofMinutes(1));
    }

    private Bucket ofAddress(String address) {
        return bucket("address " + address, TRIES_PER_ADDRESS, Duration.ofSeconds(15));
    }

    private static String accountKey(String account) {
        return "account " + account.strip().toLowerCase(Locale.ROOT);
    }

    private Bucket bucket(String key, int tries, Duration oneBackAfter) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    key,
                    k -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(tries).refillGreedy(1, oneBackAfter))
                            .build());
        }
    }
}
