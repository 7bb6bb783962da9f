package io.leadline.scorecard.arrival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many days, once it is known that a line is late, or early: the days of earlier ones, each counting by its age and by
 * what it has in common with the line. All of them stand for what nothing is known of; those that share a trait count
 * n/(n + k) beside them (Bühlmann 1967). Lines that are late and still open say that it takes longer, by the product-limit
 * estimate (Kaplan and Meier 1958).
 *
 * <p>How late those came whose promise was moved before is said of lines that were moved alone: counted from another day, it would
 * be taken for the lateness of a supplier whose word stands. A line that was moved is like all of them, and most like its own kind.
 */
final class DaysLaw {

    private static final double HALF_LIFE_DAYS = 365;
    private static final double LIKE_ALL = 10;

    /** @param ended false while it is only known that it takes longer */
    private record Case(Delivery line, long days, boolean ended, double weight) {}

    /** Days of a case, and how much it counts. */
    private record Counted(long days, boolean ended, double weight) {}

    /** How much counts of all, and of those that share a trait. */
    private static final class Tally {

        private final Map<Trait, Map<String, Double>> weights = new EnumMap<>(Trait.class);
        private double all;

        void add(Delivery line, double counts) {
            all += counts;
            line.traits()
                    .forEach((trait, value) ->
                            weights.computeIfAbsent(trait, t -> new HashMap<>()).merge(value, counts, Double::sum));
        }

        double share(Trait trait, String value) {
            double alike = weights.getOrDefault(trait, Map.of()).getOrDefault(value, 0.0);
            return all / (alike + LIKE_ALL);
        }
    }

    private final List<Case> cases = new ArrayList<>();
    private final Tally everything = new Tally();
    private final Tally standing = new Tally();

    void add(Delivery line, long days, boolean ended, long age, double weight) {
        double counts = weight * Math.pow(0.5, Math.max(0, age) / HALF_LIFE_DAYS);
        cases.add(new Case(line, days, ended, counts));
        everything.add(line, counts);
        if (stands(line)) {
            standing.add(line, counts);
        }
    }

    private static boolean stands(Delivery line) {
        return !line.traits().containsKey(Trait.MOVED);
    }

    void sort() {
        cases.sort(Comparator.comparingLong(Case::days).thenComparing(one -> !one.ended));
    }

    /**
     * Of one line.
     *
     * @param over what it is known to be more than
     * @param under what it is known to be less than
     */
    Days of(Delivery line, long over, long under) {
        boolean stands = stands(line);
        Tally tally = stands ? standing : everything;
        Map<Trait, Double> shares = new EnumMap<>(Trait.class);
        line.traits().forEach((trait, value) -> shares.put(trait, tally.share(trait, value)));
        List<Counted> between = new ArrayList<>();
        double total = 0;
        for (Case one : cases) {
            if (one.days > over && one.days < under && (!stands || stands(one.line))) {
                double weight = one.weight * likeness(line, one.line, shares);
                between.add(new Counted(one.days, one.ended, weight));
                total += weight;
            }
        }
        return new Days(between, total);
    }

    private static double likeness(Delivery line, Delivery other, Map<Trait, Double> shares) {
        double like = 1;
        for (Map.Entry<Trait, Double> share : shares.entrySet()) {
            if (line.trait(share.getKey()).equals(other.trait(share.getKey()))) {
                like += share.getValue();
            }
        }
        return like;
    }

    /** The law of one line. */
    static final class Days {

        private final List<Counted> sorted;
        private final double total;

        private Days(List<Counted> sorted, double total) {
            this.sorted = sorted;
            this.total = total;
        }

        /** Share that takes more than these days; nobody knows of none: then as if all took what is given. */
        double above(long days, long otherwise) {
            double left = total;
            double stays = 1;
            boolean known = false;
            for (Counted one : sorted) {
                if (one.days > days && known) {
                    return stays;
                }
                if (one.ended && left > 0) {
                    known = true;
                    stays *= one.days > days ? 1 : 1 - Math.min(1, one.weight / left);
                }
                left -= one.weight;
            }
            return known ? stays : otherwise > days ? 1 : 0;
        }

        /** The least days whose share reaches the level; otherwise what is given. */
        long quantile(double level, long otherwise) {
            double left = total;
            double stays = 1;
            long reached = otherwise;
            for (Counted one : sorted) {
                if (one.ended && left > 0) {
                    stays *= 1 - Math.min(1, one.weight / left);
                    reached = one.days;
                    if (1 - stays >= level - 1e-9) {
                        return reached;
                    }
                }
                left -= one.weight;
            }
            return reached;
        }
    }
}
