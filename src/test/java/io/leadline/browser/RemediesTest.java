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
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Locations;
import io.leadline.demand.DailySale;
import io.leadline.demand.SalesHistory;
import io.leadline.identity.DemoAccounts;
import io.leadline.messaging.MailBox;
import io.leadline.messaging.MailSummary;
import io.leadline.ordering.ChangeRequest;
import io.leadline.ordering.OrderLife;
import io.leadline.planning.PlanningRuns;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Too much is on order: the buyer asks for it later from the item's page, and the supplier agrees on a phone. */
@LeadlineTest
class RemediesTest {

    private static final Pattern LINK = Pattern.compile("/link/[A-Za-z0-9_-]+");

    private static Playwright playwright;
    private static Browser browser;

    @Autowired
    ApplicationContext context;

    @Autowired
    PlanningRuns runs;

    @Autowired
    SalesHistory sales;

    @Autowired
    Locations locations;

    @Autowired
    MailBox mailBox;

    @Autowired
    DemoAccounts demo;

    @LocalServerPort
    int port;

    private OrderLife life;

    @BeforeAll
    static void open() {
        playwright = Browsers.playwright();
        browser = Browsers.chromium(playwright);
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @BeforeEach
    void anOrderOfMoreThanIsSold() {
        life = new OrderLife(context).confirmed(600);
        locations.putChannels(List.of(new Channel("C-" + life.id, "Shop", ChannelKind.WEB, "L-" + life.id, 0)));
        sales.put(IntStream.rangeClosed(1, 200)
                .mapToObj(day ->
                        new DailySale(life.clock.today().minusDays(day), life.sku, "C-" + life.id, 1 + day % 3, 20, 0))
                .toList());
        runs.runHere("T-" + life.id);
    }

    @AfterEach
    void end() {
        life.end();
    }

    @Test
    void theSupplierIsAskedForALaterDateAndAgreesByTheLinkOfItsMail() {
        LocalDate before = life.line().expectedDate();
        try (BrowserContext desk = window(1440)) {
            Page page = signedIn(desk);
            page.navigate(address("item/" + life.sku));
            page.locator("#do-POSTPONE_OPEN_ORDER").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            assertThat(dialog.getByText("has to agree")).isVisible();
            Axe.check(page);
            picture(page, "remedy-later");
            page.locator("#remedy-" + life.order).click();
            assertThat(page.getByText("The supplier is asked about").first()).isVisible();
        }
        life.awaitTask("change#1");

        try (BrowserContext pocket = window(360)) {
            Page phone = pocket.newPage();
            phone.navigate(address(link().substring(1)));
            assertThat(phone.getByText("We ask you to change a line")).isVisible();
            Axe.check(phone);
            Axe.checkWidth(phone);
            picture(phone, "request-phone");
            phone.locator("#agree-1").click();
            life.awaitEnd("EndEvent_OrderChanged");
        }
        Assertions.assertTrue(life.line().expectedDate().isAfter(before));
    }

    @Test
    void whatIsAskedIsTakenBackOnTheOrdersPage() {
        try (BrowserContext desk = window(1440)) {
            Page page = signedIn(desk);
            page.navigate(address("order/" + life.order));
            page.getByText("Ask for a later date, or without a line").click();
            page.locator("#ask-later").click();
            life.awaitTask("change#1");
            assertThat(page.getByText("The supplier was asked to change a line"))
                    .isVisible();
            Axe.check(page);
            picture(page, "request-order");
            page.locator("#settle-1").click();
            life.awaitEnd("EndEvent_ChangeDropped");
        }
        Assertions.assertEquals(
                ChangeRequest.State.DROPPED,
                life.now().talk().changes().getFirst().state());
    }

    private String link() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(this::findLink, Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> findLink() {
        return mailBox.mails(0, 200).rows().stream()
                .filter(mail ->
                        life.order.equals(mail.subject()) && mail.template().equals("order-later-asked"))
                .map(MailSummary::id)
                .flatMap(id -> mailBox.letter(id).stream())
                .map(letter -> LINK.matcher(letter.text()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    private static BrowserContext window(int width) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("en-GB"));
    }

    private Page signedIn(BrowserContext window) {
        Page page = window.newPage();
        Browsers.signIn(page, address(""), "buyer", demo.list().getFirst().password());
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }
}
