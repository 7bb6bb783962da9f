package io.leadline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.leadline.LeadlineTest;
import io.leadline.identity.Role;
import io.leadline.shell.security.RegisteredViews;
import io.leadline.suite.NeedsBrowser;
import jakarta.servlet.ServletContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Every view that the router knows, opened by everybody who may see it: in English by each role, in German by one. A new
 * view joins by itself. Pictures of the German ones, whose words are longer, are left below {@code target/pictures}.
 *
 * <p>Two browsers look at the same time, each at one person's window after the other; the tests wait for what they saw.
 */
@LeadlineTest
@NeedsBrowser
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensTest {

    private static final int BROWSERS = 2;

    @Autowired
    ApplicationContext context;

    @Autowired
    ServletContext servlets;

    @Autowired
    NavigationAccessControl access;

    @LocalServerPort
    int port;

    private ScreenData data;
    private RegisteredViews views;
    private final Set<String> checked = ConcurrentHashMap.newKeySet();
    private final ExecutorService lookers = Executors.newFixedThreadPool(BROWSERS);

    @BeforeAll
    void open() {
        data = new ScreenData(context);
        views = new RegisteredViews(servlets, access);
    }

    @AfterAll
    void close() {
        lookers.close();
        data.end();
    }

    @TestFactory
    Stream<DynamicContainer> everyScreenIsFitForEverybodyWhoMaySeeIt() {
        Map<String, Visit> visits = new LinkedHashMap<>();
        for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
            Stream.concat(Stream.of((Role) null), Arrays.stream(Role.values()))
                    .forEach(role -> visits.put(
                            (role == null ? "nobody" : role.group()) + " in "
                                    + locale.getDisplayLanguage(Locale.ENGLISH),
                            visit(role, locale)));
        }
        Queue<Visit> waiting = new ConcurrentLinkedQueue<>(visits.values());
        for (int i = 0; i < BROWSERS; i++) {
            lookers.execute(() -> look(waiting));
        }
        return visits.entrySet().stream()
                .map(visit -> DynamicContainer.dynamicContainer(
                        visit.getKey(), visit.getValue().tests()));
    }

    /** A browser obeys the thread alone that started it. */
    private static void look(Queue<Visit> waiting) {
        try (Playwright playwright = Browsers.playwright()) {
            Browser browser = Browsers.chromium(playwright);
            Map<Locale, BrowserContext> windows = new HashMap<>();
            for (Visit next = waiting.poll(); next != null; next = waiting.poll()) {
                next.look(language -> windows.computeIfAbsent(language, first -> Visit.window(browser, first)));
            }
        } catch (RuntimeException noBrowser) {
            waiting.forEach(visit -> visit.fail(noBrowser));
        }
    }

    private Visit visit(@Nullable Role role, Locale locale) {
        List<String> addresses = views.all().stream()
                .filter(view -> role == null ? views.opensFor(view, null) : isSeenBy(view, role, locale))
                .flatMap(view -> addresses(view, role))
                .sorted()
                .toList();
        String account = role == null
                ? null
                : data.user(role.group() + "-" + locale.getLanguage() + "-" + data.unique(), role, locale)
                        .id();
        return new Visit("http://localhost:" + port + "/", account, locale, addresses, checked);
    }

    private boolean isSeenBy(RouteBaseData<?> view, Role role, Locale locale) {
        return !views.opensFor(view, null)
                && views.opensFor(view, role)
                && (locale.equals(Locale.ENGLISH)
                        || views.opensFor(view).iterator().next() == role);
    }

    private Stream<String> addresses(RouteBaseData<?> view, @Nullable Role role) {
        String first = RegisteredViews.first(view);
        List<String> parameters = RegisteredViews.parameters(view);
        if (parameters.isEmpty()) {
            return Stream.of(view.getTemplate());
        }
        assertThat(parameters).as(view.getTemplate()).hasSize(1);
        return data.values(first, parameters.getFirst(), role).stream().map(value -> first + "/" + value);
    }
}
