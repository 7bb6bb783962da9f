package io.leadline.replenishment;

import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What receipts up to a day say about the lead time of each item, in logarithms of days.
 *
 * <p>A supplier's items are alike in one of two ways: by the ratio of actual to stated days, or by the days themselves.
 * Both are learned as a chain, all suppliers, then the country, then the supplier, each shrunk to the one before by its
 * number of deliveries; which of them an item is expected to follow depends on how far the supplier's items lie apart in
 * each. What the item's own receipts say beyond that counts n/(n + k) of it, k being the spread within items over the
 * variance between them (Bühlmann 1967): where a supplier's items are alike, one learns from the others; where they are not, each
 * learns from its own. Receipts of a year ago count half. What drifts is followed, see {@link LeadTimeDrift}.
 */
final class LeadTimeFit {

    private static final double HALF_LIFE_DAYS = 365;
    private static final double STATED_RECEIPTS = 5;
    private static final double GROUP_RECEIPTS = 3;
    private static final double PRIOR_VARIANCE = LeadTime.PRIOR_SPREAD * LeadTime.PRIOR_SPREAD;

    /** An order that took ten times as long as usual says something went wrong, not how long orders take. */
    private static final double LARGEST_LOG_RATIO = Math.log(10);

    /**
     * @param logDays centre of the logarithm of the days
     * @param logSd its spread
     * @param receipts of the item, or of its supplier where the item has none
     */
    record Law(double logDays, double logSd, int receipts) {}

    private static final class Mean {
        double weight;
        double sum;
        double squares;
        int count;

        void add(double w, double value) {
            weight += w;
            sum += w * value;
            squares += w * value * value;
            count++;
        }

        double mean() {
            return weight > 0 ? sum / weight : 0;
        }

        /** Sum of weighted squares around the mean. */
        double around() {
            return Math.max(0, squares - (weight > 0 ? sum * sum / weight : 0));
        }
    }

    private record Chain(List<Map<String, Double>> levels) {
        double at(List<String> groups) {
            double sum = 0;
            for (int g = 0; g < levels.size(); g++) {
                sum += levels.get(g).getOrDefault(groups.get(g), 0.0);
            }
            return sum;
        }
    }

    /** Which of the two a supplier's items follow, and how far they lie apart in it. */
    private record Kinship(double ratio, double between) {}

    private final UnaryOperator<String> country;
    private final List<Receipt> receipts;
    private final double[] age;
    private final double[] share;
    private final Chain ratios;
    private final Chain days;
    private final Map<String, Kinship> kinships = new HashMap<>();
    private final Map<String, Mean> items = new HashMap<>();
    private final Map<String, Double> credibility = new HashMap<>();
    private final Map<String, Double> variances = new HashMap<>();
    private final Map<String, Double> drifts = new HashMap<>();
    private final Map<String, Integer> bySupplier = new HashMap<>();
    private double variance = PRIOR_VARIANCE;

    /**
     * @param receipts each item of a delivery once
     * @param country of a supplier
     */
    LeadTimeFit(List<Receipt> receipts, LocalDate today, UnaryOperator<String> country) {
        this.receipts = receipts;
        this.country = country;
        Map<String, Integer> lines = new HashMap<>();
        receipts.forEach(one -> lines.merge(one.delivery(), 1, Integer::sum));
        age = new double[receipts.size()];
        share = new double[receipts.size()];
        for (int i = 0; i < receipts.size(); i++) {
            Receipt one = receipts.get(i);
            age[i] = Math.pow(0.5, (today.toEpochDay() - one.receivedOn().toEpochDay()) / HALF_LIFE_DAYS);
            // The lines of one delivery are late together: they are one observation of the supplier.
            share[i] = age[i] / lines.getOrDefault(one.delivery(), 1);
            bySupplier.merge(one.supplierId(), 1, Integer::sum);
        }
        double[] ratioLeft = new double[receipts.size()];
        double[] daysLeft = new double[receipts.size()];
        ratios = chain(true, ratioLeft);
        days = chain(false, daysLeft);
        kinships(ratioLeft, daysLeft);
        own();
        drift();
    }

