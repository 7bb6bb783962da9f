package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.leadline.LeadlineTest;
import io.leadline.ordering.OrderLife;
import io.leadline.quotations.QuotationRequest;
import io.leadline.quotations.QuotationRequestStore;
import io.leadline.quotations.QuotationResult;
import io.leadline.quotations.Quotations;
import io.leadline.quotations.RequestForm;
import io.leadline.quotations.RequestState;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A supplier quotes on a phone, by the link of its mail, finds what it typed, says it anew, and is awarded at a desk. */
@LeadlineTest
class QuotationJourneyTest extends BrowserTest {

    @Test
    void fromTheLinkOfAMailToTheAward() {
        OrderLife life = new OrderLife(context);
        Quotations quotations = context.getBean(Quotations.class);
        LocalDate today = life.clock.today();
        QuotationResult asked = quotations.ask(
                new RequestForm(
                        "form-" + life.id,
                        List.of(new RequestForm.Line(life.sku, Quantity.of(100), false)),
                        today.plusDays(60),
                        "L-" + life.id,
                        today.plusDays(14),
                        List.of("S-" + life.id),
                        "Two colours"),
                OrderLife.BUYER);
        Assertions.assertThat(asked).isInstanceOf(QuotationResult.Done.class);
        QuotationRequest request = ((QuotationResult.Done) asked).now();
        String link = linkInMail(request.id(), "quotation-asked").substring(1);
        try (BrowserContext pocket = phone()) {
            Page phone = open(pocket, link);
            assertThat(phone.locator("#about")).containsText("Two colours");
            fill(phone, "quote-price", "12");
            fill(phone, "quote-moq", "50");
            fill(phone, "quote-multiple", "10");
            fill(phone, "quote-days", "20");
            // What the last field says is with the server then, and kept.
            Browsers.awaitIdle(phone);
        }
        try (BrowserContext other = phone()) {
            Page phone = open(other, link);
            assertThat(phone.locator("#draft-back")).isVisible();
            assertThat(phone.locator(".quote-days input").first()).hasValue("20");
            picture(phone, "quotation-phone");
            Axe.check(phone);
            Axe.checkWidth(phone);
            phone.locator("#quote").click();
            assertThat(phone.locator("#own")).containsText("12");
            fill(phone, "quote-price", "11");
            phone.locator("#quote").click();
            assertThat(phone.locator("#own")).containsText("11.00");
            Axe.checkWidth(phone);
        }
        QuotationRequestStore store = context.getBean(QuotationRequestStore.class);
        Awaitility.await()
                .until(() -> store.find(request.id()).orElseThrow().quotations().size() == 2);
        Assertions.assertThat(quotations.closeEarly(request.id(), OrderLife.BUYER))
                .isInstanceOf(QuotationResult.Done.class);
        Awaitility.await().until(() -> store.find(request.id()).orElseThrow().state() == RequestState.DECIDING);

        try (Page desk = page(DESK_PX, "buyer", "quotation-request/" + request.id())) {
            assertThat(desk.locator("#quotations")).containsText("freight not known");
            desk.locator("#award-reason textarea").fill("The only one");
            picture(desk, "quotation-award-desk");
            Axe.check(desk);
            desk.locator("#award").click();
            assertThat(desk.locator("#awarded a")).isVisible();
            assertThat(desk.locator("#awarded")).containsText("Firm S-" + life.id);
        }
        Assertions.assertThat(store.find(request.id()).orElseThrow().state()).isEqualTo(RequestState.AWARDED);
    }

    private static void fill(Page phone, String field, String value) {
        Locator input = phone.locator("." + field + " input").first();
        input.fill(value);
        input.press("Tab");
    }
}
