package io.leadline.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.demand.forecast.MovingDay;
import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TermWordsTest {

    private static final LocalDate DAY = LocalDate.of(2030, 5, 6);
    private static final Quantity TWO = Quantity.of("2.25");
    private static final Quantity LESS = Quantity.of(-3);
    private static final Money PRICE = Money.of("4.10", "GBP");

    /** One of each kind. */
    private static final List<Term> ALL = List.of(
            new DemandTerm.Demand(TWO, 14.5, 7, 0.125, "level-mix"),
            new DemandTerm.Change(TWO, "Una", "On television", DAY, DAY.plusDays(6)),
            new DemandTerm.Promoted(
                    TWO,
                    "spring",
                    DAY,
                    DAY.plusDays(6),
                    12.5,
                    DAY.minusDays(9),
                    DAY.plusDays(3),
                    DemandTerm.Timing.TIGHT),
            new DemandTerm.Unproven(Quantity.ZERO),
            new DemandTerm.Moving(LESS, MovingDay.BLACK_FRIDAY, DAY),
            new DemandTerm.Safety(TWO, new ServiceTarget.CycleService(0.95), 3.5, 12, 1.2, 0.3, 0.961, null),
            new DemandTerm.Safety(
                    TWO, new ServiceTarget.FillRate(0.98), 3.5, 12, 1.2, 0.3, null, new DemandTerm.Surging(2.5, 180)),
            new DemandTerm.PreBuild(TWO, "spring", DAY, 28, DAY.minusDays(9), DAY.plusDays(3), DemandTerm.Timing.LATE),
            new DemandTerm.SeasonDemand(TWO, null, "level-mix"),
            new DemandTerm.SeasonDemand(TWO, DAY, "level-mix"),
            new DemandTerm.Newsvendor(TWO, 0.75, 3, 1),
            new DemandTerm.RunDown(LESS, 14.5),
            new DemandTerm.SeasonLost(LESS, 14.5),
            new DemandTerm.CapacityAhead(TWO, Quantity.of(100)),
            new StockTerm.OnHand(LESS),
            new StockTerm.Reserved(TWO),
            new StockTerm.PreOrdered(TWO),
            new StockTerm.OpenOrder(new ExpectedSupply("O-1", Quantity.of(3), DAY)),
            new StockTerm.InTransit(new ExpectedSupply("in-transit", Quantity.of(3), DAY)),
            new StockTerm.LateSupply(new ExpectedSupply("O-2", Quantity.of(3), DAY)),
            new StockTerm.Doubtful(new ExpectedSupply("O-3", Quantity.of(1), DAY, Quantity.of(3))),
            new StockTerm.Transfer(LESS, "DC", Quantity.of(40)),
            new LotTerm.Enough(TWO),
            new LotTerm.TooLate(LESS, DAY, 14.5),
            new LotTerm.DatedLot(TWO, 3, 2.5, 0.25, PRICE),
            new LotTerm.EconomicLot(TWO, 2.5, 0.25, PRICE),
            new LotTerm.Minimum(TWO, Quantity.of(12)),
            new LotTerm.Multiple(TWO, Quantity.of("0.5")),
            new LotTerm.Limited(LESS, LotTerm.Limit.SHELF_LIFE, 30, 12),
            new LotTerm.Limited(LESS, LotTerm.Limit.SHELF_SPACE, 30, 12),
            new LotTerm.Limited(LESS, LotTerm.Limit.CAPACITY, 30, 12),
            new LotTerm.OverLimit(TWO, Quantity.of(12), Quantity.of(6)),
            new JointTerm.FillUp(TWO, PRICE, 12),
            new JointTerm.MinimumOrderValue(TWO, PRICE),
            new JointTerm.Waits(LESS, PRICE),
            new JointTerm.WaitsUnsold(LESS, PRICE, 120, PRICE),
            new JointTerm.FreeFreight(TWO, PRICE, PRICE, PRICE, 12),
            new JointTerm.Container(TWO, 12.5, PRICE, PRICE, 12),
            new Term.Told(new LedgerTerm("planning.term.moon-phase", TWO, Map.of("moon", "full"))));

    @Test
    void everyTermIsReadBackFromItsWords() {
        assertThat(ALL).allSatisfy(term -> {
            LedgerTerm told = term.told();
            assertThat(TermReading.term(TermWords.kind(told.key()), told.amount(), told.facts()))
                    .isEqualTo(term);
        });
    }

    @Test
    void noKindIsMissingHereAndEachHasAText() {
        ResourceBundle texts = ResourceBundle.getBundle("i18n.planning");

        assertThat(ALL.stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(kinds(Term.class).toList());
        assertThat(ALL)
                .filteredOn(term -> !(term instanceof Term.Told))
                .allSatisfy(
                        term -> assertThat(texts.keySet()).contains(term.told().key()));
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(TermWordsTest::kinds)
                : Stream.of(type);
    }

    @Test
    void figuresAreToldToTheThirdDecimal() {
        Term term = new DemandTerm.Demand(TWO, 14.123456, 7, 1 / 3.0, "level-mix");

        assertThat(term.told().facts())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("leadTimeDays", "14.123", "reviewDays", "7", "perDay", "0.333", "method", "level-mix"));
    }

    @Test
    void aTermWhoseFiguresAreMissingIsOnlyTold() {
        Term term = TermReading.term("late-supply", Quantity.ZERO, Map.of("order", "O-1"));

        assertThat(term)
                .isEqualTo(new Term.Told(
                        new LedgerTerm("planning.term.late-supply", Quantity.ZERO, Map.of("order", "O-1"))));
    }
}
