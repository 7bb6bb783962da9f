package io.leadline.planning;

import io.leadline.shared.Sku;
import java.util.Map;

/**
 * The shelves by the last plans of everything.
 *
 * @param unservedPerDay units expected a day of items without stock
 * @param orderLines lines that the plans order
 */
public record PolicyMeasure(
        double stockValue,
        double demandPerDay,
        double servedPerDay,
        Map<Sku, Double> unservedPerDay,
        long orderLines) {}
