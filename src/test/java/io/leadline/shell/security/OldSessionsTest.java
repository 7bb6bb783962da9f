package io.leadline.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.leadline.LeadlineTest;
import io.leadline.OpenedPage;
import io.leadline.PortalClient;
import io.leadline.identity.Accounts;
import io.leadline.identity.Role;
import io.leadline.identity.Saving;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.shared.SavedBy;
import jakarta.servlet.ServletContext;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Nothing is open to a session whose account has changed: every view, endpoint and message of an open page is tried, each
 * in a session of its own that was let in before the change.
 */
@LeadlineTest
class OldSessionsTest {

    private static final SavedBy BY = new SavedBy("Ada", Instant.parse("2024-05-01T08:00:00Z"));

    private static final String PASSWORD = "a sentence for old sessions";
    private static final Set<String> ANYBODY = Set.of("sign-in", "forgotten-password", "password", "link");
    private static final Pattern DOWNLOAD = Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\]+");

    @Autowired
    Users users;

    @Autowired
    Accounts accounts;

    @Autowired
    ServletContext servlets;

    @Autowired
    NavigationAccessControl access;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @LocalServerPort
    int port;

    /** What ends the sessions of an account. */
    enum Change {
        DEACTIVATED(Role.ADMIN, (users, user) -> user.withActive(false)),
        DEMOTED(Role.ADMIN, (users, user) -> with(user, Set.of(Role.GOODS_IN), null)),
        OTHER_SUPPLIER(Role.SUPPLIER, (users, user) -> with(user, user.roles(), "S06")),
        OTHER_PASSWORD(Role.ADMIN, (users, user) -> user);

        final Role before;
        final BiFunction<Users, User, User> after;

        Change(Role before, BiFunction<Users, User, User> after) {
            this.before = before;
            this.after = after;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyAddressRefusesASessionWhoseAccountHasChanged(Change change) {
        someone(Role.ADMIN);
        User user = someone(change.before);
        Map<String, PortalClient> sessions = new LinkedHashMap<>();
        addresses(change.before).forEach(path -> {
            PortalClient client = signedIn(user);
            assertThat(client.get(path).statusCode()).as("before: " + path).isNotIn(302, 401, 403);
            sessions.put(path, client);
        });

        make(change, user);

        Map<String, String> open = new TreeMap<>();
        sessions.forEach((path, client) -> {
            HttpResponse<String> answer = client.get(path);
            boolean toSignIn = answer.statusCode() == 302
                    && answer.headers().firstValue("Location").orElse("").equals("/sign-in?over");
            if (!toSignIn && answer.statusCode() != 401) {
                open.put(path, answer.statusCode() + " " + answer.headers().firstValue("Location"));
            }
        });
        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatAnOpenPageSendsOrDownloadsIsDealtWith(Change change) {
        someone(Role.ADMIN);
        User user = someone(change.before);
        PortalClient client = signedIn(user);
        OpenedPage silent = new OpenedPage(client, "orders");
        Matcher link = DOWNLOAD.matcher(silent.content());
        assertThat(link.find()).as("a download on the page").isTrue();
        assertThat(client.get("/" + link.group()).statusCode()).isEqualTo(200);
        PortalClient other = signedIn(user);
        OpenedPage page = new OpenedPage(other, "inbox");
        assertThat(page.sendNothing().body()).doesNotContain("sessionExpired");

        make(change, user);

        assertThat(page.sendNothing().body()).contains("sessionExpired");
        assertThat(client.get("/" + link.group()).body()).doesNotContain(";");
    }

    private Stream<String> addresses(Role role) {
        RegisteredViews views = new RegisteredViews(servlets, access);
        Stream<String> pages = views.all().stream()
                .filter(view -> views.opensFor(view, role))
                .map(RegisteredViews::first)
                .filter(first -> !ANYBODY.contains(first))
                .map(first -> "/" + first);
        Stream<String> endpoints = role == Role.SUPPLIER
                ? Stream.empty()
                : Stream.concat(
                        Stream.of("/actuator/prometheus"),
                        mappings.stream()
                                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                                .flatMap(info -> info.getPatternValues().stream())
                                .filter(pattern -> pattern.startsWith(RouteRules.API))
                                // Programs' own: no session opens anything there at any time.
                                .filter(pattern -> !pattern.startsWith(ApiRules.PATH))
                                .map(pattern -> pattern.replaceAll("\\{[^}]+}", "NO-SUCH-THING")));
        return Stream.concat(pages, endpoints).distinct();
    }

    private void make(Change change, User user) {
        if (change == Change.OTHER_PASSWORD) {
            accounts.putPassword(user.id(), "{noop}another sentence for it");
        } else {
            assertThat(users.change(
                            change.after.apply(users, users.find(user.id()).orElseThrow()), BY))
                    .isInstanceOf(Saving.Done.class);
        }
    }

    private PortalClient signedIn(User user) {
        PortalClient client = new PortalClient(port);
        assertThat(client.signIn(user.id(), PASSWORD).headers().firstValue("Location"))
                .contains("/");
        return client;
    }

    /** Its password is not hashed, because so many sign-ins would take seconds otherwise. */
    private User someone(Role role) {
        String id = "old" + UUID.randomUUID().toString().substring(0, 8);
        User user = new User(
                id,
                "Olga",
                id + "@example.com",
                Set.of(role),
                role == Role.SUPPLIER ? "S05" : null,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                true,
                false,
                0);
        User made = ((Saving.Done) users.create(user)).user();
        accounts.putPassword(id, "{noop}" + PASSWORD);
        return made;
    }

    private static User with(User user, Set<Role> roles, @Nullable String organisation) {
        return new User(
                user.id(),
                user.name(),
                user.email(),
                roles,
                organisation,
                user.locale(),
                user.zone(),
                user.active(),
                user.demo(),
                user.version());
    }
}
