package io.leadline.scorecard;

import java.util.List;

/**
 * How the last three months compare with all that is looked at before them.
 *
 * @param lately kept of all, from 0 to 1
 * @param before likewise
 */
public record Trend(Kind kind, double lately, double before) {

    private static final int MONTHS = 3;
    /** Of a standard normal: less apart happens by chance in one of ten cases. */
    private static final double BEYOND_CHANCE = 1.645;

    /** What can be said. */
    public enum Kind {
        /** Too few rows on one of both sides. */
        NO_DATA,
        BETTER,
        WORSE,
        /** Not further apart than chance brings. */
        LIKE_BEFORE
    }

    static Trend of(List<Score.Month> months) {
        if (months.isEmpty()) {
            return new Trend(Kind.NO_DATA, 0, 0);
        }
        var since = months.getLast().first().minusMonths(MONTHS - 1L);
        Side lately = new Side();
        Side before = new Side();
        months.forEach(month -> (month.first().isBefore(since) ? before : lately).add(month));
        if (lately.due < Score.LEAST || before.due < Score.LEAST) {
            return new Trend(Kind.NO_DATA, 0, 0);
        }
        // Two shares of independent rows: apart by so many standard errors under the share of both together.
        double all = (double) (lately.kept + before.kept) / (lately.due + before.due);
        double error = Math.sqrt(all * (1 - all) * (1.0 / lately.due + 1.0 / before.due));
        double apart = lately.share() - before.share();
        Kind kind = error == 0 || Math.abs(apart) < BEYOND_CHANCE * error
                ? Kind.LIKE_BEFORE
                : apart > 0 ? Kind.BETTER : Kind.WORSE;
        return new Trend(kind, lately.share(), before.share());
    }

    private static final class Side {

        private int kept;
        private int due;

        void add(Score.Month month) {
            kept += month.kept();
            due += month.due();
        }

        double share() {
            return (double) kept / due;
        }
    }
}
