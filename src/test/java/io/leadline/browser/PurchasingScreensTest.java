package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.leadline.LeadlineTest;
import io.leadline.identity.DemoAccounts;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.PromiseMove;
import io.leadline.ordering.Review;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What purchasing does beside the usual way: a mail that came back, the order policies; with the drawn processes. */
@LeadlineTest
class PurchasingScreensTest {

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
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void begin() {
        life = new OrderLife(context);
    }

    @AfterEach
    void end() {
        life.end();
    }

    @Test
    void aBuyerCorrectsTheAddressOfAMailThatCameBack() {
        life.sent(100);
        life.mailComesBack("sent#1");
        life.awaitTask("bounce#1");
        try (BrowserContext desk = window(1440, 900, 1);
                BrowserContext pocket = window(360, 740, 1)) {
            Page buyer = signedIn(desk, "buyer");
            buyer.navigate(address("inbox?q=" + life.order));
            assertThat(buyer.getByText("Reach the supplier").first()).isVisible();
            buyer.navigate(address("order/" + life.order));
            assertThat(buyer.locator("#reach-address")).isVisible();
            Axe.check(buyer);
            picture(buyer, "bounced-mail");

            Page phone = signedIn(pocket, "buyer");
            phone.navigate(address("order/" + life.order));
            Locator address = phone.locator("#reach-address input");
            address.fill("nobody");
            phone.locator("#send-again").click();
            assertThat(phone.getByText("Give one mail address").first()).isVisible();
            Axe.checkWidth(phone);
            picture(phone, "bounced-mail-phone");
            address.fill("found-" + life.id + "@example.com");
            phone.locator("#send-again").click();

            life.awaitTask("answer#1.2");
            // The buyer's other page shows it without a reload.
            assertThat(buyer.locator("#reach-address")).hasCount(0);
        }
    }

    @Test
    void aManagerSetsAPolicyThatABuyerMayOnlySee() {
        life.proposed(100).awaitTask("approve#1");
        try (BrowserContext desk = window(1440, 900, 1);
                BrowserContext pocket = window(360, 740, 1)) {
            Page manager = signedIn(desk, "manager");
            manager.navigate(address("order-policies"));
            manager.getByLabel("Supplier or category").fill("S-" + life.id);
            assertThat(manager.getByText("The supplier answers within 300 days").first())
                    .isVisible();
            // The list follows what is typed a moment later; a click before that would meet a card that goes.
            assertThat(manager.locator(".cards > .card")).hasCount(1);
            manager.locator(".card button:has-text('Change'), .card vaadin-button:has-text('Change')")
                    .first()
                    .click();
            manager.locator("#answer-within input").fill("0");
            manager.locator("#save-policy").click();
            assertThat(manager.getByText("Enter a number of days above zero").first())
                    .isVisible();
            Axe.check(manager);
            picture(manager, "order-policy-edit");
            manager.locator("#answer-within input").fill("2.5");
            manager.locator("#save-policy").click();
            assertThat(manager.getByText("The supplier answers within 2.5 days").first())
                    .isVisible();
            Axe.check(manager);
            picture(manager, "order-policies");

            Page buyer = signedIn(pocket, "buyer");
            buyer.navigate(address("supplier/S-" + life.id));
            assertThat(buyer.getByText("The supplier answers within 2.5 days").first())
                    .isVisible();
            buyer.navigate(address("order-policies"));
            assertThat(buyer.getByText("For all").first()).isVisible();
            assertThat(buyer.locator("#add-policy")).isHidden();
            Axe.checkWidth(buyer);
            picture(buyer, "order-policies-phone");
        }
    }

    @Test
    void theManagerSeesWhatComesLateAndWasAccepted() {
        life.sent(100);
        life.done(life.orders.answer(
                life.order,
                1,
                List.of(LineAnswer.accept(life.line()).on(life.line().needDate().plusDays(6))),
                life.supplier));
        life.awaitTask("review#1");
        life.done(life.orders.review(life.order, 1, new Review.Accept(""), OrderLife.BUYER));
        life.awaitTask("receive#1");
        try (BrowserContext pocket = window(360, 740, 1)) {
            Page manager = signedIn(pocket, "manager");
            manager.navigate(address("escalations"));
            assertThat(manager.getByText("Late, accepted").first()).isVisible();
            assertThat(manager.getByText("Lamp " + life.id).first()).isVisible();
            Axe.check(manager);
            Axe.checkWidth(manager);
            picture(manager, "accepted-late-phone");
        }
    }

    @Test
    void bothProcessesAreDrawnOnThePageOfALateOrder() {
        life.confirmed(100);
        life.done(life.orders.movePromise(
                life.order,
                List.of(new PromiseMove(1, life.line().needDate().plusDays(5))),
                "The ship is late",
                life.supplier));
        life.awaitTask("delay#1#1");
        try (BrowserContext wall = window(2200, 1400, 2)) {
            Page buyer = signedIn(wall, "buyer");
            buyer.navigate(address("order/" + life.order));
            buyer.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Process"))
                    .click();
            Locator diagrams = buyer.locator("leadline-bpmn");
            assertThat(diagrams).hasCount(2);
            drawn(diagrams.nth(0), "Send order to the", "replenishment-order");
            drawn(diagrams.nth(1), "Find a decision", "delay-escalation");
        }
    }

    private static void drawn(Locator diagram, String label, String name) {
        diagram.scrollIntoViewIfNeeded();
        assertThat(diagram.getByText(label).first()).isVisible();
        diagram.screenshot(new Locator.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }

    private Page signedIn(BrowserContext window, String name) {
        String password = demo.list().stream()
                .filter(account -> account.signInName().equals(name))
                .findFirst()
                .orElseThrow()
                .password();
        Page page = window.newPage();
        page.navigate(address("sign-in"));
        page.locator("input[name=username]").fill(name);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    private static BrowserContext window(int width, int height, int pixels) {
        BrowserContext window = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(pixels)
                .setLocale("en-GB"));
        window.setDefaultTimeout(PATIENCE_MILLIS);
        return window;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }

    private String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }
}
