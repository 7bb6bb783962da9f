package io.leadline.signals.live;

/**
 * What an item's own days have taught. Older days fade by {@link #KEPT} a day.
 *
 * @param days that were looked at
 * @param orders and units sold, and units that the plan forecast, over these days
 * @param squares of the units of each order
 * @param weight how much is known about how far days are apart, and weighted what it is: the variance of days beyond chance,
 *     relative to their mean squared
 * @param largest order so far, in units
 */
public record Learned(
        int days,
        double orders,
        double units,
        double squares,
        double forecast,
        double weight,
        double variation,
        double largest) {

    static final Learned NOTHING = new Learned(0, 0, 0, 0, 0, 0, 0, 0);

    static final int LEAST_DAYS = 14;
    private static final double KEPT = 0.98;
    private static final double LEAST_ORDERS = 8;

    /** Days are taken to differ by a quarter until it is known. */
    private static final double USUAL_VARIATION = 0.0625;

    private static final double USUAL_WEIGHT = 100;
    private static final double MOST_VARIATION = 4;
    private static final double LEAST_BAD_DAY = 0.02;

    /** Whether it is enough to say what is unusual. */
    boolean enough() {
        return days >= LEAST_DAYS && orders >= LEAST_ORDERS && forecast > 0;
    }

    /** Orders for each unit that the plan forecasts: what is sold elsewhere and how much a customer takes is in it. */
    double ordersPerUnit() {
        return forecast > 0 ? orders / forecast : 0;
    }

    double unitsPerOrder() {
        return orders > 0 ? units / orders : 1;
    }

    /** Relative variance of what is expected of a day, with what is not known of the level. */
    double relativeVariance() {
        double ofDays = (variation + USUAL_WEIGHT * USUAL_VARIATION) / (weight + USUAL_WEIGHT);
        return Math.clamp(ofDays, 0.01, 1) + 1 / Math.max(1, orders);
    }

    /** What a day so many deviations better than expected brings, as a part of it, by a lognormal distribution. */
    double goodDay(double deviations) {
        return Math.exp(deviations * Math.sqrt(Math.log1p(relativeVariance())));
    }

    /** What a worse one brings, by the cube root of a gamma distribution, which is the fuller one at this end. */
    double badDay(double deviations) {
        double variance = relativeVariance();
        double root = 1 - variance / 9 - deviations * Math.sqrt(variance) / 3;
        return Math.max(LEAST_BAD_DAY, root * root * root);
    }

    /** Units of an order, so far above others that one in a year would be much. */
    double unusualOrder() {
        double mean = unitsPerOrder();
        double variance = orders > 0 ? Math.max(mean * mean, squares / orders - mean * mean) : mean * mean;
        return Math.max(2 * largest, mean + 12 * Math.sqrt(variance));
    }

    /** @param day what a day brought, expected by what was known before it */
    Learned with(DaySoFar day) {
        double expected = day.expected();
        double weightOfDay = 0;
        double sample = 0;
        // In the beginning the hours and the level are being learned, and days differ from them for that alone.
        if (expected > 0 && days >= LEAST_DAYS) {
            double chance = (2 * expected * expected + expected) / Math.pow(expected, 4);
            weightOfDay = 1 / (0.02 + chance);
            double apart = day.orders() - expected;
            sample = Math.min(MOST_VARIATION, (apart * apart - expected) / (expected * expected));
        }
        return new Learned(
                days + 1,
                orders * KEPT + day.orders(),
                units * KEPT + day.units(),
                squares * KEPT + day.squares(),
                forecast * KEPT + day.forecast(),
                weight * KEPT + weightOfDay,
                variation * KEPT + weightOfDay * sample,
                Math.max(largest * KEPT, day.largest()));
    }
}
