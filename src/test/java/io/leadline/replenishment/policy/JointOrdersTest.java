package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.catalog.Freight;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.DeliveryDays;
import io.leadline.replenishment.DemandTerm;
import io.leadline.replenishment.JointTerm;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanExample;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.PlannedOrder;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.Term;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class JointOrdersTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 5, 6);

    @Test
    void anOrderAboveTheMinimumIsLeftAlone() {
        JointOrders.Outcome outcome = join(supplier("100"), item("A", 30, 0, TODAY.plusDays(5)));

        assertThat(outcome.order().orElseThrow().lines()).hasSize(1);
        assertThat(outcome.changed()).isEmpty();
    }

    @Test
    void aSmallOrderIsFilledWithWhatIsDueSoonest() {
        JointOrders.Outcome outcome = join(
                supplier("100"),
                item("A", 10, 0, TODAY.plusDays(5)),
                item("LATER", 0, 60, null),
                item("SOON", 0, 10, null));

        PlannedOrder order = outcome.order().orElseThrow();
        assertThat(order.lines())
                .extracting(line -> line.advice().place().sku().value())
                .containsExactly("A", "SOON");
        assertThat(order.lines().get(1).advice().decision()).isEqualTo(Decision.FILLED_UP);
        assertTermsAddUp(order);
    }

    @Test
    void anOrderThatCannotBeFilledWaitsUnlessSomethingRunsOut() {
        JointOrders.Outcome waits = join(supplier("1000"), item("A", 10, 0, null));
        JointOrders.Outcome urgent = join(supplier("1000"), item("A", 10, 0, TODAY.plusDays(3)));

        assertThat(waits.order()).isEmpty();
        assertThat(waits.changed().getFirst().decision()).isEqualTo(Decision.BELOW_MINIMUM_ORDER);
        PlannedOrder order = urgent.order().orElseThrow();
        assertThat(order.lines().getFirst().advice().quantity()).isEqualTo(Quantity.of(250));
        assertTermsAddUp(order);
    }

    @Test
    void anUrgentLineIsRaisedToTheLeastQuantityOfTheMinimumValueThroughItsPriceBreaks() {
        // 200 units at 4 would be worth 800, but from 100 on they cost 3: 270 units are worth 810, 260 only 780.
        PlannedOrder order = join(supplier("800"), item("A", 10, 0, TODAY.plusDays(3), 14, "3"))
                .order()
                .orElseThrow();

        assertThat(order.lines().getFirst().advice().quantity()).isEqualTo(Quantity.of(270));
        assertTermsAddUp(order);
    }

    @Test
    void goodsThatCostNothingFromAPriceBreakOnAreNotOrderedForEver() {
        PlannedOrder order = join(supplier("1000"), item("A", 10, 0, TODAY.plusDays(3), 14, "0"))
                .order()
                .orElseThrow();

        assertThat(order.lines().getFirst().advice().quantity()).isEqualTo(Quantity.of(10));
    }

    @Test
    void aMinimumValueNeverBuysWhatCannotBeSold() {
        // 250 units would be worth the minimum of 1,000; within their shelf life 120 can be sold.
        JointOrders.Outcome waits = join(supplier("1000"), keeping("A", 30, 120));
        JointOrders.Outcome together = join(supplier("800"), keeping("A", 30, 120), keeping("B", 20, 150));

        assertThat(waits.order()).isEmpty();
        ReorderAdvice advice = waits.changed().getFirst();
        assertThat(advice.decision()).isEqualTo(Decision.BELOW_MINIMUM_ORDER);
        assertThat(advice.waiting()).isEqualTo(Quantity.of(30));
        assertThat(advice.because())
                .last()
                .isEqualTo(new JointTerm.WaitsUnsold(
                        Quantity.of(-30), Money.of("1000", "GBP"), 120, Money.of("17.50", "GBP")));
        PlannedOrder order = together.order().orElseThrow();
        assertThat(order.lines())
                .extracting(line -> line.advice().quantity())
                .containsExactly(Quantity.of(120), Quantity.of(80));
        assertTermsAddUp(order);
    }

    @Test
    void whatFillsUpAnOrderThatThenWaitsStaysAsItWas() {
        JointOrders.Outcome waits = join(supplier("1000"), keeping("A", 30, 120), keeping("SOON", 0, 40));

        assertThat(waits.order()).isEmpty();
        assertThat(waits.changed())
                .extracting(advice -> advice.place().sku().value())
                .containsExactly("A");
    }

    private static Plan keeping(String sku, int quantity, int most) {
        Terms terms = new Terms(
                "S",
                new Sku(sku),
                1,
                List.of(new PriceBreak(Quantity.of(1), Money.of("4", "GBP"))),
                Quantity.of(10),
                Quantity.of(10),
                14);
        return PlanExample.aPlan(sku)
                .offered(terms)
                .ordering(quantity)
                .needed(TODAY.plusDays(3))
                .runningOut(TODAY.plusDays(3))
                .next(20, 10)
                .limited(most, 17.5)
                .toPlan();
    }

    @Test
    void anOrderThatCanStillBePlacedAtTheNextReviewWaitsHoweverSlowTheOthersAre() {
        // A runs out in 20 days and is here 7 + 5 days from now, if ordered a week later; B takes 60 days, but lasts.
        JointOrders.Outcome waits = join(
                supplier("1000"), item("A", 10, 0, TODAY.plusDays(20), 5), item("B", 10, 0, TODAY.plusDays(200), 60));

        assertThat(waits.order()).isEmpty();
    }

    @Test
    void anOrderIsFilledToFreeFreightWhereHoldingCostsLessThanTheFreight() {
        // 20 more units of 4 held 30 days too soon cost 80 · 0.25 · 30 / 365 = 1.64.
        JointOrders.Outcome pays = join(freight("0", "5", "150", 0), item("A", 30, 0, null), item("NEXT", 0, 30, null));
        JointOrders.Outcome dear = join(freight("0", "1", "150", 0), item("A", 30, 0, null), item("NEXT", 0, 30, null));

        PlannedOrder order = pays.order().orElseThrow();
        assertThat(order.lines()).hasSize(2);
        assertThat(order.lines().get(1).advice().because()).singleElement().isInstanceOf(JointTerm.FreeFreight.class);
        assertTermsAddUp(order);
        assertThat(dear.order().orElseThrow().lines()).hasSize(1);
    }

    @Test
    void aContainerIsFilledWithWhatIsDueNextAsFarAsItGoes() {
        // A takes 300 of 450 litres; of the next lot of 20 at 10 litres only 10 fit, in multiples of ten.
        JointOrders.Outcome outcome = join(
                freight("0", "90", "0", 450),
                item("A", 30, 0, null),
                item("NEXT", 0, 30, null),
                item("FAR", 0, 80, null));

        PlannedOrder order = outcome.order().orElseThrow();
        assertThat(order.lines())
                .extracting(line -> line.advice().quantity())
                .containsExactly(Quantity.of(30), Quantity.of(10));
        assertThat(order.lines().get(1).advice().because()).singleElement().isInstanceOf(JointTerm.Container.class);
        assertTermsAddUp(order);
    }

    private static Supplier freight(String minimum, String cost, String freeFrom, double containerL) {
        Supplier plain = supplier(minimum);
        return new Supplier(
                plain.id(),
                plain.name(),
                plain.email(),
                plain.country(),
                plain.zone(),
                plain.language(),
                plain.currency(),
                plain.minOrderValue(),
                new Freight(0, containerL, Money.of(cost, "GBP"), Money.of(freeFrom, "GBP")));
    }

    private static void assertTermsAddUp(PlannedOrder order) {
        assertThat(order.lines())
                .allSatisfy(line -> assertThat(Term.sum(line.advice().because()))
                        .isEqualTo(line.advice().quantity()));
    }

    private static JointOrders.Outcome join(Supplier supplier, Plan... items) {
        return JointOrders.join(supplier, "DC", List.of(items), TODAY, PlanSettings.DEFAULT, DeliveryDays.EVERY_DAY);
    }

    private static Supplier supplier(String minimum) {
        return new Supplier(
                "S",
                "Maker",
                "m@example.com",
                "GB",
                ZoneId.of("Europe/London"),
                Locale.ENGLISH,
                "GBP",
                Money.of(minimum, "GBP"));
    }

    /** Ordered where the quantity is above zero; otherwise due in some days, with a next lot of 20. Each unit costs 4. */
    private static Plan item(String sku, int quantity, int dueInDays, LocalDate stockout) {
        return item(sku, quantity, dueInDays, stockout, 14);
    }

    private static Plan item(String sku, int quantity, int dueInDays, LocalDate stockout, int leadTimeDays) {
        return item(sku, quantity, dueInDays, stockout, leadTimeDays, "4");
    }

    private static Plan item(
            String sku, int quantity, int dueInDays, LocalDate stockout, int leadTimeDays, String fromHundredOn) {
        Terms terms = new Terms(
                "S",
                new Sku(sku),
                1,
                List.of(
                        new PriceBreak(Quantity.of(1), Money.of("4", "GBP")),
                        new PriceBreak(Quantity.of(100), Money.of(fromHundredOn, "GBP"))),
                Quantity.of(10),
                Quantity.of(10),
                leadTimeDays);
        return PlanExample.aPlan(sku)
                .offered(terms)
                .ordering(
                        Quantity.of(quantity),
                        quantity > 0
                                ? new Term[] {new DemandTerm.Demand(Quantity.of(quantity), 14, 7, 2, "level-mix")}
                                : new Term[0])
                .needed(TODAY.plusDays(20))
                .runningOut(stockout)
                .next(20, dueInDays)
                .toPlan();
    }
}
