package io.leadline.cli;

import io.leadline.engine.LivedDays;
import io.leadline.identity.DemoAccounts;
import io.leadline.identity.DemoAccounts.DemoAccount;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;

/** What a person at the console needs to know once the portal is open. */
final class StartBanner {

    private StartBanner() {}

    static String of(ConfigurableApplicationContext context, RunOptions options, Duration startTime) {
        StringBuilder text = new StringBuilder();
        text.append("%n  Leadline is open at %s (started in %.1f s)%n"
                .formatted(options.url(), startTime.toMillis() / 1000.0));
        text.append("  Data:  %s%n".formatted(context.getEnvironment().getProperty("leadline.data")));
        if (options.host().isLoopbackAddress()) {
            text.append("  Open:  to this machine alone; --host 0.0.0.0 opens it to your network%n".formatted());
        }
        text.append("  Stop:  Ctrl-C%n".formatted());
        if (isLived(context)) {
            text.append("  Now:   the invented company lives through its last weeks; pages fill within a minute or so%n"
                    .formatted());
        }
        DemoAccounts demo = context.getBean(DemoAccounts.class);
        if (demo.open()) {
            text.append("%n  Demo accounts (sign-in name / password):%n".formatted());
            demo.list().forEach(account -> text.append(line(account)));
        } else if (!demo.fresh().isEmpty()) {
            text.append("%n  Accounts (sign-in name / password), told this once and kept in%n  %s:%n"
                    .formatted(demo.file()));
            demo.fresh().forEach(account -> text.append(line(account)));
        }
        return text.append(System.lineSeparator()).toString();
    }

    private static boolean isLived(ConfigurableApplicationContext context) {
        return context.getBeanProvider(LivedDays.class).stream()
                .anyMatch(days -> days.underWay().isPresent());
    }

    private static String line(DemoAccount account) {
        return "    %-22s / %-12s %s%n".formatted(account.signInName(), account.password(), what(account));
    }

    private static String what(DemoAccount account) {
        String roles = account.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return account.organisation().isEmpty() ? roles : roles + " of " + account.organisation();
    }
}
