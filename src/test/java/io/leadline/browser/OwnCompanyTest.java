package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.leadline.LeadlineTest;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.WorkingCalendars;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.messaging.MailStore;
import io.leadline.messaging.MailSummary;
import io.leadline.ordering.OrderLife;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A supplier looks after itself: its people, who gets its orders, and when it is closed. */
@LeadlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnCompanyTest extends BrowserTest {

    private static final Pattern PASSWORD_LINK = Pattern.compile("password/[A-Za-z0-9_-]+");

    private ScreenData data;
    private OrderLife life;
    private User keeper;
    private String supplier = "";

    @BeforeAll
    void somethingToSee() {
        data = new ScreenData(context);
    }

    @AfterAll
    void nothingToSee() {
        data.end();
    }

    @BeforeEach
    void aSupplierWithAnOrder() {
        life = new OrderLife(context).confirmed(100);
        supplier = "S-" + life.id;
        keeper = data.user("jana-" + life.id, life.supplier, Locale.ENGLISH);
    }

    @AfterEach
    void nothingMore() {
        life.end();
    }

    @Test
    void aColleagueIsInvitedWorksAndIsSignedOutTheMomentItEnds() {
        String address = "kai-" + life.id + "@example.com";
        try (BrowserContext desk = desk();
                BrowserContext elsewhere = desk()) {
            Page page = open(desk, keeper.id(), "company");
            page.locator("#invite").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            field(dialog, "Name").fill("Kai Reuter");
            field(dialog, "Mail address").fill(address);
            dialog.locator("#save-edit").click();
            assertThat(dialog).isHidden();
            assertThat(page.locator("#people")).not().containsText("Kai Reuter");

            Page kai = open(elsewhere, passwordLink(address));
            kai.locator("input[type=password]").first().fill(ScreenData.PASSWORD);
            button(kai, "Set the password").click();
            assertThat(kai.getByText("The password is set").first()).isVisible();
            Browsers.signIn(kai, address(""), address, ScreenData.PASSWORD);
            Browsers.awaitIdle(kai);
            kai = open(elsewhere, "company");
            assertThat(kai.locator("#people")).containsText(keeper.name());
            assertThat(kai.locator("#invite")).hasCount(0);
            assertThat(kai.locator("#add-contact")).hasCount(0);

            // Who is invited is one of the people when the link was used.
            page.reload();
            Browsers.awaitIdle(page);
            assertThat(page.locator("#people")).containsText("Kai Reuter");
            startingWith(page, "Change the account of Kai").click();
            dialog.getByLabel("May sign in").click();
            dialog.locator("#save-edit").click();
            assertThat(page.locator("#people")).containsText("Ended");

            // By itself, at once: see EndedSessionsTest.
            assertThat(kai).hasURL(Pattern.compile(".*/sign-in.*"));
        }
    }

    @Test
    void whoeverGetsTheOrdersIsSaidByTheSupplierAndBothSidesAreToldOfIt() {
        String before =
                context.getBean(Suppliers.class).find(supplier).orElseThrow().email();
        String address = "desk-" + life.id + "@example.com";
        try (BrowserContext phone = phone()) {
            Page page = open(phone, keeper.id(), "company");
            page.locator("#add-contact").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            field(dialog, "Name").fill("Order desk of Jana");
            field(dialog, "Mail address").fill(address);
            dialog.getByLabel("Logistics").click();
            dialog.getByLabel("Gets the orders").click();
            dialog.locator("#save-edit").click();
            assertThat(dialog).isHidden();
            assertThat(page.locator("#contacts")).containsText("Orders, Logistics");
            Axe.check(page);
            Axe.checkWidth(page);
            picture(page, "company/company-360");
        }

        assertThat(context.getBean(Suppliers.class).find(supplier).orElseThrow().email())
                .isEqualTo(address);
        Awaitility.await()
                .untilAsserted(() -> assertThat(mails("supplier-address"))
                        .extracting(MailSummary::to)
                        .contains(before, buyersAddress()));
    }

    @Test
    void aClosureCountsAtOnceAndTheBuyerIsToldWhichLinesItTouches() {
        LocalDate day = life.line().expectedDate();
        try (BrowserContext desk = desk();
                BrowserContext buying = desk()) {
            Page page = open(desk, keeper.id(), "company");
            page.locator("#add-closure").click();
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            enter(dialog, "First day", day);
            enter(dialog, "Last day", day.plusDays(3));
            field(dialog, "Reason").fill("Works holiday");
            dialog.locator("#save-edit").click();
            assertThat(dialog).isHidden();
            assertThat(page.locator("#closures")).containsText(life.now().name());
            picture(page, "company/company-1440");

            startingWith(page, "Change the closure").click();
            enter(dialog, "Last day", day.minusDays(1));
            dialog.locator("#save-edit").click();
            assertThat(dialog).containsText("The last day is on or after the first");
            page.keyboard().press("Escape");

            assertThat(context.getBean(WorkingCalendars.class).of(supplier).isWorkingDay(day))
                    .isFalse();
            assertThat(mails("supplier-closed"))
                    .hasSizeGreaterThan(0)
                    .allSatisfy(mail -> assertThat(letter(mail))
                            .contains("Works holiday", life.now().name(), "Lamp " + life.id));

            Page buyer = open(buying, "buyer", "supplier/" + supplier);
            assertThat(buyer.locator("#partner-contacts"))
                    .containsText(life.now().name());
            picture(buyer, "company/supplier-1440");
        }
    }

    @Test
    void thePageIsReadInGermanToo() {
        User german = data.user("german-" + life.id, life.supplier, Locale.GERMAN);
        for (int width : new int[] {DESK_PX, PHONE_PX}) {
            try (Page page = page(width, german.id(), "company")) {
                assertThat(page.locator("#people")).containsText("Personen im Portal");
                Browsers.awaitIdle(page);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(file("company/company-de-" + width))
                        .setFullPage(true));
            }
        }
    }

    private static Locator field(Locator dialog, String label) {
        return dialog.getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .and(dialog.locator("input"));
    }

    private static void enter(Locator dialog, String label, LocalDate day) {
        Locator field = field(dialog, label);
        field.fill(day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        field.press("Enter");
        field.blur();
    }

    private static Locator startingWith(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words))
                .first();
    }

    private String buyersAddress() {
        return context.getBean(Users.class).find("buyer").orElseThrow().email();
    }

    private List<MailSummary> mails(String template) {
        return Awaitility.await()
                .until(
                        () -> context.getBean(MailStore.class).of(supplier, null, 100).stream()
                                .filter(mail -> mail.template().equals(template))
                                .toList(),
                        found -> !found.isEmpty());
    }

    private String letter(MailSummary mail) {
        return context.getBean(MailStore.class).letter(mail.id()).orElseThrow().text();
    }

    private String passwordLink(String address) {
        return Awaitility.await()
                .until(
                        () -> context.getBean(MailStore.class).find(null, 0, 1000).rows().stream()
                                .filter(mail -> mail.to().equals(address))
                                .map(mail -> PASSWORD_LINK.matcher(letter(mail)))
                                .filter(Matcher::find)
                                .map(Matcher::group)
                                .findFirst()
                                .orElse(""),
                        link -> !link.isEmpty());
    }
}
