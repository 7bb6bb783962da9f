package io.leadline.cli;

import java.time.Duration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** What a person at the console needs to know once the portal is open. */
final class StartBanner {

    private StartBanner() {}

    static String of(ConfigurableApplicationContext context, int port, Duration startTime) {
        Environment settings = context.getEnvironment();
        StringBuilder text = new StringBuilder();
        text.append("%n  Leadline is open at http://localhost:%d (started in %.1f s)%n"
                .formatted(port, startTime.toMillis() / 1000.0));
        text.append("  Data:  %s%n".formatted(settings.getProperty("leadline.data")));
        text.append("  Stop:  Ctrl-C%n%n".formatted());
        return text.toString();
    }
}
