package io.leadline.replenishment;

import io.leadline.shared.Sku;
import java.time.LocalDate;

/**
 * What one order line took, as lead times are learned from it.
 *
 * @param days in which its supplier worked
 * @param statedDays what the supplier states for the item; 0 where it states nothing
 */
record Receipt(
        String supplierId,
        Sku sku,
        String order,
        LocalDate orderedOn,
        LocalDate receivedOn,
        double days,
        int statedDays) {

    /** A delivery of the day it was ordered on took half a day. */
    private static final double LEAST_DAYS = 0.5;

    double logDays() {
        return Math.log(Math.max(days, LEAST_DAYS));
    }

    double logStated() {
        return statedDays > 0 ? Math.log(statedDays) : 0;
    }

    String delivery() {
        return supplierId + "\n" + order + "\n" + receivedOn;
    }

    String item() {
        return item(supplierId, sku);
    }

    static String item(String supplierId, Sku sku) {
        return supplierId + "\n" + sku;
    }
}
