package io.leadline.simulation.actors;

import io.leadline.identity.Actor;
import io.leadline.ordering.Correction;
import io.leadline.ordering.Delivery;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.Receipt;
import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.Quantity;
import io.leadline.simulation.Chance;
import io.leadline.simulation.Doors;
import io.leadline.simulation.Moment;
import io.leadline.simulation.Participant;
import io.leadline.transfers.StockTransfer;
import io.leadline.transfers.TransferResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Goods-in. It counts what stands at the gate, miscounts now and then, finds that out in the evening, and ships and counts
 * what moves between the company's own places.
 */
public final class GateCrew implements Participant {

    private static final double MISCOUNTS = 0.015;
    private static final int ON_THE_ROAD_DAYS = 2;

    private final Actor who;
    private final Set<String> locations;
    private final Roads roads;
    private final Goods goods;
    private final Doors doors;
    private final Chance chance;

    /** @param locations whose gates these are */
    public GateCrew(Actor who, Set<String> locations, Roads roads, Goods goods, Doors doors, Chance chance) {
        this.who = who;
        this.locations = Set.copyOf(locations);
        this.roads = roads;
        this.goods = goods;
        this.doors = doors;
        this.chance = chance.of("gate");
    }

    @Override
    public String id() {
        return "5-gate-" + who.id();
    }

    @Override
    public void act(Moment moment) {
        switch (moment.part()) {
            case MORNING -> delay(moment.day());
            case NOON -> {
                unload(moment.day());
                move(moment.day());
            }
            case EVENING -> recount(moment.day());
        }
    }

    /** What has been stopped on the road comes when the road is free. */
    private void delay(LocalDate today) {
        goods.loads().stream().filter(Goods.Load::underWay).forEach(load -> {
            LocalDate day = roads.delayed(load, today);
            if (!day.equals(load.day())) {
                goods.change(load.on(day));
            }
        });
    }

    private void unload(LocalDate today) {
        for (Goods.Load load : goods.loads()) {
            if (load.underWay() && !load.day().isAfter(today)) {
                doors.orders().find(load.orderId(), who).ifPresent(order -> count(order, load.on(today), today));
                doors.settling().awaitPlans();
            }
        }
    }

    private void count(PurchaseOrder order, Goods.Load load, LocalDate today) {
        if (order.state().isFinal()) {
            goods.change(load.now(Goods.Load.State.SENT_BACK));
            return;
        }
        boolean before =
                order.receipts().stream().anyMatch(receipt -> receipt.note().equals(note(load)));
        boolean expected = order.state() == OrderState.CONFIRMED || order.state() == OrderState.PARTLY_RECEIVED;
        if (!before && !expected) {
            // It waits at the gate until the office has decided about the last one.
            return;
        }
        List<Delivery.Counted> counted = load.parts().stream()
                .map(part ->
                        new Delivery.Counted(part.line(), Quantity.of(seen(load, part)), Quantity.of(part.broken())))
                .toList();
        OrderResult result = before
                ? new OrderResult.Repeated(order)
                : doors.orders()
                        .receive(
                                order.id(),
                                new Delivery(
                                        order.talk().delivery(), today, counted, false, note(load), load.slip(order)),
                                who);
        if (result instanceof OrderResult.Refused) {
            return;
        }
        load.parts().forEach(part -> goods.put(new ItemPlace(part.sku(), load.location()), part.good()));
        goods.change(load.now(Goods.Load.State.COUNTED));
    }

    private static String note(Goods.Load load) {
        return "Load " + load.number();
    }

    private long seen(Goods.Load load, Goods.Load.Part part) {
        Chance own = chance.of(load.supplierId(), load.day(), part.sku(), part.good());
        if (part.good() < 10 || !own.happens(MISCOUNTS)) {
            return part.good();
        }
        return part.good()
                + (own.of("more").happens(0.5) ? 1 : -1) * (1 + own.of("by").below(3));
    }

    /** Every second miscount is noticed before the day is over. */
    private void recount(LocalDate today) {
        for (Goods.Load load : goods.loads()) {
            if (load.state() != Goods.Load.State.COUNTED || !load.day().equals(today)) {
                continue;
            }
            List<Delivery.Counted> right = new ArrayList<>();
            for (Goods.Load.Part part : load.parts()) {
                if (seen(load, part) != part.good()
                        && chance.of(load.supplierId(), today, part.sku(), "noticed")
                                .happens(0.5)) {
                    right.add(new Delivery.Counted(part.line(), Quantity.of(part.good()), Quantity.of(part.broken())));
                }
            }
            if (!right.isEmpty()) {
                doors.orders().find(load.orderId(), who).ifPresent(order -> correct(order, load, right));
            }
        }
    }

    private void correct(PurchaseOrder order, Goods.Load load, List<Delivery.Counted> right) {
        Optional<Receipt> wrong = order.receipts().stream()
                .filter(receipt -> receipt.note().equals(note(load)))
                .findFirst();
        wrong.ifPresent(receipt -> doors.orders()
                .correct(
                        order.id(),
                        new Correction(order.talk().delivery(), receipt.delivery(), right, false, "Counted again"),
                        who));
        doors.settling().awaitPlans();
    }

    private void move(LocalDate today) {
        List<StockTransfer> open = doors.transfers().open().stream()
                .filter(transfer -> locations.contains(transfer.from()) && locations.contains(transfer.to()))
                .sorted(Comparator.comparing(StockTransfer::sku)
                        .thenComparing(StockTransfer::from)
                        .thenComparing(StockTransfer::to))
                .toList();
        for (StockTransfer transfer : open) {
            switch (transfer.state()) {
                case TO_SHIP -> ship(transfer);
                case UNDER_WAY -> arrive(transfer, today);
                case PROPOSED, DECLINED, SHIPPING, DONE, CANCELLED -> {}
            }
        }
    }

    private void ship(StockTransfer transfer) {
        long there = goods.onShelf(new ItemPlace(transfer.sku(), transfer.from()));
        long units = Math.min(there, (long) transfer.quantity().toDouble());
        if (units <= 0) {
            doors.transfers().cancel(transfer.id(), "Nothing is left of it here", who);
        } else if (doors.transfers().ship(transfer.id(), Quantity.of(units), who) instanceof TransferResult.Done) {
            goods.take(new ItemPlace(transfer.sku(), transfer.from()), units);
        }
    }

    private void arrive(StockTransfer transfer, LocalDate today) {
        LocalDate left = LocalDate.ofInstant(
                transfer.steps().getLast().at(), doors.clock().zone());
        Quantity shipped = transfer.shipped();
        if (shipped != null
                && !today.isBefore(left.plusDays(ON_THE_ROAD_DAYS))
                && doors.transfers().receive(transfer.id(), shipped, who) instanceof TransferResult.Done) {
            goods.put(new ItemPlace(transfer.sku(), transfer.to()), (long) shipped.toDouble());
        }
    }
}
