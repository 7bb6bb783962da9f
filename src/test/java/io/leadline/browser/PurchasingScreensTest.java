package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.leadline.LeadlineTest;
import io.leadline.identity.Passwords;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.PromiseMove;
import io.leadline.ordering.Review;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What purchasing does beside the usual way: a mail that came back, the order policies; with the drawn processes. */
@LeadlineTest
class PurchasingScreensTest extends OrderBrowserTest {

    @Test
    void aBuyerCorrectsTheAddressOfAMailThatCameBack() {
        life.sent(100);
        life.mailComesBack("sent#1");
        life.awaitTask("bounce#1");
        try (BrowserContext desk = desk();
                BrowserContext pocket = phone()) {
            Page buyer = open(desk, "buyer", "inbox?q=" + life.order);
            assertThat(buyer.getByText("Reach the supplier").first()).isVisible();
            buyer.navigate(address("order/" + life.order));
            assertThat(buyer.locator("#reach-address")).isVisible();
            Axe.check(buyer);
            picture(buyer, "bounced-mail");

            Page phone = open(pocket, "buyer", "order/" + life.order);
            Locator address = phone.locator("#reach-address input");
            address.fill("nobody");
            phone.locator("#send-again").click();
            assertThat(phone.getByText("Give one mail address").first()).isVisible();
            Axe.checkWidth(phone);
            picture(phone, "bounced-mail-phone");
            life.contact("found-" + life.id + "@example.com");
            address.fill("found-" + life.id + "@example.com");
            phone.locator("#send-again").click();

            life.awaitTask("answer#1.2");
            // The buyer's other page shows it without a reload.
            assertThat(buyer.locator("#reach-address")).hasCount(0);
        }
    }

    @Test
    void aSupplierSplitsALineOnAPhoneAndTheBuyerTakesBothDays() {
        life.sent(100);
        LocalDate later = life.line().needDate().plusDays(12);
        try (BrowserContext pocket = phone();
                BrowserContext desk = desk()) {
            Page phone = open(pocket, supplier(), "order/" + life.order);
            phone.locator(".answer-open").click();
            phone.locator(".split-line").click();
            Locator first = phone.locator(".answer-fields vaadin-big-decimal-field input")
                    .first();
            first.fill("60");
            first.press("Tab");
            // What is on no day yet is the rest.
            assertThat(phone.locator(".split-row vaadin-big-decimal-field input"))
                    .hasValue("40");
            phone.locator("#send-answer").click();
            assertThat(phone.getByText("Give a date from today on").first()).isVisible();
            Axe.check(phone);
            Axe.checkWidth(phone);
            fillDay(phone.locator(".split-row vaadin-date-picker"), later);
            picture(phone, "split-phone");
            phone.locator("#send-answer").click();
            phone.locator("#send-now").click();

            life.awaitTask("review#1");
            Page buyer = open(desk, "buyer", "order/" + life.order);
            assertThat(buyer.getByText("In 2 deliveries").first()).isVisible();
            Axe.check(buyer);
            picture(buyer, "split-review");
            buyer.locator("#accept-answer").click();
            life.awaitTask("receive#1");
            assertThat(buyer.locator(".lines-grid .line-item")).hasCount(2);
        }
    }

    /** @return the account of a person of the order's supplier */
    private String supplier() {
        String name = "u-" + life.id;
        context.getBean(Users.class)
                .create(new User(
                        name,
                        "Person of " + name,
                        name + "@example.com",
                        Set.of(Role.SUPPLIER),
                        life.supplier.organisation(),
                        Locale.ENGLISH,
                        ZoneOffset.UTC,
                        true,
                        false,
                        0));
        context.getBean(Passwords.class).set(name, ScreenData.PASSWORD);
        return name;
    }

