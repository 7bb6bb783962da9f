package io.leadline.quotations;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;

/**
 * What a buyer wants prices of.
 *
 * @param form names the form that it was written on: sent twice, it asks once
 * @param lastDay on which quotations are taken, until its end
 * @param message what all suppliers read; may be empty
 */
public record RequestForm(
        String form,
        List<Line> lines,
        LocalDate neededOn,
        String locationId,
        LocalDate lastDay,
        List<String> supplierIds,
        String message) {

    public RequestForm {
        lines = List.copyOf(lines);
        supplierIds = List.copyOf(supplierIds);
        message = message.strip();
    }

    /** @param yearly whether so many are wanted in a year */
    public record Line(Sku sku, Quantity quantity, boolean yearly) {}
}
