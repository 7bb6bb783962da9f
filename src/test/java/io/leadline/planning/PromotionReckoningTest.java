package io.leadline.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Item;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySales;
import io.leadline.demand.EventCalendar;
import io.leadline.demand.ItemSales;
import io.leadline.demand.LearnedDemand;
import io.leadline.demand.Promotion;
import io.leadline.demand.PromotionKind;
import io.leadline.demand.PromotionOutcome;
import io.leadline.ordering.OpenSupply;
import io.leadline.replenishment.DemandClasses;
import io.leadline.replenishment.ItemFacts;
import io.leadline.replenishment.LeadTimes;
import io.leadline.replenishment.PlanBasis;
import io.leadline.replenishment.PlanSettings;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.StockLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An item that sells five a day, and a leaflet of a week, which usually adds a third. */
class PromotionReckoningTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);
    private static final LocalDate FIRST = TODAY.minusDays(365);
    private static final Sku SKU = new Sku("A-1");
    private static final Money MONEY = Money.of("4", "GBP");
    private static final double USUAL = 7 * 5 * (Math.exp(0.3) - 1);

    @Test
    void oneAheadAddsWhatItsKindUsuallyDoesAndTheBuyerActsUntilEnoughIsOrdered() {
        Promotion ahead = leaflet(TODAY.plusDays(40));

        PromotionProspect.Line line = expected(ahead, List.of());
        PromotionProspect.Line ordered =
                expected(ahead, List.of(open(900, ahead.period().from(), false)));
        PromotionProspect.Line proposed =
                expected(ahead, List.of(open(900, ahead.period().from(), true)));
        PromotionProspect.Line tooLate =
                expected(ahead, List.of(open(900, ahead.period().from().plusDays(1), false)));

        assertThat(line.extra()).isCloseTo(USUAL, within(0.5));
        // Nineteen of twenty orders of fourteen stated days are here in twenty, and plans are made each week.
        assertThat(line.lastDay()).isEqualTo(ahead.period().from().minusDays(27));
        assertThat(line.toAct()).isEqualTo(ToAct.BUYER);
        assertThat(line.late(TODAY)).isFalse();
        assertThat(ordered.toAct()).isEqualTo(ToAct.SUPPLIER);
        assertThat(proposed.toAct()).isEqualTo(ToAct.BUYER);
        assertThat(tooLate.toAct()).isEqualTo(ToAct.BUYER);
    }

    @Test
    void oneThatIsTooNearIsLate() {
        assertThat(expected(leaflet(TODAY.plusDays(20)), List.of()).late(TODAY)).isTrue();
    }

    @Test
    void oneOnAnotherChannelConcernsNothingHere() {
        Promotion other = new Promotion(
                "Other", "market", null, null, leaflet(TODAY).period(), BigDecimal.ZERO, PromotionKind.LEAFLET);

        assertThat(new PromotionReckoning(basis(other), other).expected(facts(5), List.of()))
                .isEmpty();
    }

    @Test
    void oneThatIsOverBroughtWhatSoldAboveTheDaysNearby() {
        Promotion past = leaflet(TODAY.minusDays(60));

        PromotionOutcome outcome = PromotionOutcome.sum(new PromotionReckoning(basis(past), past).brought(facts(9)));

        assertThat(outcome.days()).isEqualTo(7);
        assertThat(outcome.sold()).isEqualTo(7 * 9);
        assertThat(outcome.without()).isCloseTo(7 * 5, within(1.0));
    }

    private static PromotionProspect.Line expected(Promotion promotion, List<OpenSupply> open) {
        return new PromotionReckoning(basis(promotion), promotion)
                .expected(facts(5), open)
                .getFirst();
    }

    private static Promotion leaflet(LocalDate from) {
        return new Promotion(
                "Leaflet", null, null, SKU, new Period(from, from.plusDays(6)), BigDecimal.ZERO, PromotionKind.LEAFLET);
    }

    private static OpenSupply open(int units, LocalDate expected, boolean proposed) {
        return new OpenSupply("O-1", "S1", SKU, "DC", Quantity.of(units), expected, proposed, false);
    }

    /** @param promoted units a day in the week two months ago */
    private static ItemFacts facts(double promoted) {
        double[] days = new double[365];
        Arrays.fill(days, 5);
        Arrays.fill(days, 305, 312, promoted);
        return new ItemFacts(
                new Item(SKU, "Cup", "cups", "piece", MONEY, MONEY, 0, 0),
                new ItemSales(SKU, List.of(new DailySales(SKU, "web", FIRST, days, new double[365], new double[365]))),
                List.of(new Terms(
                        "S1",
                        SKU,
                        1,
                        List.of(new PriceBreak(Quantity.of(1), MONEY)),
                        Quantity.of(1),
                        Quantity.of(1),
                        14)),
                List.of(new StockLevel("DC", SKU, Quantity.of(49), Quantity.ZERO, Quantity.ZERO)),
                Map.of());
    }

    private static PlanBasis basis(Promotion promotion) {
        LocalDate lastSales = TODAY.minusDays(1);
        EventCalendar calendar =
                new EventCalendar(List.of(promotion), Map.of("DC", Map.of("web", 1.0)), FIRST, Map.of());
        return new PlanBasis(
                TODAY,
                FIRST,
                lastSales,
                PlanBasis.channelsAt(List.of(new Channel("web", "Web", ChannelKind.WEB, "DC", 0))),
                Map.of(),
                LeadTimes.learn(Stream.of(), Map.of(), TODAY),
                new DemandClasses.Bounds(1, 1),
                PlanSettings.DEFAULT,
                LearnedDemand.learn(List.of(), calendar, PlanBasis.PROTECTION_DAYS, lastSales),
                List.of(promotion),
                Map.of(),
                Map.of());
    }
}