    boolean empty() {
        return receipts.isEmpty();
    }

    private List<String> groups(String supplierId) {
        return List.of("", country.apply(supplierId), supplierId);
    }

    private Chain chain(boolean ratio, double[] left) {
        double[] weight = new double[left.length];
        for (int i = 0; i < left.length; i++) {
            Receipt one = receipts.get(i);
            left[i] = one.logDays() - (ratio ? one.logStated() : 0);
            weight[i] = ratio && one.statedDays() == 0 ? 0 : share[i];
        }
        List<Map<String, Double>> levels = new ArrayList<>();
        for (int g = 0; g < 3; g++) {
            Map<String, Mean> sums = new HashMap<>();
            for (int i = 0; i < left.length; i++) {
                sums.computeIfAbsent(groups(receipts.get(i).supplierId()).get(g), x -> new Mean())
                        .add(weight[i], left[i]);
            }
            double prior = g > 0 ? GROUP_RECEIPTS : ratio ? STATED_RECEIPTS : 1e-9;
            Map<String, Double> level = new HashMap<>();
            sums.forEach((group, mean) -> level.put(group, mean.sum / (mean.weight + prior)));
            for (int i = 0; i < left.length; i++) {
                left[i] -=
                        level.getOrDefault(groups(receipts.get(i).supplierId()).get(g), 0.0);
            }
            levels.add(level);
        }
        return new Chain(levels);
    }

    private void kinships(double[] ratioLeft, double[] daysLeft) {
        Map<String, Mean> byRatio = new HashMap<>();
        Map<String, Mean> byDays = new HashMap<>();
        Map<String, String> supplierOf = new TreeMap<>();
        for (int i = 0; i < ratioLeft.length; i++) {
            Receipt one = receipts.get(i);
            supplierOf.put(one.item(), one.supplierId());
            byRatio.computeIfAbsent(one.item(), x -> new Mean()).add(share[i], ratioLeft[i]);
            byDays.computeIfAbsent(one.item(), x -> new Mean()).add(share[i], daysLeft[i]);
        }
        Map<String, double[]> sums = new TreeMap<>();
        double[] all = new double[2];
        supplierOf.forEach((item, supplier) -> {
            Mean r = byRatio.get(item);
            Mean d = byDays.get(item);
            if (r == null || d == null || r.weight <= 0) {
                return;
            }
            double[] sum = sums.computeIfAbsent(supplier, x -> new double[6]);
            sum[0] += r.weight * r.mean() * r.mean();
            sum[1] += d.weight * d.mean() * d.mean();
            sum[2] += r.weight;
            sum[3]++;
            sum[4] += r.around();
            sum[5] += r.weight * (r.count - 1) / r.count;
            all[0] += r.around();
            all[1] += r.weight * (r.count - 1) / r.count;
        });
        double usual = (all[0] + STATED_RECEIPTS * PRIOR_VARIANCE) / (all[1] + STATED_RECEIPTS);
        sums.forEach((supplier, s) -> {
            double within = (s[4] + STATED_RECEIPTS * usual) / (s[5] + STATED_RECEIPTS);
            double ratio = (Math.max(0, s[0] - s[3] * within) + 2 * 0.01) / (s[2] + 2);
            double dayed = (Math.max(0, s[1] - s[3] * within) + 2 * 0.2) / (s[2] + 2);
            double follows = dayed * dayed / (ratio * ratio + dayed * dayed);
            kinships.put(supplier, new Kinship(follows, Math.min(ratio, dayed)));
            credibility.put(supplier, Math.clamp(within / Math.min(ratio, dayed), 0.05, 200));
        });
    }

    /** What items share, stated and learned. */
    private double shared(String supplierId, int statedDays) {
        List<String> groups = groups(supplierId);
        double byDays = days.at(groups);
        if (statedDays == 0) {
            return byDays;
        }
        double byRatio = Math.log(statedDays) + ratios.at(groups);
        Kinship kinship = kinships.get(supplierId);
        double follows = kinship == null ? 1 : kinship.ratio();
        return follows * byRatio + (1 - follows) * byDays;
    }

