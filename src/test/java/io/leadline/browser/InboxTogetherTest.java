package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.leadline.LeadlineTest;
import io.leadline.identity.DemoAccounts;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.OrderState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Two buyers with the inbox open: what one does appears on the other's screen, and can be undone as long as it can. */
@LeadlineTest
class InboxTogetherTest {

    private static final int PATIENCE_MILLIS = 60_000;

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    ApplicationContext context;

    @Autowired
    DemoAccounts demo;

    @LocalServerPort
    int port;

    private OrderLife life;

    @BeforeAll
    static void open() {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @BeforeEach
    void anOrderToApprove() {
        life = new OrderLife(context).proposed(100);
        life.awaitTask("approve#1");
    }

    @AfterEach
    void noMoreOrder() {
        life.end();
    }

    @Test
    void whatOneBuyerTakesAndGivesBackTheOtherSeesAtOnce() {
        try (BrowserContext first = window();
                BrowserContext second = window()) {
            Page bea = inbox(first, "buyer");
            Page ben = inbox(second, "buyer2");

            choose(bea);
            button(bea, "Take").click();
            assertThat(ben.locator("vaadin-grid")).containsText("Bea Buyer");
            button(bea, "Undo").click();
            assertThat(ben.locator("vaadin-grid")).not().containsText("Bea Buyer");
        }
    }

    @Test
    void manyOrdersAreApprovedAfterAMomentInWhichItCanBeTakenBack() {
        try (BrowserContext first = window();
                BrowserContext second = window()) {
            Page bea = inbox(first, "buyer");
            Page ben = inbox(second, "buyer2");

            choose(bea);
            button(bea, "Approve (1)").click();
            assertThat(bea.getByText("One task will be done in 8 seconds.")).isVisible();
            assertThat(ben.locator("vaadin-grid")).containsText("Bea Buyer");
            button(bea, "Undo").click();
            assertThat(ben.locator("vaadin-grid")).not().containsText("Bea Buyer");
            assertThat(life.now().state()).isEqualTo(OrderState.AWAITING_BUYER);

            bea.getByText("Normal").first().click();
            bea.keyboard().press("x");
            assertThat(button(bea, "Approve (1)")).isVisible();
            bea.keyboard().press("a");
            life.awaitState(OrderState.SENT);
            assertThat(ben.getByText("Nothing found")).isVisible();
            assertThat(bea.getByText("One task is done.")).isVisible();
        }
    }

    private static void choose(Page inbox) {
        inbox.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Choose the task"))
                .first()
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Page inbox(BrowserContext window, String name) {
        String password = demo.list().getFirst().password();
        Page page = window.newPage();
        Browsers.signIn(page, address(""), name, password);
        page.navigate(address("inbox?q=" + life.order));
        assertThat(page.getByText("Approve order").first()).isVisible();
        return page;
    }

    private BrowserContext window() {
        BrowserContext window = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("en-GB"));
        window.setDefaultTimeout(PATIENCE_MILLIS);
        return window;
    }

    private String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }
}
