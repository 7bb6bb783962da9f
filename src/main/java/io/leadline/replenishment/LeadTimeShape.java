package io.leadline.replenishment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How lead times lie around what was expected, in units of the expected spread: by how far the fits of earlier months missed
 * what came later (split conformal prediction, Vovk et al. 2005), held together by what the fit of today leaves of its own
 * receipts, and that by the normal law. So the quantiles contain what a fit does not know of itself.
 */
final class LeadTimeShape {

    private static final double FITTED_WEIGHT = 15;
    private static final double NORMAL_WEIGHT = 20;

    /**
     * By how much a receipt missed its fit.
     *
     * @param spreads times the expected spread
     */
    record Missed(double spreads, double weight) {}

    private final List<Double> atLevels;

    private LeadTimeShape(List<Double> atLevels) {
        this.atLevels = List.copyOf(atLevels);
    }

    static List<Missed> missed(LeadTimeFit fit, List<Receipt> receipts) {
        Map<String, Integer> lines = new HashMap<>();
        receipts.forEach(one -> lines.merge(one.delivery(), 1, Integer::sum));
        List<Missed> missed = new ArrayList<>();
        for (Receipt one : receipts) {
            LeadTimeFit.Law law = fit.law(one.supplierId(), one.sku(), one.statedDays());
            // The lines of a delivery miss together, but each of them is missed.
            missed.add(new Missed(
                    (one.logDays() - law.logDays()) / law.logSd(),
                    1 / Math.sqrt(lines.getOrDefault(one.delivery(), 1))));
        }
        return missed;
    }

    static LeadTimeShape of(List<Missed> fitted, List<Missed> later) {
        List<Double> levels = new ArrayList<>();
        List<Missed> ofFit = sorted(fitted);
        List<Missed> ofLater = sorted(later);
        double last = Double.NEGATIVE_INFINITY;
        for (double level : LeadTime.LEVELS) {
            double normal = LeadTime.normal(level);
            double at = together(ofFit, level, normal, NORMAL_WEIGHT);
            last = Math.max(last, together(ofLater, level, at, FITTED_WEIGHT));
            levels.add(last);
        }
        return new LeadTimeShape(levels);
    }

    private static List<Missed> sorted(List<Missed> missed) {
        return missed.stream()
                .sorted(Comparator.comparingDouble(Missed::spreads))
                .toList();
    }

    private static double together(List<Missed> sorted, double level, double prior, double priorWeight) {
        double all = sorted.stream().mapToDouble(Missed::weight).sum();
        double below = 0;
        double at = prior;
        for (Missed one : sorted) {
            below += one.weight();
            at = one.spreads();
            if (below >= level * all) {
                break;
            }
        }
        return (all * at + priorWeight * prior) / (all + priorWeight);
    }

    LeadTime leadTime(LeadTimeFit.Law law, int statedDays) {
        return LeadTime.law(
                statedDays,
                law.receipts(),
                level -> Math.exp(law.logDays() + law.logSd() * LeadTime.at(atLevels, LeadTime.normal(level))));
    }
}
