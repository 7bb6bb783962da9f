package io.leadline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.ReducedMotion;
import io.leadline.shell.Brand;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** One person's window, in which one page after the other is opened and looked at, on a desk and on a phone. */
final class Visit {

    /** What is shown where a text is missing, see {@link io.leadline.shell.LeadlineI18N}. */
    private static final Pattern MISSING_TEXT = Pattern.compile("![a-z][\\w-]*(\\.[\\w-]+)+!");

    /** What the page is built of, without its frame, its words and however many rows: elements, their classes, what they are for. */
    private static final String PARTS = """
        () => [...new Set([...document.querySelectorAll('body :not(vaadin-app-layout > [slot], vaadin-app-layout > [slot] *)')]
            .map(e => [e.localName, e.className, e.getAttribute('role'), e.getAttribute('theme'), e.hidden].join('.')))]
            .sort().join(' ')\
        """;

    /** What is wrong with the page's tables: each fits into the window, and what it cannot show can be scrolled to, but for what decides. */
    private static final String TABLES = """
        () => [...document.querySelectorAll('vaadin-grid')].filter(g => g.offsetParent).flatMap(g => {
          const is = (wrong, words) => wrong ? [g.getAttribute('aria-label') + ' ' + words] : [];
          const table = g.shadowRoot.querySelector('#table');
          const cut = table.scrollWidth - table.clientWidth;
          return [
            ...is(g.clientHeight > innerHeight, 'is higher than the window: ' + g.clientHeight + ' px'),
            ...is(g.shadowRoot.querySelectorAll('#items > tr').length > 100, 'has all its rows in the page'),
            ...is(g.hasAttribute('data-narrow') !== innerWidth < 820, 'is drawn for another width'),
            ...is(cut > 1 && innerWidth < 820, 'is too wide for a phone by ' + cut + ' px'),
            ...is(cut > 1 && !g.shadowRoot.querySelector('#header [frozen], #header [last-frozen]'),
                'is scrolled sideways without its first column'),
            ...is(cut > 1 && innerWidth >= 820 && [...g.querySelectorAll('vaadin-button')].some(b => b.checkVisibility()
                && b.getBoundingClientRect().width > 1
                && b.getBoundingClientRect().right > table.getBoundingClientRect().right + 1),
                'has buttons beyond its edge')
          ];
        })\
        """;

    /** Chosen values and names of fields that are cut off. */
    private static final String CLIPPED = """
        () => [...document.querySelectorAll('vaadin-select-value-button > *, vaadin-select-value-button, [slot=label]')]
            .filter(e => e.checkVisibility() && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1)
            .map(e => e.textContent.trim())\
        """;

    private static final double TABLES_MILLIS = 60_000;

    private static final List<Integer> WIDTHS = List.of(BrowserTest.DESK_PX, BrowserTest.PHONE_PX);

    private final String portal;
    private final @Nullable String account;
    private final Locale locale;
    private final Set<String> checked;
    private final Map<String, CompletableFuture<Void>> looks = new LinkedHashMap<>();
    private final Map<String, Integer> pictures = new HashMap<>();
    private final List<String> console = new ArrayList<>();

    /**
     * @param account null for somebody who does not sign in
     * @param checked what the pages were built of that were checked for accessibility, by all visits
     */
    Visit(String portal, @Nullable String account, Locale locale, List<String> addresses, Set<String> checked) {
        this.portal = portal;
        this.account = account;
        this.locale = locale;
        this.checked = checked;
        addresses.forEach(address -> looks.put(address, new CompletableFuture<>()));
    }

    /** One for each page; each waits until somebody has looked at it. */
    Stream<DynamicTest> tests() {
        return looks.entrySet().stream()
                .map(look -> DynamicTest.dynamicTest("/" + look.getKey(), () -> await(look.getValue())));
    }

    private static void await(CompletableFuture<Void> look) throws Throwable {
        try {
            look.get();
        } catch (ExecutionException seen) {
            throw seen.getCause();
        }
    }

