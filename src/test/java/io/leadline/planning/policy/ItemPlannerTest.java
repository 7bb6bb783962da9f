package io.leadline.planning.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Item;
import io.leadline.demand.DailySales;
import io.leadline.demand.EventCalendar;
import io.leadline.demand.ItemSales;
import io.leadline.demand.LearnedDemand;
import io.leadline.planning.ExpectedSupply;
import io.leadline.planning.ItemFacts;
import io.leadline.planning.ItemPlace;
import io.leadline.planning.LeadTimes;
import io.leadline.planning.PlanBasis;
import io.leadline.planning.PlanSettings;
import io.leadline.planning.PlannedItem;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.StockLevel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ItemPlannerTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);
    private static final LocalDate FIRST = TODAY.minusDays(364);
    private static final Sku SKU = new Sku("A-1");
    private static final List<Channel> CHANNELS = List.of(new Channel("web", "Web", ChannelKind.WEB, "DC", 0));

    @Test
    void theFirstDayOfTheForecastIsTheOneAfterTheLastKnownSales() {
        // Five a day, and nearly ten days' worth is there.
        PlannedItem morning = plan(TODAY.minusDays(1), Map.of()).getFirst();
        PlannedItem evening = plan(TODAY, Map.of()).getFirst();

        assertThat(morning.advice().stockoutDate()).isEqualTo(TODAY.plusDays(9));
        assertThat(evening.advice().stockoutDate()).isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void aPlaceThatOnlyExpectsTheItemHasAPlanToo() {
        List<PlannedItem> planned =
                plan(TODAY, Map.of("NEW", List.of(new ExpectedSupply("O-1", Quantity.of(50), TODAY.plusDays(9)))));

        assertThat(planned)
                .extracting(item -> item.advice().place())
                .containsExactly(new ItemPlace(SKU, "DC"), new ItemPlace(SKU, "NEW"));
    }

    @Test
    void aPlanRepeatedIsIdentical() {
        assertThat(plan(TODAY, Map.of())).isEqualTo(plan(TODAY, Map.of()));
    }

    private static List<PlannedItem> plan(LocalDate lastSales, Map<String, List<ExpectedSupply>> supply) {
        PlanBasis basis = new PlanBasis(
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
                Map.of());
        int days = (int) (lastSales.toEpochDay() - FIRST.toEpochDay() + 1);
        double[] five = new double[days];
        Arrays.fill(five, 5);
        DailySales sold = new DailySales(SKU, "web", FIRST, five, new double[days], new double[days]);
        Money money = Money.of("4", "GBP");
        return new ItemPlanner(basis)
                .plan(new ItemFacts(
                        new Item(SKU, "Cup", "cups", "piece", money, money, 0, 0),
                        new ItemSales(SKU, List.of(sold)),
                        List.of(ReplenishmentPropertiesTest.terms(10, 5, 14)),
                        List.of(new StockLevel("DC", SKU, Quantity.of(49), Quantity.ZERO, Quantity.ZERO)),
                        supply));
    }
}
