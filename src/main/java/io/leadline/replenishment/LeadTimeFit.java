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

    /**
     * What is reckoned with again and again of each receipt, once; let go when all is learned.
     *
     * @param item see {@link Receipt#item}
     * @param groups of the supplier
     * @param age what the receipt counts, by how long ago it was
     * @param share of that, where the lines of one delivery share it
     */
    private record Rows(
            List<Receipt> receipts,
            String[] item,
            List<List<String>> groups,
            double[] logDays,
            double[] age,
            double[] share) {

        int count() {
            return age.length;
        }

        Receipt of(int i) {
            return receipts.get(i);
        }
    }

    /** When something of an order came. */
    private record Delivery(LocalDate on, String order) implements Comparable<Delivery> {

        @Override
        public int compareTo(Delivery other) {
            int byDay = on.compareTo(other.on);
            return byDay != 0 ? byDay : order.compareTo(other.order);
        }
    }

    private final UnaryOperator<String> country;
    private final boolean empty;
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
        this.country = country;
        this.empty = receipts.isEmpty();
        Rows rows = rows(receipts, today);
        receipts.forEach(one -> bySupplier.merge(one.supplierId(), 1, Integer::sum));
        double[] ratioLeft = new double[receipts.size()];
        double[] daysLeft = new double[receipts.size()];
        ratios = chain(rows, true, ratioLeft);
        days = chain(rows, false, daysLeft);
        kinships(rows, ratioLeft, daysLeft);
        own(rows);
        drift(rows);
    }

    private Rows rows(List<Receipt> receipts, LocalDate today) {
        int count = receipts.size();
        String[] delivery = new String[count];
        Map<String, Integer> lines = new HashMap<>();
        Map<String, List<String>> groupsOf = new HashMap<>();
        Rows rows = new Rows(
                receipts,
                new String[count],
                new ArrayList<>(count),
                new double[count],
                new double[count],
                new double[count]);
        for (int i = 0; i < count; i++) {
            delivery[i] = receipts.get(i).delivery();
            lines.merge(delivery[i], 1, Integer::sum);
        }
        for (int i = 0; i < count; i++) {
            Receipt one = receipts.get(i);
            rows.item[i] = one.item();
            rows.groups.add(groupsOf.computeIfAbsent(one.supplierId(), this::groups));
            rows.logDays[i] = one.logDays();
            rows.age[i] = Math.pow(0.5, (today.toEpochDay() - one.receivedOn().toEpochDay()) / HALF_LIFE_DAYS);
            // The lines of one delivery are late together: they are one observation of the supplier.
            rows.share[i] = rows.age[i] / lines.getOrDefault(delivery[i], 1);
        }
        return rows;
    }

    boolean empty() {
        return empty;
    }

    private List<String> groups(String supplierId) {
        return List.of("", country.apply(supplierId), supplierId);
    }

    private static Chain chain(Rows rows, boolean ratio, double[] left) {
        double[] weight = new double[left.length];
        for (int i = 0; i < left.length; i++) {
            Receipt one = rows.of(i);
            left[i] = rows.logDays[i] - (ratio ? one.logStated() : 0);
            weight[i] = ratio && one.statedDays() == 0 ? 0 : rows.share[i];
        }
        List<Map<String, Double>> levels = new ArrayList<>();
        for (int g = 0; g < 3; g++) {
            Map<String, Mean> sums = new HashMap<>();
            for (int i = 0; i < left.length; i++) {
                sums.computeIfAbsent(rows.groups.get(i).get(g), x -> new Mean()).add(weight[i], left[i]);
            }
            double prior = g > 0 ? GROUP_RECEIPTS : ratio ? STATED_RECEIPTS : 1e-9;
            Map<String, Double> level = new HashMap<>();
            sums.forEach((group, mean) -> level.put(group, mean.sum / (mean.weight + prior)));
            for (int i = 0; i < left.length; i++) {
                left[i] -= level.getOrDefault(rows.groups.get(i).get(g), 0.0);
            }
            levels.add(level);
        }
        return new Chain(levels);
    }

    private void kinships(Rows rows, double[] ratioLeft, double[] daysLeft) {
        Map<String, Mean> byRatio = new HashMap<>();
        Map<String, Mean> byDays = new HashMap<>();
        Map<String, String> supplierOf = new TreeMap<>();
        for (int i = 0; i < ratioLeft.length; i++) {
            String item = rows.item[i];
            supplierOf.put(item, rows.of(i).supplierId());
            byRatio.computeIfAbsent(item, x -> new Mean()).add(rows.share[i], ratioLeft[i]);
            byDays.computeIfAbsent(item, x -> new Mean()).add(rows.share[i], daysLeft[i]);
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

    private double shared(String supplierId, int statedDays) {
        return shared(groups(supplierId), supplierId, statedDays);
    }

    private double shared(Rows rows, int i) {
        Receipt one = rows.of(i);
        return shared(rows.groups.get(i), one.supplierId(), one.statedDays());
    }

    /** What items share, stated and learned. */
    private double shared(List<String> groups, String supplierId, int statedDays) {
        double byDays = days.at(groups);
        if (statedDays == 0) {
            return byDays;
        }
        double byRatio = Math.log(statedDays) + ratios.at(groups);
        Kinship kinship = kinships.get(supplierId);
        double follows = kinship == null ? 1 : kinship.ratio();
        return follows * byRatio + (1 - follows) * byDays;
    }

    private void own(Rows rows) {
        Map<String, List<Double>> known = new HashMap<>();
        for (int i = 0; i < rows.count(); i++) {
            known.computeIfAbsent(rows.item[i], x -> new ArrayList<>()).add(rows.logDays[i]);
        }
        Map<String, Double> most = new HashMap<>();
        known.forEach((item, logs) -> {
            logs.sort(null);
            most.put(item, logs.get(logs.size() / 2) + LARGEST_LOG_RATIO);
        });
        double[] beyond = new double[rows.count()];
        for (int i = 0; i < rows.count(); i++) {
            double logDays = Math.min(rows.logDays[i], most.getOrDefault(rows.item[i], Double.MAX_VALUE));
            beyond[i] = logDays - shared(rows, i);
            items.computeIfAbsent(rows.item[i], x -> new Mean()).add(rows.age[i], beyond[i]);
        }
        Map<String, Mean> bySupplier = new HashMap<>();
        Mean all = new Mean();
        for (int i = 0; i < rows.count(); i++) {
            String supplier = rows.of(i).supplierId();
            Mean item = items.get(rows.item[i]);
            if (item == null) {
                continue;
            }
            double left = beyond[i] - own(item, supplier);
            // What the item's mean has taken over of the receipt is put back.
            double taken = item.weight / (item.weight + credible(supplier)) * rows.age[i] / item.weight;
            double whole = left / Math.sqrt(Math.max(1 - taken, 0.3));
            bySupplier.computeIfAbsent(supplier, x -> new Mean()).add(rows.share[i], whole);
            all.add(rows.share[i], whole);
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

    private void drift(Rows rows) {
        Map<String, TreeMap<Delivery, Mean>> deliveries = new TreeMap<>();
        for (int i = 0; i < rows.count(); i++) {
            Receipt one = rows.of(i);
            double left = rows.logDays[i] - shared(rows, i) - own(items.get(rows.item[i]), one.supplierId());
            deliveries
                    .computeIfAbsent(one.supplierId(), x -> new TreeMap<>())
                    .computeIfAbsent(new Delivery(one.receivedOn(), one.order()), x -> new Mean())
                    .add(1, left);
        }
        deliveries.forEach((supplier, list) -> drifts.put(
                supplier,
                LeadTimeDrift.of(
                        list.keySet().stream()
                                .mapToDouble(delivery -> delivery.on().toEpochDay())
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
