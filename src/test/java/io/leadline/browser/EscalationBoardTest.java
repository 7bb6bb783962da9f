package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.leadline.LeadlineTest;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.PromiseMove;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two lines of an order are late: one is waited for, the other rests with the whole for some days. */
@LeadlineTest
class EscalationBoardTest extends OrderBrowserTest {

    @BeforeEach
    void anOrderWithTwoLateLines() {
        life.confirmedWithTwoLines(100);
        life.awaitTask("receive#1");
        LocalDate late = life.line().needDate().plusDays(6);
        life.done(life.orders.movePromise(
                life.order,
                List.of(new PromiseMove(1, late), new PromiseMove(2, late.plusDays(3))),
                "The kiln is being repaired",
                life.supplier));
        life.awaitTask("delay#1#1");
    }

    @Test
    void aLateLineIsDecidedByItselfAndTheRestIsLeftAloneWithAReason() {
        try (BrowserContext desk = desk()) {
            Page buyer = open(desk, "buyer", "escalations?order=" + life.order);
            Locator lines = buyer.locator(".escalation-detail .late-line");
            assertThat(lines).hasCount(2);
            assertThat(buyer.locator(".escalation-opened")).containsText("Promised too late");
            assertThat(buyer.locator(".escalation-detail .order-facts"))
                    .containsText(buyer.locator(".escalation-opened .escalation-money")
                            .innerText());
            assertThat(lines.first()).containsText("The kiln is being repaired");
            assertThat(lines.first()).containsText("margin lost until it comes");
            Axe.check(buyer);
            picture(buyer, "escalation-board");

            lines.first().locator(".line-ways").click();
            assertThat(buyer.getByText("Wait for the promised day").first()).isVisible();
            assertThat(buyer.getByText("Leave the line out").first()).isVisible();
            picture(buyer, "ways-out");
            buyer.getByText("Wait for the promised day").first().click();
            buyer.locator("#take-way").click();
            assertThat(lines).hasCount(1);

            buyer.locator("#snooze-open").click();
            buyer.locator("#snooze").click();
            fillDay(buyer.locator("#snooze-until"), life.clock.today().plusDays(4));
            buyer.locator("vaadin-dialog vaadin-text-area textarea, vaadin-dialog-overlay vaadin-text-area textarea")
                    .first()
                    .fill("Back from the fair on Friday");
            buyer.locator("#snooze").click();
            life.awaitNoTask("delay#1#1");
            assertThat(buyer.getByText("Back from the fair on Friday").first()).isVisible();
        }
        assertThat(life.escalations.resting(OrderLife.BUYER))
                .filteredOn(escalation -> escalation.orderId().equals(life.order))
                .hasSize(1);
        try (BrowserContext pocket = phone()) {
            Page phone = open(pocket, "manager", "escalations");
            assertThat(phone.getByText("Back from the fair on Friday").first()).isVisible();
            Axe.checkWidth(phone);
            picture(phone, "escalations-phone");
        }
    }
}
