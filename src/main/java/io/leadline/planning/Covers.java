package io.leadline.planning;

import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.WeeklyForecast;
import io.leadline.replenishment.policy.StockCourse;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Stock;
import io.leadline.stock.StockLevel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How an item stands at its location without one line of an order: today's stock, the other orders, the last forecast. */
@Component
class Covers {

    /**
     * What is expected to sell, and what is there and comes besides.
     *
     * @param safetyStock what the plan keeps for what goes wrong
     */
    record Cover(DemandOutlook outlook, StockPosition stock, double safetyStock) {}

    private final PlanStore plans;
    private final Stock stock;
    private final PurchaseOrders orders;
    private final PlanPolicies policies;
    private final BusinessClock clock;

    Covers(PlanStore plans, Stock stock, PurchaseOrders orders, PlanPolicies policies, BusinessClock clock) {
        this.plans = plans;
        this.stock = stock;
        this.orders = orders;
        this.policies = policies;
        this.clock = clock;
    }

    /** Empty where nothing was planned, or no demand is expected. */
    Optional<Cover> without(PurchaseOrder order, OrderLine line) {
        String location = order.head().locationId();
        Optional<KeptPlan> kept = plans.plan(new ItemPlace(line.sku(), location));
        if (kept.isEmpty() || kept.get().plan().forecast().demand().stream().allMatch(units -> units == 0)) {
            return Optional.empty();
        }
        StockLevel level = stock.level(location, line.sku());
        // Proposals that nobody has released may never come.
        Stream<ExpectedSupply> ofOthers = orders.openSupply(line.sku(), location).stream()
                .filter(open -> !open.proposed() && !open.orderId().equals(order.id()))
                .map(open -> new ExpectedSupply(open.orderId(), open.open(), open.expectedDate()));
        // The other days of a line that the supplier split cover their share.
        Stream<ExpectedSupply> besides = order.openLines().stream()
                .filter(other -> other.sku().equals(line.sku()) && other.number() != line.number())
                .map(other -> new ExpectedSupply(order.id(), other.open(), orders.expected(order, other)));
        List<ExpectedSupply> others = Stream.of(ofOthers, besides, moving(level))
                .flatMap(supply -> supply)
                .toList();
        return Optional.of(new Cover(
                outlook(kept.get(), clock.today()),
                StockPosition.of(level, others),
                kept.get().advice().safetyStock()));
    }

    /**
     * As one item stands at many places, with all that is on its way: two looks into the store, however many places.
     *
     * @param kept the plans of the places, of one item
     */
    Map<String, Cover> of(Sku sku, List<KeptPlan> kept) {
        Map<String, StockLevel> levels = stock.levels(sku).stream()
                .collect(Collectors.toMap(StockLevel::location, level -> level, (one, same) -> one));
        Map<String, List<OpenSupply>> open =
                orders
                        .openSupply(
                                sku,
                                kept.stream()
                                        .map(plan -> plan.place().location())
                                        .toList())
                        .stream()
                        .collect(Collectors.groupingBy(OpenSupply::locationId));
        return kept.stream()
                .collect(Collectors.toMap(
                        plan -> plan.place().location(),
                        plan -> of(
                                plan,
                                levels.getOrDefault(
                                        plan.place().location(),
                                        new StockLevel(
                                                plan.place().location(),
                                                sku,
                                                Quantity.ZERO,
                                                Quantity.ZERO,
                                                Quantity.ZERO)),
                                open.getOrDefault(plan.place().location(), List.of())),
                        (one, same) -> one));
    }

    private Cover of(KeptPlan kept, StockLevel level, List<OpenSupply> open) {
        Stream<ExpectedSupply> ordered = open.stream()
                .filter(one -> !one.proposed())
                .map(one -> new ExpectedSupply(one.orderId(), one.open(), one.expectedDate()));
        List<ExpectedSupply> coming = Stream.concat(ordered, moving(level)).toList();
        return new Cover(
                outlook(kept, clock.today()),
                StockPosition.of(level, coming),
                kept.advice().safetyStock());
    }

    /** How it goes on for so many days, with all that is open and with what of it is counted on. */
    ProjectedStock projected(KeptPlan kept, List<OpenSupply> open, int days) {
        LocalDate today = clock.today();
        ItemPlace place = kept.place();
        StockLevel level = stock.level(place.location(), place.sku());
        List<ProjectedStock.Arrival> arrivals = open.stream()
                .map(supply -> arrival(kept, supply, today))
                .filter(arrival -> arrival.on().isBefore(today.plusDays(days)))
                .sorted(Comparator.comparing(ProjectedStock.Arrival::on)
                        .thenComparing(arrival -> arrival.supply().orderId()))
                .toList();
        DemandOutlook outlook = outlook(kept, today);
        double lot = Math.max(
                kept.advice().quantity().toDouble(),
                kept.plan().next().quantity().toDouble());
        return new ProjectedStock(
                StockCourse.of(
                        outlook,
                        with(
                                level,
                                arrivals.stream()
                                        .filter(arrival -> !arrival.supply().proposed())),
                        days),
                StockCourse.of(outlook, with(level, arrivals.stream()), days),
                arrivals,
                kept.advice().safetyStock(),
                kept.advice().reorderPoint(),
                kept.advice().reorderPoint() + lot);
    }

    private StockPosition with(StockLevel level, Stream<ProjectedStock.Arrival> arrivals) {
        Stream<ExpectedSupply> ordered = arrivals.map(arrival -> new ExpectedSupply(
                arrival.supply().orderId(), new Quantity(BigDecimal.valueOf(arrival.units())), arrival.on()));
        return StockPosition.of(level, Stream.concat(ordered, moving(level)).toList());
    }

    /** As much as the plan counted on, where it is long overdue. */
    private static ProjectedStock.Arrival arrival(KeptPlan kept, OpenSupply supply, LocalDate today) {
        LocalDate day = supply.expectedDate().isBefore(today) ? today : supply.expectedDate();
        double doubted = supply.proposed()
                ? 0
                : kept.plan().stock().supply().stream()
                        .filter(known -> known.source().equals(supply.orderId())
                                && known.probableArrival().equals(supply.expectedDate()))
                        .mapToDouble(known -> known.doubted().toDouble())
                        .findFirst()
                        .orElse(0);
        return new ProjectedStock.Arrival(supply, day, Math.max(0, supply.open().toDouble() - doubted));
    }

    /** What has left another location. */
    private Stream<ExpectedSupply> moving(StockLevel level) {
        return level.inTransit().isPositive()
                ? Stream.of(new ExpectedSupply(
                        StockPosition.IN_TRANSIT,
                        level.inTransit(),
                        clock.today()
                                .plusDays(policies.active().settings().rules().transferDays())))
                : Stream.empty();
    }

    /** The weekly forecast laid over days from today on; its past weeks are over. */
    private static DemandOutlook outlook(KeptPlan kept, LocalDate today) {
        WeeklyForecast forecast = kept.plan().forecast();
        int days = forecast.demand().size() * 7;
        int gone = (int) Math.clamp(today.toEpochDay() - kept.day().toEpochDay(), 0, Math.max(0, days - 7));
        double[] perDay = new double[Math.max(1, days - gone)];
        for (int day = 0; day < perDay.length && days > 0; day++) {
            perDay[day] = forecast.demand().get((gone + day) / 7) / 7;
        }
        return new DemandOutlook(today, perDay, 1, 0, forecast.method());
    }
}
