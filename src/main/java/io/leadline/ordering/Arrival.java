package io.leadline.ordering;

import io.leadline.shared.Lapse;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What one order still brings on one day, as the gate sees it: who comes with what, and no prices.
 *
 * @param name the number on the papers
 * @param until the day until which somebody waits for it: later than its day where somebody has accepted that
 * @param rest whether something of the order came in already
 */
public record Arrival(
        String orderId,
        String name,
        String supplierId,
        String supplierName,
        String locationId,
        LocalDate day,
        LocalDate until,
        boolean rest,
        List<Missing> missing) {

    /** One line that has not come, or not all of it. */
    public record Missing(Sku sku, Quantity open) {}

    public Arrival {
        missing = List.copyOf(missing);
    }

    /** Whether nobody expects it any more. */
    public boolean isLapsed(LocalDate today) {
        return Lapse.isOver(until, today);
    }

    /** When the gate has to do with it; what somebody has accepted later is overdue and not forgotten. */
    public ArrivalDay when(LocalDate today) {
        ArrivalDay when = ArrivalDay.of(day, today);
        return when == ArrivalDay.LAPSED && !isLapsed(today) ? ArrivalDay.OVERDUE : when;
    }

    /** Where it is counted in. */
    public String route() {
        return "arrivals?order=" + orderId;
    }

    /** Whether this is what somebody means who scanned, or typed, a code: a number of the order, or of an item in it. */
    public boolean isCalled(String code) {
        return PurchaseOrder.idOf(code.toUpperCase(Locale.ROOT)).equalsIgnoreCase(orderId)
                || name.equalsIgnoreCase(code)
                || brings(code);
    }

    /** Whether an item of this SKU is among what has not come. */
    public boolean brings(String code) {
        return missing.stream().anyMatch(line -> line.sku().value().equalsIgnoreCase(code));
    }

    /** Whether the order's number or its supplier begins with these words, or contains one that does. */
    public boolean isAbout(String words) {
        String text = (" " + name + " " + orderId + " " + supplierName + " " + supplierId).toLowerCase(Locale.ROOT);
        return text.contains(" " + words.toLowerCase(Locale.ROOT));
    }
}
