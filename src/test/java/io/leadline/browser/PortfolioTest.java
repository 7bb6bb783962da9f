package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.leadline.LeadlineTest;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.Locations;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySale;
import io.leadline.demand.SalesHistory;
import io.leadline.planning.PlanningRuns;
import io.leadline.planning.Replanning;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Stock;
import io.leadline.stock.StockCount;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A buyer's way from the money at stake to the items behind it, on a desk and on a phone. */
@LeadlineTest
class PortfolioTest extends BrowserTest {

    @Autowired
    PlanningRuns runs;

    @Autowired
    Replanning replanning;

    @Autowired
    Items items;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Locations locations;

    @Autowired
    SalesHistory sales;

    @Autowired
    Stock stock;

    @Autowired
    BusinessClock clock;

    private final String unique = UUID.randomUUID().toString().substring(0, 6);
    private final String location = "PL-" + unique;

    @BeforeEach
    void oneItemRunsOutAndAnotherIsTooMuch() {
        LocalDate today = clock.today();
        ZoneId london = ZoneId.of("Europe/London");
        String supplier = "PS-" + unique;
        locations.put(List.of(new Location(location, "Centre", LocationKind.WAREHOUSE, "GB", london)));
        locations.putChannels(List.of(new Channel("PC-" + unique, "Shop", ChannelKind.WEB, location, 0)));
        suppliers.put(List.of(new Supplier(
                supplier, "Maker", "maker@example.com", "GB", london, Locale.ENGLISH, "GBP", Money.zero("GBP"))));
        List<DailySale> sold = new ArrayList<>();
        for (String name : List.of("Short", "Plenty")) {
            Sku sku = sku(name);
            items.put(List.of(new Item(
                    sku, name + " " + unique, "things", "piece", Money.of("4", "GBP"), Money.of("9", "GBP"), 1, 1)));
            suppliers.putTerms(List.of(new Terms(
                    supplier,
                    sku,
                    1,
                    List.of(new PriceBreak(Quantity.of(1), Money.of("4", "GBP"))),
                    Quantity.of(10),
                    Quantity.of(10),
                    14)));
            for (int day = 1; day <= 120; day++) {
                sold.add(new DailySale(today.minusDays(day), sku, "PC-" + unique, 2 + day % 3, 20, 0));
            }
        }
        // New terms are an event: where it is planned late, it would order what is short before the run does.
        replanning.settle();
        sales.put(sold);
        stock.count(List.of(
                new StockCount(today, location, sku("Short"), Quantity.of(3)),
                new StockCount(today, location, sku("Plenty"), Quantity.of(4000))));
        runs.runHere("PR-" + unique);
    }

    @Test
    void aBuyerFollowsTheMoneyToTheItems() throws IOException {
        try (BrowserContext window = desk()) {
            Page page = open(window, "buyer", "portfolio?location=" + location);
            assertThat(row(page, "Short")).hasCount(1);
            assertThat(row(page, "Plenty")).hasCount(1);

            link(page, "Stockouts ahead").click();

            assertThat(row(page, "Plenty")).hasCount(0);
            assertThat(row(page, "Short")).hasCount(1);
            assertThat(page).hasURL(Pattern.compile("show=STOCKOUT"));
            Download csv = page.waitForDownload(
                    () -> link(page, "Download the whole list as CSV").click());
            assertThat(Files.readAllLines(csv.path())).hasSize(2);

            page.goBack();
            assertThat(row(page, "Plenty")).hasCount(1);
            link(page, "Excess stock").click();
            assertThat(row(page, "Short")).hasCount(0);
            assertThat(page).hasURL(Pattern.compile("show=EXCESS"));
            page.reload();
            assertThat(row(page, "Plenty")).hasCount(1);
            assertThat(row(page, "Short")).hasCount(0);
            link(page, "Plenty " + unique).click();
            assertThat(page).hasURL(Pattern.compile("item/PLENTY-" + unique));
        }
    }

    @Test
    void theSlashKeyLeadsToTheSearchWhichNarrowsTheList() {
        try (BrowserContext window = desk()) {
            Page page = open(window, "buyer", "portfolio?location=" + location);
            assertThat(row(page, "Short")).hasCount(1);

            page.keyboard().press("/");
            assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Find by name or SKU")))
                    .isFocused();
            page.keyboard().type("plenty");

            assertThat(row(page, "Short")).hasCount(0);
            assertThat(row(page, "Plenty")).hasCount(1);
            assertThat(page).hasURL(Pattern.compile("q=plenty"));
        }
    }

    @Test
    void thePortfolioIsAccessibleOnADeskAndOnAPhone() {
        for (int width : new int[] {DESK_PX, PHONE_PX}) {
            try (BrowserContext window = window(width, 800)) {
                Page page = open(window, "buyer", "portfolio?location=" + location);
                assertThat(row(page, "Short")).hasCount(1);
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file("portfolio-" + width)));

                Axe.check(page);
                Axe.checkWidth(page);
            }
        }
    }

    @Test
    void turnoverLeadsFromPaceAndClassToTheItemsOnADeskAndOnAPhone() {
        for (int width : new int[] {DESK_PX, PHONE_PX}) {
            try (BrowserContext window = window(width, 800)) {
                Page page = open(window, "buyer", "turnover?location=" + location);
                assertThat(row(page, "Short")).hasCount(1);
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file("turnover-" + width)));
                Axe.check(page);
                Axe.checkWidth(page);

                link(page, "Slow").click();

                assertThat(row(page, "Short")).hasCount(0);
                assertThat(row(page, "Plenty")).hasCount(1);
                assertThat(page.locator("vaadin-grid-cell-content")
                                .getByText("Order nothing for now")
                                .locator("visible=true"))
                        .hasCount(1);
                // Both are in one class or in two: of all nine cells only theirs hold a place.
                assertThat(page.locator("#class-matrix a")).hasCount(9);
            }
        }
    }

    private Locator row(Page page, String name) {
        return page.locator("vaadin-grid-cell-content")
                .getByText(name + " " + unique)
                .locator("visible=true");
    }

    private Sku sku(String name) {
        return new Sku(name.toUpperCase(Locale.ROOT) + "-" + unique);
    }
}
