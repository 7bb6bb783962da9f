package io.leadline.planning;

import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.WeeklyForecast;
import io.leadline.shared.BusinessClock;
import io.leadline.stock.Stock;
import io.leadline.stock.StockLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    private final BusinessClock clock;

    Covers(PlanStore plans, Stock stock, PurchaseOrders orders, BusinessClock clock) {
        this.plans = plans;
        this.stock = stock;
        this.orders = orders;
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
                .map(other -> new ExpectedSupply(order.id(), other.open(), other.expectedDate()));
        List<ExpectedSupply> others = Stream.concat(ofOthers, besides).toList();
        return Optional.of(new Cover(
                outlook(kept.get(), clock.today()),
                new StockPosition(level.onHand(), level.reserved(), others),
                kept.get().advice().safetyStock()));
    }

    /** As it stands, with all that is on its way. */
    Cover of(KeptPlan kept) {
        ItemPlace place = kept.place();
        StockLevel level = stock.level(place.location(), place.sku());
        List<ExpectedSupply> coming = orders.openSupply(place.sku(), place.location()).stream()
                .filter(open -> !open.proposed())
                .map(open -> new ExpectedSupply(open.orderId(), open.open(), open.expectedDate()))
                .toList();
        return new Cover(
                outlook(kept, clock.today()),
                new StockPosition(level.onHand(), level.reserved(), coming),
                kept.advice().safetyStock());
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
