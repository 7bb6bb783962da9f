package io.leadline.replenishment.policy;

import io.leadline.catalog.Freight;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.DeliveryDays;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.JointTerm;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.PlannedOrder;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.Term;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Puts the items of one supplier and location into one order, at least as large as the supplier accepts.
 *
 * <p>An order below the minimum value is filled with what will be due next, soonest first, because a day earlier costs a
 * day's holding of its value. If that is not enough, the order waits; if an item would run out meanwhile, its lines are
 * raised instead, the most valuable first, each by no more than can be sold of it: where the minimum would buy what spoils or
 * outlives its sale, the order waits, too. Then it is filled to free freight or a full container, where that pays.
 */
public final class JointOrders {

    private static final int FILL_WITHIN_DAYS = 90;
    private static final int MOST_TO_FILL = 500;

    private JointOrders() {}

    /**
     * @param order empty where nothing is ordered
     * @param changed advice that came out differently than alone; nothing else of these plans changes
     */
    public record Outcome(Optional<PlannedOrder> order, List<ReorderAdvice> changed) {}

    /**
     * @param items plans of items this supplier should deliver to one location: due ones, and others to fill up with
     * @param days on which goods are taken in
     */
    public static Outcome join(
            Supplier supplier,
            String location,
            List<Plan> items,
            LocalDate today,
            PlanSettings settings,
            DeliveryDays days) {
        LocalDate nextReview = today.plusDays(settings.reviewDays());
        List<Plan> lines = new ArrayList<>(items.stream()
                .filter(plan -> plan.advice().orders())
                .sorted(Comparator.comparing(Plan::place))
                .toList());
        List<ReorderAdvice> changed = new ArrayList<>();
        if (lines.isEmpty()) {
            return new Outcome(Optional.empty(), changed);
        }
        List<Plan> due = List.copyOf(lines);
        BigDecimal minimum = supplier.minOrderValue().amount();
        List<Plan> next = items.stream()
                .filter(JointOrders::mayFillUp)
                .sorted(Comparator.comparingDouble((Plan plan) -> plan.next().daysToReorder())
                        .thenComparing(Plan::place))
                .toList();
        BigDecimal value = value(lines);
        BigDecimal fill = value(next, plan -> plan.next().quantity());
        boolean urgent = lines.stream().anyMatch(line -> runsOutBefore(line, nextReview));
        if (value.compareTo(minimum) < 0 && value.add(fill).compareTo(minimum) < 0 && !urgent) {
            lines.forEach(line -> changed.add(waiting(line.advice(), supplier.minOrderValue())));
            return new Outcome(Optional.empty(), changed);
        }
        for (Plan plan : next) {
            if (value(lines).compareTo(minimum) >= 0) {
                break;
            }
            Plan filled =
                    early(plan, new JointTerm.FillUp(plan.next().quantity(), supplier.minOrderValue(), days(plan)));
            lines.add(filled);
            changed.add(filled.advice());
        }
        if (!raise(lines, changed, minimum, supplier.minOrderValue())) {
            return new Outcome(
                    Optional.empty(),
                    due.stream()
                            .map(line -> waitingUnsold(line, supplier.minOrderValue()))
                            .toList());
        }
        Set<ItemPlace> taken = lines.stream().map(Plan::place).collect(Collectors.toSet());
        new FreightFill(supplier.freight(), settings, lines, changed)
                .fill(next.stream()
                        .filter(plan -> !taken.contains(plan.place()))
                        .toList());
        RequestedDates dates =
                new RequestedDates(supplier.freight().cost().amount().doubleValue(), settings, days, today);
        return new Outcome(Optional.of(new PlannedOrder(supplier.id(), location, dates.of(lines), lines)), changed);
    }

    /** Whether the item runs out before what is ordered at the next review can be here. */
    private static boolean runsOutBefore(Plan line, LocalDate nextReview) {
        LocalDate day = line.advice().stockoutDate();
        long leadTimeDays = (long) Math.ceil(offer(line).next().meanDays());
        return day != null && !day.isAfter(nextReview.plusDays(leadTimeDays));
    }

    /** Not due yet, but soon enough to come along with an order that is too small. */
    public static boolean mayFillUp(Plan plan) {
        return plan.advice().decision() == Decision.COVERED
                && plan.next().quantity().isPositive()
                && plan.next().daysToReorder() <= FILL_WITHIN_DAYS;
    }

    /** What of the next items an order may need: up to the minimum, free freight or a container; none where it has these. */
    public static List<Plan> enoughToFill(Supplier supplier, List<Plan> due, Iterator<Plan> next) {
        List<Plan> fill = new ArrayList<>();
        Freight freight = supplier.freight();
        boolean freightCosts = freight.cost().amount().signum() > 0;
        BigDecimal wanted = freightCosts
                ? supplier.minOrderValue().amount().max(freight.freeFrom().amount())
                : supplier.minOrderValue().amount();
        BigDecimal missing = wanted.subtract(value(due));
        double container = freightCosts && freight.inContainers() ? 1 : 0;
        while ((missing.signum() > 0 || container > 0) && next.hasNext() && fill.size() < MOST_TO_FILL) {
            Plan plan = next.next();
            fill.add(plan);
            missing = missing.subtract(value(plan, plan.next().quantity()));
            double units = plan.next().quantity().toDouble();
            container -= freight.containers(
                    plan.item().weightKg() * units, plan.item().volumeL() * units);
        }
        return fill;
    }

