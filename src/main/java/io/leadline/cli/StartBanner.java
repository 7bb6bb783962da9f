package io.leadline.cli;

import io.leadline.identity.DemoAccounts;
import io.leadline.identity.DemoAccounts.DemoAccount;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;

/** What a person at the console needs to know once the portal is open. */
final class StartBanner {

    private StartBanner() {}

    static String of(ConfigurableApplicationContext context, int port, Duration startTime) {
        StringBuilder text = new StringBuilder();
        text.append("%n  Leadline is open at http://localhost:%d (started in %.1f s)%n"
                .formatted(port, startTime.toMillis() / 1000.0));
        text.append("  Data:  %s%n".formatted(context.getEnvironment().getProperty("leadline.data")));
        text.append("  Stop:  Ctrl-C%n".formatted());
        List<DemoAccount> accounts = context.getBean(DemoAccounts.class).list();
        if (!accounts.isEmpty()) {
            text.append("%n  Demo accounts (sign-in name / password):%n".formatted());
            accounts.forEach(account -> text.append(
                    "    %-22s / %-12s %s%n".formatted(account.signInName(), account.password(), what(account))));
        }
        return text.append(System.lineSeparator()).toString();
    }

    private static String what(DemoAccount account) {
        String roles = account.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return account.organisation().isEmpty() ? roles : roles + " of " + account.organisation();
    }
}
