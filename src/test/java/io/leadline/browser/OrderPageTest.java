package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.leadline.LeadlineTest;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.ordering.Proposal;
import io.leadline.ordering.ProposedLine;
import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An order's page: how far it has come, its lines in one table that is edited in place, however many they are. */
@LeadlineTest
class OrderPageTest extends OrderBrowserTest {

    private static final int MANY = 400;

    @Test
    void aLongOrderIsEditedInPlaceByKeysAndSavedWithItsApproval() {
        life.proposed(proposal(MANY)).awaitTask("approve#1");
        try (BrowserContext desk = desk()) {
            Page buyer = open(desk, "buyer", "order/" + life.order);
            assertThat(buyer.locator(".stage[aria-current=step]")).containsText("Your turn");
            assertThat(buyer.locator(".lines-head")).containsText("400");
            // What is seen is drawn, and no more.
            org.assertj.core.api.Assertions.assertThat(
                            buyer.locator(".lines-grid .line-item").count())
                    .isLessThan(120);
            Axe.check(buyer);
            picture(buyer, "order-proposed");

            buyer.locator("#change").click();
            Locator quantity = buyer.locator(".line-edit vaadin-big-decimal-field input");
            quantity.fill("100");
            quantity.press("Tab");
            // The next right quantities are a click away, and a wrong one cannot be saved.
            assertThat(buyer.locator("#save-changes")).isDisabled();
            picture(buyer, "order-line-wrong");
            button(buyer, "Take 108 of Bowl 1").click();
            assertThat(buyer.locator("#save-changes")).isEnabled();
            Locator day = buyer.locator(".line-edit vaadin-date-picker input");
            day.focus();
            day.press("Tab");
            assertThat(buyer.locator("#line-1-quantity")).containsText("108");
            quantity.fill("24");
            quantity.press("Escape");
            assertThat(buyer.locator("#line-2-quantity")).containsText("96");
            assertThat(buyer.locator("#line-2-quantity")).isFocused();
            buyer.locator("#line-2-quantity").press("Enter");
            quantity.fill("48");
            quantity.press("Enter");
            assertThat(buyer.locator("#line-2-quantity")).containsText("48");
            assertThat(buyer.locator(".lines-sums")).containsText("2 lines changed");
            Axe.check(buyer);
            picture(buyer, "order-lines-changed");
            buyer.locator("#save-approve").click();

            life.awaitTask("answer#1");
            org.assertj.core.api.Assertions.assertThat(life.now().lines())
                    .extracting(line -> line.quantity())
                    .startsWith(Quantity.of(108), Quantity.of(48), Quantity.of(96));
            assertThat(buyer.locator(".stage[aria-current=step]")).containsText("answers");
        }
    }

    /** Of bowls that come in dozens, from two dozen on, cheaper from ten dozen on. */
    private Proposal proposal(int lines) {
        Money price = Money.of("0.02", "GBP");
        LocalDate day = life.clock.today().plusDays(10);
        List<Item> items = new ArrayList<>();
        List<Terms> terms = new ArrayList<>();
        List<ProposedLine> proposed = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            Sku sku = new Sku("B-" + life.id + "-" + i);
            items.add(new Item(sku, "Bowl " + i, "Bowls", "piece", price, Money.of("9", "GBP"), 1, 1));
            terms.add(new Terms(
                    life.supplier.organisation(),
                    sku,
                    1,
                    List.of(
                            new PriceBreak(Quantity.of(1), price),
                            new PriceBreak(Quantity.of(120), Money.of("0.01", "GBP"))),
                    Quantity.of(24),
                    Quantity.of(12),
                    7));
            proposed.add(new ProposedLine(
                    sku,
                    Quantity.of(96),
                    price,
                    day,
                    List.of(new LedgerTerm("planning.term.demand", Quantity.of(96), Map.of()))));
        }
        context.getBean(Items.class).put(items);
        context.getBean(Suppliers.class).putTerms(terms);
        Proposal of = life.proposal(96, "run-" + life.id, day, day);
        return new Proposal(of.supplierId(), of.locationId(), of.requestedDate(), proposed, of.runId());
    }
}
