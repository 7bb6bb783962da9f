package io.leadline.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.signin.SignInThrottle.Outcome;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final SignInThrottle throttle = new SignInThrottle();
    private final AtomicInteger checked = new AtomicInteger();

    @Test
    void afterTenWrongPasswordsFromAnAddressTheRightOneHasToWaitThereAndNowhereElse() {
        IntStream.range(0, SignInThrottle.TRIES).forEach(i -> wrong("buyer", "10.0.0.1"));

        assertThat(right("buyer", "10.0.0.1")).isEqualTo(Outcome.TOO_MANY);
        assertThat(right("buyer", "10.0.0.2")).isEqualTo(Outcome.RIGHT);
        assertThat(right("manager", "10.0.0.1")).isEqualTo(Outcome.RIGHT);
    }

    @Test
    void asManyAreCheckedAtOnceAsOneAfterTheOther() throws Exception {
        assertThat(together(60, () -> wrong("buyer", "10.0.0.1"))).containsOnly(Outcome.WRONG, Outcome.TOO_MANY);

        assertThat(checked).hasValue(SignInThrottle.TRIES);
    }

    @Test
    void fromOneAddressNoMoreThanFortyAreCheckedForWhomeverAtOnce() throws Exception {
        AtomicInteger name = new AtomicInteger();

        together(120, () -> wrong("user" + name.incrementAndGet(), "10.0.0.1"));

        assertThat(checked).hasValue(SignInThrottle.TRIES_PER_ADDRESS);
        assertThat(right("buyer", "10.0.0.1")).isEqualTo(Outcome.TOO_MANY);
        assertThat(right("buyer", "10.0.0.2")).isEqualTo(Outcome.RIGHT);
    }

    @Test
    void manyRightPasswordsAtOnceAreAllLetIn() throws Exception {
        assertThat(together(100, () -> right("buyer", "10.0.0.1"))).containsOnly(Outcome.RIGHT);
    }

    @Test
    void theRightPasswordForgivesTheWrongOnesBeforeIt() {
        IntStream.range(0, SignInThrottle.TRIES - 1).forEach(i -> wrong("buyer", "10.0.0.1"));

        assertThat(right("buyer", "10.0.0.1")).isEqualTo(Outcome.RIGHT);
        IntStream.range(0, SignInThrottle.TRIES - 1)
                .forEach(i -> assertThat(wrong("buyer", "10.0.0.1")).isEqualTo(Outcome.WRONG));
    }

    @Test
    void whoIsGuessedAtByAThousandMachinesStillSignsInFromAnywhere() {
        right("buyer", "10.0.0.1");
        IntStream.range(0, 1_000).forEach(i -> wrong("buyer", "10.1." + i / 250 + "." + i % 250));
        assertThat(checked).as("each machine's first try").hasValue(1_001);

        assertThat(right("buyer", "10.0.0.1")).as("where the owner always is").isEqualTo(Outcome.RIGHT);
        assertThat(right("buyer", "10.2.0.1")).as("where the owner never was").isEqualTo(Outcome.RIGHT);
        IntStream.range(0, 10).forEach(i -> wrong("buyer", "10.3.0.1"));
        assertThat(checked).as("a machine's later tries").hasValue(1_003 + SignInThrottle.TRIES_UNDER_ATTACK);
    }

    @Test
    void theOwnerIsNotHeldToWhatOthersTryAtTheSameAddress() {
        right("buyer", "10.0.0.1");
        IntStream.range(0, SignInThrottle.TRIES_PER_ADDRESS).forEach(i -> wrong("user" + i, "10.0.0.1"));

        assertThat(right("manager", "10.0.0.1")).isEqualTo(Outcome.TOO_MANY);
        assertThat(right("buyer", "10.0.0.1")).isEqualTo(Outcome.RIGHT);
    }

    private Outcome wrong(String account, String address) {
        return throttle.check(account, address, () -> {
            checked.incrementAndGet();
            Thread.yield();
            return false;
        });
    }

    private Outcome right(String account, String address) {
        return throttle.check(account, address, () -> {
            checked.incrementAndGet();
            return true;
        });
    }

    private static List<Outcome> together(int times, Callable<Outcome> what) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads
                    .invokeAll(IntStream.range(0, times).mapToObj(i -> what).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
