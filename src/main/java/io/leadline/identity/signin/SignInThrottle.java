package io.leadline.identity.signin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Limits wrong passwords: for an account from one address, and from one address for all accounts. Wrong ones from elsewhere
 * lock nobody out, because anybody can send them. When very many were wrong for an account, from wherever, each address
 * that the account never signed in from has two tries instead of ten: guessing by many machines gets slow, and whoever
 * knows the password still comes in. An address that the account has signed in from is not held to what others tried there.
 */
@Component
class SignInThrottle {

    static final int TRIES = 10;
    static final int TRIES_UNDER_ATTACK = 2;
    static final int TRIES_PER_ADDRESS = 40;
    static final int MANY_FROM_ANYWHERE = 100;

    /** What became of a try. */
    enum Outcome {
        RIGHT,
        WRONG,
        /** Was not checked. */
        TOO_MANY
    }

    private final Map<String, Tries> pairs = forgetting();
    private final Map<String, Tries> addresses = forgetting();
    private final Map<String, Tries> accounts = forgetting();
    private final Map<String, Boolean> known = forgetting();

    /**
     * @param account the same however it was named
     * @param check whether the password is right; not called when too many were wrong
     */
    Outcome check(String account, String address, BooleanSupplier check) {
        String pair = account + " " + address;
        boolean seen;
        synchronized (known) {
            seen = known.containsKey(pair);
        }
        Tries ofAddress = one(addresses, address, () -> new Tries(TRIES_PER_ADDRESS, Duration.ofSeconds(15)));
        Tries ofPair = one(pairs, pair, () -> new Tries(TRIES, Duration.ofMinutes(1)));
        Tries ofAccount = one(accounts, account, () -> new Tries(MANY_FROM_ANYWHERE, Duration.ofSeconds(36)));
        if (!seen && !ofAddress.begin(0)) {
            return Outcome.TOO_MANY;
        }
        boolean wrong = false;
        try {
            if (!ofPair.begin(!seen && ofAccount.usedUp() ? TRIES - TRIES_UNDER_ATTACK : 0)) {
                return Outcome.TOO_MANY;
            }
            try {
                wrong = true;
                wrong = !check.getAsBoolean();
            } finally {
                ofPair.end(wrong);
            }
        } finally {
            if (!seen) {
                ofAddress.end(wrong);
            }
        }
        if (wrong) {
            ofAccount.wrong();
            return Outcome.WRONG;
        }
        ofPair.forgive();
        synchronized (known) {
            known.put(pair, true);
        }
        return Outcome.RIGHT;
    }

    private static Tries one(Map<String, Tries> all, String key, Supplier<Tries> fresh) {
        synchronized (all) {
            return all.computeIfAbsent(key, k -> fresh.get());
        }
    }

    /** So many names are not being guessed at, they are an attack on memory; the oldest are forgotten. */
    private static <T> Map<String, T> forgetting() {
        return new LinkedHashMap<>(64, 0.75f, true) {
            private static final int MOST = 20_000;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > MOST;
            }
        };
    }
}
