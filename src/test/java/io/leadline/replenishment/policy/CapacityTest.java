package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.leadline.catalog.CapacityPlan;
import io.leadline.catalog.Closure;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.DeliveryDays;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockPosition;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapacityTest {

    /** A Monday; an order of today comes on the Monday two weeks later, the next ones a week later each. */
    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);

    private static final Sku SKU = new Sku("A-1");

    @ParameterizedTest
    @CsvSource({
        // days from today, usual, said of the week from day 14 on, what counts
        "13, 1000, 300, 1000",
        "14, 1000, 300, 300",
        "20, 1000, 300, 300",
        "21, 1000, 300, 1000",
        "14, 0,    300, 300",
        "14, 1000, 5000, 5000",
        "21, 0,    300, Infinity",
    })
    void eachWeekHasItsOwnFigure(int days, int usual, int said, double counts) {
        Capacities.Weeks weeks = capacities(14, said).of(terms(usual, 1));

        assertThat(weeks.on(TODAY.plusDays(days))).isEqualTo(counts);
        assertThat(weeks.upTo(TODAY.plusDays(days), 7)).isEqualTo(counts);
    }

    @Test
    void anOrderForTwoWeeksHasRoomForBothAndForNoMoreThanWasSaidWhereOneIsTheWeekItComes() {
        Capacities.Weeks weeks = capacities(14, 300).of(terms(1000, 1));

        assertThat(weeks.upTo(TODAY.plusDays(28), 14)).isEqualTo(2000);
        assertThat(weeks.upTo(TODAY.plusDays(21), 14)).isEqualTo(1300);
        assertThat(weeks.upTo(TODAY.plusDays(14), 14)).isEqualTo(300);
        assertThat(weeks.upTo(TODAY.plusDays(28), 1)).isEqualTo(1000 / 7.0, offset(1e-9));
        assertThat(Capacities.OF_TERMS.of(terms(1000, 1)).upTo(TODAY, 10)).isEqualTo(10_000 / 7.0, offset(1e-9));
    }

    @Test
    void oneWeekOfWhichLittleWasSaidTakesNothingFromTheWeeksBehindIt() {
        // 70 a week are sold, 80 can be made; in the week in which an order of today comes, 20.
        double usual = ahead(it(220, terms(80, 1), Capacities.OF_TERMS, List.of()));
        double oneWeek = ahead(it(220, terms(80, 1), capacities(14, 20), List.of()));
        double later = ahead(it(220, terms(80, 1), capacities(35, 20), List.of()));

        assertThat(usual).isZero();
        assertThat(oneWeek).isZero();
        // In the week from day 35 on, 50 of the 70 are missing; four weeks before bring up to 10 more each.
        assertThat(later).isBetween(20.0, 60.0);
        assertThat(ahead(it(220, terms(80, 1), capacities(63, 20), List.of()))).isBetween(0.0, 25.0);
    }

    @Test
    void aSupplierWithoutAUsualLimitHasOneInTheWeeksOfWhichItSpoke() {
        assertThat(ahead(it(220, terms(0, 1), capacities(21, 0.5), List.of()))).isBetween(50.0, 100.0);
        assertThat(ahead(it(220, terms(0, 1), capacities(28, 0.5), List.of()))).isZero();
        assertThat(advise(it(0, terms(0, 1), capacities(14, 15), List.of())).quantity())
                .isEqualTo(Quantity.of(15));
    }

    @Test
    void inWeeksWithoutWorkNothingIsMade() {
        Supplier supplier = new Supplier(
                "S1",
                "Maker",
                "maker@example.com",
                "GB",
                ZoneId.of("Europe/London"),
                Locale.ENGLISH,
                "GBP",
                Money.zero("GBP"));
        Closure closed = new Closure("S1", new Period(TODAY.plusDays(35), TODAY.plusDays(48)), "Holidays");
        Capacities closing =
                new Capacities(List.of(), 1, DeliveryDays.of(List.of(supplier), List.of(), List.of(closed)));

        // Two weeks of 70 are missing, of which two or three weeks before bring 10 more each.
        assertThat(ahead(it(220, terms(80, 1), closing, List.of()))).isBetween(100.0, 160.0);
    }

    @Test
    void theMinimumIsNoReasonToAskForMoreThanWasSaid() {
        ReorderAdvice usual = advise(it(0, terms(50, 60), Capacities.OF_TERMS, List.of()));
        ReorderAdvice said = advise(it(0, terms(50, 60), capacities(14, 50), List.of()));

        assertThat(usual.quantity()).isEqualTo(Quantity.of(60));
        assertThat(said.decision()).isEqualTo(ReorderAdvice.Decision.LIMITED);
    }

    @ParameterizedTest
    @CsvSource({
        // of whom, arrives in so many days, what is left of 50
        "S1, 14, 20",
        "S1, 20, 20",
        "S1, 21, 50",
        "S1, 13, 50",
        "S2, 14, 50",
        "'', 14, 20",
    })
    void onlyWhatTheSupplierHasToDeliverInTheWeekTakesOfIt(String supplier, int days, int left) {
        List<ExpectedSupply> supply = List.of(
                new ExpectedSupply("O-1", Quantity.of(30), TODAY.plusDays(days), Quantity.ZERO, supplier),
                new ExpectedSupply(StockPosition.IN_TRANSIT, Quantity.of(10), TODAY.plusDays(14)));

        Room room = Room.of(it(0, terms(1000, 1), capacities(14, 50), supply), 0);

        assertThat(room.units()).isEqualTo(left);
    }

    @Test
    void whatOthersBringTakesNothingOfAUsualWeek() {
        List<ExpectedSupply> supply = List.of(
                new ExpectedSupply("O-1", Quantity.of(30), TODAY.plusDays(14), Quantity.ZERO, "S2"),
                new ExpectedSupply(StockPosition.IN_TRANSIT, Quantity.of(10), TODAY.plusDays(14)));

        assertThat(Room.of(it(0, terms(70, 1), Capacities.OF_TERMS, supply), 0).units())
                .isEqualTo(70);
    }

    private static double ahead(Case it) {
        return Capacity.ahead(it).stream()
                .mapToDouble(term -> term.amount().toDouble())
                .sum();
    }

    private static ReorderAdvice advise(Case it) {
        return new Replenishment(it.settings()).advise(it.situation());
    }

    private static Capacities capacities(int day, double said) {
        return new Capacities(
                List.of(new CapacityPlan(
                        "S1",
                        SKU,
                        Map.of(CapacityPlan.monday(TODAY.plusDays(day)), Quantity.of(String.valueOf(said))))),
                1,
                DeliveryDays.EVERY_DAY);
    }

    private static Case it(long onHand, Terms terms, Capacities capacities, List<ExpectedSupply> supply) {
        double[] days = new double[182];
        java.util.Arrays.fill(days, 10);
        Replenishment.Situation situation = new Replenishment.Situation(
                new ItemPlace(SKU, "DC"),
                new DemandOutlook(TODAY, days, 1, 0.05, "known"),
                new StockPosition(Quantity.of(onHand), Quantity.ZERO, supply),
                List.of(new Offer(terms, new LeadTime(14, 14, 0, 50))),
                new ServiceTarget.FillRate(0.98),
                List.of(),
                3,
                new Limits(0, Double.POSITIVE_INFINITY, capacities),
                Occasions.NONE);
        return new Case(situation, situation.offers().getFirst(), situation.target(), PlanSettings.DEFAULT);
    }

    private static Terms terms(int capacityPerWeek, int moq) {
        return new Terms(
                "S1",
                SKU,
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of("2.50", "GBP"))),
                Quantity.of(moq),
                Quantity.of(1),
                14,
                Quantity.of(capacityPerWeek));
    }
}
