package io.leadline.demand.forecast;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * An outside series made comparable: how far each day's value lies from the mean of the eight same weekdays before it, the
 * least and the most of them left out, in robust standard deviations. What lasts is no news to the level of an item, which follows it by itself, and weekdays and
 * seasons are known from its own past. A day without a value, or without enough before it, says nothing: its deviation is 0.
 *
 * <p>Nothing is known before it was: a value of a day after the origin counts only where the series is known ahead, or where
 * it was foretold by then; of a day that is over now, what was foretold first counts and not what came.
 */
public final class SeriesCourse {

    /** A series that is not known ahead counts as many days later, for horizons up to that: forecasts look weeks ahead. */
    private static final int[] LAGS = {7, 14, 28};

    private static final int WEEK_DAYS = 7;
    private static final int WEEKS_USUAL = 8;
    private static final int LEAST_USUAL = 4;
    private static final double FURTHEST = 4;

    /** Part of the days at each end that does not tell how far a series usually moves. */
    private static final double TAIL = 0.01;

    /** Of a normal distribution, the standard deviation divided by the median distance from the median. */
    private static final double MEDIAN_TO_DEVIATION = 1.4826;

    /** A tail so many times as long as the other one is that of a series that grows by factors. */
    private static final double SKEWED = 4;

    private final String name;
    private final long first;
    private final double[] deviation;
    private final double[] usual;
    private final double[] foreseen;
    private final int[] leads;
    private final long now;
    private final double scale;
    private final int[] lags;

    /**
     * @param values as they came, and as they are expected for days to come; NaN where none was told
     * @param foretold what was told first of a day while it was still to come; NaN where nothing was
     * @param leads days before it on which that was told; 0 where nothing was
     * @param knownAhead values are known before their day, such as those of a calendar
     * @param now the last day that is over
     */
    public SeriesCourse(
            String name,
            LocalDate first,
            double[] values,
            double[] foretold,
            int[] leads,
            boolean knownAhead,
            LocalDate now) {
        this.name = name;
        this.first = first.toEpochDay();
        this.leads = leads;
        this.now = now.toEpochDay();
        int past = (int) Math.clamp(this.now - this.first + 1, 0, values.length);
        double[] came = Arrays.copyOf(values, past);
        Shape shape = Shape.of(came);
        double[] shaped = shape.of(values, past);
        this.usual = usual(shaped, values.length + WEEK_DAYS, past);
        double[] distances = new double[past];
        Arrays.setAll(distances, day -> shaped[day] - usual[day]);
        this.scale = scale(distances);
        this.deviation = new double[past];
        Arrays.setAll(deviation, day -> limited(distances[day]));
        boolean any = knownAhead;
        double[] seen = new double[values.length];
        for (int day = 0; day < values.length; day++) {
            boolean told = leads[day] > 0;
            any |= told;
            double value = told && day < past ? foretold[day] : values[day];
            seen[day] = told || knownAhead ? shape.of(value) : Double.NaN;
        }
        this.foreseen = seen;
        this.lags = lags(any, knownAhead);
    }

    private static int[] lags(boolean ahead, boolean knownAhead) {
        if (knownAhead) {
            return new int[] {0};
        }
        int[] all = new int[LAGS.length + 1];
        System.arraycopy(LAGS, 0, all, 1, LAGS.length);
        return ahead ? all : LAGS.clone();
    }

    public String name() {
        return name;
    }

    /** Days after which it may count: 0 where it is known ahead or foretold, later where it is known afterwards. */
    int[] lags() {
        return lags.clone();
    }

    /** False for what never moved. */
    public boolean tells() {
        return scale > 0;
    }

    /** How unusual the value was that counted on a day of the past. */
    double past(long day, int lag) {
        long at = day - lag - first;
        return at >= 0 && at < deviation.length ? deviation[(int) at] : 0;
    }

