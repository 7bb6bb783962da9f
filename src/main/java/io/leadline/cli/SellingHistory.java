package io.leadline.cli;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.MovementsPage;
import io.leadline.stock.Reservation;
import io.leadline.stock.ReservationLine;
import io.leadline.stock.ReservationState;
import io.leadline.stock.Reservations;
import io.leadline.stock.Stock;
import io.leadline.stock.StockLevel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What customers were told, as it was written down outside of the ledger, held against what the ledger says in the end. */
final class SellingHistory {

    private static final int PAGE = 1_000;

    private final Map<String, Told> told = new HashMap<>();
    private long operations;

    /** What was wanted, and what was heard of it last. */
    private static final class Told {

        private List<ReservationLine> lines = List.of();
        private String state = "";
        private @Nullable ReservationLine back;
    }

    /** @param lines each a question and its answer, parted by a tab */
    static SellingHistory of(Stream<String> lines) {
        SellingHistory history = new SellingHistory();
        lines.forEach(line -> {
            String[] parts = line.split("\t");
            history.add(parts[0].split(" "), parts[1]);
        });
        return history;
    }

    long operations() {
        return operations;
    }

    /** How many reservations ended in which state, as their customers know it. */
    Map<String, Long> states() {
        Map<String, Long> states = new TreeMap<>();
        told.values().forEach(one -> states.merge(one.state, 1L, Long::sum));
        return states;
    }

    private void add(String[] asked, String answer) {
        operations++;
        if (asked[0].equals("deliver")) {
            return;
        }
        Told one = told.computeIfAbsent(asked[1], id -> new Told());
        switch (asked[0]) {
            case "reserve", "preorder" -> {
                one.lines = SellingProcess.lines(asked[4]);
                one.state = answer;
            }
            case "return" ->
                one.back = answer.equals("CONFIRMED")
                        ? SellingProcess.lines(asked[3]).getFirst()
                        : null;
            default -> one.state = answer;
        }
    }

    /**
     * Reservation by reservation and item by item.
     *
     * @param onHand of each item, before anything was sold, with what has come since
     * @return what is not as it has to be, a sentence each
     */
    List<String> faults(Stock stock, Reservations reservations, Map<Sku, Quantity> onHand) {
        List<String> faults = new ArrayList<>();
        told.entrySet().parallelStream()
                .map(one -> fault(one.getKey(), one.getValue(), reservations))
                .filter(fault -> !fault.isEmpty())
                .forEachOrdered(fault -> {
                    synchronized (faults) {
                        faults.add(fault);
                    }
                });
        onHand.forEach((item, before) -> check(item, before, stock, faults));
        return faults;
    }

    private static String fault(String id, Told one, Reservations reservations) {
        Reservation now = reservations.find(id).orElse(null);
        if (now == null) {
            return id + " was told " + one.state + " and is lost";
        }
        String expected = inTheEnd(one.state);
        return now.state().name().equals(expected)
                ? ""
                : id + " was told " + one.state + " and is " + now.state() + " in the end";
    }

    /** Whoever has bought what was to come has got it, as all of it came; what nobody bought in time is over. */
    private static String inTheEnd(String told) {
        if (told.equals(ReservationState.AWAITED.name())) {
            return ReservationState.CONFIRMED.name();
        }
        boolean open = told.equals(ReservationState.HELD.name()) || told.equals(ReservationState.PREORDERED.name());
        return open ? ReservationState.EXPIRED.name() : told;
    }

    private void check(Sku item, Quantity before, Stock stock, List<String> faults) {
        Map<String, Quantity> sold = new HashMap<>();
        Map<String, Quantity> back = new HashMap<>();
        told.forEach((id, one) -> {
            if (inTheEnd(one.state).equals(ReservationState.CONFIRMED.name())) {
                one.lines.stream()
                        .filter(line -> line.sku().equals(item))
                        .forEach(line -> sold.merge(id, line.quantity(), Quantity::plus));
                if (one.back != null && one.back.sku().equals(item)) {
                    back.put(id, one.back.quantity());
                }
            }
        });
        Quantity expected = before.minus(sum(sold)).plus(sum(back));
        StockLevel level = stock.level(StockAlone.PLACE, item);
        if (expected.isNegative()) {
            faults.add(item + " was oversold: its customers were told of " + sum(sold) + ", and there were " + before);
        }
        if (!level.onHand().equals(expected)) {
            faults.add(item + " should be there " + expected + " times and is " + level.onHand() + " times");
        }
        if (!level.reserved().isZero()) {
            faults.add(item + " is still reserved " + level.reserved() + " times");
        }
        if (!level.preOrdered().isZero()) {
            faults.add(item + " was promised " + level.preOrdered() + " times beyond what came");
        }
        compare(item, "sales", sold, moved(stock, item, MovementKind.SALE, faults), faults);
        compare(item, "returns", back, moved(stock, item, MovementKind.CUSTOMER_RETURN, faults), faults);
    }

    private static Quantity sum(Map<String, Quantity> quantities) {
        return quantities.values().stream().reduce(Quantity.ZERO, Quantity::plus);
    }

    private static Map<String, Quantity> moved(Stock stock, Sku item, MovementKind kind, List<String> faults) {
        Map<String, Quantity> moved = new HashMap<>();
        Stock.@Nullable Place behind = null;
        do {
            MovementsPage page = stock.movements(item, List.of(StockAlone.PLACE), behind, PAGE);
            for (Movement movement : page.movements()) {
                if (movement.kind() == kind && moved.put(movement.cause(), movement.quantity()) != null) {
                    faults.add(item + " moved twice for " + movement.cause());
                }
            }
            behind = page.next().orElse(null);
        } while (behind != null);
        return moved;
    }

    private static void compare(
            Sku item, String what, Map<String, Quantity> expected, Map<String, Quantity> booked, List<String> faults) {
        Set<String> ids = new HashSet<>(expected.keySet());
        ids.addAll(booked.keySet());
        ids.stream()
                .filter(id -> !expected.getOrDefault(id, Quantity.ZERO).equals(booked.getOrDefault(id, Quantity.ZERO)))
                .sorted()
                .forEach(id -> faults.add(item + ": " + what + " of " + id + " are " + booked.get(id)
                        + " in the ledger, and its customer was told of " + expected.get(id)));
    }
}
