package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.leadline.LeadlineTest;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Quantity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A supplier on a phone and a buyer at a desk agree in three rounds, with a split, a refused line and a substitute. */
@LeadlineTest
class NegotiationTest extends OrderBrowserTest {

    @BeforeEach
    void begin() {
        life.also("J", "Shade");
        life.also("K", "Vase");
        life.also("X", "Bowl");
    }

    @Test
    void threeRoundsOnAPhoneWithASplitARefusedLineAndASubstitute() {
        life.sentWithAll(100, "J", "K");
        LocalDate later = life.line().needDate().plusDays(12);
        try (BrowserContext pocket = phone();
                BrowserContext desk = desk()) {
            Page phone = open(pocket, linkInMail(life.order, "order-sent").substring(1));
            splitTheFirst(phone, later);
            refuseTheSecond(phone);
            picture(phone, "answer-lines-phone");
            Axe.check(phone);
            Axe.checkWidth(phone);
            phone.locator("#send-answer").click();
            assertThat(phone.getByText("1 left for later").first()).isVisible();
            picture(phone, "answer-summary-phone");
            Axe.check(phone);
            Axe.checkWidth(phone);
            phone.locator("#send-now").click();
            life.awaitTask("review#1");
            assertThat(phone.getByText("You have answered").first()).isVisible();

            offerABowl(phone);
            assertThat(phone.locator(".said")).containsText("Bowl");
            picture(phone, "answer-said-phone");

            Page buyer = open(desk, "buyer", "order/" + life.order);
            picture(buyer, "review-substitute");
            counter(buyer, "Vase", "90", "Only the vase will do");
            life.awaitTask("answer#2");
            phone.navigate(address(linkInMail(life.order, "order-countered").substring(1)));
            assertThat(phone.locator(".said-and-asked")).containsText("Bowl");
            picture(phone, "answer-counter-phone");
            Axe.check(phone);
            Axe.checkWidth(phone);
            phone.locator(".reply-keep").click();
            phone.locator("#send-answer").click();
            phone.locator("#send-now").click();
            life.awaitTask("review#2");

            counter(buyer, "Vase", "50", "Half of them then");
            life.awaitTask("answer#3");
            phone.reload();
            phone.locator("#confirm-all").click();
            life.awaitTask("receive#1");
        }
        Assertions.assertThat(life.now().openLines())
                .extracting(OrderLine::quantity)
                .containsExactly(Quantity.of(60), Quantity.of(40), Quantity.of(50));
    }

    @Test
    void aSheetOfTwoHundredLinesFillsInTheFormAndOnlyItsRightRowsAreSent() {
        String[] codes = IntStream.range(0, 199).mapToObj(i -> "N" + i).toArray(String[]::new);
        for (String code : codes) {
            life.also(code, "Part " + code);
        }
        life.sentWithAll(1, codes);
        try (BrowserContext pocket = phone()) {
            Page phone = open(pocket, linkInMail(life.order, "order-sent").substring(1));
            phone.getByText("By spreadsheet").click();
            phone.locator("#answer-sheet input[type=file]")
                    .setInputFiles(new FilePayload("answer.csv", "text/csv", sheet()));
            assertThat(phone.locator("#sheet-result")).containsText("198 lines answered, 1 cell wrong, 1 left");
            assertThat(phone.locator("#sheet-result")).containsText("Row 8, quantity: many");
            Axe.check(phone);
            Axe.checkWidth(phone);
            picture(phone, "answer-sheet-phone");
            phone.locator("#send-answer").click();
            assertThat(phone.getByText("2 left for later").first()).isVisible();
            phone.locator("#send-now").click();
            life.awaitTask("review#1");
        }
        Assertions.assertThat(life.now().answeredLines()).hasSize(198);
        Assertions.assertThat(life.now().askedLines()).hasSize(2);
    }

    /** All four days later, of which the seventh row is wrong and the eighth is left for later. */
    private byte[] sheet() {
        PurchaseOrder order = life.now();
        StringBuilder sheet = new StringBuilder("order,round,line,answer,quantity,deliver_on,unit_price,note\n");
        for (OrderLine line : order.lines()) {
            sheet.append(String.join(
                            ",",
                            order.name(),
                            "1",
                            Integer.toString(line.number()),
                            line.number() == 8 ? "later" : "",
                            line.number() == 7 ? "many" : "1",
                            line.requestedDate().plusDays(4).toString(),
                            "5",
                            ""))
                    .append('\n');
        }
        return sheet.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void splitTheFirst(Page phone, LocalDate later) {
        phone.locator(".answer-open").first().click();
        phone.locator(".split-line:visible").click();
        Locator first =
                phone.locator(".answer-fields vaadin-big-decimal-field input").first();
        first.fill("60");
        first.press("Tab");
        assertThat(phone.locator(".split-row vaadin-big-decimal-field input")).hasValue("40");
        fillDay(phone.locator(".split-row vaadin-date-picker"), later);
        picture(phone, "answer-editor-phone");
        phone.locator(".answer-done:visible").click();
        assertThat(phone.locator(".answer-state").first()).containsText("split");
    }

    private static void refuseTheSecond(Page phone) {
        phone.locator(".answer-open").nth(1).click();
        phone.locator(".answer-editor vaadin-radio-button:visible")
                .getByText("Cannot deliver")
                .click();
        phone.locator(".answer-editor :text(\"No capacity\"):visible").click();
        phone.locator(".answer-done:visible").click();
        assertThat(phone.locator(".answer-state").nth(1)).containsText("refused");
    }

    private void offerABowl(Page phone) {
        phone.locator(".answer-open").click();
        phone.locator(".answer-editor vaadin-radio-button:visible")
                .getByText("Substitute")
                .click();
        phone.locator(".answer-editor vaadin-combo-box input:visible").fill("Bowl");
        phone.locator("vaadin-combo-box-item").getByText("Bowl").first().click();
        phone.locator(".answer-done:visible").click();
        phone.locator("#send-answer").click();
        phone.locator("#send-now").click();
    }

    private static void counter(Page buyer, String item, String quantity, String note) {
        Locator card = buyer.locator(".cards > .card").filter(new Locator.FilterOptions().setHasText(item));
        card.getByText("Counter", new Locator.GetByTextOptions().setExact(true)).click();
        Locator asked = card.locator("vaadin-big-decimal-field input").first();
        asked.fill(quantity);
        asked.press("Tab");
        buyer.locator("#counter-note textarea").fill(note);
        buyer.locator("#send-counter").click();
        // Sent, and not refused: what waits for the answer would tell nothing of why it does not come.
        assertThat(buyer.locator("#send-counter")).hasCount(0);
    }
}