    @Test
    void aManagerSetsAPolicyThatABuyerMayOnlySee() {
        life.proposed(100).awaitTask("approve#1");
        try (BrowserContext desk = desk();
                BrowserContext pocket = phone()) {
            Page manager = open(desk, "manager", "order-policies");
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

            Page buyer = open(pocket, "buyer", "supplier/S-" + life.id);
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
    void theHeadOfPurchasingSetsARateAndABuyerSeesWhoDid() {
        try (BrowserContext desk = desk();
                BrowserContext pocket = phone()) {
            Page head = open(desk, "head", "exchange-rates");
            head.locator("#add-rate").click();
            head.getByLabel("Currency").fill("ISK");
            head.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("ISK"))
                    .click();
            head.locator("#rate input").fill("0");
            head.locator("#save-rate").click();
            assertThat(head.getByText("Enter a number above zero").first()).isVisible();
            head.locator("#rate input").fill("175.5");
            head.locator("#save-rate").click();
            assertThat(head.getByText("1 GBP = 175.5 ISK since").first()).isVisible();
            picture(head, "exchange-rates");

            Page buyer = open(pocket, "buyer", "exchange-rates");
            Locator card = buyer.locator(".card:has-text('(ISK)')");
            assertThat(card).containsText("No supplier charges in it.");
            card.getByText("History").click();
            assertThat(card.locator("li").first()).containsText("Hugo Head: 175.5 from");
            assertThat(buyer.locator("#add-rate")).isHidden();
            Axe.check(buyer);
            Axe.checkWidth(buyer);
            picture(buyer, "exchange-rates-phone");
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
        try (BrowserContext pocket = phone()) {
            Page manager = open(pocket, "manager", "escalations");
            assertThat(manager.getByText("Late, accepted").first()).isVisible();
            assertThat(manager.getByText("Lamp " + life.id).first()).isVisible();
            Axe.check(manager);
            Axe.checkWidth(manager);
            picture(manager, "accepted-late-phone");
        }
    }

    @Test
    void theLifeOfALateOrderIsDrawnWithWhereItStandsAndTheRestOpensAtAClick() {
        life.confirmed(100);
        life.done(life.orders.movePromise(
                life.order,
                List.of(new PromiseMove(1, life.line().needDate().plusDays(5))),
                "The ship is late",
                life.supplier));
        life.awaitTask("delay#1#1");
        try (BrowserContext wall = window(
                new Browser.NewContextOptions().setViewportSize(2200, 1400).setDeviceScaleFactor(2))) {
            Page buyer = open(wall, "buyer", "order/" + life.order);
            tab(buyer, "Process").click();
            Locator diagrams = buyer.locator("leadline-bpmn");
            assertThat(diagrams).hasCount(3);
            drawn(diagrams.nth(0), "Release the order", "replenishment-order");
            drawn(diagrams.nth(1), "Confirm the order", "order-delivery");
            drawn(diagrams.nth(2), "Find a decision", "delay-escalation");
            buyer.getByText("The approval", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(diagrams).hasCount(4);
            assertThat(buyer.getByText("Find who approves").first()).isVisible();
        }
    }

    private static void drawn(Locator diagram, String label, String name) {
        diagram.scrollIntoViewIfNeeded();
        assertThat(diagram.getByText(label).first()).isVisible();
        diagram.screenshot(new Locator.ScreenshotOptions().setPath(file(name)));
    }

    @Test
    void aWayOutOfALineIsChosenByItsNumberAndTheHelpSaysSo() {
        life.sent(100);
        life.done(life.orders.answer(
                life.order,
                1,
                List.of(LineAnswer.accept(life.line()).on(life.line().needDate().plusDays(6))),
                life.supplier));
        life.awaitTask("review#1");
        try (BrowserContext desk = desk()) {
            Page buyer = open(desk, "buyer", "order/" + life.order);
            Locator ways = buyer.locator(".ways-out vaadin-radio-button");
            assertThat(ways.first()).isVisible();
            buyer.keyboard().press("2");
            assertThat(ways.nth(1)).hasAttribute("checked", "");
            buyer.keyboard().press("1");
            assertThat(ways.first()).hasAttribute("checked", "");

            // Who types writes a number and chooses nothing.
            Locator note = buyer.locator("#counter-note textarea");
            note.press("2");
            assertThat(note).hasValue("2");
            assertThat(ways.first()).hasAttribute("checked", "");
            note.fill("");

            buyer.locator("h1").first().click();
            buyer.keyboard().press("?");
            assertThat(buyer.getByRole(AriaRole.DIALOG)).containsText("Way out of a line");
        }
    }
}
