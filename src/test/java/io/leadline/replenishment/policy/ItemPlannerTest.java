package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.CapacityPlan;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Item;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySales;
import io.leadline.demand.EventCalendar;
import io.leadline.demand.ItemSales;
import io.leadline.demand.LearnedDemand;
import io.leadline.replenishment.DemandClasses;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemFacts;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.LeadTimes;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanBasis;
import io.leadline.replenishment.PlanSettings;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.ShelfHistory;
import io.leadline.stock.StockLevel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemPlannerTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);
    private static final LocalDate FIRST = TODAY.minusDays(364);
    private static final Sku SKU = new Sku("A-1");
    private static final List<Channel> CHANNELS = List.of(new Channel("web", "Web", ChannelKind.WEB, "DC", 0));
    private static final Money MONEY = Money.of("4", "GBP");
    private static final Item ITEM = new Item(SKU, "Cup", "cups", "piece", MONEY, MONEY, 0, 0);
    private static final Terms TERMS = ReplenishmentPropertiesTest.terms(10, 5, 14);

    @Test
    void theFirstDayOfTheForecastIsTheOneAfterTheLastKnownSales() {
        // Five a day, and nearly ten days' worth is there.
        Plan morning = plan(TODAY.minusDays(1), Map.of()).getFirst();
        Plan evening = plan(TODAY, Map.of()).getFirst();

        assertThat(morning.advice().stockoutDate()).isEqualTo(TODAY.plusDays(9));
        assertThat(evening.advice().stockoutDate()).isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void aPlaceThatOnlyExpectsTheItemHasAPlanToo() {
        List<Plan> planned =
                plan(TODAY, Map.of("NEW", List.of(new ExpectedSupply("O-1", Quantity.of(50), TODAY.plusDays(9)))));

        assertThat(planned)
                .extracting(item -> item.advice().place())
                .containsExactly(new ItemPlace(SKU, "DC"), new ItemPlace(SKU, "NEW"));
    }

    @Test
    void stockIsDeadAfterHalfAYearWithoutASaleAndNotBeforeItCouldSell() {
        double[] stopped = new double[365];
        Arrays.fill(stopped, 0, 184, 5);
        double[] lately = stopped.clone();
        lately[190] = 1;

        assertThat(dead(sales(stopped), ShelfHistory.UNKNOWN)).isTrue();
        assertThat(dead(sales(lately), ShelfHistory.UNKNOWN)).isFalse();
        assertThat(dead(null, new ShelfHistory(List.of(), TODAY.minusDays(10)))).isFalse();
        assertThat(dead(null, new ShelfHistory(List.of(), TODAY.minusDays(200))))
                .isTrue();
    }

    private static boolean dead(@Nullable ItemSales sales, ShelfHistory past) {
        StockLevel level = new StockLevel("DC", SKU, Quantity.of(49), Quantity.ZERO, Quantity.ZERO, past);
        return new ItemPlanner(basis(TODAY))
                .plan(new ItemFacts(ITEM, sales, List.of(TERMS), List.of(level), Map.of()))
                .getFirst()
                .overstock()
                .dead();
    }

    @Test
    void aPlanRepeatedIsIdentical() {
        assertThat(plan(TODAY, Map.of())).isEqualTo(plan(TODAY, Map.of()));
    }

    @Test
    void aWeekTooSmallToBeSharedGoesToTheLocationThatRunsOutFirst() {
        // 70 a week are sold, half of them in each place, and orders are whole hundreds; of every week 150 can be had.
        assertThat(orderedOfAWeek(60, 40, List.of())).containsExactly("SHOP 100");
        assertThat(orderedOfAWeek(40, 60, List.of())).containsExactly("DC 100");
        assertThat(orderedOfAWeek(40, 60, List.of())).isEqualTo(orderedOfAWeek(40, 60, List.of()));

        // What the first was given is on its way: nothing is left for the other.
        assertThat(orderedOfAWeek(
                        40,
                        60,
                        List.of(new ExpectedSupply(
                                "O-1", Quantity.of(100), TODAY.plusDays(14), Quantity.ZERO, TERMS.supplierId()))))
                .isEmpty();
    }

    /** With the same weekly figure for half a year, so that it counts whenever an order would come. */
    private static List<String> orderedOfAWeek(long atDc, long atShop, List<ExpectedSupply> toDc) {
        List<Channel> channels =
                List.of(CHANNELS.getFirst(), new Channel("shop", "Shop", ChannelKind.STORE, "SHOP", 0));
        Terms terms = ReplenishmentPropertiesTest.terms(10, 100, 14);
        Map<LocalDate, Quantity> weeks = new TreeMap<>();
        for (int week = 0; week < 26; week++) {
            weeks.put(CapacityPlan.monday(TODAY).plusWeeks(week), Quantity.of(150));
        }
        double[] five = new double[365];
        Arrays.fill(five, 5);
        double[] none = new double[365];
        ItemSales sales = new ItemSales(
                SKU,
                List.of(
                        new DailySales(SKU, "web", FIRST, five, none, none),
                        new DailySales(SKU, "shop", FIRST, five, none, none)));
        ItemFacts facts = new ItemFacts(
                ITEM,
                sales,
                List.of(terms),
                List.of(
                        new StockLevel("DC", SKU, Quantity.of(atDc), Quantity.ZERO, Quantity.ZERO),
                        new StockLevel("SHOP", SKU, Quantity.of(atShop), Quantity.ZERO, Quantity.ZERO)),
                Map.of("DC", toDc),
                List.of(),
                Set.of(),
                List.of(new CapacityPlan(terms.supplierId(), SKU, weeks)));
        return new ItemPlanner(basis(TODAY, channels))
                .plan(facts).stream()
                        .filter(plan -> plan.advice().quantity().isPositive())
                        .map(plan -> plan.advice().place().location() + " "
                                + plan.advice().quantity())
                        .toList();
    }

    private static List<Plan> plan(LocalDate lastSales, Map<String, List<ExpectedSupply>> supply) {
        double[] five = new double[(int) (lastSales.toEpochDay() - FIRST.toEpochDay() + 1)];
        Arrays.fill(five, 5);
        StockLevel level = new StockLevel("DC", SKU, Quantity.of(49), Quantity.ZERO, Quantity.ZERO);
        return new ItemPlanner(basis(lastSales))
                .plan(new ItemFacts(ITEM, sales(five), List.of(TERMS), List.of(level), supply));
    }

    private static ItemSales sales(double[] days) {
        return new ItemSales(
                SKU,
                List.of(new DailySales(SKU, "web", FIRST, days, new double[days.length], new double[days.length])));
    }

    private static PlanBasis basis(LocalDate lastSales) {
        return basis(lastSales, CHANNELS);
    }

    private static PlanBasis basis(LocalDate lastSales, List<Channel> channels) {
        return new PlanBasis(
                TODAY,
                FIRST,
                lastSales,
                PlanBasis.channelsAt(channels),
                Map.of(),
                LeadTimes.learn(Stream.of(), Map.of(), TODAY),
                new DemandClasses.Bounds(1, 1),
                PlanSettings.DEFAULT,
                LearnedDemand.learn(List.of(), EventCalendar.EMPTY, PlanBasis.PROTECTION_DAYS, lastSales),
                List.of(),
                Map.of(),
                Map.of());
    }
}
