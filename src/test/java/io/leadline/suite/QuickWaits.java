package io.leadline.suite;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Whoever waits looks at once, and then forty times a second. Awaitility waits a tenth of a second before each look, also
 * where what is waited for is there already; a process has a dozen such moments. JUnit finds this by itself.
 */
public final class QuickWaits implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultPollDelay(Duration.ZERO);
        Awaitility.setDefaultPollInterval(Duration.ofMillis(25));
    }
}
