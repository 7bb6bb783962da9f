package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.CapacityPlan;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Item;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySales;
import io.leadline.demand.EventCalendar;
import io.leadline.demand.ItemSales;
import io.leadline.demand.LearnedDemand;
import io.leadline.replenishment.DemandClasses;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemFacts;
import io.leadline.replenishment.LeadTimes;
import io.leadline.replenishment.OrderCourse;
import io.leadline.replenishment.OutlookWeeks;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanBasis;
import io.leadline.replenishment.PlanSettings;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.StockLevel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedOrdersTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);

    private static final LocalDate FIRST = TODAY.minusDays(364);
    private static final Sku SKU = new Sku("A-1");
    private static final List<Channel> CHANNELS = List.of(new Channel("web", "Web", ChannelKind.WEB, "DC", 0));

    @Test
    void theFirstOrderIsTheOneThatTodaysPlanProposes() {
        ItemFacts facts = facts(20, List.of(terms("S1", 1, 14)), null);

        OrderCourse course = only(facts, "S1");
        Plan plan = new ItemPlanner(basis()).plan(facts).getFirst();

        assertThat(plan.advice().quantity().isPositive()).isTrue();
        assertThat(course.ordered().getFirst())
                .isEqualTo(plan.advice().quantity().toDouble());
    }

    @ParameterizedTest
    @CsvSource({"100, 14", "300, 14", "300, 30", "500, 7", "600, 60"})
    void whatIsThereAndComesLessWhatSellsIsWhatIsLeft(long onHand, int leadTimeDays) {
        ItemFacts facts = facts(onHand, List.of(terms("S1", 1, leadTimeDays)), null);
        Plan plan = new ItemPlanner(basis()).plan(facts).getFirst();
        double sold = 26 * plan.forecast().perWeek();

        OrderCourse course = only(facts, "S1");

        double due = OutlookWeeks.WHOLE.sum(course.due());
        assertThat(onHand + due - course.left().getLast()).isBetween(sold * 0.97, sold * 1.01);
        assertThat(course.ordered()).allSatisfy(units -> assertThat(units % 5).isZero());
        double most =
                course.ordered().stream().mapToDouble(units -> units).max().orElseThrow();
        assertThat(onHand + OutlookWeeks.WHOLE.sum(course.ordered()) - sold)
                .as("nothing is ordered twice because it comes late")
                .isLessThan(plan.advice().reorderPoint() + most);
    }

    @Test
    void rangesHoldWhatIsExpectedAndSumsVaryLessThanTheirWeeks() {
        OrderCourse course = only(facts(100, List.of(terms("S1", 1, 14)), null), "S1");

        for (int week = 0; week < OutlookWeeks.COUNT; week++) {
            assertThat(course.due().get(week))
                    .isBetween(course.low().get(week), course.high().get(week));
        }
        OrderCourse.Range whole = course.spans().getLast();
        double sum = OutlookWeeks.WHOLE.sum(course.due());
        assertThat(sum).isBetween(whole.low(), whole.high());
        assertThat(whole.high() - whole.low())
                .isGreaterThan(0)
                .isLessThan(OutlookWeeks.WHOLE.sum(course.high()) - OutlookWeeks.WHOLE.sum(course.low()));
    }

    @Test
    void onlyWhoDeliversIsExpectedToAndTheSameAgainIsTheSame() {
        ItemFacts facts = facts(100, List.of(terms("S1", 1, 14), dear("S2")), null);

        assertThat(new ExpectedOrders(basis()).of(facts, "S2")).isEmpty();
        assertThat(new ExpectedOrders(basis()).of(facts, "S3")).isEmpty();
        assertThat(only(facts, "S1")).isEqualTo(only(facts, "S1"));
    }

    @Test
    void whatIsOnOrderIsNotOrderedAgain() {
        OrderCourse without = only(facts(100, List.of(terms("S1", 1, 14)), null), "S1");
        OrderCourse with = only(
                facts(100, List.of(terms("S1", 1, 14)), new ExpectedSupply("O-1", Quantity.of(200), TODAY.plusDays(9))),
                "S1");

        assertThat(OutlookWeeks.WHOLE.sum(without.due()) - OutlookWeeks.WHOLE.sum(with.due()))
                .isBetween(140.0, 260.0);
    }

    @ParameterizedTest
    @CsvSource({
        // on hand, days, capacity of all other weeks (0: no limit)
        "100, 14, 0",
        "100, 14, 60",
        "300, 7,  0",
        "300, 30, 90",
        "20,  9,  200",
    })
    void aWeekOfWhichTheSupplierSpokeHasItsOwnFigureAndOnlyThatWeek(long onHand, int leadTimeDays, int usual) {
        OutlookWeeks weeks = OutlookWeeks.from(TODAY);
        Map<LocalDate, Quantity> said = Map.of(
                weeks.monday(leadTimeDays / 7), Quantity.of(20),
                weeks.monday(8), Quantity.of(10),
                weeks.monday(9), Quantity.of(15),
                weeks.monday(15), Quantity.of(10));
        ItemFacts facts = facts(onHand, List.of(making(terms("S1", 1, leadTimeDays), usual)), null);

        OrderCourse with = only(saying(facts, new CapacityPlan("S1", SKU, said)), "S1");
        OrderCourse without = only(facts, "S1");

        said.forEach((monday, most) -> {
            assertThat(with.due().get(weeks.of(monday))).isLessThanOrEqualTo(most.toDouble());
            assertThat(with.high().get(weeks.of(monday))).isLessThanOrEqualTo(most.toDouble());
        });
        // What these weeks cannot bring comes before or after them: most of it is not lost.
        assertThat(OutlookWeeks.WHOLE.sum(with.due()))
                .isBetween(OutlookWeeks.WHOLE.sum(without.due()) * 0.9, OutlookWeeks.WHOLE.sum(without.due()) * 1.1);
    }

    @Test
    void whatAnotherSupplierSaysOfItsWeeksTakesNothing() {
        ItemFacts facts = facts(100, List.of(terms("S1", 1, 14)), null);
        CapacityPlan others =
                new CapacityPlan("S2", SKU, Map.of(OutlookWeeks.from(TODAY).monday(2), Quantity.of(1)));

        assertThat(only(saying(facts, others), "S1")).isEqualTo(only(facts, "S1"));
    }

    @Test
    void whatASupplierMakesIsMadeOnceForAllLocations() {
        ItemFacts one = facts(0, List.of(making(terms("S1", 1, 14), 50)), null);
        ItemSales sales = java.util.Objects.requireNonNull(one.sales());
        DailySales web = sales.channels().getFirst();
        ItemFacts two = new ItemFacts(
                one.item(),
                new ItemSales(
                        SKU, List.of(web, new DailySales(SKU, "shop", FIRST, web.units(), web.units(), web.units()))),
                one.terms(),
                one.levels(),
                one.supply());
        List<Channel> channels = List.of(CHANNELS.getFirst(), new Channel("shop", "Shop", ChannelKind.WEB, "STORE", 0));

        List<Plan> plans = new ItemPlanner(basis(channels)).plan(two);

        assertThat(plans).hasSize(2);
        assertThat(plans.stream()
                        .mapToDouble(plan -> plan.advice().quantity().toDouble())
                        .sum())
                .isBetween(40.0, 50.0);
    }

    @Test
    void nothingIsExpectedForWhatIsNotSoldAnyMore() {
        ItemFacts sold = facts(100, List.of(terms("S1", 1, 14)), null);
        Item ends = new Item(SKU, "Cup", "cups", "piece", money("4"), money("9"), 0, 0, 0, TODAY.plusWeeks(8));
        ItemFacts ended = new ItemFacts(ends, sold.sales(), sold.terms(), sold.levels(), sold.supply());

        OrderCourse course = only(ended, "S1");

        assertThat(new OutlookWeeks.Span(9, OutlookWeeks.COUNT).sum(course.due()))
                .isZero();
        assertThat(new OutlookWeeks.Span(9, OutlookWeeks.COUNT).sum(course.high()))
                .isZero();
    }

    @Test
    void anOutlookSeenLaterExpectsWhatItDidBefore() {
        DemandOutlook outlook = new DemandOutlook(TODAY, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, 1, 0.2, "x");

        for (int gone : new int[] {0, 3, 9, 10, 25}) {
            DemandOutlook later = outlook.later(gone);
            assertThat(later.from()).isEqualTo(TODAY.plusDays(gone));
            for (int days : new int[] {1, 5, 40, 400}) {
                assertThat(later.expectedOver(days))
                        .isCloseTo(
                                outlook.expectedOver(gone + days) - outlook.expectedOver(gone),
                                org.assertj.core.data.Offset.offset(1e-6));
            }
        }
    }

    @Test
    void coursesOfTheDemandHaveTheMeanAndTheSpreadOfItsForecast() {
        double[] ten = new double[182];
        Arrays.fill(ten, 10);
        DemandCourses courses = new DemandCourses(new DemandOutlook(TODAY, ten, 2, 0.2, "x"), 182, 7);

        double[] sums = Stream.iterate(0, n -> n < 400, n -> n + 1)
                .mapToDouble(n -> Arrays.stream(courses.drawn(n, 400, 7)).sum())
                .toArray();

        double mean = Arrays.stream(sums).average().orElseThrow();
        double variance =
                Arrays.stream(sums).map(sum -> (sum - mean) * (sum - mean)).sum() / sums.length;
        double expected = 1820;
        assertThat(mean).isBetween(expected * 0.98, expected * 1.02);
        assertThat(variance / (2 * expected + 0.2 * 0.2 * expected * expected)).isBetween(0.9, 1.1);
    }

    private static OrderCourse only(ItemFacts facts, String supplier) {
        return new ExpectedOrders(basis()).of(facts, supplier).getFirst();
    }

    private static ItemFacts facts(long onHand, List<Terms> terms, @Nullable ExpectedSupply supply) {
        Random random = new Random(5);
        double[] sold = new double[365];
        Arrays.setAll(sold, day -> random.nextInt(11));
        StockLevel level = new StockLevel("DC", SKU, Quantity.of(onHand), Quantity.ZERO, Quantity.ZERO);
        return new ItemFacts(
                new Item(SKU, "Cup", "cups", "piece", money("4"), money("9"), 0, 0),
                new ItemSales(
                        SKU,
                        List.of(new DailySales(
                                SKU, "web", FIRST, sold, new double[sold.length], new double[sold.length]))),
                terms,
                List.of(level),
                supply == null ? Map.of() : Map.of("DC", List.of(supply)));
    }

    private static ItemFacts saying(ItemFacts facts, CapacityPlan plan) {
        return new ItemFacts(
                facts.item(),
                facts.sales(),
                facts.terms(),
                facts.levels(),
                facts.supply(),
                facts.changes(),
                facts.declined(),
                List.of(plan));
    }

    private static Terms making(Terms terms, int perWeek) {
        return new Terms(
                terms.supplierId(),
                SKU,
                terms.rank(),
                terms.priceBreaks(),
                terms.moq(),
                terms.orderMultiple(),
                terms.leadTimeDays(),
                Quantity.of(perWeek));
    }

    private static Money money(String amount) {
        return Money.of(amount, "GBP");
    }

    private static Terms dear(String supplier) {
        return new Terms(
                supplier,
                SKU,
                2,
                List.of(new PriceBreak(Quantity.of(1), money("8"))),
                Quantity.of(10),
                Quantity.of(5),
                14);
    }

    private static Terms terms(String supplier, int rank, int leadTimeDays) {
        return new Terms(
                supplier,
                SKU,
                rank,
                List.of(new PriceBreak(Quantity.of(1), money("2.50"))),
                Quantity.of(10),
                Quantity.of(5),
                leadTimeDays);
    }

    private static PlanBasis basis() {
        return basis(CHANNELS);
    }

    private static PlanBasis basis(List<Channel> channels) {
        LocalDate lastSales = TODAY.minusDays(1);
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
