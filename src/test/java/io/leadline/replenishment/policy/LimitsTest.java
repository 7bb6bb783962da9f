package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
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
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);
    private static final Sku SKU = new Sku("A-1");

    @Test
    void anOrderIsNoLargerThanWhatCanBeSoldBeforeItSpoils() {
        ReorderAdvice keeps = advise(10, 0, terms(1, 1, 14, 0), Limits.NONE);
        ReorderAdvice spoils = advise(10, 0, terms(1, 1, 14, 0), new Limits(9, Double.POSITIVE_INFINITY));

        assertThat(keeps.quantity().toDouble()).isGreaterThan(90);
        assertThat(spoils.quantity()).isEqualTo(Quantity.of(90));
        assertThat(keys(spoils)).contains("planning.term.shelf-life");
    }

    @Test
    void anOrderFitsOnTheShelfBesideWhatIsLeft() {
        // 200 are there, 140 are sold until the order is here: 60 are left, and there is room for 40.
        ReorderAdvice advice = advise(10, 200, terms(1, 1, 14, 0), new Limits(0, 100));

        assertThat(advice.quantity()).isEqualTo(Quantity.of(40));
        assertThat(keys(advice)).contains("planning.term.shelf-space");
    }

    @Test
    void aFullShelfTakesNothing() {
        ReorderAdvice advice = advise(10, 200, terms(1, 1, 14, 0), new Limits(0, 60));

        assertThat(advice.decision()).isEqualTo(Decision.LIMITED);
        assertThat(advice.quantity()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void theSuppliersMinimumGoesBeforeTheShelfAndIsNamed() {
        ReorderAdvice advice = advise(10, 0, terms(60, 12, 14, 0), new Limits(0, 50));

        assertThat(advice.quantity()).isEqualTo(Quantity.of(60));
        assertThat(keys(advice)).containsSubsequence("planning.term.shelf-space", "planning.term.over-limit");
    }

    @Test
    void theSuppliersMinimumDoesNotGoBeforeAWeekThatIsTakenHoweverSmallTheShelf() {
        // Of 200 a week 160 are on order, so 40 are left; the shelf has room for 30, and the minimum is 60.
        Terms terms = terms(60, 12, 14, 200);
        StockPosition taken = new StockPosition(
                Quantity.ZERO, Quantity.ZERO, List.of(new ExpectedSupply("O-1", Quantity.of(160), TODAY.plusDays(14))));

        ReorderAdvice advice =
                new Replenishment(PlanSettings.DEFAULT).advise(situation(20, taken, terms, new Limits(0, 30)));

        assertThat(advice.decision()).isEqualTo(Decision.LIMITED);
    }

    @Test
    void whatFillsUpAnOrderLiesNoLongerThanTheLongestCover() {
        // Ten a day for 120 days are 1,200; where 1,150 lie there already above the reorder point, 50 more may come.
        assertThat(next(12, 1_150)).isEqualTo(Quantity.of(48));
        assertThat(next(60, 1_150)).isEqualTo(Quantity.ZERO);
        assertThat(next(12, 0).toDouble()).isGreaterThan(48);
    }

    private static Quantity next(int moq, double beyond) {
        Replenishment.Situation situation = situation(10, StockPosition.of(200), terms(moq, 12, 14, 0), Limits.NONE);
        return LotChoice.next(
                new Case(situation, situation.offers().getFirst(), situation.target(), PlanSettings.DEFAULT), beyond);
    }

    @Test
    void aPeakBeyondTheSuppliersCapacityIsOrderedWeeksBeforeAndSplit() {
        double[] days = new double[182];
        for (int day = 0; day < days.length; day++) {
            days[day] = day >= 84 && day < 98 ? 40 : 5;
        }
        Terms terms = terms(1, 1, 14, 100);
        double stock = 200;
        List<ExpectedSupply> open = new ArrayList<>();
        List<Double> ordered = new ArrayList<>();
        double short_ = 0;
        for (int day = 0; day < 110; day++) {
            LocalDate today = TODAY.plusDays(day);
            for (ExpectedSupply supply : List.copyOf(open)) {
                if (!supply.probableArrival().isAfter(today)) {
                    stock += supply.quantity().toDouble();
                    open.remove(supply);
                }
            }
            if (day % 7 == 0) {
                DemandOutlook outlook = new DemandOutlook(
                        today, java.util.Arrays.copyOfRange(days, day, days.length), 1, 0.05, "known");
                ReorderAdvice advice = new Replenishment(PlanSettings.DEFAULT)
                        .advise(new Replenishment.Situation(
                                new ItemPlace(SKU, "DC"),
                                outlook,
                                new StockPosition(Quantity.of((long) stock), Quantity.ZERO, open),
                                List.of(new Offer(terms, new LeadTime(14, 14, 0, 50))),
                                new ServiceTarget.FillRate(0.99),
                                3));
                ordered.add(advice.quantity().toDouble());
                if (advice.orders()) {
                    open.add(new ExpectedSupply("O-" + day, advice.quantity(), today.plusDays(14)));
                }
            }
            short_ += Math.max(0, days[day] - stock);
            stock = Math.max(0, stock - days[day]);
        }

        assertThat(ordered).allMatch(quantity -> quantity <= 100);
        assertThat(short_).isZero();
        // The two weeks of the peak ask for 560, of which four weeks' orders of 100 cannot be more than a part.
        assertThat(ordered.subList(6, 10)).allMatch(quantity -> quantity == 100);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 110, 130})
    void aPeakIsBegunWithAsEarlyAsItHasToBeHoweverFarItIs(int peakFrom) {
        double[] days = new double[182];
        for (int day = 0; day < days.length; day++) {
            days[day] = day >= peakFrom && day < 180 ? 15 : 10;
        }
        Terms terms = terms(1, 1, 14, 84);
        Replenishment.Situation situation = new Replenishment.Situation(
                new ItemPlace(SKU, "DC"),
                new DemandOutlook(TODAY, days, 1, 0.05, "known"),
                StockPosition.of(220),
                List.of(new Offer(terms, new LeadTime(14, 14, 0, 50))),
                new ServiceTarget.FillRate(0.98),
                3);
        Case it = new Case(situation, situation.offers().getFirst(), situation.target(), PlanSettings.DEFAULT);

        double ahead = Capacity.ahead(it).stream()
                .mapToDouble(term -> term.amount().toDouble())
                .sum();

        // Of 15 a day 12 can be made; before, two a day more than are sold.
        double known = (180 - peakFrom) * 3 - (peakFrom - 21) * 2;
        assertThat(ahead).isBetween(Math.max(0, known), Math.max(0, known) + 150);
    }

    @Test
    void theSoonerItSpoilsTheLessIsHeldAndNeverLessThanTheLeastFillRate() {
        double before = 0;
        for (int life : new int[] {12, 14, 18, 25, 40, 90, 0}) {
            Replenishment.Situation situation =
                    situation(10, StockPosition.of(0), terms(1, 1, 4, 0), new Limits(life, Double.POSITIVE_INFINITY));
            Case it = new Case(
                    situation, situation.offers().getFirst(), new ServiceTarget.Economy(0.5), PlanSettings.DEFAULT);

            double level = new Level(it, it.target(), 1, Double.MAX_VALUE).at(it.next());

            assertThat(level).as("keeps %d days", life).isGreaterThanOrEqualTo(before - 1e-3 * before);
            before = level;
        }
    }

    @Test
    void aLotIsNoLargerThanWhatItSavesByFewerOrdersAndLosesByGettingOld() {
        double before = 0;
        for (int life : new int[] {14, 21, 30, 45, 90, 0}) {
            Replenishment.Situation situation =
                    situation(2, StockPosition.of(12), terms(1, 1, 4, 0), new Limits(life, Double.POSITIVE_INFINITY));
            Case it = new Case(situation, situation.offers().getFirst(), situation.target(), PlanSettings.DEFAULT);

            double lot = ShortLived.lot(it, 5, Quantity.of(60)).toDouble();

            assertThat(lot).as("keeps %d days", life).isBetween(before, 60.0);
            before = lot;
        }
        assertThat(before).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 9})
    void lastWeeksOrderTakesNothingOfThisWeekThoughItComesSomeDaysLate(int daysFromNow) {
        StockPosition lastWeeks = new StockPosition(
                Quantity.ZERO,
                Quantity.ZERO,
                List.of(new ExpectedSupply("O-1", Quantity.of(70), TODAY.plusDays(daysFromNow))));

        ReorderAdvice advice = new Replenishment(PlanSettings.DEFAULT)
                .advise(situation(20, lastWeeks, terms(1, 1, 14, 70), Limits.NONE));

        assertThat(advice.quantity()).isEqualTo(Quantity.of(70));
    }

    @Test
    void aRunRepeatedTheNextNightDoesNotOrderTheSameWeekAgain() {
        Terms terms = terms(1, 1, 14, 70);
        ReorderAdvice first = advise(20, 0, terms, Limits.NONE);
        StockPosition after = new StockPosition(
                Quantity.ZERO, Quantity.ZERO, List.of(new ExpectedSupply("O-1", first.quantity(), TODAY.plusDays(14))));

        ReorderAdvice second = new Replenishment(PlanSettings.DEFAULT).advise(situation(20, after, terms, Limits.NONE));

        assertThat(first.quantity()).isEqualTo(Quantity.of(70));
        assertThat(second.decision()).isEqualTo(Decision.LIMITED);
    }

    @Test
    void noLimitIsExceededUnlessTheMinimumDemandsItAndSaysSo() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 3_000; i++) {
            double perDay = random.nextDouble(0.05, 40);
            int leadTimeDays = random.nextInt(0, 60);
            Terms terms = terms(
                    random.nextInt(0, 300),
                    random.nextInt(1, 48),
                    leadTimeDays,
                    random.nextBoolean() ? 0 : random.nextInt(1, 400));
            Limits limits = new Limits(
                    random.nextBoolean() ? 0 : random.nextInt(1, 90),
                    random.nextBoolean() ? Double.POSITIVE_INFINITY : random.nextInt(1, 800));
            StockPosition stock = new StockPosition(
                    Quantity.of(random.nextInt(0, 400)),
                    Quantity.ZERO,
                    List.of(new ExpectedSupply(
                            "O-1", Quantity.of(random.nextInt(1, 300)), TODAY.plusDays(random.nextInt(1, 80)))));
            Replenishment.Situation situation = situation(perDay, stock, terms, limits);

            ReorderAdvice advice = new Replenishment(PlanSettings.DEFAULT).advise(situation);

            assertThat(Term.sum(advice.because())).isEqualTo(advice.quantity());
            assertThat(new Replenishment(PlanSettings.DEFAULT).advise(situation))
                    .isEqualTo(advice);
            boolean saysSo = keys(advice).contains("planning.term.over-limit");
            if (advice.orders() && saysSo) {
                assertThat(advice.quantity()).isEqualTo(LotSize.orderable(terms, 0));
            } else if (advice.orders()) {
                double atArrival = Math.max(0, inTime(stock, leadTimeDays + 7) - perDay * leadTimeDays)
                        + advice.quantity().toDouble();
                assertThat(atArrival).isLessThanOrEqualTo(limits.shelfUnits() + 1e-6);
                assertThat(limits.shelfLifeDays() == 0 || atArrival <= perDay * limits.shelfLifeDays() + 1e-6)
                        .isTrue();
                assertThat(terms.capacityPerWeek().isZero()
                                || advice.quantity().compareTo(terms.capacityPerWeek()) <= 0)
                        .isTrue();
            }
        }
    }

    private static double inTime(StockPosition stock, int days) {
        ExpectedSupply supply = stock.supply().getFirst();
        return stock.free().toDouble()
                + (supply.probableArrival().isAfter(TODAY.plusDays(days))
                        ? 0
                        : supply.quantity().toDouble());
    }

    private static ReorderAdvice advise(double perDay, long onHand, Terms terms, Limits limits) {
        return new Replenishment(PlanSettings.DEFAULT)
                .advise(situation(perDay, StockPosition.of(onHand), terms, limits));
    }

    private static Replenishment.Situation situation(double perDay, StockPosition stock, Terms terms, Limits limits) {
        return new Replenishment.Situation(
                new ItemPlace(SKU, "DC"),
                DemandOutlook.constant(TODAY, perDay, 2, 0.2),
                stock,
                List.of(new Offer(terms, LeadTime.stated(terms.leadTimeDays()))),
                new ServiceTarget.FillRate(0.97),
                List.of(),
                3,
                limits,
                Occasions.NONE);
    }

    private static Terms terms(int moq, int multiple, int leadTimeDays, int capacityPerWeek) {
        return new Terms(
                "S1",
                SKU,
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of("2.50", "GBP"))),
                Quantity.of(moq),
                Quantity.of(multiple),
                leadTimeDays,
                Quantity.of(capacityPerWeek));
    }

    private static List<String> keys(ReorderAdvice advice) {
        return advice.told().stream().map(LedgerTerm::key).toList();
    }
}
