package io.leadline.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.ordering.AnOrder;
import io.leadline.ordering.Consequences;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.StockPosition;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.tracking.Stakes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ten are asked for each day, each earns four pounds, and a hundred of them are late. */
class LostMarginsTest {

    private static final LocalDate TODAY = AnOrder.TODAY;

    private final Covers covers = mock();
    private final Items items = mock();
    private final ExchangeRates rates = mock();
    private final BusinessClock clock = mock();
    private final PurchaseOrder order = AnOrder.anOrder().sent().now();
    private final OrderLine line = order.lines().getFirst();
    private final LostMargins margins =
            new LostMargins(covers, new UnitMargins(items, rates, clock), new CompanyCurrency("GBP"), clock);
    private final ProjectedConsequences consequences = new ProjectedConsequences(
            covers, new UnitMargins(items, rates, clock), policies(), new CompanyCurrency("GBP"));

    private static PlanPolicies policies() {
        PlanPolicies policies = mock();
        when(policies.active()).thenReturn(PolicyVersion.FIRST);
        return policies;
    }

    @BeforeEach
    void aShop() {
        when(clock.today()).thenReturn(TODAY);
        when(rates.inCompanyCurrency(any(), any())).thenAnswer(call -> {
            Money money = call.getArgument(0);
            return money.currency().equals("XXX") ? Optional.empty() : Optional.of(money);
        });
        sellsFor("9", "GBP");
    }

    private void sellsFor(String price, String currency) {
        when(items.find(any()))
                .thenReturn(Optional.of(new Item(
                        line.sku(), "Lamp", "Lamps", "piece", Money.of("5", "GBP"), Money.of(price, currency), 1, 1)));
    }

    private Stakes.Stake stake(int onHand, int days, ExpectedSupply... others) {
        when(covers.without(any(), any()))
                .thenReturn(Optional.of(new Covers.Cover(
                        DemandOutlook.constant(TODAY, 10, 1, 0),
                        new StockPosition(Quantity.of(onHand), Quantity.ZERO, List.of(others)),
                        0)));
        return margins.of(order, line, TODAY.plusDays(days));
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        onHand, days, units, lost
        200,    10,   0,     0
        40,     10,   60,    240
        0,      3,    30,    120
        0,      90,   100,   400
        40,     -2,   0,     0
        """)
    void whatCannotBeSoldUntilItComesEarnsNothingAtMostAllOfTheLine(int onHand, int days, double units, double lost) {
        Stakes.Stake stake = stake(onHand, days);

        assertThat(stake.units().toDouble()).isCloseTo(units, within(0.2));
        assertThat(stake.lost().amount().doubleValue()).isCloseTo(lost, within(1.0));
        assertThat(stake.lost().currency()).isEqualTo("GBP");
    }

    @Test
    void whatElseComesInTimeIsSold() {
        ExpectedSupply other = new ExpectedSupply("O-2", Quantity.of(100), TODAY.plusDays(2));

        assertThat(stake(20, 10, other).units().toDouble()).isCloseTo(0, within(0.2));
    }

    @Test
    void theFirstDayWithoutStockIsTold() {
        LocalDate out = stake(40, 10).outOn();

        assertThat(out).isNotNull().isBetween(TODAY.plusDays(3), TODAY.plusDays(5));
    }

    @Test
    void whatSellsBelowItsCostLosesNothing() {
        sellsFor("4", "GBP");

        assertThat(stake(0, 10).lost()).isEqualTo(Money.zero("GBP"));
        assertThat(stake(0, 10).priced()).isTrue();
        assertThat(margins.ofADay(order)).contains(Money.zero("GBP"));
    }

    @ParameterizedTest
    @CsvSource({"9, XXX", "0, GBP"})
    void whatHasNoPriceOrNoRateForItIsNotKnownAndNotNothing(String price, String currency) {
        sellsFor(price, currency);

        // As much as lasts until it comes.
        int enough = 10 * (int) ChronoUnit.DAYS.between(TODAY, line.expectedDate());
        assertThat(stake(enough, enough).priced()).isFalse();
        assertThat(margins.ofADay(order)).isEmpty();
        // What is served all the same loses nothing, whatever it would be sold for.
        assertThat(stake(1000, 10).priced()).isTrue();
        assertThat(margins.ofADay(order)).contains(Money.zero("GBP"));
    }

    /** Otherwise the ways out of a line that is late would not be compared with waiting. */
    @ParameterizedTest
    @CsvSource({"200, 10", "40, 10", "0, 3", "0, 90", "40, 0"})
    void whatIsAtStakeIsWhatTheSameLineOnThatDayLosesWhoeverAsks(int onHand, int days) {
        Stakes.Stake stake = stake(onHand, days);
        LocalDate day = TODAY.plusDays(days);

        Consequences.Consequence lost = consequences
                .of(order, line)
                .orElseThrow()
                .with(List.of(new LineAnswer.Part(line.open(), day)), day.plusDays(30));

        assertThat(lost.units()).isEqualTo(stake.units());
        assertThat(lost.margin()).isEqualTo(stake.lost());
        assertThat(lost.priced()).isEqualTo(stake.priced());
    }

    /** Somebody ordered it by hand: all of it is taken to be wanted. */
    @Test
    void whereNothingIsPlannedTheWholeLineCounts() {
        when(covers.without(any(), any())).thenReturn(Optional.empty());

        Stakes.Stake stake = margins.of(order, line, TODAY.plusDays(5));

        assertThat(stake.units()).isEqualTo(line.open());
        assertThat(stake.outOn()).isEqualTo(line.needDate());
        assertThat(stake.lost().amount()).isEqualByComparingTo("400");
    }

    @Test
    void whatAMinimumForcesIsKeptUntilItSellsAndAYearWhereNobodyKnowsHowFast() {
        stake(0, 1);
        double rate = PolicyVersion.FIRST.settings().holdingRatePerYear();
        Money price = Money.of("5", "GBP");

        // Ten a day: 730 of them lie for 36.5 days on average.
        assertThat(consequences
                        .of(order, line)
                        .orElseThrow()
                        .keeping(Quantity.of(730), price)
                        .amount()
                        .doubleValue())
                .isCloseTo(730 * 5 * rate / 10, within(0.01));
        assertThat(consequences
                        .keeping(Quantity.of(730), price, OptionalDouble.empty())
                        .amount()
                        .doubleValue())
                .isCloseTo(730 * 5 * rate, within(0.01));
    }
}
