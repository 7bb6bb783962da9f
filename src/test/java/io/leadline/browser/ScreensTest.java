package io.leadline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import io.leadline.LeadlineTest;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.shell.Brand;
import io.leadline.shell.security.RegisteredViews;
import jakarta.servlet.ServletContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Every view that the router knows, opened by everybody who may see it: in English by each role, in German by one. A new
 * view joins by itself. Pictures of the German ones, whose words are longer, are left below {@code target/pictures}.
 */
@LeadlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreensTest {

    private static final double PATIENCE_MILLIS = 60_000;
    private static final int DESK_PX = 1440;
    private static final int PHONE_PX = 360;
    /** What is shown where a text is missing, see {@link io.leadline.shell.LeadlineI18N}. */
    private static final Pattern MISSING_TEXT = Pattern.compile("![a-z][\\w-]*(\\.[\\w-]+)+!");

    private static final String IDLE = """
            () => {
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(c => c.isActive);
              return clients.length > 0 && clients.every(c => !c.isActive())
                  && document.getAnimations().every(a => a.playState !== 'running' || a.effect.getTiming().iterations === Infinity);
            }""";

    private static final String CLICK = """
            address => {
              const link = document.createElement('a');
              link.href = address;
              document.querySelector('vaadin-app-layout').append(link);
              link.click();
              link.remove();
            }""";

    /** What the page is built of, without its words and however many rows: elements, their classes, what they are for. */
    private static final String PARTS = """
            () => [...new Set([...document.querySelectorAll('body *')]
                .map(e => [e.localName, e.className, e.getAttribute('role'), e.getAttribute('theme'), e.hidden].join('.')))]
                .sort().join(' ')""";

    @Autowired
    ApplicationContext context;

    @Autowired
    ServletContext servlets;

    @Autowired
    NavigationAccessControl access;

    @LocalServerPort
    int port;

    private Playwright playwright;
    private Browser browser;
    private ScreenData data;
    private RegisteredViews views;
    private final Set<String> checked = new HashSet<>();

    @BeforeAll
    void open() {
        data = new ScreenData(context);
        views = new RegisteredViews(servlets, access);
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
    }

    @AfterAll
    void close() {
        playwright.close();
        data.end();
    }

    @TestFactory
    Stream<DynamicContainer> everyScreenIsFitForEverybodyWhoMaySeeIt() {
        return Stream.of(Locale.GERMAN, Locale.ENGLISH)
                .flatMap(locale -> Stream.concat(Stream.of((Role) null), Arrays.stream(Role.values()))
                        .map(role -> visit(role, locale)));
    }

    /** One person's window, in which one view after the other is opened. */
    private DynamicContainer visit(@Nullable Role role, Locale locale) {
        String who = (role == null ? "nobody" : role.group()) + " in " + locale.getDisplayLanguage(Locale.ENGLISH);
        List<String> addresses = views.all().stream()
                .filter(view -> role == null ? views.opensFor(view, null) : isSeenBy(view, role, locale))
                .flatMap(view -> addresses(view, role))
                .sorted()
                .toList();
        Window window = new Window(role, locale);
        return DynamicContainer.dynamicContainer(
                who,
                Stream.concat(
                        addresses.stream()
                                .map(address -> DynamicTest.dynamicTest("/" + address, () -> window.look(address))),
                        Stream.of(DynamicTest.dynamicTest("leaves", window::close))));
    }

    private boolean isSeenBy(RouteBaseData<?> view, Role role, Locale locale) {
        return !views.opensFor(view, null)
                && views.opensFor(view, role)
                && (locale.equals(Locale.ENGLISH)
                        || views.opensFor(view).iterator().next() == role);
    }

    private Stream<String> addresses(RouteBaseData<?> view, @Nullable Role role) {
        String first = RegisteredViews.first(view);
        List<String> parameters = Arrays.stream(view.getTemplate().split("/"))
                .filter(part -> part.startsWith(":"))
                .map(part -> part.replaceAll("^:|\\?.*$|\\(.*$", ""))
                .toList();
        if (parameters.isEmpty()) {
            return Stream.of(view.getTemplate());
        }
        assertThat(parameters).as(view.getTemplate()).hasSize(1);
        return data.values(first, parameters.getFirst(), role).stream().map(value -> first + "/" + value);
    }

    private final class Window {

        private final @Nullable Role role;
        private final Locale locale;
        private final List<String> console = new ArrayList<>();
        private final Map<String, Integer> pictures = new HashMap<>();
        private @Nullable BrowserContext window;
        private @Nullable Page page;

        Window(@Nullable Role role, Locale locale) {
            this.role = role;
            this.locale = locale;
        }

        void look(String address) {
            Page shown = page();
            shown.setViewportSize(DESK_PX, 900);
            go(shown, address);

            assertThat(shown.locator(".error-page").count())
                    .as("a page of an error")
                    .isZero();
            assertThat(shown.locator("h1").allTextContents())
                    .as("heading")
                    .hasSize(1)
                    .allMatch(words -> !words.isBlank());
            assertThat(shown.title())
                    .as("title of the window")
                    .isNotBlank()
                    .isNotEqualTo(Brand.NAME)
                    .doesNotContain("!");
            Matcher missing = MISSING_TEXT.matcher(shown.content());
            assertThat(missing.find() ? missing.group() : "").as("missing text").isEmpty();
            picture(shown, address, DESK_PX);
            checkOnce(shown, DESK_PX);

            shown.setViewportSize(PHONE_PX, 740);
            shown.waitForFunction(IDLE);
            picture(shown, address, PHONE_PX);
            Axe.checkWidth(shown);
            checkOnce(shown, PHONE_PX);
            assertThat(console).as("errors in the browser's console").isEmpty();
        }

        /** As a click on a link does, which spares loading everything again; only the first page is loaded whole. */
        private void go(Page shown, String address) {
            console.clear();
            if (role == null || shown.locator("vaadin-app-layout").count() == 0) {
                shown.navigate(url(address));
            } else {
                shown.waitForResponse(
                        answer -> answer.url().contains("v-r=uidl"), () -> shown.evaluate(CLICK, url(address)));
            }
            shown.waitForFunction(IDLE);
        }

        /** Checks what is built of other parts than all before; the same page for another role is looked at once. */
        private void checkOnce(Page shown, int width) {
            if (checked.add(width + ":" + shown.evaluate(PARTS))) {
                Axe.check(shown);
            }
        }

        private Page page() {
            Page open = page;
            if (open == null) {
                BrowserContext own = browser.newContext(new Browser.NewContextOptions()
                        .setLocale(locale.equals(Locale.GERMAN) ? "de-DE" : "en-GB")
                        .setReducedMotion(ReducedMotion.REDUCE));
                open = own.newPage();
                open.setDefaultTimeout(PATIENCE_MILLIS);
                open.onConsoleMessage(message -> {
                    if (message.type().equals("error")) {
                        console.add(message.text());
                    }
                });
                open.onPageError(console::add);
                if (role != null) {
                    User user =
                            data.user(role.group() + "-" + locale.getLanguage() + "-" + data.unique(), role, locale);
                    Browsers.signIn(open, url(""), user.id(), data.password());
                    open.locator("h1").first().waitFor();
                    open.waitForFunction(IDLE);
                }
                window = own;
                page = open;
            }
            return open;
        }

        /** Numbered, because one view may be opened with several values. */
        private void picture(Page shown, String address, int width) {
            if (locale.equals(Locale.GERMAN)) {
                String view = address.isEmpty() ? "home" : address.replaceAll("/.*", "");
                int number = pictures.merge(view + "-" + width, 1, Integer::sum);
                shown.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "pictures", "screens", view + number + "-" + width + ".png")));
            }
        }

        void close() {
            if (window != null) {
                window.close();
            }
        }
    }

    private String url(String address) {
        return "http://localhost:" + port + "/" + address;
    }
}
