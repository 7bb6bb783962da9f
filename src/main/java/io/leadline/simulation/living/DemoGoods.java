package io.leadline.simulation.living;

import io.leadline.identity.Actor;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderSummary;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.ordering.Receipt;
import io.leadline.replenishment.ItemPlace;
import io.leadline.simulation.Chance;
import io.leadline.simulation.actors.Goods;
import io.leadline.stock.Stock;
import io.leadline.stock.StockLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The goods of the demonstration, found again from what the product knows: nothing about them is kept beside it, so that a
 * restart loses nothing and whatever a person counts is so.
 */
@Component
class DemoGoods implements DemoCustomers.Shelves {

    private static final Set<OrderState> SOMETHING_CAME_OR_WILL =
            Set.of(OrderState.CONFIRMED, OrderState.PARTLY_RECEIVED, OrderState.IN_QUESTION, OrderState.CLOSED);

    private static final int AT_ONCE = 500;
    private static final int SHORT_OF = 6;
    private static final int BROKEN_OF = 5;

    private final Stock stock;
    private final PurchaseOrders orders;

    DemoGoods(Stock stock, PurchaseOrders orders) {
        this.stock = stock;
        this.orders = orders;
    }

    @Override
    public TreeMap<ItemPlace, Long> now() {
        TreeMap<ItemPlace, Long> shelves = new TreeMap<>();
        try (Stream<StockLevel> all = stock.all()) {
            all.forEach(level -> shelves.put(new ItemPlace(level.sku(), level.location()), (long)
                    level.onHand().toDouble()));
        }
        return shelves;
    }

    Set<String> locations() {
        return now().keySet().stream().map(ItemPlace::location).collect(Collectors.toSet());
    }

    /** Makes the shelves what the product knows of them. */
    void align(Goods goods) {
        now().forEach((place, units) -> goods.put(place, units - goods.onShelf(place)));
    }

    /** What somebody else has counted came with the load that was expected next, and is not counted again. */
    void noticeCounts(Goods goods) {
        goods.loads().stream()
                .map(Goods.Load::orderId)
                .distinct()
                .forEach(id -> orders.find(id, Actor.system()).ifPresent(order -> noticeCounts(order, goods)));
    }

    private static void noticeCounts(PurchaseOrder order, Goods goods) {
        List<List<Receipt>> deliveries = List.copyOf(deliveries(order).values());
        List<Goods.Load> loads = goods.ofOrder(order.id());
        long known = loads.stream()
                .filter(load -> load.state() == Goods.Load.State.COUNTED)
                .count();
        List<Goods.Load> expected = loads.stream()
                .filter(Goods.Load::underWay)
                .sorted(Comparator.comparing(Goods.Load::day))
                .toList();
        for (int i = 0; i < deliveries.size() - known; i++) {
            if (i < expected.size()) {
                goods.change(expected.get(i).now(Goods.Load.State.COUNTED));
            } else {
                LocalDate day = deliveries.getLast().getFirst().on();
                goods.send(load(order, loads.size() + 1 + i, day, List.of(), Goods.Load.State.COUNTED));
            }
        }
    }

    private static Map<Integer, List<Receipt>> deliveries(PurchaseOrder order) {
        return order.receipts().stream()
                .filter(receipt -> !receipt.isCorrection())
                .collect(Collectors.groupingBy(Receipt::delivery, TreeMap::new, Collectors.toList()));
    }

    /**
     * What has come in, as loads that were counted, and on the road what was ordered before Leadline. What was ordered with
     * it, its supplier sends by itself.
     */
    Goods find(LocalDate today, DemoRoads roads, Chance chance) {
        Goods goods = new Goods();
        long offset = 0;
        List<OrderSummary> rows;
        do {
            rows = orders.search(OrderQuery.ALL.in(SOMETHING_CAME_OR_WILL).page((int) offset, AT_ONCE), Actor.system())
                    .rows();
            rows.forEach(row ->
                    orders.find(row.id(), Actor.system()).ifPresent(order -> find(order, today, roads, chance, goods)));
            offset += rows.size();
        } while (rows.size() == AT_ONCE);
        align(goods);
        return goods;
    }

    private static void find(PurchaseOrder order, LocalDate today, DemoRoads roads, Chance chance, Goods goods) {
        Map<Integer, List<Receipt>> byDelivery = deliveries(order);
        int number = 0;
        for (List<Receipt> delivery : byDelivery.values()) {
            goods.send(load(order, ++number, delivery.getFirst().on(), List.of(), Goods.Load.State.COUNTED));
        }
        if (order.head().takenOver() && byDelivery.isEmpty() && !order.state().isFinal()) {
            List<Goods.Load.Part> parts = new ArrayList<>();
            for (OrderLine line : order.openLines()) {
                parts.add(packed(line, chance.of(line.sku(), "packed")));
            }
            LocalDate promised = order.openLines().stream()
                    .flatMap(line -> line.promisedDate().stream())
                    .max(LocalDate::compareTo)
                    .orElse(today);
            LocalDate day =
                    promised.plusDays(roads.daysLate(order.head().supplierId(), chance.of(order.name(), "road")));
            goods.send(load(order, 1, day.isAfter(today) ? day : today.plusDays(1), parts, Goods.Load.State.UNDER_WAY));
        }
    }

    private static Goods.Load.Part packed(OrderLine line, Chance own) {
        long units = Math.max(1, (long) line.open().toDouble());
        long sent = own.of("short").below(SHORT_OF) == 0 && units > 1 ? Math.max(1, Math.round(units * 0.9)) : units;
        long broken = own.of("broken").below(BROKEN_OF) == 0 ? Math.min(sent, 1 + sent / 25) : 0;
        return new Goods.Load.Part(line.number(), line.sku(), sent - broken, broken);
    }

    private static Goods.Load load(
            PurchaseOrder order, int number, LocalDate day, List<Goods.Load.Part> parts, Goods.Load.State state) {
        return new Goods.Load(
                order.id(), number, order.head().supplierId(), order.head().locationId(), day, parts, state);
    }
}
