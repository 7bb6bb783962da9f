package io.leadline.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private final SignInThrottle throttle = new SignInThrottle();

    @Test
    void anAccountIsClosedForAWhileAfterTenWrongPasswordsFromAnywhere() {
        IntStream.range(0, SignInThrottle.TRIES_PER_ACCOUNT).forEach(i -> throttle.failed("buyer", "10.0.0." + i));

        assertThat(throttle.permits("Buyer ", "10.0.1.1")).isFalse();
        assertThat(throttle.permits("manager", "10.0.1.1")).isTrue();
    }

    @Test
    void anAddressIsClosedForAWhileAfterFortyWrongPasswordsForAnybody() {
        IntStream.range(0, SignInThrottle.TRIES_PER_ADDRESS).forEach(i -> throttle.failed("user" + i, "10.0.0.1"));

        assertThat(throttle.permits("buyer", "10.0.0.1")).isFalse();
        assertThat(throttle.permits("buyer", "10.0.0.2")).isTrue();
    }

    @Test
    void theRightPasswordForgivesTheWrongOnesBeforeIt() {
        IntStream.range(0, SignInThrottle.TRIES_PER_ACCOUNT - 1).forEach(i -> throttle.failed("buyer", "10.0.0.1"));

        throttle.succeeded("buyer");
        throttle.failed("buyer", "10.0.0.1");

        assertThat(throttle.permits("buyer", "10.0.0.1")).isTrue();
    }
}
