package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Closure;
import io.leadline.catalog.Item;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySales;
import io.leadline.demand.EventCalendar;
import io.leadline.demand.ItemSales;
import io.leadline.demand.LearnedDemand;
import io.leadline.replenishment.DeliveryDays;
import io.leadline.replenishment.DemandClasses;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemFacts;
import io.leadline.replenishment.LeadTimes;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanBasis;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.PlannedOrder;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.StockLevel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans made day after day, each finding the orders of those before open, for the day that they were asked for. */
class OrderedOnceTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);

    private static final LocalDate FIRST = TODAY.minusDays(364);
    private static final int DAYS = 90;
    private static final Sku SKU = new Sku("A-1");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Supplier SUPPLIER =
            new Supplier("S1", "Maker", "maker@example.com", "GB", LONDON, Locale.ENGLISH, "GBP", Money.zero("GBP"));
    private static final List<Channel> CHANNELS = List.of(new Channel("web", "Web", ChannelKind.WEB, "DC", 0));

    @ParameterizedTest
    @CsvSource({
        // lead time, days between two reviews, most that is sold on a day, how often nothing is sold
        "14, 7, 11, 0",
        "14, 1, 11, 0",
        "3,  7, 11, 0",
        "3,  1, 40, 0.8",
        "45, 7, 11, 0",
        "45, 1, 40, 0.8",
        "0,  1, 11, 0",
        "30, 7, 60, 0.9",
    })
    void whatIsOrderedIsNotOrderedAgainTheNextDay(int leadTimeDays, int review, int most, double none) {
        for (DeliveryDays days : List.of(DeliveryDays.EVERY_DAY, closed())) {
            Life life = new Life(leadTimeDays, review, most, none, days);

            life.live();

            assertThat(life.orders).isNotEmpty();
            assertThat(life.again)
                    .as("orders although all that is needed was ordered")
                    .isEmpty();
        }
    }

    /** One item through a quarter of a year, planned every morning. */
    private static final class Life {

        private final int leadTimeDays;
        private final PlanSettings settings;
        private final DeliveryDays days;
        private final double[] sold = new double[365 + DAYS];
        private final List<ExpectedSupply> open = new ArrayList<>();
        private final List<String> orders = new ArrayList<>();
        private final List<String> again = new ArrayList<>();
        private double onHand;

        Life(int leadTimeDays, int review, int most, double none, DeliveryDays days) {
            this.leadTimeDays = leadTimeDays;
            this.settings = PlanSettings.DEFAULT.withReviewDays(review);
            this.days = days;
            Random random = new Random(5);
            Arrays.setAll(sold, day -> random.nextDouble() < none ? 0 : random.nextInt(most));
            onHand = Math.ceil(Arrays.stream(sold).average().orElseThrow() * (leadTimeDays + review + 10));
        }

        void live() {
            for (int d = 0; d < DAYS; d++) {
                LocalDate today = TODAY.plusDays(d);
                open.stream()
                        .filter(supply -> !supply.probableArrival().isAfter(today))
                        .forEach(supply -> onHand += supply.quantity().toDouble());
                open.removeIf(supply -> !supply.probableArrival().isAfter(today));
                plan(d, today);
                onHand -= Math.min(onHand, sold[364 + d]);
            }
        }

        private void plan(int d, LocalDate today) {
            Plan plan = new ItemPlanner(basis(today)).plan(facts(d)).getFirst();
            PlannedOrder order = JointOrders.join(SUPPLIER, "DC", List.of(plan), today, settings, days)
                    .order()
                    .orElse(null);
            if (order == null) {
                return;
            }
            double ordered = open.stream()
                    .mapToDouble(supply -> supply.quantity().toDouble())
                    .sum();
            String told = "day " + d + ": " + plan.advice().quantity() + " for "
                    + order.dates().getFirst() + " with " + onHand + " there and " + open + ", reorder point "
                    + plan.advice().reorderPoint();
            orders.add(told);
            if (onHand + ordered > plan.advice().reorderPoint() + 1) {
                again.add(told);
            }
            open.add(new ExpectedSupply(
                    "O-" + d, plan.advice().quantity(), order.dates().getFirst()));
        }

        private ItemFacts facts(int d) {
            double[] known = Arrays.copyOf(sold, 364 + d);
            StockLevel level = new StockLevel("DC", SKU, Quantity.of((long) onHand), Quantity.ZERO, Quantity.ZERO);
            return new ItemFacts(
                    new Item(SKU, "Cup", "cups", "piece", money("4"), money("9"), 0, 0),
                    new ItemSales(
                            SKU,
                            List.of(new DailySales(
                                    SKU, "web", FIRST, known, new double[known.length], new double[known.length]))),
                    List.of(new Terms(
                            "S1",
                            SKU,
                            1,
                            List.of(new PriceBreak(Quantity.of(1), money("2.50"))),
                            Quantity.of(1),
                            Quantity.of(1),
                            leadTimeDays)),
                    List.of(level),
                    open.isEmpty() ? Map.of() : Map.of("DC", List.copyOf(open)));
        }

        private PlanBasis basis(LocalDate today) {
            return new PlanBasis(
                    today,
                    FIRST,
                    today.minusDays(1),
                    PlanBasis.channelsAt(CHANNELS),
                    Map.of(),
                    LeadTimes.learn(Stream.of(), Map.of(), today, days),
                    new DemandClasses.Bounds(1, 1),
                    settings,
                    LearnedDemand.learn(List.of(), EventCalendar.EMPTY, PlanBasis.PROTECTION_DAYS, today.minusDays(1)),
                    List.of(),
                    Map.of(),
                    Map.of());
        }
    }

    private static Money money(String amount) {
        return Money.of(amount, "GBP");
    }

    private static DeliveryDays closed() {
        return DeliveryDays.of(
                List.of(SUPPLIER),
                List.of(new Location("DC", "Warehouse", LocationKind.WAREHOUSE, "GB", LONDON)),
                List.of(
                        new Closure("S1", new Period(TODAY.plusDays(30), TODAY.plusDays(43)), "works holidays"),
                        new Closure("DC", new Period(TODAY.plusDays(60), TODAY.plusDays(65)), "stocktaking")));
    }
}
