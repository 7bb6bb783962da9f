package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import io.leadline.LeadlineTest;
import io.leadline.identity.DemoAccounts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The frame around every page, and the pages that belong to everybody. */
@LeadlineTest
class FrameTest {

    private static final double PATIENCE_MILLIS = 60_000;

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    DemoAccounts demo;

    @LocalServerPort
    int port;

    @BeforeAll
    static void open() {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @Test
    void theSignInPageIsAccessibleOnADeskAndOnAPhone() {
        for (int width : new int[] {1440, 360}) {
            try (BrowserContext context = context(width)) {
                Page page = signInPage(context);

                Axe.check(page);
                Axe.checkWidth(page);
            }
        }
    }

    @Test
    void anAdministratorFindsTheUsersAndTheOwnProfile() {
        for (int width : new int[] {1440, 360}) {
            try (BrowserContext context = context(width)) {
                Page page = signedIn(context, "admin");
                for (String path : new String[] {"users", "profile"}) {
                    page.navigate(address(path));
                    assertThat(page.locator(".page-header h1")).isVisible();

                    Axe.check(page);
                    Axe.checkWidth(page);
                }
            }
        }
    }

    @Test
    void aBuyerIsToldThatAPageIsNotForBuyersAndThatAnotherDoesNotExist() {
        try (BrowserContext context = context(1440)) {
            Page page = signedIn(context, "buyer");

            page.navigate(address("users"));
            assertThat(page.getByText("Not for your role")).isVisible();
            page.navigate(address("no-such-page"));
            assertThat(page.getByText("There is nothing here")).isVisible();
            Axe.check(page);
        }
    }

    @Test
    void aQuestionMarkOpensTheKeysAndSignOutLeadsBackToTheSignInPage() {
        try (BrowserContext context = context(1440)) {
            Page page = signedIn(context, "buyer2");
            page.navigate(address("profile"));
            assertThat(page.locator(".page-header h1")).isVisible();

            page.keyboard().press("?");
            assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Keyboard shortcuts");
            page.keyboard().press("Escape");
            page.getByLabel("Your account: Ben Buyer").click();
            page.getByText("Sign out").click();

            assertThat(page.locator("vaadin-login-form")).isVisible();
        }
    }

    private Page signInPage(BrowserContext context) {
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        page.navigate(address("sign-in"));
        assertThat(page.locator("input[name=username]")).isVisible();
        return page;
    }

    private Page signedIn(BrowserContext context, String name) {
        String password = demo.list().getFirst().password();
        Page page = signInPage(context);
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.locator("vaadin-app-layout").waitFor();
        return page;
    }

    private BrowserContext context(int width) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 800).setLocale("en-GB"));
    }

    private String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }
}
