package io.leadline.demand.forecast;

/**
 * What surges (see {@link Surges}) make of the demand over a stretch with expected units m, beside a calm demand of
 * (1 − share) · m. As many of them are expected as share · m / units; since the next one keeps some distance, no more can come
 * than so many distances fit in: one in each whole one, with the same chance, and one in what is left, with a chance as much
 * less as it is shorter. So more are likely in a longer stretch, and the fewer distances, the less they vary.
 *
 * @param share of the expected demand that comes in surges; 0 = there are none
 * @param units of one surge, expected
 * @param variation squared coefficient of variation of the units of one
 * @param apart surges expected in the distance that they keep; the nearer to 0, the less one says of the next
 */
public record SurgeLaw(double share, double units, double variation, double apart) {

    public static final SurgeLaw NONE = new SurgeLaw(0, 1, 0, 1);

    /** Distances beyond these change little: surges are as good as independent of each other. */
    private static final int MOST = 60;

    public SurgeLaw {
        if (!(share >= 0 && share < 1) || !(units > 0) || !(variation >= 0) || !(apart > 0 && apart <= 1)) {
            throw new IllegalArgumentException(
                    "Surges have a share from 0 to 1, units, a variation and a distance, not " + share + ", " + units
                            + ", " + variation + ", " + apart);
        }
    }

    public boolean isNone() {
        return share == 0;
    }

    /** The expected units of a stretch that come without surges. */
    public double calm(double mean) {
        return (1 - share) * mean;
    }

    /** Probabilities that none, one, two … surges come in a stretch with so many expected units. */
    public double[] counts(double mean) {
        double expected = share * mean / units;
        double distances = Math.max(1, Math.min(expected / apart, Math.max(MOST, 2 * expected)));
        double chance = expected / distances;
        int whole = (int) distances;
        double[] counts = new double[whole + 2];
        counts[0] = 1;
        for (int n = 0; n < whole; n++) {
            add(counts, n, chance);
        }
        add(counts, whole, (distances - whole) * chance);
        return counts;
    }

    /** One more that may come, beside at most so many. */
    private static void add(double[] counts, int most, double chance) {
        for (int n = most + 1; n > 0; n--) {
            counts[n] += (counts[n - 1] - counts[n]) * chance;
        }
        counts[0] *= 1 - chance;
    }

    /** Variance of what surges bring in a stretch with so many expected units. */
    public double variance(double mean) {
        double[] counts = counts(mean);
        double expected = share * mean / units;
        double variance = variation * expected;
        for (int n = 0; n < counts.length; n++) {
            variance += counts[n] * (n - expected) * (n - expected);
        }
        return variance * units * units;
    }
}
