package io.leadline.demand.forecast;

/**
 * A central interval per future step.
 *
 * @param level percentage of cases that are expected inside, between 0 and 100, e.g. 80
 */
public record Band(double level, double[] lower, double[] upper) {

    public Band {
        if (!(level > 0 && level < 100)) {
            throw new IllegalArgumentException("A level is a percentage between 0 and 100, not " + level);
        }
    }
}
