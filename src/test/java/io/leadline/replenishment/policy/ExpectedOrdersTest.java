package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;

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
        LocalDate lastSales = TODAY.minusDays(1);
        return new PlanBasis(
                TODAY,
                FIRST,
                lastSales,
                PlanBasis.channelsAt(CHANNELS),
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