    private void own() {
        Map<String, List<Double>> known = new HashMap<>();
        receipts.forEach(
                one -> known.computeIfAbsent(one.item(), x -> new ArrayList<>()).add(one.logDays()));
        Map<String, Double> most = new HashMap<>();
        known.forEach((item, logs) -> {
            logs.sort(null);
            most.put(item, logs.get(logs.size() / 2) + LARGEST_LOG_RATIO);
        });
        for (int i = 0; i < age.length; i++) {
            Receipt one = receipts.get(i);
            double logDays = Math.min(one.logDays(), most.getOrDefault(one.item(), Double.MAX_VALUE));
            items.computeIfAbsent(one.item(), x -> new Mean())
                    .add(age[i], logDays - shared(one.supplierId(), one.statedDays()));
        }
        Map<String, Mean> bySupplier = new HashMap<>();
        Mean all = new Mean();
        for (int i = 0; i < age.length; i++) {
            Receipt one = receipts.get(i);
            Mean item = items.get(one.item());
            if (item == null) {
                continue;
            }
            double logDays = Math.min(one.logDays(), most.getOrDefault(one.item(), Double.MAX_VALUE));
            double left = logDays - shared(one.supplierId(), one.statedDays()) - own(item, one.supplierId());
            // What the item's mean has taken over of the receipt is put back.
            double taken = item.weight / (item.weight + credible(one.supplierId())) * age[i] / item.weight;
            double whole = left / Math.sqrt(Math.max(1 - taken, 0.3));
            bySupplier.computeIfAbsent(one.supplierId(), x -> new Mean()).add(share[i], whole);
            all.add(share[i], whole);
        }
        variance = (all.squares + STATED_RECEIPTS * PRIOR_VARIANCE) / (all.weight + STATED_RECEIPTS);
        bySupplier.forEach(
                (supplier, mean) -> variances.put(supplier, (mean.squares + 8 * variance) / (mean.weight + 8)));
    }

    private double credible(String supplierId) {
        return credibility.getOrDefault(supplierId, GROUP_RECEIPTS);
    }

    private double own(@Nullable Mean item, String supplierId) {
        return item == null ? 0 : item.sum / (item.weight + credible(supplierId));
    }

    private void drift() {
        Map<String, TreeMap<String, Mean>> deliveries = new TreeMap<>();
        for (Receipt one : receipts) {
            double left = one.logDays()
                    - shared(one.supplierId(), one.statedDays())
                    - own(items.get(one.item()), one.supplierId());
            deliveries
                    .computeIfAbsent(one.supplierId(), x -> new TreeMap<>())
                    .computeIfAbsent(one.receivedOn() + one.order(), x -> new Mean())
                    .add(1, left);
        }
        deliveries.forEach((supplier, list) -> drifts.put(
                supplier,
                LeadTimeDrift.of(
                        list.keySet().stream()
                                .mapToDouble(key ->
                                        LocalDate.parse(key.substring(0, 10)).toEpochDay())
                                .toArray(),
                        list.values().stream().mapToDouble(Mean::mean).toArray())));
    }

    Law law(String supplierId, Sku sku, int statedDays) {
        Mean item = items.get(Receipt.item(supplierId, sku));
        Kinship kinship = kinships.get(supplierId);
        double between = kinship == null ? 0.05 : kinship.between();
        double k = credible(supplierId);
        double unknown = 0.5 * between * k / ((item == null ? 0 : item.weight) + k);
        return new Law(
                shared(supplierId, statedDays) + own(item, supplierId) + drifts.getOrDefault(supplierId, 0.0),
                Math.sqrt(variances.getOrDefault(supplierId, variance) + unknown),
                item != null ? item.count : bySupplier.getOrDefault(supplierId, 0));
    }
}
