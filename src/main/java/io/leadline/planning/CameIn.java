package io.leadline.planning;

import io.leadline.replenishment.Inflow;
import io.leadline.replenishment.Inflows;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Stamp;
import io.leadline.stock.Stock;
import io.leadline.stock.StockLevel;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What came in of items, by the ledger and by the orders of the past: what the age of stock is read off. */
record CameIn(Stock stock, PurchaseHistory purchases, Map<String, ZoneId> zones) {

    /** @param levels of the items; those of which nothing is there are not asked about */
    Map<Sku, Map<String, Inflows>> of(Map<Sku, List<StockLevel>> levels) {
        Set<Sku> there = new HashSet<>();
        levels.forEach((sku, places) -> {
            if (places.stream().anyMatch(level -> level.onHand().isPositive())) {
                there.add(sku);
            }
        });
        if (there.isEmpty()) {
            return Map.of();
        }
        Map<Sku, List<Movement>> moved = stock.inflows(there);
        Map<Sku, List<PurchaseLine>> ordered = purchases.ofItems(there);
        Map<Sku, Map<String, Inflows>> found = new HashMap<>();
        there.forEach(sku -> found.put(
                sku,
                inflows(
                        levels.getOrDefault(sku, List.of()),
                        moved.getOrDefault(sku, List.of()),
                        ordered.getOrDefault(sku, List.of()))));
        return found;
    }

    private Map<String, Inflows> inflows(List<StockLevel> levels, List<Movement> moved, List<PurchaseLine> ordered) {
        Map<String, Inflows> byPlace = new HashMap<>();
        for (StockLevel level : levels) {
            String place = level.location();
            ZoneId zone = zones.getOrDefault(place, ZoneOffset.UTC);
            byPlace.put(
                    place,
                    new Inflows(
                            ledger(
                                    moved.stream()
                                            .filter(one -> one.location().equals(place))
                                            .toList(),
                                    zone),
                            // An order that does not say where it went went to the only place there is.
                            ordered.stream()
                                    .filter(line -> line.location().equals(place)
                                            || line.location().isEmpty() && levels.size() == 1)
                                    .flatMap(line -> bought(line).stream())
                                    .toList()));
        }
        return byPlace;
    }

    /** A receipt that was corrected brought what is left of it. */
    static List<Inflow> ledger(List<Movement> moved, ZoneId zone) {
        Map<String, Double> corrected = new HashMap<>();
        moved.stream()
                .filter(one -> one.kind() == MovementKind.RECEIPT_CORRECTION)
                .forEach(one -> corrected.merge(one.cause(), one.quantity().toDouble(), Double::sum));
        List<Inflow> inflows = new ArrayList<>();
        for (Movement one : moved) {
            if (one.kind() == MovementKind.RECEIPT_CORRECTION) {
                continue;
            }
            double units = one.quantity().toDouble();
            Double change = one.kind() == MovementKind.RECEIPT ? corrected.get(one.cause()) : null;
            if (change != null) {
                double next = Math.max(0, units + change);
                corrected.put(one.cause(), units + change - next);
                units = next;
            }
            if (units > 0) {
                inflows.add(new Inflow(
                        LocalDate.ofInstant(one.at(), zone),
                        units,
                        one.cause(),
                        one.stamp(),
                        one.kind() == MovementKind.COUNT));
            }
        }
        return inflows;
    }

    private static List<Inflow> bought(PurchaseLine line) {
        LocalDate day = line.receivedOn();
        return day == null || !line.received().isPositive()
                ? List.of()
                : List.of(new Inflow(day, line.received().toDouble(), line.order(), Stamp.NONE, false));
    }
}
