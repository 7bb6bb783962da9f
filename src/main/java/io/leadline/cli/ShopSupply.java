package io.leadline.cli;

import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.Lateness;
import io.leadline.replenishment.LeadTimes;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a shop folder says is still to come on a day.
 *
 * @param expected by item and location
 * @param doubted a sentence for each line that is too long overdue to be counted on
 */
record ShopSupply(Map<Sku, Map<String, List<ExpectedSupply>>> expected, List<String> doubted) {

    private static final double USUAL_DAYS = 14;

    /** Lines that were ordered and not received, each by the later of its promise and its usual lead time. */
    static ShopSupply of(ShopFolder shop, LeadTimes leadTimes, LocalDate today) {
        Map<Sku, Map<String, List<ExpectedSupply>>> supply = new HashMap<>();
        List<String> doubted = new ArrayList<>();
        shop.moving.forEach((place, moving) -> supply.computeIfAbsent(place.sku(), s -> new HashMap<>())
                .put(place.location(), new ArrayList<>(moving)));
        Lateness lateness = Lateness.learn(shop.purchases.stream(), shop.statedDays(), today);
        for (PurchaseLine line : shop.purchases) {
            Quantity open = line.openOn(today);
            if (open.isPositive()) {
                LocalDate due = due(shop, leadTimes, line);
                Quantity counted = lateness.counted(open, line.supplierId(), due, line.isPartlyIn(today), today);
                Quantity doubt = open.minus(counted);
                if (doubt.isPositive()) {
                    doubted.add("Order " + line.order() + " line " + line.line() + ": " + doubt + " of " + open + " "
                            + line.sku() + " are not counted on, because they have been due since " + due
                            + ". Ask the supplier, or write yes into the column closed.");
                }
                supply.computeIfAbsent(line.sku(), s -> new HashMap<>())
                        .computeIfAbsent(place(shop, line), p -> new ArrayList<>())
                        .add(new ExpectedSupply(
                                line.order(),
                                counted,
                                due.isAfter(today) ? due : today.plusDays(1),
                                doubt,
                                line.supplierId()));
            }
        }
        return new ShopSupply(supply, doubted);
    }

    private static LocalDate due(ShopFolder shop, LeadTimes leadTimes, PurchaseLine line) {
        double days = shop.terms(line.sku()).stream()
                .filter(terms -> terms.supplierId().equals(line.supplierId()))
                .mapToDouble(terms ->
                        leadTimes.of(terms, place(shop, line), line.orderedOn()).meanDays())
                .findFirst()
                .orElse(USUAL_DAYS);
        LocalDate usual = line.orderedOn().plusDays((long) Math.ceil(days));
        LocalDate promised = line.promisedOn();
        return promised == null || usual.isAfter(promised) ? usual : promised;
    }

    private static String place(ShopFolder shop, PurchaseLine line) {
        return line.location().isEmpty()
                ? shop.destinations.getOrDefault(line.order(), shop.mainLocation())
                : line.location();
    }
}
