package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.leadline.LeadlineTest;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.Receipt;
import io.leadline.shared.Quantity;
import io.leadline.stock.Stamp;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A short delivery at the gate, counted by scanner on a phone. */
@LeadlineTest
class GoodsInTest extends OrderBrowserTest {

    @BeforeEach
    void anOrderThatIsOnItsWay() {
        life.policy(Duration.ofDays(2)).confirmedWithTwoLines(100);
        life.awaitTask("receive#1");
    }

    @Test
    void aShortDeliveryIsFoundScannedAskedAboutAndBooked() {
        PurchaseOrder order = life.now();
        String lamp = order.lines().getFirst().sku().value();
        String shade = order.lines().getLast().sku().value();
        try (BrowserContext pocket = phone()) {
            Page phone = open(pocket, "goods-in", "arrivals");
            Locator find = phone.locator("#find-arrival input");
            assertThat(find).isFocused();
            assertThat(phone.getByText(order.name()).first()).isVisible();
            Axe.check(phone);
            Axe.checkWidth(phone);
            picture(phone, "arrivals-phone");

            find.fill("NO-SUCH-THING");
            find.press("Enter");
            assertThat(phone.getByText("Nothing with NO-SUCH-THING is expected").first())
                    .isVisible();
            find.fill(order.name());
            find.press("Enter");

            Locator scan = phone.locator("#scan input");
            assertThat(scan).isFocused();
            assertThat(phone.locator(".receipt-panel")).not().containsText("£");
            scan.fill(shade + "-X");
            scan.press("Enter");
            assertThat(phone.getByText(shade + "-X is not on").first()).isVisible();
            scan.fill("12x");
            scan.press("Enter");
            scan.fill(lamp);
            scan.press("Enter");
            assertThat(phone.getByText("12 more, now 12").first()).isVisible();
            scan.fill(lamp);
            scan.press("Enter");
            assertThat(phone.getByText("12 more, now 24").first()).isVisible();
            assertThat(scan).isFocused();
            assertThat(phone.getByText("76 short").first()).isVisible();

            Locator row = phone.locator(".count-row").last();
            row.locator(".count-good input").fill("1000");
            row.locator(".count-good input").press("Tab");
            assertThat(phone.getByText("a digit may have slipped in").first()).isVisible();
            picture(phone, "receipt-odd-phone");
            phone.locator("#save-receipt").click();
            assertThat(phone.getByText("Answer the question first").first()).isVisible();
            button(phone, "It is 100").click();
            row.getByLabel("Batch and best before of").click();
            row.getByLabel("Batch", new Locator.GetByLabelOptions().setExact(true))
                    .fill("A-12");
            row.getByLabel("Batch", new Locator.GetByLabelOptions().setExact(true))
                    .press("Tab");
            row.locator(".batch-add").click();
            row.locator(".batch-units input").fill("30");
            row.locator(".batch-units input").press("Tab");
            row.getByLabel("Batch", new Locator.GetByLabelOptions().setExact(true))
                    .last()
                    .fill("B-7");
            row.getByLabel("Batch", new Locator.GetByLabelOptions().setExact(true))
                    .last()
                    .press("Tab");
            phone.getByLabel("Delivery note").fill("DN-88213");
            phone.getByLabel("Delivery note").press("Tab");
            Axe.check(phone);
            Axe.checkWidth(phone);
            picture(phone, "receipt-phone");
            try (BrowserContext desk = desk()) {
                Page wide = open(desk, "goods-in", "arrivals?order=" + life.order);
                assertThat(wide.locator("#scan input")).isVisible();
                Axe.check(wide);
                picture(wide, "arrivals");
            }
            phone.locator("#save-receipt").click();
            life.awaitState(OrderState.PARTLY_RECEIVED);
            assertThat(phone.locator("#undo-receipt")).isVisible();
            picture(phone, "receipt-booked-phone");
            booked();
            phone.locator("#undo-receipt").click();
            life.awaitState(OrderState.CONFIRMED);
            assertThat(phone.getByText("Taken back").first()).isVisible();
        }
        assertThat(life.now().counted()).isEmpty();
        assertThat(life.now().receipts()).hasSize(6);
    }

    private void booked() {
        assertThat(life.now().receipts())
                .extracting(Receipt::line, Receipt::good, Receipt::slip, Receipt::stamp)
                .containsExactly(
                        tuple(1, Quantity.of(24), "DN-88213", Stamp.NONE),
                        tuple(2, Quantity.of(70), "DN-88213", new Stamp("A-12", null)),
                        tuple(2, Quantity.of(30), "DN-88213", new Stamp("B-7", null)));
    }
}