    /** @return whether the minimum is reached with what can be sold */
    private static boolean raise(List<Plan> lines, List<ReorderAdvice> changed, BigDecimal minimum, Money limit) {
        List<Integer> dearestFirst = IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> value(List.of(lines.get(i))))
                        .reversed())
                .toList();
        for (int i : dearestFirst) {
            Plan line = lines.get(i);
            BigDecimal others = value(lines).subtract(value(List.of(line)));
            Terms terms = offer(line).terms();
            Quantity quantity = worthAtLeast(terms, line.advice().quantity(), minimum.subtract(others));
            if (quantity.toDouble() > line.next().most()) {
                quantity = LotSize.atMost(terms, line.next().most());
            }
            if (quantity.compareTo(line.advice().quantity()) > 0) {
                ReorderAdvice raised = with(
                        line.advice(),
                        line.advice().decision(),
                        new JointTerm.MinimumOrderValue(
                                quantity.minus(line.advice().quantity()), limit));
                lines.set(i, line.with(raised));
                changed.removeIf(other -> other.place().equals(raised.place()));
                changed.add(raised);
            }
        }
        // Goods that cost nothing never reach a value; they are ordered as they are due.
        return value(lines).compareTo(minimum) >= 0 || lines.stream().allMatch(JointOrders::costsNothing);
    }

    private static boolean costsNothing(Plan line) {
        return offer(line).terms().priceBreaks().stream()
                .anyMatch(from -> from.unitPrice().amount().signum() == 0);
    }

    /** The least quantity of that value; the quantity itself where units cost nothing, so that no number of them helps. */
    private static Quantity worthAtLeast(Terms terms, Quantity from, BigDecimal wanted) {
        Quantity quantity = from;
        while (true) {
            Money price = terms.unitPrice(quantity);
            BigDecimal missing = wanted.subtract(price.times(quantity).amount());
            BigDecimal perLot = price.times(terms.orderMultiple()).amount();
            if (missing.signum() <= 0) {
                return quantity;
            }
            if (perLot.signum() <= 0) {
                return from;
            }
            // A price break on the way makes units cheaper, so this is never more than is missing, and is looked at
            // again.
            BigDecimal lots = missing.divide(perLot, 0, RoundingMode.DOWN).max(BigDecimal.ONE);
            quantity = quantity.plus(new Quantity(terms.orderMultiple().value().multiply(lots)));
        }
    }

    /** The item with a lot that is not due yet. */
    static Plan early(Plan plan, JointTerm lot) {
        return plan.with(with(plan.advice(), Decision.FILLED_UP, lot));
    }

    /** Whole days until the item is due. */
    static long days(Plan plan) {
        return Math.round(plan.next().daysToReorder());
    }

    private static ReorderAdvice waitingUnsold(Plan line, Money limit) {
        Quantity quantity = line.advice().quantity();
        double most = Math.max(0, Math.floor(Math.max(line.next().most(), quantity.toDouble())));
        Money lost = Money.of(
                BigDecimal.valueOf(line.next().waitingCost())
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString(),
                line.item().unitCost().currency());
        JointTerm waits = new JointTerm.WaitsUnsold(Quantity.ZERO.minus(quantity), limit, most, lost);
        return with(line.advice(), Decision.BELOW_MINIMUM_ORDER, waits);
    }

    private static ReorderAdvice waiting(ReorderAdvice advice, Money limit) {
        JointTerm waits = new JointTerm.Waits(Quantity.ZERO.minus(advice.quantity()), limit);
        return with(advice, Decision.BELOW_MINIMUM_ORDER, waits);
    }

    private static ReorderAdvice with(ReorderAdvice advice, Decision decision, JointTerm more) {
        List<Term> terms = new ArrayList<>(advice.because());
        terms.add(more);
        return new ReorderAdvice(
                advice.place(),
                decision,
                advice.offer(),
                advice.quantity().plus(more.amount()),
                advice.needDate(),
                advice.stockoutDate(),
                advice.reorderPoint(),
                advice.safetyStock(),
                terms,
                advice.missed());
    }

    static Offer offer(Plan plan) {
        Offer offer = plan.advice().offer();
        if (offer == null) {
            throw new IllegalStateException(plan.place() + " is ordered without an offer");
        }
        return offer;
    }

    static BigDecimal value(List<Plan> lines) {
        return value(lines, line -> line.advice().quantity());
    }

    private static BigDecimal value(List<Plan> lines, java.util.function.Function<Plan, Quantity> units) {
        return lines.stream().map(line -> value(line, units.apply(line))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal value(Plan line, Quantity units) {
        return offer(line).terms().unitPrice(units).times(units).amount();
    }
}
