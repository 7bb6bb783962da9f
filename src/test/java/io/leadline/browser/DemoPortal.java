package io.leadline.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.leadline.Application;
import io.leadline.identity.DemoAccounts;
import io.leadline.suite.QuickWaits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Leadline as a first visitor meets it: with the demonstration shop, in a folder of its own, and nothing of a test. */
final class DemoPortal implements AutoCloseable {

    /** For one step on a busy machine; what has not come by then does not come. */
    private static final Duration PATIENCE = QuickWaits.PATIENCE;

    private final ConfigurableApplicationContext context;

    private DemoPortal(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** With a free port; the folder is left below {@code target}, where a failed run can be looked at. */
    static DemoPortal start() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "pictures-data")), "shop");
        SpringApplication application = new SpringApplication(Application.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(Map.of(
                "leadline.data", folder.toString(),
                "leadline.demo", "true",
                "leadline.demo-life", "false",
                "leadline.engine.start-seconds", "600",
                "server.port", "0",
                "logging.file.name", folder + "/leadline.log",
                "logging.threshold.console", "OFF"));
        return new DemoPortal(application.run());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String address(String path) {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + "/" + path;
    }

    /** Of a person who reads English and whose pages do not move. */
    static BrowserContext window(int width, int height, double sharpness) {
        BrowserContext window = Browsers.shared()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setDeviceScaleFactor(sharpness)
                        .setLocale("en-GB")
                        .setReducedMotion(ReducedMotion.REDUCE));
        window.setDefaultTimeout(PATIENCE.toMillis());
        return window;
    }

    /** The demo account's window, signed in. */
    Page signIn(BrowserContext window, String account) {
        String password = bean(DemoAccounts.class).list().stream()
                .filter(each -> each.signInName().equals(account))
                .map(DemoAccounts.DemoAccount::password)
                .findFirst()
                .orElseThrow();
        Page page = window.newPage();
        Browsers.signIn(page, address(""), account, password);
        return page;
    }

    static <T> T await(String what, Supplier<T> found, Predicate<T> such) {
        return Awaitility.await(what).atMost(PATIENCE).until(found::get, such);
    }

    @Override
    public void close() {
        context.close();
    }
}
