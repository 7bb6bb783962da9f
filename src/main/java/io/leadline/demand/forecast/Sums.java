package io.leadline.demand.forecast;

/** Sums over parts of arrays. */
final class Sums {

    private Sums() {}

    static double between(double[] values, int from, int to) {
        if (from < 0 || to > values.length || from > to) {
            throw new IndexOutOfBoundsException(
                    "Steps " + from + " to " + to + " lie outside the " + values.length + " steps forecast");
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }

    static double mean(double[] values) {
        return between(values, 0, values.length) / values.length;
    }
}
