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
import io.leadline.identity.Passwords;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.ordering.Proposal;
import io.leadline.ordering.ProposedLine;
import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shell.Portions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An order's page: how far it has come, its lines in one table that is edited in place, however many they are. */
@LeadlineTest
class OrderPageTest extends OrderBrowserTest {

    private static final int MANY = 400;

    /** Of a message of a page; what it may send is four times as much, and nothing of it grows with the order. */
    private static final int MESSAGE_BYTES = 64 << 10;

    @Test
    void aLongOrderIsEditedInPlaceByKeysAndAnswered() {
        life.proposed(proposal(MANY)).awaitTask("approve#1");
        try (BrowserContext desk = desk();
                BrowserContext pocket = phone();
                BrowserContext outside = phone()) {
            Page buyer = open(desk, "buyer", "order/" + life.order);
            AtomicInteger largest = weighed(buyer);
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
            buyer.locator("#line-1-open").click();
            assertThat(buyer.locator(".line-details").first()).containsText("Price by quantity");
            picture(buyer, "order-line-open");

            Page german = open(pocket, person(Role.BUYER, Locale.GERMAN), "order/" + life.order);
            assertThat(german.locator(".stages")).containsText("Vereinbart");
            Axe.checkWidth(german);
            picture(german, "order-phone-de");
            german.setViewportSize(DESK_PX, 900);
            german.reload();
            assertThat(german.locator(".stages")).containsText("Vereinbart");
            picture(german, "order-desk-de");
            german.navigate(address("orders?q=" + life.order));
            assertThat(german.locator("vaadin-grid")).containsText("antwortet");
            picture(german, "orders-desk-de");

            Page gate = open(desk, "goods-in", "order/" + life.order);
            assertThat(gate.locator(".lines-grid")).isVisible();
            assertThat(gate.locator("body")).not().containsText("£");
            picture(gate, "order-goods-in");

            // What is folded away is made when it is opened, and then not all of it.
            german.navigate(address("order/" + life.order));
            german.getByText("Antwort des Lieferanten").first().click();
            assertThat(german.locator(".answer-line")).hasCount(Portions.SIZE);
            german.locator(".answer-line").nth(1).scrollIntoViewIfNeeded();
            picture(german, "answer-long-desk-de");
            answerAll(open(outside, linkInMail(life.order, "order-sent").substring(1)));
            org.assertj.core.api.Assertions.assertThat(largest.get()).isBetween(1, MESSAGE_BYTES);
        }
    }

    private void answerAll(Page supplier) {
        AtomicInteger largest = weighed(supplier);
        assertThat(supplier.locator(".answer-line")).hasCount(Portions.SIZE);
        picture(supplier, "answer-long-phone");
        Axe.check(supplier);
        Axe.checkWidth(supplier);
        button(supplier, "351–400 of 400").click();
        assertThat(supplier.locator(".answer-line:visible").last()).containsText("Bowl 400");
        assertThat(supplier.locator(".answer-line:visible")).hasCount(Portions.SIZE);
        assertThat(supplier.locator(".answer-line:visible").first()).isInViewport();
        supplier.locator(".portions-way").scrollIntoViewIfNeeded();
        picture(supplier, "answer-long-end-phone");
        supplier.locator(".answer-open:visible").last().click();
        supplier.locator(".answer-editor vaadin-big-decimal-field input:visible")
                .first()
                .fill("84");
        supplier.locator(".answer-done:visible").click();
        assertThat(supplier.locator(".answer-progress")).containsText("1 of 400");
        supplier.getByText("All at once").first().click();
        supplier.locator("#bulk-as-ordered").click();
        assertThat(supplier.locator(".answer-progress")).containsText("400 of 400");
        supplier.locator("#send-answer").click();
        assertThat(supplier.locator(".answer-summary")).containsText("Bowl 400");
        picture(supplier, "answer-long-summary-phone");
        supplier.locator("#send-now").click();
        life.awaitTask("review#1");
        assertThat(supplier.locator(".said .edit-row:visible")).hasCount(Portions.SIZE);
        org.assertj.core.api.Assertions.assertThat(largest.get()).isBetween(1, MESSAGE_BYTES);
    }

    /** The largest message that the page sends from now on. */
    private static AtomicInteger weighed(Page page) {
        AtomicInteger largest = new AtomicInteger();
        page.onRequest(request -> {
            byte[] body = request.postDataBuffer();
            largest.accumulateAndGet(body == null ? 0 : body.length, Math::max);
        });
        page.reload();
        return largest;
    }

    private String person(Role role, Locale language) {
        String name = "p-" + life.id;
        context.getBean(Users.class)
                .create(new User(
                        name,
                        "Person of " + name,
                        name + "@example.com",
                        Set.of(role),
                        null,
                        language,
                        ZoneOffset.UTC,
                        true,
                        false,
                        0));
        context.getBean(Passwords.class).set(name, ScreenData.PASSWORD);
        return name;
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
