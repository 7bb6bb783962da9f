package io.leadline.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import io.leadline.PortalClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The machine's own Chromium, driven by Playwright; nothing is downloaded. Its headless shell comes first, which has no
 * windows of its own to draw and takes a fifth of the processor time to start.
 */
public final class Browsers {

    private static final List<String> PLACES = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private static final String IDLE = """
        () => {
          const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(c => c.isActive);
          return clients.length > 0 && clients.every(c => !c.isActive())
              && document.getAnimations().every(a => a.playState !== 'running' || a.effect.getTiming().iterations === Infinity);
        }\
        """;

    private static final String CLICK = """
        address => {
          const link = document.createElement('a');
          link.href = address;
          document.querySelector('vaadin-app-layout').append(link);
          link.click();
          link.remove();
        }\
        """;

    private static final double IDLE_LOOK_MILLIS = 40;
    private static final double IDLE_MOST_MILLIS = 5_000;

    private Browsers() {}

    public static Playwright playwright() {
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    /** @throws IllegalStateException saying what to install, if there is no browser */
    public static Browser chromium(Playwright playwright) {
        Path program = Stream.concat(Stream.of(System.getenv("LEADLINE_CHROMIUM")), PLACES.stream())
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium: install it, or name it in LEADLINE_CHROMIUM"));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    /** One for all tests of a run that work one after the other; it ends with the run. */
    static Browser shared() {
        return Shared.BROWSER;
    }

    /** One window for all pages of a run that are opened one after the other: what the first loaded, no other loads again. */
    static BrowserContext window() {
        return Shared.WINDOW;
    }

    private static final class Shared {

        private static final Playwright PLAYWRIGHT = playwright();
        private static final Browser BROWSER = chromium(PLAYWRIGHT);
        private static final BrowserContext WINDOW = BROWSER.newContext(
                new Browser.NewContextOptions().setLocale("en-GB").setReducedMotion(ReducedMotion.REDUCE));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }
    }

    /** @param portal the portal's address, with a slash at its end */
    public static void signIn(Page page, String portal, String name, String password) {
        page.navigate(portal + "sign-in");
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    /** Of somebody who signed in by the form, without a window: the page of the form is looked at once, and not each time. */
    static List<Cookie> session(int port, String name, String password) {
        PortalClient client = new PortalClient(port);
        client.signIn(name, password);
        return List.of(new Cookie("JSESSIONID", client.sessionId())
                .setUrl("http://localhost:" + port)
                .setHttpOnly(true));
    }

    /** As a click on a link does, which spares loading everything again; only what has no frame yet is loaded whole. */
    static void follow(Page page, String address) {
        if (page.locator("vaadin-app-layout").count() == 0) {
            page.navigate(address);
        } else {
            page.waitForResponse(answer -> answer.url().contains("v-r=uidl"), () -> page.evaluate(CLICK, address));
        }
        awaitIdle(page);
    }

    /**
     * Until everything that was asked for is there, and nothing moves any more. Asked now and then, because asking at each
     * frame makes the browser draw sixty of them in a second.
     */
    static void awaitIdle(Page page) {
        page.waitForFunction(IDLE, null, new Page.WaitForFunctionOptions().setPollingInterval(IDLE_LOOK_MILLIS));
    }

    /** The same of a page that is about to be closed, however it is: one on which something failed is not waited for long. */
    static void letBeIdle(Page page) {
        try {
            page.waitForFunction(
                    IDLE,
                    null,
                    new Page.WaitForFunctionOptions()
                            .setPollingInterval(IDLE_LOOK_MILLIS)
                            .setTimeout(IDLE_MOST_MILLIS));
        } catch (PlaywrightException never) {
            // It is closed as it is.
        }
    }
}
