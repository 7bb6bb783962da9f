package io.leadline.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.leadline.identity.DemoAccounts;
import io.leadline.messaging.MailStore;
import io.leadline.messaging.MailSummary;
import io.leadline.suite.NeedsBrowser;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Windows of one browser on the running portal, in which the demo accounts work. */
@NeedsBrowser
abstract class BrowserTest {

    static final int PATIENCE_MILLIS = 180_000;
    static final int DESK_PX = 1440;
    static final int PHONE_PX = 360;

    private static final Pattern LINK = Pattern.compile("/link/[A-Za-z0-9_-]+");

    /** By portal and account: whoever signed in once keeps the session, as people do. */
    private static final Map<String, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

    /** Whose it is, and the page itself. */
    private record Kept(String account, Page page) {}

    private static @Nullable Kept kept;

    @Autowired
    ApplicationContext context;

    @Autowired
    DemoAccounts demo;

    @LocalServerPort
    int port;

    BrowserTest() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    static BrowserContext desk() {
        return window(DESK_PX, 900);
    }

    static BrowserContext phone() {
        return window(PHONE_PX, 740);
    }

    static BrowserContext window(int width, int height) {
        return window(new Browser.NewContextOptions().setViewportSize(width, height));
    }

    static BrowserContext window(Browser.NewContextOptions options) {
        BrowserContext window = Browsers.shared().newContext(options.setLocale("en-GB"));
        window.setDefaultTimeout(PATIENCE_MILLIS);
        return window;
    }

    /** The account's window at a page of the portal. */
    Page open(BrowserContext window, String account, String path) {
        window.addCookies(SESSIONS.computeIfAbsent(port + account, first -> signIn(account)));
        return open(window, path);
    }

    /**
     * The account's page in the window that all tests share, which is enough where one person works at a time; whoever asks
     * closes the page.
     */
    Page page(int width, String account, String path) {
        closeKept();
        BrowserContext window = Browsers.window();
        window.setDefaultTimeout(PATIENCE_MILLIS);
        window.clearCookies();
        window.addCookies(SESSIONS.computeIfAbsent(port + account, first -> signIn(account)));
        Page page = window.newPage();
        page.setViewportSize(width, width == DESK_PX ? 900 : 740);
        page.navigate(address(path));
        return page;
    }

    /**
     * Does something at a page of the account. The next one finds the window open and goes on by a link, which costs a tenth
     * of loading everything again; so it is left as it was found, and closed where something failed.
     */
    void at(int width, String account, String path, Consumer<Page> work) {
        try {
            work.accept(go(width, account, path));
        } catch (Throwable failure) {
            closeKept();
            throw failure;
        }
    }

    private Page go(int width, String account, String path) {
        Kept before = kept;
        // A link to where the window is leads nowhere.
        if (before != null
                && before.account().equals(account)
                && !before.page().url().equals(address(path))) {
            Page page = before.page();
            page.setViewportSize(width, width == DESK_PX ? 900 : 740);
            // What the page before still waits for would be taken for the answer to the link.
            Browsers.letBeIdle(page);
            Browsers.follow(page, address(path));
            return page;
        }
        Page page = page(width, account, path);
        kept = new Kept(account, page);
        Browsers.awaitIdle(page);
        return page;
    }

    /**
     * A page that is closed says so by a message without a number, which the server counts as the next one all the same. What
     * was asked for just before and comes behind it is then out of its turn, and the server warns of it; so nothing is under way.
     */
    @AfterAll
    static void closeKept() {
        if (kept != null) {
            Page page = kept.page();
            kept = null;
            Browsers.letBeIdle(page);
            page.close();
        }
    }

    /** A stranger's window at a page of the portal. */
    Page open(BrowserContext window, String path) {
        Page page = window.newPage();
        page.navigate(address(path));
        return page;
    }

    private List<Cookie> signIn(String account) {
        return Browsers.session(port, account, password(account));
    }

    /** Of a demo account, or of somebody whom the test has made. */
    String password(String account) {
        return demo.list().stream()
                .filter(each -> each.signInName().equals(account))
                .map(DemoAccounts.DemoAccount::password)
                .findFirst()
                .orElse(ScreenData.PASSWORD);
    }

    String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    static Locator tab(Page page, String name) {
        return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name));
    }

    /** Tapping through the calendar would depend on today's month; the field is given the day itself. */
    static void fillDay(Locator field, LocalDate day) {
        field.evaluate("(field, day) => { field.value = day; }", day.toString());
    }

    /** The link that the newest mail about an order carries, once it has left; it begins with a slash. */
    String linkInMail(String order, String template) {
        return Awaitility.await()
                .until(() -> findLink(order, template), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> findLink(String order, String template) {
        MailStore mails = context.getBean(MailStore.class);
        return mails.of(order, null, 200).stream()
                .filter(mail -> mail.template().equals(template))
                .map(MailSummary::id)
                .flatMap(id -> mails.letter(id).stream())
                .map(letter -> LINK.matcher(letter.text()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    /** Left below {@code target/pictures}, for whoever wants to look; the documents have theirs from {@link Pictures}. */
    static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file(name)));
    }

    static Path file(String picture) {
        return Path.of("target", "pictures", picture + ".png");
    }
}
