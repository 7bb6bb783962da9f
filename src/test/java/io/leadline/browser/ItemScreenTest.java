package io.leadline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.leadline.LeadlineTest;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Closure;
import io.leadline.catalog.Closures;
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
import io.leadline.demand.OutsideSeries;
import io.leadline.demand.OutsideValue;
import io.leadline.demand.Promotion;
import io.leadline.demand.Promotions;
import io.leadline.demand.SalesHistory;
import io.leadline.demand.SeriesFromOutside;
import io.leadline.planning.PlanningRuns;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Stock;
import io.leadline.stock.StockCount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A buyer looks at an item, understands its forecast and changes it. */
@LeadlineTest
class ItemScreenTest extends BrowserTest {

    @Autowired
    PlanningRuns runs;

    @Autowired
    Items items;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Locations locations;

    @Autowired
    SalesHistory sales;

    @Autowired
    SeriesFromOutside outside;

    @Autowired
    Promotions promotions;

    @Autowired
    Stock stock;

    @Autowired
    BusinessClock clock;

    @Autowired
    Closures closures;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final Sku sku = new Sku("CUP-" + unique);

    @BeforeEach
    void anItemThatWasPromotedAndRanOut() {
        LocalDate today = clock.today();
        var london = clock.zone();
        locations.put(List.of(new Location("L-" + unique, "Centre", LocationKind.WAREHOUSE, "GB", london)));
        locations.putChannels(List.of(new Channel("C-" + unique, "Shop", ChannelKind.WEB, "L-" + unique, 0)));
        suppliers.put(List.of(new Supplier(
                "S-" + unique, "Maker", "m@example.com", "GB", london, Locale.ENGLISH, "GBP", Money.zero("GBP"))));
        items.put(List.of(
                new Item(sku, "Cup " + unique, "cups", "piece", Money.of("4", "GBP"), Money.of("9", "GBP"), 1, 1)));
        suppliers.putTerms(List.of(new Terms(
                "S-" + unique,
                sku,
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of("4", "GBP"))),
                Quantity.of(10),
                Quantity.of(10),
                14)));
        promotions.put(List.of(new Promotion(
                "Cups week " + unique,
                null,
                null,
                sku,
                new Period(today.minusDays(90), today.minusDays(70)),
                BigDecimal.valueOf(20))));
        closures.put(List.of(
                new Closure("S-" + unique, new Period(today.plusDays(20), today.plusDays(34)), "works holidays"),
                new Closure("L-" + unique, new Period(today.minusDays(130), today.minusDays(129)), "stocktaking")));
        List<DailySale> sold = new ArrayList<>();
        for (int day = 1; day <= 200; day++) {
            if (day < 20 || day > 40) {
                int units = (2 + day % 3) * (day >= 70 && day <= 90 ? 2 : 1);
                sold.add(new DailySale(today.minusDays(day), sku, "C-" + unique, units, 20, 0));
            }
        }
        sales.put(sold);
        stock.count(List.of(new StockCount(today.minusDays(41), "L-" + unique, sku, Quantity.ZERO)));
        stock.count(List.of(new StockCount(today.minusDays(19), "L-" + unique, sku, Quantity.of(400))));
        // About this item alone: what is told of all would count for everybody's.
        OutsideSeries.Subject subject = new OutsideSeries.Subject("degrees " + unique, sku, "", "", "");
        outside.put(IntStream.rangeClosed(-10, 200)
                .mapToObj(day -> new OutsideValue(subject, true, today.minusDays(day), 10 + day * 7 % 11))
                .toList());
        runs.runHere("T-" + unique);
    }

    @Test
    void theForecastIsExplainedOnADeskAndOnAPhone() {
        for (int width : new int[] {DESK_PX, PHONE_PX}) {
            try (BrowserContext window = window(width, 900)) {
                Page page = opened(window);

                assertThat(page.getByText("Cups week " + unique).first()).isVisible();
                assertThat(page.getByText("works holidays").last()).isVisible();
                assertThat(page.getByText("Promotion, 20% off")).isVisible();
                assertThat(page.getByText("Supplier closed").last()).isVisible();
                assertThat(page.getByText("Location closed").last()).isVisible();
                assertThat(page.getByText("Trusted")).isVisible();
                assertThat(page.getByText("None of them helped this item out of time"))
                        .isVisible();
                assertThat(page.getByText("degrees " + unique)).isVisible();
                assertThat(page.getByText("What the coming weeks are made of")).isVisible();
                assertThat(page.getByText("averages of different length (in use)"))
                        .isVisible();
                assertThat(page.getByText("Nobody has changed this forecast.")).isVisible();
                Axe.check(page);
                Axe.checkWidth(page);
            }
        }
    }

    @Test
    void aBuyerChangesTheForecastAndEndsTheChangeByKeyboard() {
        try (BrowserContext window = desk()) {
            Page page = opened(window);

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Change the forecast"))
                    .press("Enter");
            Locator dialog = page.getByRole(AriaRole.DIALOG);
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Change it"))
                    .press("Enter");
            assertThat(dialog.getByText("Without a reason nobody can learn from it"))
                    .isVisible();
            page.getByLabel("How much more").fill("50");
            page.getByLabel("Why").fill("Feature on television");
            page.getByLabel("Why").press("Tab");
            dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Change it"))
                    .press("Enter");

            assertThat(page.locator(".ledger")
                            .getByText("Feature on television")
                            .first())
                    .isVisible();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("End the change: Feature on television"))
                    .press("Enter");
            assertThat(page.getByText("Ended by")).isVisible();
            assertThat(page.locator(".ledger").first().getByText("Feature on television"))
                    .hasCount(0);
        }
    }

    @Test
    void anotherItemIsFoundByItsName() {
        try (BrowserContext window = desk()) {
            Page page = open(window, "buyer", "item/NOTHING-" + unique);
            assertThat(page.getByText("There is no item NOTHING-" + unique)).isVisible();

            Locator search = page.getByRole(
                    AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Find an item by SKU or name"));
            search.click();
            search.pressSequentially("Cup " + unique);
            assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
            search.press("ArrowDown");
            search.press("Enter");

            assertThat(page.locator(".page-header h1")).hasText("Cup " + unique);
        }
    }

    private Page opened(BrowserContext window) {
        Page page = open(window, "buyer", "item/" + sku);
        assertThat(page.locator(".page-header h1")).hasText("Cup " + unique);
        // Of demand, of its parts and of stock; where other tests' items have a season there is one of it, too.
        assertThat(page.locator("leadline-chart[drawn]").nth(2)).isVisible();
        assertThat(page.locator("leadline-chart:not([drawn])")).hasCount(0);
        return page;
    }
}
