package io.leadline.suite;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Whoever waits looks at once, and then forty times a second. Awaitility waits a tenth of a second before each look, also
 * where what is waited for is there already; a process has a dozen such moments. And he waits for minutes, not for ten
 * seconds, unless he says otherwise: what comes late is no fault. JUnit finds this by itself.
 */
public final class QuickWaits implements BeforeAllCallback {

    /** Longer than any wait should take on two busy cores. */
    public static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(PATIENCE);
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(25));
    }
}
