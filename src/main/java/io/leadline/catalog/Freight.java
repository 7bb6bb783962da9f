package io.leadline.catalog;

import io.leadline.shared.Money;

/**
 * How a supplier's orders travel, and what that costs the company.
 *
 * @param containerKg what one container carries; 0 where weight sets no limit
 * @param containerL what one container holds in litres; 0 where volume sets no limit
 * @param cost of one delivery, or of each container where containers are known; zero where freight is free or unknown
 * @param freeFrom order value from which the supplier bears the freight; zero where it never does
 * @param carrier who brings it, or on which lane, by the name under which its closures are known; empty if nobody said so
 */
public record Freight(double containerKg, double containerL, Money cost, Money freeFrom, String carrier) {

    /** By whoever brings it. */
    public Freight(double containerKg, double containerL, Money cost, Money freeFrom) {
        this(containerKg, containerL, cost, freeFrom, "");
    }

    public Freight {
        if (!(containerKg >= 0) || !(containerL >= 0)) {
            throw new IllegalArgumentException(
                    "A container carries zero or more, not " + containerKg + " kg and " + containerL + " l");
        }
        if (cost.amount().signum() < 0 || freeFrom.amount().signum() < 0) {
            throw new IllegalArgumentException(
                    "Freight costs zero or more and is free from zero or more, not " + cost + " and " + freeFrom);
        }
    }

    public static Freight none(String currency) {
        return new Freight(0, 0, Money.zero(currency), Money.zero(currency));
    }

    public boolean inContainers() {
        return containerKg > 0 || containerL > 0;
    }

    /** Containers that goods of this weight and volume fill, the last one in part. */
    public double containers(double kg, double litres) {
        return Math.max(containerKg > 0 ? kg / containerKg : 0, containerL > 0 ? litres / containerL : 0);
    }
}
