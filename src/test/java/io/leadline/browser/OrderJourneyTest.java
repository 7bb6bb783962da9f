package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.leadline.LeadlineTest;
import io.leadline.ordering.OrderState;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One order over everybody's screens: proposed, approved by the buyer at a desk, answered by the supplier on a phone by the
 * link of the mail, reviewed, late, escalated to the manager after the clock has moved, and received.
 */
@LeadlineTest
class OrderJourneyTest extends OrderBrowserTest {

    @BeforeEach
    void anOrder() {
        life.policy(Duration.ofDays(2)).proposed(100);
        life.awaitTask("approve#1");
    }

    @Test
    void anOrderTravelsFromItsProposalToItsReceiptOverEverybodysScreens() {
        try (BrowserContext desk = desk()) {
            Page buyer = open(desk, "buyer", "inbox?q=" + life.order);
            theBuyerApproves(buyer);
            LocalDate other = life.line().needDate().plusDays(5);
            theSupplierAnswersOnAPhone(other);
            theBuyerAcceptsTheAnswer(buyer);
            assertThat(life.line().promisedDate()).contains(other);
            theSupplierMovesTheDate(other.plusDays(9));
            assertThat(life.line().firstPromise()).contains(other);
        }
        life.awaitTask("delay#1#1");
        life.advance(Duration.ofDays(5));
        life.awaitTask("delay#1#2");
        theManagerAcceptsTheDate();
        theGoodsComeIn();
        life.awaitState(OrderState.CLOSED);
        life.awaitEnd("replenishment-order");
    }

    private void theBuyerApproves(Page buyer) {
        assertThat(buyer.getByText("Approve order").first()).isVisible();
        picture(buyer, "inbox");
        buyer.navigate(address("order/" + life.order));
        assertThat(buyer.locator("#approve")).isVisible();
        assertThat(tab(buyer, "Process")).isVisible();
        Axe.check(buyer);
        picture(buyer, "order");
        tab(buyer, "Process").click();
        assertThat(buyer.locator("leadline-bpmn[drawn]").first()).isVisible();
        assertThat(drawnAt(buyer)).as("as large as it is drawn").isGreaterThan(0.97);
        buyer.locator("#approve").click();
        life.awaitState(OrderState.SENT);
        assertThat(buyer.getByText("Sent, no answer yet").first()).isVisible();
        picture(buyer, "process");
    }

    /** How much larger or smaller than its own size the first drawing is shown. */
    private static double drawnAt(Page page) {
        return ((Number) page.locator("leadline-bpmn .viewport").first().evaluate("drawing => drawing.getCTM().a"))
                .doubleValue();
    }

    private void theSupplierAnswersOnAPhone(LocalDate late) {
        String link = linkInMail(life.order, "order-sent");
        try (BrowserContext pocket = phone()) {
            Page phone = open(pocket, link.substring(1));
            assertThat(phone.locator("#confirm-all")).isVisible();
            assertThat(life.now().state())
                    .as("opening the link decides nothing")
                    .isEqualTo(OrderState.SENT);
            Axe.check(phone);
            Axe.checkWidth(phone);
            picture(phone, "answer-phone");
            phone.locator(".answer-open").first().click();
            fillDay(phone.locator(".answer-editor vaadin-date-picker"), late);
            phone.locator("#send-answer").click();
            phone.locator("#send-now").click();
            life.awaitState(OrderState.IN_REVIEW);
            assertThat(phone.getByText("Answer to review").first()).isVisible();
            theSupplierSeesWhoseTurnItIs(phone);
        }
    }

    private void theSupplierSeesWhoseTurnItIs(Page phone) {
        tab(phone, "Process").click();
        assertThat(phone.locator("leadline-bpmn[drawn] .bpmn-badge")).hasText("The buyer’s turn");
        assertThat(String.valueOf(phone.locator("leadline-bpmn").evaluate("diagram => diagram.xml")))
                .contains("Buyer looks at your answer")
                .doesNotContainIgnoringCase("source to")
                .doesNotContainIgnoringCase("approv")
                .doesNotContainIgnoringCase("manager")
                .doesNotContainIgnoringCase("alternate");
        Axe.check(phone);
        Axe.checkWidth(phone);
        picture(phone, "supplier-process");
    }

    private void theSupplierMovesTheDate(LocalDate later) {
        try (BrowserContext pocket = phone()) {
            Page phone = open(pocket, linkInMail(life.order, "order-sent").substring(1));
            phone.getByText("Change a date").click();
            fillDay(phone.locator("vaadin-date-picker"), later);
            phone.getByLabel("Reason").fill("The kiln is being repaired");
            phone.locator("#save-dates").click();
            assertThat(phone.getByText("The new dates are saved.").first()).isVisible();
            assertThat(life.line().promisedDate()).contains(later);
        }
    }

    private void theBuyerAcceptsTheAnswer(Page buyer) {
        // Nobody reloads: the answer appears on the buyer's open page.
        assertThat(buyer.locator("#accept-answer")).isVisible();
        picture(buyer, "review");
        buyer.locator("#accept-answer").click();
        life.awaitState(OrderState.CONFIRMED);
    }

    private void theManagerAcceptsTheDate() {
        try (BrowserContext desk = desk()) {
            // The dearest would be opened, which may be another test's.
            Page manager = open(desk, "manager", "escalations?order=" + life.order);
            manager.getByLabel("Number, supplier or item").fill(life.order);
            assertThat(manager.getByText("promises the goods").first()).isVisible();
            assertThat(manager.locator(".decision")).hasCount(1);
            manager.getByText("Take", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(manager.getByText("taken by Mia Manager")).isVisible();
            Axe.check(manager);
            picture(manager, "escalations");
            manager.locator("#accept-date").click();
            life.awaitNoTask("delay#1#2");
        }
    }

    private void theGoodsComeIn() {
        try (BrowserContext pocket = phone()) {
            Page desk = open(pocket, "goods-in", "order/" + life.order);
            desk.locator("#all-received").click();
            desk.locator("#save-receipt").click();
            life.awaitState(OrderState.CLOSED);
            assertThat(desk.getByText("Received", new Page.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
            Axe.checkWidth(desk);
        }
    }
}
