package io.leadline.simulation.living;

import io.leadline.simulation.Chance;

/** Draws from the Poisson distribution: by counting (Knuth 1969), for large means by the normal distribution beside it. */
final class Poisson {

    private static final double LARGE = 60;

    private Poisson() {}

    static long units(double mean, Chance chance) {
        if (mean > LARGE) {
            double normal = Math.sqrt(-2 * Math.log(1 - chance.of("radius").uniform()))
                    * Math.cos(2 * Math.PI * chance.of("angle").uniform());
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
        }
        double limit = Math.exp(-mean);
        double product = chance.of(0).uniform();
        int count = 0;
        while (product > limit) {
            count++;
            product *= chance.of(count).uniform();
        }
        return count;
    }
}
