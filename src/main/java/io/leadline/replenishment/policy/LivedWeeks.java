package io.leadline.replenishment.policy;

import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.OpenPromises;
import io.leadline.replenishment.OutlookWeeks;
import io.leadline.replenishment.StockPosition;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * One course of an item at a location through the coming weeks.
 *
 * @param ordered units ordered of the supplier in each week
 * @param due of them, units that come in each week
 * @param left units at the end of each week
 */
record LivedWeeks(List<Double> ordered, List<Double> due, List<Double> left) {

    /** @param demand of each day from today on */
    static LivedWeeks live(
            AtLocation here,
            ReviewDays reviews,
            double[] demand,
            String supplierId,
            OutlookWeeks weeks,
            int reviewDays) {
        LocalDate today = here.outlook().from();
        double onHand = here.stock().free().toDouble();
        List<ExpectedSupply> coming = new ArrayList<>(here.stock().supply());
        OpenPromises promises = new OpenPromises(here.stock().ahead());
        double[] ordered = new double[OutlookWeeks.COUNT];
        double[] due = new double[OutlookWeeks.COUNT];
        double[] left = new double[OutlookWeeks.COUNT];
        for (int d = 0; d < demand.length; d++) {
            LocalDate day = today.plusDays(d);
            double came = arrived(coming, day, today);
            onHand += came - promises.ofComing(came);
            onHand -= promises.ofFree(day, onHand);
            if (d % reviewDays == 0) {
                StockPosition stock = new StockPosition(
                        Quantity.of((long) Math.floor(onHand)), Quantity.ZERO, coming, promises.open());
                Optional<ReviewDays.Ordered> order = reviews.order(d, stock);
                if (order.isPresent()) {
                    take(order.get(), day, supplierId, weeks, ordered, due);
                    coming.add(new ExpectedSupply(
                            "W" + d,
                            order.get().quantity(),
                            order.get().arrives(),
                            Quantity.ZERO,
                            order.get().supplierId()));
                }
            }
            // What is not there is lost; what waits already goes on waiting.
            onHand -= Math.min(Math.max(0, onHand), demand[d]);
            left[Math.min(OutlookWeeks.COUNT - 1, weeks.of(day))] = Math.max(0, onHand);
        }
        return new LivedWeeks(list(ordered), list(due), list(left));
    }

    private static void take(
            ReviewDays.Ordered order,
            LocalDate day,
            String supplierId,
            OutlookWeeks weeks,
            double[] ordered,
            double[] due) {
        if (!order.supplierId().equals(supplierId)) {
            return;
        }
        double units = order.quantity().toDouble();
        if (weeks.of(day) < OutlookWeeks.COUNT) {
            ordered[weeks.of(day)] += units;
        }
        if (weeks.of(order.arrives()) < OutlookWeeks.COUNT) {
            due[weeks.of(order.arrives())] += units;
        }
    }

    /** What is overdue today comes tomorrow. */
    private static double arrived(List<ExpectedSupply> coming, LocalDate day, LocalDate today) {
        double units = 0;
        for (Iterator<ExpectedSupply> all = coming.iterator(); all.hasNext(); ) {
            ExpectedSupply supply = all.next();
            if (!supply.probableArrival().isAfter(day) && day.isAfter(today)) {
                units += supply.quantity().toDouble();
                all.remove();
            }
        }
        return units;
    }

    private static List<Double> list(double[] units) {
        return Arrays.stream(units)
                .map(u -> Math.round(u * 100) / 100.0)
                .boxed()
                .toList();
    }
}
