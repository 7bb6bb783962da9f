package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.leadline.LeadlineTest;
import io.leadline.identity.User;
import io.leadline.ordering.OrderLife;
import io.leadline.partners.TermsChange;
import io.leadline.partners.TermsChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A supplier changes its terms where they stand and proposes them; the buyer sees what it would mean and decides by item. */
@LeadlineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnTermsTest extends BrowserTest {

    private ScreenData data;
    private OrderLife life;
    private User jana;

    @BeforeAll
    void somethingToSee() {
        data = new ScreenData(context);
    }

    @AfterAll
    void nothingToSee() {
        data.end();
    }

    @BeforeEach
    void aSupplierOfTwoItems() {
        life = new OrderLife(context).confirmed(100);
        life.also("J", "Shade");
        jana = data.user("jana-" + life.id, life.supplier, Locale.ENGLISH);
    }

    @AfterEach
    void nothingMore() {
        life.end();
    }

    @Test
    void pricesAreChangedInPlaceProposedAndDecidedByItem() {
        LocalDate day = life.clock.today().plusDays(30);
        try (BrowserContext desk = desk();
                BrowserContext buying = desk()) {
            Page page = open(desk, jana.id(), "terms");
            type(page, "Price of Lamp " + life.id, "5.75");
            type(page, "Lead time of Lamp " + life.id + " in days", "12");
            page.getByLabel("Prices of Shade " + life.id + " by quantity").click();
            Locator prices = page.locator(".price-step");
            prices.first().locator("input").nth(1).fill("6.5");
            page.locator(".add-step").click();
            assertThat(prices).hasCount(2);
            prices.last().locator("input").first().fill("120");
            page.locator("#take-prices").click();
            assertThat(prices).hasCount(2);
            prices.last().locator("input").nth(1).fill("6.25");
            page.locator("#take-prices").click();
            assertThat(page.locator("#offers")).containsText("from 120: £6.25");
            assertThat(page.getByText("2 items are changed")).isVisible();
            picture(page, "company/terms-1440");
            Locator from = page.locator("#valid-from input");
            from.fill(day.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
            from.press("Enter");
            from.blur();
            page.getByLabel("Message to your customer").first().fill("Steel has become dearer");
            page.locator("#propose").click();
            assertThat(page.getByText("Waits for decision").first()).isVisible();
            picture(page, "company/terms-proposed-1440");

            TermsChange change =
                    context.getBean(TermsChanges.class).own(1, jana.actor()).getFirst();
            Page buyer = open(buying, "buyer", "terms-changes?change=" + change.id());
            Locator card = buyer.locator("#decide-" + change.id());
            assertThat(card).containsText("£5.00 → £5.75");
            assertThat(card).containsText("One open order");
            picture(buyer, "company/decide-1440");
            Axe.check(buyer);
            card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept Lamp"))
                    .click();
            assertThat(buyer.getByText("One item is still open.")).isVisible();
            assertThat(card).containsText("Accepted");

            TermsChange now = context.getBean(TermsChanges.class).get(change.id());
            assertThat(now.isDecided()).isFalse();
            assertThat(now.accepted()).hasSize(1);
        }
    }

    @Test
    void aPhoneShowsCardsWithTheSameFieldsInGermanToo() {
        User german = data.user("german-" + life.id, life.supplier, Locale.GERMAN);
        for (int width : List.of(DESK_PX, PHONE_PX)) {
            try (Page page = page(width, german.id(), "terms")) {
                type(page, "Preis von Lamp " + life.id, "5,75");
                assertThat(page.getByText("Ein Artikel ist geändert")).isVisible();
                Browsers.awaitIdle(page);
                Axe.check(page);
                Axe.checkWidth(page);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(file("company/terms-de-" + width))
                        .setFullPage(true));
            }
        }
    }

    @Test
    void whatIsWrongInACellStaysWhenItsRowIsDrawnAgainAndIsNamed() {
        try (Page page = page(DESK_PX, jana.id(), "terms")) {
            type(page, "Price of Lamp " + life.id, "-1");
            type(page, "Lead time of Shade " + life.id + " in days", "12");
            page.setViewportSize(PHONE_PX, 740);
            page.locator("vaadin-grid[data-narrow]").first().waitFor();
            Browsers.awaitIdle(page);
            assertThat(field(page, "Price of Lamp " + life.id)).hasValue("-1");
            fillDay(page.locator("#valid-from"), life.clock.today().plusDays(9));
            page.locator("#propose").click();
            assertThat(page.getByText("Something is not right yet at Lamp " + life.id))
                    .isVisible();
        }
        assertThat(context.getBean(TermsChanges.class).own(9, jana.actor())).isEmpty();
    }

    @Test
    void allPricesAreRaisedAtOnceAndTakenBack() {
        try (Page page = page(DESK_PX, jana.id(), "terms")) {
            page.locator("#all-by input").fill("3");
            page.locator("#all-by input").blur();
            page.locator("#set-all").click();
            assertThat(page.getByText("2 items are changed")).isVisible();
            assertThat(field(page, "Price of Lamp " + life.id)).hasValue("5.15");
            assertThat(page.locator("#offers")).containsText("£5.00 → £5.15 (+3.0%)");
            page.locator("#take-back").click();
            assertThat(page.getByText("Nothing is changed")).isVisible();
            assertThat(field(page, "Price of Lamp " + life.id)).hasValue("5");
        }
    }

    @Test
    void itsProcessIsReadAtFirstSight() throws IOException {
        BrowserContext sharp = window(
                new Browser.NewContextOptions().setViewportSize(DESK_PX, 900).setDeviceScaleFactor(2));
        try (sharp) {
            Page page = open(sharp, "buyer", "terms-changes");
            assertThat(page.locator(".page-header h1")).isVisible();
            for (String process : List.of("terms-change", "terms-decision")) {
                page.evaluate("""
                    xml => {
                      document.getElementById('model')?.remove();
                      const model = document.createElement('leadline-bpmn');
                      model.id = 'model';
                      model.xml = xml;
                      model.style.cssText = 'position:fixed;inset:0;z-index:9999;width:1138px;height:480px';
                      document.body.append(model);
                    }\
                    """, Files.readString(Path.of("bpmn", process + ".bpmn")));
                Locator drawn = page.locator("#model[drawn]");
                drawn.waitFor();
                assertThat(drawn.locator(".bpmn-failed")).hasCount(0);
                drawn.screenshot(new Locator.ScreenshotOptions().setPath(file("company/" + process)));
            }
        }
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .and(page.locator("input"))
                .first();
    }

    private static void type(Page page, String label, String text) {
        Locator field = field(page, label);
        field.fill(text);
        field.blur();
        Browsers.awaitIdle(page);
    }
}
