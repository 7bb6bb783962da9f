package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Closure;
import io.leadline.catalog.Freight;
import io.leadline.catalog.Item;
import io.leadline.catalog.KitPart;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySale;
import io.leadline.replenishment.DemandTerm;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.PlannedOrder;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.StockCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small shops whose right orders are plain arithmetic. */
class SupplyCasesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    private final ShopFolder shop = new ShopFolder();

    @ParameterizedTest
    @CsvSource({"0", "1", "20"})
    void what_takes_twenty_days_is_ordered_in_time_whatever_is_stated(int statedDays) {
        shop(TODAY, "XX");
        item("A", 5, 60, statedDays);
        receipts("A", 20);

        Plan plan = plan().items().getFirst();

        assertThat(plan.advice().decision()).isEqualTo(Decision.ORDER);
        takes(plan, 20);
    }

    @Test
    void two_items_of_one_supplier_have_two_lead_times() {
        shop(TODAY, "XX");
        item("A", 5, 60, 1);
        item("B", 5, 460, 60);
        receipts("A", 5);
        receipts("B", 60);

        List<Plan> plans = plan().items();

        takes(plans.get(0), 5);
        takes(plans.get(1), 60);
    }

    /** The expected demand of five a day until what the next review orders is here, and what is held against chance. */
    private static void takes(Plan plan, int days) {
        Offer offer = Objects.requireNonNull(plan.advice().offer());
        assertThat(offer.leadTime().meanDays()).isCloseTo(days, withinPercentage(6));
        double demand = plan.advice().reorderPoint() - plan.advice().safetyStock();
        assertThat(demand).isCloseTo(5 * (days + 7), withinPercentage(6));
        assertThat(plan.advice().safetyStock()).isBetween(0.0, 0.7 * demand);
    }

    /**
     * The files of the reports themselves, where they lie beside the project: what an order of the next review takes, what is
     * sold a day, and whether something is due today.
     */
    @ParameterizedTest
    @CsvSource({
        "01-zero-stated-lead-time, A, 20, 5, ORDER",
        "02-stock-and-import-item-of-one-supplier, A, 5, 5, ORDER",
        "02-stock-and-import-item-of-one-supplier, B, 61, 5, ORDER",
        "02b-two-suppliers, B, 61, 5, ORDER",
        "03-order-never-closed, A, 10, 5, ORDER",
        "04-partly-received-order, A, 10, 5, COVERED",
        "04b-open-order, A, 10, 5, COVERED",
        "05c-supplier-closes-before-the-next-review, A, 41, 10, ORDER",
        "06-daily-stock-history, A, 10, 5, ORDER",
        "06b-only-the-last-day, A, 10, 5, ORDER",
        "07-slow-and-fast-line-in-one-order, FAST, 3, 5, ORDER",
        "07-slow-and-fast-line-in-one-order, SLOW, 46, 5, ORDER"
    })
    void the_shops_of_the_reports_are_planned_right(String name, String sku, int days, int perDay, Decision decision)
            throws IOException {
        Path folder = Path.of("../shared/data/cases", name);
        assumeTrue(Files.isDirectory(folder));
        ShopFolder files = ShopFolder.read(folder);
        LocalDate on = files.lastDay().orElseThrow();

        Plan plan = PlanShop.make(files, on, PlanSettings.DEFAULT).items().stream()
                .filter(item -> item.place().sku().value().equals(sku))
                .findFirst()
                .orElseThrow();

        // Easter falls into the days after the 31st of March 2026, when nobody in Britain works or takes goods in.
        double next = Objects.requireNonNull(plan.advice().offer()).next().meanDays();
        assertThat(next).isCloseTo(days, within(1.2));
        assertThat(plan.advice().reorderPoint() - plan.advice().safetyStock())
                .isCloseTo(perDay * (next + 7), withinPercentage(8));
        assertThat(plan.advice().decision()).isEqualTo(decision);
    }

    @Test
    void an_order_goes_out_before_its_supplier_closes() {
        LocalDate today = LocalDate.of(2026, 1, 26);
        shop(today, "XX");
        item("A", 10, 420, 14);
        assertThat(plan(today).orders()).isEmpty();

        shop.closure(new Closure("S", new Period(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 3, 1)), "closed"));

        PlannedOrder order = plan(today).orders().getFirst();
        // Six days of work before the rest, eight after it; what is expected is a little more than stated.
        assertThat(order.dates().getFirst()).isBetween(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 10));
    }

    @Test
    void an_order_goes_out_before_its_carrier_closes() {
        LocalDate today = LocalDate.of(2026, 1, 26);
        shop(today, "XX");
        item("A", 10, 420, 14);
        Supplier maker = shop.suppliers.get("S");
        shop.supplier(new Supplier(
                "S",
                "Maker",
                "",
                maker.country(),
                maker.zone(),
                maker.language(),
                "GBP",
                money("0"),
                new Freight(0, 0, money("0"), money("0"), "SEA")));
        assertThat(plan(today).orders()).isEmpty();

        // Who orders next week has nothing before March; the shelf is empty on the 9th.
        shop.closure(new Closure(
                Closure.carrier("SEA"), new Period(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 3, 14)), "closed"));

        PlannedOrder order = plan(today).orders().getFirst();
        assertThat(order.dates().getFirst())
                .satisfiesAnyOf(
                        day -> assertThat(day).isBefore(LocalDate.of(2026, 2, 14)),
                        day -> assertThat(day).isAfter(LocalDate.of(2026, 3, 14)));
    }

    @Test
    void an_order_goes_out_before_its_own_place_closes() {
        LocalDate today = LocalDate.of(2026, 1, 26);
        shop(today, "XX");
        item("A", 10, 400, 14);
        assertThat(plan(today).orders()).isEmpty();

        shop.closure(new Closure("MAIN", new Period(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 3, 8)), "rebuilt"));

        PlannedOrder order = plan(today).orders().getFirst();
        // By the last day on which it can be taken in.
        assertThat(order.dates().getFirst()).isBetween(LocalDate.of(2026, 2, 9), LocalDate.of(2026, 2, 13));
    }

    @Test
    void a_fast_line_is_asked_for_on_its_own_day() {
        shop(TODAY, "GB");
        item("FAST", 5, 30, 3);
        item("SLOW", 5, 150, 45);

        PlannedOrder order = plan().orders().getFirst();

        // Good Friday is the 3rd, Easter Monday the 6th of April.
        assertThat(order.dates().get(0)).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(order.dates().get(1)).isBetween(LocalDate.of(2026, 5, 18), LocalDate.of(2026, 5, 19));
    }

    /** Units ordered and received, days since, and whether the rest still covers what is needed. */
    @ParameterizedTest
    @CsvSource({"400, 0, 6, true", "1000, 600, 20, true", "2000, 0, 690, false", "2000, 1990, 6, false"})
    void what_is_under_way_counts_until_nobody_can_count_on_it(
            int ordered, int received, int daysAgo, boolean covered) {
        shop(TODAY, "XX");
        item("A", 10, 60, 10);
        LocalDate day = TODAY.minusDays(daysAgo);
        shop.purchase(new PurchaseLine(
                "PO",
                "1",
                "S",
                new Sku("A"),
                day,
                day.plusDays(10),
                received > 0 ? TODAY.minusDays(1) : null,
                Quantity.of(ordered),
                Quantity.of(received),
                money("2")));

        PlanShop plan = plan();

        assertThat(plan.items().getFirst().advice().decision()).isEqualTo(covered ? Decision.COVERED : Decision.ORDER);
        assertThat(plan.doubted()).hasSize(daysAgo > 600 ? 1 : 0);
    }

    @Test
    void a_count_below_zero_is_nothing_and_is_ordered_for() {
        shop(TODAY, "XX");
        item("A", 10, 0, 10);

        assertThat(plan().items().getFirst().advice().quantity().toDouble()).isBetween(130.0, 300.0);
    }

    @Test
    void a_new_item_is_ordered_as_its_look_alikes_sell_and_once() {
        shop(TODAY, "XX");
        item("OLD", 5, 500, 10);
        offered("NEW");

        Plan plan = planOf("NEW");

        assertThat(plan.advice().quantity().toDouble()).isBetween(85.0, 200.0);
        assertThat(plan.forecast().method()).isEqualTo("look-alikes");
        assertThat(plan.advice().because()).anyMatch(DemandTerm.Unproven.class::isInstance);
        assertThat(planOf("OLD").advice().because()).noneMatch(DemandTerm.Unproven.class::isInstance);
        purchase("NEW", TODAY, null);
        assertThat(planOf("NEW").advice().decision()).isEqualTo(Decision.COVERED);
    }

    /** Dead ones wait in many a catalogue; and a kit is put together, whatever a supplier would ask for it. */
    @Test
    void what_is_not_new_is_not_ordered_because_nothing_is_known_of_it() {
        shop(TODAY, "XX");
        item("OLD", 5, 500, 10);
        offered("KIT");
        shop.kitPart(new KitPart(new Sku("KIT"), new Sku("OLD"), Quantity.of(1)));
        offered("BOUGHT");
        purchase("BOUGHT", TODAY.minusDays(700), TODAY.minusDays(690));
        assertThat(plan().items())
                .extracting(plan -> plan.place().sku().value())
                .containsExactly("OLD");

        for (int i = 0; i < 30; i++) {
            offered("DEAD-" + i);
        }

        assertThat(plan().items())
                .extracting(plan -> plan.place().sku().value())
                .containsExactly("OLD");
    }

    /** One of the two is among those that are looked at for what a new item sells, and counts as one. */
    @Test
    void two_new_items_are_new_among_ten_thousand() {
        shop(TODAY, "XX");
        offered("I-00000");
        offered("I-00001");
        for (int i = 2; i < 10_000; i++) {
            String name = "I-%05d".formatted(i);
            offered(name);
            shop.sale(new DailySale(TODAY.minusDays(60), new Sku(name), "web", 2, 10, 0));
        }
        shop.sale(new DailySale(TODAY.minusDays(1), new Sku("I-09999"), "web", 2, 10, 0));

        assertThat(ShopDemand.learn(shop, TODAY.minusDays(1))
                        .knowledge()
                        .newItems()
                        .beginning())
                .containsExactly("MAIN");
    }

    private Plan planOf(String sku) {
        return plan().items().stream()
                .filter(plan -> plan.place().sku().value().equals(sku))
                .findFirst()
                .orElseThrow();
    }

    /** In the files, with terms, and nothing else. */
    private void offered(String name) {
        Sku sku = new Sku(name);
        shop.item(new Item(sku, name, "general", "piece", money("2"), money("5"), 0, 0));
        terms(sku, 10);
    }

    private void purchase(String sku, LocalDate orderedOn, @Nullable LocalDate receivedOn) {
        shop.purchase(new PurchaseLine(
                "PO-" + sku,
                "1",
                "S",
                new Sku(sku),
                orderedOn,
                orderedOn.plusDays(10),
                receivedOn,
                Quantity.of(150),
                Quantity.of(receivedOn == null ? 0 : 150),
                money("2")));
    }

    private PlanShop plan() {
        return plan(TODAY);
    }

    private PlanShop plan(LocalDate today) {
        return PlanShop.make(shop, today, PlanSettings.DEFAULT);
    }

    private void shop(LocalDate today, String country) {
        ZoneId zone = ZoneId.of("Europe/London");
        shop.location(new Location("MAIN", "Main store", LocationKind.WAREHOUSE, country, zone));
        shop.channel(new Channel("web", "Web shop", ChannelKind.WEB, "MAIN", 0));
        shop.supplier(new Supplier("S", "Maker", "m@example.com", country, zone, Locale.ENGLISH, "GBP", money("0")));
        this.today = today;
    }

    private LocalDate today = TODAY;

    private void item(String name, int perDay, int onHand, int statedDays) {
        Sku sku = new Sku(name);
        shop.item(new Item(sku, name, "general", "piece", money("2"), money("5"), 0, 0));
        terms(sku, statedDays);
        shop.counts.add(new StockCount(today, "MAIN", sku, Quantity.of(onHand)));
        for (int day = 400; day > 0; day--) {
            int units = perDay + (day % 3 - 1) * perDay / 2;
            shop.sale(new DailySale(today.minusDays(day), sku, "web", units, units * 5, 0));
        }
    }

    private void terms(Sku sku, int statedDays) {
        shop.terms(new Terms(
                "S",
                sku,
                1,
                List.of(new PriceBreak(Quantity.of(1), money("2"))),
                Quantity.of(1),
                Quantity.of(1),
                statedDays));
    }

    private void receipts(String sku, int days) {
        for (int i = 30; i > 0; i--) {
            LocalDate ordered = today.minusDays(14L * i + 60);
            shop.purchase(new PurchaseLine(
                    "PO-" + sku + i,
                    "1",
                    "S",
                    new Sku(sku),
                    ordered,
                    null,
                    ordered.plus(days, ChronoUnit.DAYS),
                    Quantity.of(70),
                    Quantity.of(70),
                    money("2")));
        }
    }

    private static Money money(String amount) {
        return Money.of(amount, "GBP");
    }
}