    /**
     * Looks at all pages; what is wrong with one fails its test and no other.
     *
     * @param windows by language, with nobody signed in; what they loaded for those before is not loaded again
     */
    void look(Function<Locale, BrowserContext> windows) {
        BrowserContext window = windows.apply(locale);
        window.clearCookies();
        if (account != null) {
            window.addCookies(Browsers.session(URI.create(portal).getPort(), account, ScreenData.PASSWORD));
        }
        try (Page page = page(window)) {
            if (isResized()) {
                looks.keySet().forEach(address -> attempt(address, () -> lookAtBothWidths(page, address)));
            } else {
                WIDTHS.forEach(width -> {
                    resize(page, width);
                    looks.keySet().forEach(address -> attempt(address, () -> look(page, address)));
                });
            }
            looks.values().forEach(look -> look.complete(null));
        } catch (RuntimeException | AssertionError failure) {
            fail(failure);
        }
    }

    /** Fails the tests of all pages that nobody has looked at. */
    void fail(Throwable failure) {
        looks.values().forEach(look -> look.completeExceptionally(failure));
    }

    static BrowserContext window(Browser browser, Locale locale) {
        return browser.newContext(new Browser.NewContextOptions()
                .setLocale(locale.equals(Locale.GERMAN) ? "de-DE" : "en-GB")
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    private Page page(BrowserContext window) {
        Page page = window.newPage();
        resize(page, BrowserTest.DESK_PX);
        page.setDefaultTimeout(BrowserTest.PATIENCE_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                console.add(message.text());
            }
        });
        page.onPageError(console::add);
        return page;
    }

    /**
     * Another width draws a page anew, which costs the browser several times what a link costs it. So the pages are seen while
     * the window gets another size in one language; in the other they are opened again. A stranger's are loaded whole each
     * time, which costs most.
     */
    private boolean isResized() {
        return account == null || locale.equals(Locale.GERMAN);
    }

    private void attempt(String address, Runnable look) {
        CompletableFuture<Void> seen = looks.get(address);
        if (!seen.isDone()) {
            try {
                look.run();
            } catch (RuntimeException | AssertionError wrong) {
                seen.completeExceptionally(wrong);
            }
        }
    }

    /** Each page begins at the width at which the one before was left. */
    private void lookAtBothWidths(Page shown, String address) {
        look(shown, address);
        int second = WIDTHS.stream()
                .filter(width -> width != shown.viewportSize().width)
                .findFirst()
                .orElseThrow();
        resize(shown, second);
        Browsers.awaitIdle(shown);
        checkAt(shown, address, second);
        assertThat(console).as("errors in the browser's console").isEmpty();
    }

    private void look(Page shown, String address) {
        go(shown, address);
        checkSaid(shown);
        checkAt(shown, address, shown.viewportSize().width);
        assertThat(console).as("errors in the browser's console").isEmpty();
    }

    private static void resize(Page shown, int width) {
        shown.setViewportSize(width, width == BrowserTest.DESK_PX ? 900 : 740);
    }

    private static void checkSaid(Page shown) {
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
    }

    private void checkAt(Page shown, String address, int width) {
        checkTables(shown);
        if (width == BrowserTest.DESK_PX) {
            assertThat((List<?>) shown.evaluate(CLIPPED)).as("cut off").isEmpty();
        } else {
            Axe.checkWidth(shown);
        }
        picture(shown, address, width);
        checkOnce(shown, width);
    }

    private void go(Page shown, String address) {
        console.clear();
        if (account == null) {
            shown.navigate(portal + address);
            Browsers.awaitIdle(shown);
        } else {
            Browsers.follow(shown, portal + address);
        }
    }

    /** Checks what is built of other parts than all before; the same page for another role is looked at once. */
    private void checkOnce(Page shown, int width) {
        if (checked.add(width + ":" + shown.evaluate(PARTS))) {
            Axe.check(shown);
        }
    }

    /** A table becomes cards, and columns take their widths, some moments after the window has another size. */
    private static void checkTables(Page shown) {
        try {
            shown.waitForFunction(
                    "() => (" + TABLES + ")().length === 0",
                    null,
                    new Page.WaitForFunctionOptions().setTimeout(TABLES_MILLIS));
        } catch (TimeoutError wrong) {
            // What is wrong is named below.
        }
        assertThat((List<?>) shown.evaluate(TABLES)).as("tables").isEmpty();
    }

    /** Of the German pages, whose words are longer; numbered, because one view may be opened with several values. */
    private void picture(Page shown, String address, int width) {
        if (locale.equals(Locale.GERMAN)) {
            String view = address.isEmpty() ? "home" : address.replaceAll("/.*", "");
            int number = pictures.merge(view + "-" + width, 1, Integer::sum);
            BrowserTest.picture(shown, "screens/" + view + number + "-" + width);
        }
    }
}
