package io.leadline.simulation.actors;

import io.leadline.ordering.PurchaseOrder;
import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The truth about the goods: what really lies on the shelves and what is on the road. The product knows of it only what is
 * counted and said.
 */
public final class Goods {

    private final Map<ItemPlace, Long> shelves = new HashMap<>();
    private final List<Load> loads = new ArrayList<>();

    /**
     * What a supplier sends at once of one order.
     *
     * @param number counts the loads of an order from 1
     * @param day on which it is at the gate
     */
    public record Load(
            String orderId,
            int number,
            String supplierId,
            String location,
            LocalDate day,
            List<Part> parts,
            State state) {

        /** Where it is. */
        public enum State {
            UNDER_WAY,
            COUNTED,
            /** Nobody wanted it any more when it came. */
            SENT_BACK
        }

        /**
         * Of one line.
         *
         * @param broken units that nobody can use
         */
        public record Part(int line, Sku sku, long good, long broken) {}

        /** What its papers are numbered, whether its supplier tells of it or not. */
        public String slip(PurchaseOrder order) {
            return order.name() + "-" + number;
        }

        public Load {
            parts = List.copyOf(parts);
        }

        public boolean underWay() {
            return state == State.UNDER_WAY;
        }

        public Load on(LocalDate other) {
            return new Load(orderId, number, supplierId, location, other, parts, state);
        }

        public Load now(State next) {
            return new Load(orderId, number, supplierId, location, day, parts, next);
        }
    }

    public synchronized long onShelf(ItemPlace place) {
        return shelves.getOrDefault(place, 0L);
    }

    public synchronized void put(ItemPlace place, long units) {
        shelves.merge(place, units, Long::sum);
    }

    /** @return how many of them there were */
    public synchronized long take(ItemPlace place, long units) {
        long given = Math.min(units, onShelf(place));
        put(place, -given);
        return given;
    }

    public synchronized void send(Load load) {
        loads.add(load);
    }

    public synchronized void change(Load load) {
        loads.replaceAll(each -> each.orderId().equals(load.orderId()) && each.number() == load.number() ? load : each);
    }

    /** It stays where it is, and is sent anew when it is wanted. */
    public synchronized void drop(Load load) {
        loads.removeIf(each -> each.orderId().equals(load.orderId()) && each.number() == load.number());
    }

    /** In the order of their arrival. */
    public synchronized List<Load> loads() {
        return loads.stream()
                .sorted(Comparator.comparing(Load::day)
                        .thenComparing(Load::orderId)
                        .thenComparing(Load::number))
                .toList();
    }

    public synchronized List<Load> ofOrder(String orderId) {
        return loads.stream().filter(load -> load.orderId().equals(orderId)).toList();
    }

    /** Puts everything back where it was when it was noted down. */
    public synchronized void restore(Map<ItemPlace, Long> onShelves, List<Load> onRoads) {
        shelves.clear();
        shelves.putAll(onShelves);
        loads.clear();
        loads.addAll(onRoads);
    }

    /** Everything on the shelves. */
    public synchronized Map<ItemPlace, Long> shelves() {
        return Map.copyOf(shelves);
    }
}
