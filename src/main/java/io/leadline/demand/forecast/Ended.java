package io.leadline.demand.forecast;

/**
 * Demand that has come to an end: nothing came for so long that chance hardly explains it. One history in fifty is taken to
 * end in such a time, against which the chance stands that one which goes on pauses as long.
 *
 * @param goesOn probability that it goes on
 * @param level mean demand per step until the last one
 */
record Ended(double goesOn, double level) {

    private static final double ENDS = 0.02;

    /** Only what is all but sure is taken for an end; what may go on is left to the methods. */
    private static final double SURE = 0.01;

    /** A pause is longer than the longest before by this factor and a step. */
    private static final double LONGER = 1.5;

    static Ended of(double[] values) {
        int n = values.length;
        int last = n;
        while (last > 0 && values[last - 1] == 0) {
            last--;
        }
        int pause = n - last;
        int demands = 0;
        int longest = 0;
        int run = 0;
        for (int t = 0; t < last; t++) {
            run = values[t] == 0 ? run + 1 : 0;
            longest = Math.max(longest, run);
            demands += values[t] == 0 ? 0 : 1;
        }
        if (demands == 0 || pause <= LONGER * longest + 1) {
            return new Ended(1, 0);
        }
        double rate = demands / (last + 1.0);
        double chance = (1 - ENDS) * Math.pow(1 - rate, pause);
        return new Ended(chance / (chance + ENDS), Sums.between(values, 0, last) / last);
    }

    boolean ended() {
        return goesOn < SURE;
    }
}
