package io.leadline.replenishment;

import io.leadline.shared.Money;

/**
 * What the catalog said of an item when it was planned.
 *
 * @param unitCost what stock of it is worth
 * @param weightKg of one unit; 0 where unknown
 * @param volumeL of one unit in litres; 0 where unknown
 */
public record ItemCard(String name, String category, Money unitCost, double weightKg, double volumeL) {}
