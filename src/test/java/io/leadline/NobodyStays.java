package io.leadline;

import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.shared.SavedBy;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Whose account a test class of the whole application made may do nothing any more when it is over. Otherwise everybody who was
 * ever made is written to about everything that others let lie: nine thousand mails in a run, most of them to people of
 * tests that had ended long before. The accounts of the demonstration are everybody's, and made when they are first listed.
 */
final class NobodyStays implements BeforeAllCallback, AfterAllCallback {

    private static final int MANY = 10_000;

    private Set<String> before = Set.of();

    @Override
    public void beforeAll(ExtensionContext test) {
        before = active(test).stream().map(User::id).collect(Collectors.toSet());
    }

    @Override
    public void afterAll(ExtensionContext test) {
        SavedBy by = new SavedBy(test.getDisplayName(), Instant.now());
        active(test).stream()
                .filter(user -> !before.contains(user.id()))
                .forEach(user -> users(test).change(user.withActive(false), by));
    }

    private static List<User> active(ExtensionContext test) {
        return users(test).search("", 0, MANY).rows().stream()
                .filter(user -> user.active() && !user.demo())
                .toList();
    }

    private static Users users(ExtensionContext test) {
        ApplicationContext context = SpringExtension.getApplicationContext(test);
        return context.getBean(Users.class);
    }
}
