package io.leadline.scorecard.arrival;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;

/** An order line that is promised and not here. */
public record OpenLine(
        String supplierId, Sku sku, LocalDate orderedOn, LocalDate promisedOn, Quantity quantity, Money value) {}
