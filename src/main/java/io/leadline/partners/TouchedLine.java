package io.leadline.partners;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;

/**
 * An open line of an order that a closure touches.
 *
 * @param order its id, and {@code orderName} what it is called
 * @param day the promised day, or the one asked for while nothing is promised
 */
public record TouchedLine(
        String order,
        String orderName,
        Sku sku,
        String item,
        Quantity open,
        String unit,
        LocalDate day,
        boolean promised) {}
