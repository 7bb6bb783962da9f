package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.demand.Promotion;
import io.leadline.demand.forecast.MovingDay;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.Term;
import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OccasionsTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);

    @Test
    void theLastDayToOrderLeavesTimeForALateDeliveryAndTheNextPlan() {
        Promotion promotion = promotion(60, 70);

        LocalDate last = Occasions.lastOrderDay(promotion, new LeadTime(14, 20, 6, 12), 7);

        // 20 days and 1.645 · 6 more, rounded up to 30, and a week to the next plan.
        assertThat(last).isEqualTo(TODAY.plusDays(60 - 30 - 7));
    }

    @Test
    void aPromotionInTheProtectedTimeIsATermOfItsOwn() {
        ReorderAdvice advice = advise(5, promotion(10, 13), 20, StockPosition.of(0), new LeadTime(14, 14, 0, 9), null);

        assertThat(amount(advice, "demand")).isCloseTo(105, within(0.01));
        assertThat(amount(advice, "promotion")).isCloseTo(4 * 15, within(0.01));
        assertThat(fact(advice, "promotion", "lastOrder"))
                .isEqualTo(TODAY.plusDays(10 - 14 - 7).toString());
    }

    @Test
    void aDayThatMovesInTheProtectedTimeIsATermOfItsOwn() {
        double[] easter = new double[182];
        Arrays.fill(easter, 10, 14, 3);
        Replenishment.Situation flat =
                situation(5, List.of(), 0, StockPosition.of(0), new LeadTime(14, 14, 0, 9), null);
        Occasions moving = new Occasions(
                List.of(), List.of(new Occasions.Moved(MovingDay.EASTER, TODAY.plusDays(14), easter)), null);

        ReorderAdvice advice = advise(new Replenishment.Situation(
                flat.place(),
                flat.outlook(),
                flat.stock(),
                flat.offers(),
                flat.target(),
                flat.elsewhere(),
                flat.unitMargin(),
                flat.limits(),
                moving));

        assertThat(amount(advice, "moving")).isCloseTo(4 * 3, within(0.01));
        assertThat(amount(advice, "demand")).isCloseTo(105 - 4 * 3, within(0.01));
        assertThat(fact(advice, "moving", "from")).isEqualTo(TODAY.plusDays(14).toString());
        assertThat(advice.quantity()).isEqualTo(advise(flat).quantity());
    }

    @Test
    void aPromotionFarAheadIsNamedWithItsLastDayToOrderAndCountsNothingYet() {
        ReorderAdvice advice =
                advise(5, promotion(60, 63), 20, StockPosition.of(500), new LeadTime(14, 14, 0, 9), null);

        assertThat(amount(advice, "promotion")).isZero();
        assertThat(fact(advice, "promotion", "units")).isEqualTo("60");
        assertThat(fact(advice, "promotion", "lastOrder"))
                .isEqualTo(TODAY.plusDays(60 - 21).toString());
    }

    @Test
    void goodsForAPromotionAreBuiltUpEarlierWhereDeliveriesMayBeLate() {
        LeadTime unsure = new LeadTime(14, 14, 6, 9);
        // The week from now is safe to be here after 14 + 9.87 + 7 days; the promotion begins on day 24.
        ReorderAdvice advice = advise(5, promotion(24, 30), 60, StockPosition.of(0), unsure, null);
        ReorderAdvice later = advise(5, promotion(32, 38), 60, StockPosition.of(0), unsure, null);

        assertThat(keys(advice)).contains("planning.term.pre-build");
        assertThat(keys(later)).doesNotContain("planning.term.pre-build");
    }

    @Test
    void promotionsThatFollowEachOtherAreAllBuiltUp() {
        // Half of the deliveries come on day 21 of the plan, nineteen of twenty until day 31.
        LeadTime unsure = new LeadTime(14, 14, 6, 9);
        List<Promotion> both = List.of(promotion(22, 24), promotion(28, 30));
        Replenishment.Situation situation = situation(5, both, 60, StockPosition.of(0), unsure, null);

        ReorderAdvice advice = new Replenishment(PlanSettings.DEFAULT)
                .advise(situation, situation.offers().getFirst(), new ServiceTarget.CycleService(0.6));

        assertThat(advice.reorderPoint()).isGreaterThan(25 * 5 + 6 * 60);
        assertThat(fact(advice, "pre-build", "promotion")).isEqualTo("Spring 28");
    }

    @Test
    void aPromotionTooSmallForALineIsPartOfTheDemand() {
        // A tenth of a unit more on each of two days is no line of its own, but it is expected.
        ReorderAdvice advice = advise(5, promotion(3, 4), 5.1, StockPosition.of(0), new LeadTime(14, 14, 0, 9), null);

        assertThat(keys(advice)).doesNotContain("planning.term.promotion");
        assertThat(amount(advice, "demand")).isCloseTo(21 * 5 + 0.2, within(0.011));
        assertThat(amount(advice, "demand") + amount(advice, "safety")).isCloseTo(advice.reorderPoint(), within(0.02));
    }

    @Test
    void aPromotionAtTheEndOfTheSaleIsNotHeldAgainstTheDaysAfterIt() {
        Occasions occasions = new Occasions(List.of(promotion(14, 19)), TODAY.plusDays(19));
        double[] days = new double[60];
        Arrays.fill(days, 0, 20, 5);
        Arrays.fill(days, 14, 20, 15);

        double[] uplift = occasions.uplift(new DemandOutlook(TODAY, days, 1, 0.1, "known"));

        assertThat(uplift[14]).isEqualTo(10);
        assertThat(Arrays.stream(uplift).sum()).isCloseTo(6 * 10, within(1e-9));
    }

    @Test
    void nothingIsOrderedForAPromotionThatIsOverBeforeTheGoodsCome() {
        // Nothing is there; for the next three days twenty a day are wanted instead of five, and lost.
        ReorderAdvice advice = advise(5, promotion(0, 2), 20, StockPosition.of(0), new LeadTime(14, 14, 0, 9), null);
        ReorderAdvice none = advise(5, promotion(0, 2), 20, StockPosition.of(60), new LeadTime(14, 14, 0, 9), null);

        assertThat(amount(advice, "run-down")).isEqualTo(-45);
        assertThat(keys(none)).doesNotContain("planning.term.run-down");
    }

    @Test
    void aLotForDatedDemandTakesThePromotionWhole() {
        // Ten a day for two weeks after what is protected, else a tenth: the economic quantity of such a mean is 126.
        PlanSettings dearOrders = new PlanSettings(Map.of(), new ServiceTarget.FillRate(0.97), 7, 10, 0.25, 120);

        ReorderAdvice advice = new Replenishment(dearOrders)
                .advise(situation(
                        0.1, List.of(promotion(21, 34)), 10, StockPosition.of(0), new LeadTime(14, 14, 0, 9), null));

        assertThat(keys(advice)).contains("planning.term.dated-lot");
        assertThat(advice.quantity().toDouble()).isBetween(140.0, 170.0);
    }

    @Test
    void theLastOrderOfASeasonIsANewsvendors() {
        // Twenty days are left; the next order would come after 7 + 14. Margin 3, loss 1.25: ratio 0.706.
        ReorderAdvice last = advise(5, null, 0, StockPosition.of(0), new LeadTime(14, 14, 0, 9), TODAY.plusDays(19));

        assertThat(keys(last)).contains("planning.term.season-demand", "planning.term.newsvendor");
        assertThat(amount(last, "season-demand")).isCloseTo(100, within(0.01));
        assertThat(Double.parseDouble(fact(last, "newsvendor", "ratio"))).isCloseTo(0.706, within(0.001));
        assertThat(amount(last, "newsvendor")).isBetween(1.0, 20.0);
        assertThat(keys(last)).doesNotContain("planning.term.economic-lot", "planning.term.dated-lot");
    }

    @Test
    void whatIsLostBeforeTheGoodsComeIsNotOrderedWhereTheSaleEnds() {
        // Nothing is there for 14 days; of twenty days six are left to sell in, of thirty sixteen.
        LeadTime fortnight = new LeadTime(14, 14, 0, 9);
        ReorderAdvice last = advise(5, null, 0, StockPosition.of(0), fortnight, TODAY.plusDays(19));
        ReorderAdvice lastButOne = advise(5, null, 0, StockPosition.of(0), fortnight, TODAY.plusDays(29));
        ReorderAdvice goesOn = advise(5, null, 0, StockPosition.of(0), fortnight, null);

        assertThat(amount(last, "season-lost")).isEqualTo(-70);
        assertThat(last.quantity().toDouble()).isBetween(6 * 5.0, 6 * 5.0 + 20);
        assertThat(lastButOne.quantity().toDouble()).isLessThanOrEqualTo(16 * 5.0 + 20);
        assertThat(keys(goesOn)).doesNotContain("planning.term.season-lost");
    }

    @Test
    void anItemWhoseLastOrderIsPlacedFillsUpNoOther() {
        LeadTime fortnight = new LeadTime(14, 14, 0, 9);

        assertThat(next(fortnight, TODAY.plusDays(19))).isEqualTo(Quantity.ZERO);
        assertThat(next(fortnight, TODAY.plusDays(90)).isPositive()).isTrue();
    }

    private static Quantity next(LeadTime leadTime, LocalDate soldUntil) {
        Replenishment.Situation situation = situation(5, List.of(), 0, StockPosition.of(150), leadTime, soldUntil);
        return LotChoice.next(
                new Case(situation, situation.offers().getFirst(), situation.target(), PlanSettings.DEFAULT), 0);
    }

    @Test
    void whatWouldComeAfterTheSeasonIsNotOrdered() {
        ReorderAdvice late = advise(5, null, 0, StockPosition.of(0), new LeadTime(14, 14, 0, 9), TODAY.plusDays(10));

        assertThat(late.decision()).isEqualTo(Decision.TOO_LATE);
        assertThat(late.quantity()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void aSeasonThatEndsLaterIsNeverOvershotByAWholeLot() {
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 300; i++) {
            int left = random.nextInt(30, 120);
            double perDay = random.nextDouble(0.5, 30);
            ReorderAdvice advice = advise(
                    perDay,
                    null,
                    0,
                    StockPosition.of(random.nextInt(0, 50)),
                    new LeadTime(14, 14, 2, 9),
                    TODAY.plusDays(left - 1));

            double rest = perDay * left;
            double most = rest + Math.max(0, advice.safetyStock()) + 5;
            assertThat(advice.quantity().toDouble()).isLessThanOrEqualTo(Math.max(10, most));
            assertThat(Term.sum(advice.because())).isEqualTo(advice.quantity());
        }
    }

    private static ReorderAdvice advise(
            double perDay,
            @Nullable Promotion promotion,
            double promoted,
            StockPosition stock,
            LeadTime leadTime,
            @Nullable LocalDate soldUntil) {
        return advise(situation(
                perDay, promotion == null ? List.of() : List.of(promotion), promoted, stock, leadTime, soldUntil));
    }

    private static ReorderAdvice advise(Replenishment.Situation situation) {
        return new Replenishment(PlanSettings.DEFAULT).advise(situation);
    }

    private static Replenishment.Situation situation(
            double perDay,
            List<Promotion> promotions,
            double promoted,
            StockPosition stock,
            LeadTime leadTime,
            @Nullable LocalDate soldUntil) {
        double[] days = new double[182];
        Arrays.fill(days, perDay);
        for (int day = 0; day < days.length; day++) {
            LocalDate date = TODAY.plusDays(day);
            if (promotions.stream().anyMatch(promotion -> promotion.period().contains(date))) {
                days[day] = promoted;
            }
        }
        return new Replenishment.Situation(
                new ItemPlace(new Sku("A-1"), "DC"),
                new DemandOutlook(TODAY, days, 1, 0.1, "known"),
                stock,
                List.of(new Offer(ReplenishmentPropertiesTest.terms(10, 5, 14), leadTime)),
                new ServiceTarget.FillRate(0.97),
                List.of(),
                3,
                Limits.NONE,
                new Occasions(promotions, soldUntil));
    }

    private static Promotion promotion(int firstDay, int lastDay) {
        return new Promotion(
                "Spring " + firstDay,
                null,
                null,
                null,
                new Period(TODAY.plusDays(firstDay), TODAY.plusDays(lastDay)),
                BigDecimal.TEN);
    }

    private static double amount(ReorderAdvice advice, String term) {
        return advice.told().stream()
                .filter(t -> t.key().equals("planning.term." + term))
                .mapToDouble(t -> t.amount().toDouble())
                .sum();
    }

    private static String fact(ReorderAdvice advice, String term, String name) {
        return advice.told().stream()
                .filter(t -> t.key().equals("planning.term." + term))
                .findFirst()
                .orElseThrow()
                .facts()
                .get(name);
    }

    private static List<String> keys(ReorderAdvice advice) {
        return advice.told().stream().map(LedgerTerm::key).toList();
    }
}
