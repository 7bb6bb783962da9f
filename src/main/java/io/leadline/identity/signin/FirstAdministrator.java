package io.leadline.identity.signin;

import io.leadline.identity.Accounts;
import io.leadline.identity.PasswordLinks;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.shared.StartStep;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A portal in which nobody may administer gets its first administrator at start: {@code leadline.admin.email} names the
 * person, and a one-time link on the console lets that person set a password. A new link is printed at every start until
 * then, so no password stands in any file.
 */
@Component
class FirstAdministrator {

    private final Users users;
    private final Accounts accounts;
    private final PasswordLinks links;
    private final ApplicationEventPublisher events;
    private final boolean demo;
    private final String email;
    private final String baseUrl;
    private final ZoneId zone;

    FirstAdministrator(
            Users users,
            Accounts accounts,
            PasswordLinks links,
            ApplicationEventPublisher events,
            @Value("${leadline.demo:false}") boolean demo,
            @Value("${leadline.admin.email:admin@localhost}") String email,
            @Value("${leadline.base-url:http://localhost:${server.port:8080}}") String baseUrl,
            @Value("${leadline.company.zone:Europe/London}") ZoneId zone) {
        this.users = users;
        this.accounts = accounts;
        this.links = links;
        this.events = events;
        this.demo = demo;
        this.email = email;
        this.baseUrl = baseUrl;
        this.zone = zone;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ensure() {
        if (demo) {
            return;
        }
        boolean somebody = users.withRole(Role.ADMIN).stream()
                .filter(user -> !user.demo())
                .anyMatch(user -> accounts.find(user.id()).orElseThrow().passwordHash() != null);
        if (!somebody) {
            User user = users.findByEmail(email).orElseGet(this::create);
            events.publishEvent(new StartStep("Nobody can administer yet: set the password of '" + user.id() + "' at "
                    + baseUrl + "/" + links.issue(user.id()) + " within a day"));
        }
    }

    private User create() {
        // A folder that once held a demonstration may hold its "admin", which nobody can sign in as any more.
        String id = users.find("admin").isEmpty() ? "admin" : "administrator";
        users.create(
                new User(id, "Administrator", email, Set.of(Role.ADMIN), null, Locale.ENGLISH, zone, true, false, 0));
        return users.find(id).orElseThrow();
    }
}