    /** The same for days one after the other. */
    double[] past(long firstDay, int days, int lag) {
        double[] past = new double[days];
        long at = firstDay - lag - first;
        int skip = (int) Math.clamp(-at, 0, days);
        int known = (int) Math.clamp(deviation.length - at - skip, 0, days - skip);
        if (known > 0) {
            System.arraycopy(deviation, (int) at + skip, past, skip, known);
        }
        return past;
    }

    /** How unusual the value that counts on a day was expected to be at the end of an earlier one. */
    double ahead(long day, long origin, int lag) {
        if (lag > 0) {
            return day - lag <= origin ? past(day, lag) : 0;
        }
        long at = day - first;
        if (at < 0 || at >= foreseen.length || leads[(int) at] > 0 && day - leads[(int) at] > origin + 1) {
            return 0;
        }
        long same = origin + 1 + Math.floorMod(day - origin - 1, WEEK_DAYS) - first;
        return same >= 0 && same < usual.length ? limited(foreseen[(int) at] - usual[(int) same]) : 0;
    }

    private double limited(double distance) {
        return Double.isNaN(distance) || scale <= 0 ? 0 : Math.clamp(distance / scale, -FURTHEST, FURTHEST);
    }

    /** Mean of the same weekdays before each day, of those days that are over, without the least and the most: one may be a slip. */
    private static double[] usual(double[] values, int days, int past) {
        double[] usual = new double[days];
        for (int day = 0; day < days; day++) {
            double sum = 0;
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            int known = 0;
            for (int week = 1; week <= WEEKS_USUAL; week++) {
                int at = day - week * WEEK_DAYS;
                if (at >= 0 && at < past && !Double.isNaN(values[at])) {
                    sum += values[at];
                    least = Math.min(least, values[at]);
                    most = Math.max(most, values[at]);
                    known++;
                }
            }
            usual[day] = known >= LEAST_USUAL ? (sum - least - most) / (known - 2) : Double.NaN;
        }
        return usual;
    }

    private static double scale(double[] distances) {
        double[] known = sorted(distances);
        if (known.length == 0) {
            return 0;
        }
        double median = quantile(known, 0.5);
        double[] from = Arrays.stream(known).map(d -> Math.abs(d - median)).toArray();
        Arrays.sort(from);
        double robust = MEDIAN_TO_DEVIATION * quantile(from, 0.5);
        // Of what is mostly the same, such as rain in a dry place, half of all days lie next to each other.
        int cut = (int) (TAIL * known.length);
        double usual = deviation(Arrays.copyOfRange(known, cut, known.length - cut));
        return Math.max(robust, (usual > 0 ? usual : deviation(known)) / 2);
    }

    private static double deviation(double[] distances) {
        double squares = 0;
        for (double distance : distances) {
            squares += distance * distance;
        }
        return Math.sqrt(squares / distances.length);
    }

    private static double[] sorted(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
    }

    private static double quantile(double[] sorted, double at) {
        return sorted[(int) Math.round(at * (sorted.length - 1))];
    }

    /** Taken as it is, or by its logarithm where a few days are many times the usual ones. */
    private record Shape(boolean logarithm, double unit) {

        private static Shape of(double[] came) {
            double[] known = sorted(came);
            if (known.length == 0 || known[0] < 0) {
                return new Shape(false, 1);
            }
            double median = quantile(known, 0.5);
            boolean skewed = quantile(known, 0.99) - median > SKEWED * (median - quantile(known, 0.01));
            double[] above = Arrays.stream(known).filter(value -> value > 0).toArray();
            return skewed && above.length > 0 ? new Shape(true, quantile(above, 0.5)) : new Shape(false, 1);
        }

        private double of(double value) {
            return logarithm ? Math.log1p(Math.max(0, value) / unit) : value;
        }

        private double[] of(double[] values, int length) {
            double[] shaped = new double[length];
            Arrays.setAll(shaped, day -> of(values[day]));
            return shaped;
        }
    }
}
