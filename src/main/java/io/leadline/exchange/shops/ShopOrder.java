package io.leadline.exchange.shops;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What was booked of a customer's order at a shop. Each telling is held against that, and the difference is a step; steps only
 * grow and their movements are named by their numbers, so that whatever was cut off is booked once more and counts once.
 *
 * @param id the shop and its id of the order
 * @param version counts the changes
 * @param changedAt of the last telling that counted
 */
public record ShopOrder(String id, long version, Instant changedAt, List<Step> steps) {

    /**
     * @param line the shop's id of the line
     * @param sku that left or came back: of a kit one of its parts
     * @param gone units that left; below zero for what came back
     * @param ofLine units of the line itself that this stands for; zero for further parts of a kit
     */
    public record Step(int number, String line, Sku sku, Quantity gone, Quantity ofLine, String location, Instant at) {}

    public ShopOrder {
        steps = List.copyOf(steps);
    }

    static ShopOrder unheard(String id) {
        return new ShopOrder(id, 0, Instant.EPOCH, List.of());
    }

    /** Whether this telling came late: something later is known already. */
    boolean knowsLaterThan(ToldOrder told) {
        return told.changedAt().isBefore(changedAt);
    }

    /**
     * @param goods what leaves with so many units of an item: the item itself, or the parts of a kit; empty for one that is not
     *     known
     * @param now when it was heard: the ledger tells what happened here, not by the clocks of others
     */
    ShopOrder heard(
            ToldOrder told, BiFunction<String, Quantity, Map<Sku, Quantity>> goods, String location, Instant now) {
        List<Step> all = new ArrayList<>(steps);
        for (ToldOrder.Line line : told.lines()) {
            Quantity more = line.gone().minus(booked(line.id()));
            Quantity ofLine = more;
            if (line.gone().isPositive() && !more.equals(Quantity.ZERO)) {
                for (Map.Entry<Sku, Quantity> one :
                        goods.apply(line.sku(), more).entrySet()) {
                    all.add(new Step(all.size() + 1, line.id(), one.getKey(), one.getValue(), ofLine, location, now));
                    ofLine = Quantity.ZERO;
                }
            }
        }
        // What is back altogether comes back as it left, whatever its item or kit has become meanwhile.
        Set<String> there = told.lines().stream()
                .filter(line -> line.gone().isPositive())
                .map(ToldOrder.Line::id)
                .collect(Collectors.toSet());
        for (Map.Entry<String, Map<Sku, Quantity>> line : outstanding().entrySet()) {
            if (!there.contains(line.getKey())) {
                Quantity ofLine = Quantity.ZERO.minus(booked(line.getKey()));
                for (Map.Entry<Sku, Quantity> one : line.getValue().entrySet()) {
                    Quantity back = Quantity.ZERO.minus(one.getValue());
                    all.add(new Step(all.size() + 1, line.getKey(), one.getKey(), back, ofLine, location, now));
                    ofLine = Quantity.ZERO;
                }
            }
        }
        return new ShopOrder(id, version + 1, told.changedAt(), all);
    }

    /** What is out of each line, item by item: a line that was taken out of the order is not told any more. */
    private Map<String, Map<Sku, Quantity>> outstanding() {
        Map<String, Map<Sku, Quantity>> out = new LinkedHashMap<>();
        steps.forEach(step -> out.computeIfAbsent(step.line(), line -> new LinkedHashMap<>())
                .merge(step.sku(), step.gone(), Quantity::plus));
        out.values().forEach(goods -> goods.values().removeIf(Quantity.ZERO::equals));
        return out;
    }

    private Quantity booked(String line) {
        return steps.stream()
                .filter(step -> step.line().equals(line))
                .map(Step::ofLine)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /** All of them, each time: the ledger takes each once. */
    List<Movement> movements() {
        return steps.stream().map(this::movement).toList();
    }

    private Movement movement(Step step) {
        boolean left = step.gone().isPositive();
        return new Movement(
                "shop:" + id + ":" + step.number(),
                left ? MovementKind.SALE : MovementKind.CUSTOMER_RETURN,
                step.location(),
                step.sku(),
                left ? step.gone() : Quantity.ZERO.minus(step.gone()),
                "shop:" + id,
                step.at());
    }
}
