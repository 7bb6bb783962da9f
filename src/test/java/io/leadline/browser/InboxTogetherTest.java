package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.leadline.LeadlineTest;
import io.leadline.ordering.LineChange;
import io.leadline.ordering.OrderLife;
import io.leadline.ordering.OrderState;
import io.leadline.shared.Quantity;
import io.leadline.shell.HeldGrace;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two buyers with the inbox open: what one does appears on the other's screen, and can be undone as long as it can. */
@LeadlineTest
class InboxTogetherTest extends OrderBrowserTest {

    private HeldGrace grace;

    /** Who approves has as long to take it back as the other one's page takes to be drawn. */
    @BeforeEach
    void anOrderToApprove() {
        grace = context.getBean(HeldGrace.class);
        grace.hold();
        life.proposed(100);
        life.awaitTask("approve#1");
    }

    @AfterEach
    void nothingWaits() {
        grace.letGo();
    }

    @Test
    void whatOneBuyerTakesAndGivesBackTheOtherSeesAtOnce() {
        try (BrowserContext first = desk();
                BrowserContext second = desk()) {
            Page bea = inbox(first, "buyer");
            Page ben = inbox(second, "buyer2");

            choose(bea);
            button(bea, "Take").click();
            assertThat(ben.locator("vaadin-grid")).containsText("Bea Buyer");
            // The notice with its button has gone by then, where pages are drawn late.
            Browsers.awaitIdle(bea);
            bea.keyboard().press("z");
            assertThat(ben.locator("vaadin-grid")).not().containsText("Bea Buyer");
        }
    }

    @Test
    void manyOrdersAreApprovedAfterAMomentInWhichItCanBeTakenBack() {
        try (BrowserContext first = desk();
                BrowserContext second = desk()) {
            Page bea = inbox(first, "buyer");
            Page ben = inbox(second, "buyer2");

            choose(bea);
            button(bea, "Approve (1)").click();
            assertThat(bea.getByText("One task will be done in 8 seconds.")).isVisible();
            button(bea, "Undo").click();
            assertThat(bea.getByText("It is as it was before.")).isVisible();
            grace.letGo();
            assertThat(life.now().state()).isEqualTo(OrderState.AWAITING_BUYER);
            assertThat(ben.locator("vaadin-grid")).not().containsText("Bea Buyer");

            grace.hold();
            bea.reload();
            assertThat(bea.getByText("Normal").first()).isVisible();
            Browsers.awaitIdle(bea);
            bea.keyboard().press("x");
            assertThat(button(bea, "Approve (1)")).isVisible();
            bea.keyboard().press("a");
            assertThat(ben.locator("vaadin-grid")).containsText("Bea Buyer");
            grace.letGo();
            assertThat(bea.getByText("One task is done.")).isVisible();
            life.awaitState(OrderState.SENT);
            assertThat(ben.getByText("Nothing found")).isVisible();
        }
    }

    @Test
    void anOrderThatChangedMeanwhileIsLeftOutAndNamed() {
        try (BrowserContext first = desk()) {
            Page bea = inbox(first, "buyer");
            choose(bea);
            button(bea, "Approve (1)").click();
            assertThat(bea.getByText("One task will be done in 8 seconds.")).isVisible();
            life.done(life.orders.changeLines(
                    life.order,
                    life.now().version(),
                    List.of(new LineChange(1, Quantity.of(90), life.line().requestedDate())),
                    OrderLife.BUYER));
            grace.letGo();

            assertThat(bea.getByText(life.order + " was left as before. The order has changed meanwhile. Look at it"
                            + " again, then decide."))
                    .isVisible();
            assertThat(life.now().state()).isEqualTo(OrderState.AWAITING_BUYER);
            assertThat(bea.locator("vaadin-grid")).not().containsText("Bea Buyer");
        }
    }

    private static void choose(Page inbox) {
        inbox.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Choose the task"))
                .first()
                .click();
    }

    private Page inbox(BrowserContext window, String name) {
        Page page = open(window, name, "inbox?q=" + life.order);
        assertThat(page.getByText("Approve order").first()).isVisible();
        return page;
    }
}
