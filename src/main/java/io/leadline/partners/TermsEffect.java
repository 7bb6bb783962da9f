package io.leadline.partners;

import io.leadline.shared.Money;
import io.leadline.shared.Sku;

/**
 * What proposed terms would mean for one item.
 *
 * @param unitsPerYear expected demand; 0 where nothing was planned
 * @param perYear what that demand would cost more in a year; below zero where it costs less
 * @param openOrders orders that are under way, which keep the terms they were made on
 * @param openUnits still to come of them
 * @param reorderPoint of the last plans, summed over the places; 0 where nothing was planned
 * @param reorderPointThen about the same with the proposed lead time
 */
public record TermsEffect(
        Sku sku,
        double unitsPerYear,
        Money perYear,
        int openOrders,
        double openUnits,
        double reorderPoint,
        double reorderPointThen) {}
