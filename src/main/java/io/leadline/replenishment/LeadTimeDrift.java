package io.leadline.replenishment;

/**
 * Where a supplier's lead times are now, if they move.
 *
 * <p>As they are in the mean, as an exponential smoothing says (for a step), or as a straight line says (for a trend),
 * whichever foretold the deliveries of the last two thirds best, each from those before it; another than the mean only where
 * it is a tenth better.
 */
final class LeadTimeDrift {

    private static final int FEWEST_DELIVERIES = 16;
    private static final double BETTER = 0.9;
    private static final double[] MEMORIES = {0.05, 0.1, 0.2, 0.4};

    private LeadTimeDrift() {}

    /**
     * @param day of each delivery, rising
     * @param left what the mean leaves of its logarithm
     * @return what has to be added to the mean for the next delivery
     */
    static double of(double[] day, double[] left) {
        int n = left.length;
        if (n < FEWEST_DELIVERIES) {
            return 0;
        }
        int from = n / 3;
        double least = 0;
        for (int i = from; i < n; i++) {
            least += left[i] * left[i];
        }
        least *= BETTER;
        double now = 0;
        for (double memory : MEMORIES) {
            double level = 0;
            double error = 0;
            for (int i = 0; i < n; i++) {
                error += i >= from ? (left[i] - level) * (left[i] - level) : 0;
                level += memory * (left[i] - level);
            }
            if (error < least) {
                least = error;
                now = level;
            }
        }
        Line line = new Line(day[n - 1]);
        double error = 0;
        for (int i = 0; i < n; i++) {
            double off = i >= from ? left[i] - line.at(day[i]) : 0;
            error += off * off;
            line.add(day[i], left[i]);
        }
        return error < least ? line.at(day[n - 1]) : now;
    }

    /** Least squares through what came so far. */
    private static final class Line {
        private final double origin;
        private int n;
        private double x;
        private double y;
        private double xx;
        private double xy;

        Line(double origin) {
            this.origin = origin;
        }

        void add(double day, double value) {
            double at = day - origin;
            n++;
            x += at;
            y += value;
            xx += at * at;
            xy += at * value;
        }

        double at(double day) {
            double spread = xx - x * x / n;
            double slope = spread > 1e-9 ? (xy - x * y / n) / spread : 0;
            return y / n + slope * (day - origin - x / n);
        }
    }
}
