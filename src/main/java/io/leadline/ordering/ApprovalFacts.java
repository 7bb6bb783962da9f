package io.leadline.ordering;

/**
 * What the rules of approval look at.
 *
 * @param totalValue of the order in its currency
 * @param deviationPercent of the line furthest from what was usually ordered of its item; 0 where nothing is usual yet
 * @param newSupplier whether nothing was ever ordered from it
 */
public record ApprovalFacts(double totalValue, double deviationPercent, boolean newSupplier) {}
