package io.leadline.simulation.worlds;

import io.leadline.catalog.Terms;
import io.leadline.replenishment.CostRates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule as it stands in every textbook: a mean of the past, a lead time as it was on average, some safety, and the
 * economic lot. It buys from the preferred supplier.
 *
 * @param smoothing share of the newest week in the mean (simple exponential smoothing); 0 for a moving average
 * @param weeks of the moving average
 * @param safety standard deviations of the demand over lead time and review; NaN where weeks of cover stand instead
 * @param coverWeeks on top of lead time and review; counts where safety is NaN
 */
record SimpleRule(double smoothing, int weeks, double safety, double coverWeeks, CostRates rates) implements WorldRule {

    private static final int SPREAD_WEEKS = 26;
    private static final double MOST_LOT_DAYS = 120;

    String name() {
        String mean = smoothing > 0 ? "ses " + smoothing : "mean of " + weeks + " weeks";
        return mean + (Double.isNaN(safety) ? ", cover " + coverWeeks + " weeks" : ", z " + safety);
    }

    @Override
    public List<Decision> decide(WorldState known) {
        List<Buy> buys = new ArrayList<>();
        double[] perDay = new double[known.world().items().size()];
        for (int i = 0; i < perDay.length; i++) {
            double[] weekly = weekly(known, i);
            perDay[i] = mean(weekly) / 7;
            double units = units(known, i, perDay[i], weekly);
            if (units > 0) {
                buys.add(new Buy(i, 0, units));
            }
        }
        return OrderGroups.reachingMinimums(known, buys, item -> perDay[item]);
    }

    private double units(WorldState known, int i, double perDay, double[] weekly) {
        WorldItem item = known.world().items().get(i);
        Terms terms = item.terms().getFirst();
        double lead = lead(known, i);
        LocalDate end = item.item().soldUntil();
        if (perDay <= 0
                || end != null
                        && !known.world().date(known.today() + (int) lead).isBefore(end)) {
            return 0;
        }
        double days = lead + REVIEW_DAYS;
        double level = perDay * days
                + (Double.isNaN(safety) ? perDay * 7 * coverWeeks : safety * spread(weekly) * Math.sqrt(days / 7));
        double position = known.position(i);
        if (position > level) {
            return 0;
        }
        double yearly = perDay * 365;
        double value = known.world().value(item.item().unitCost());
        double economic = Math.sqrt(2 * yearly * rates.perOrderLine() / Math.max(1e-9, value * rates.holdingPerYear()));
        double lot = Math.min(Math.max(economic, perDay * REVIEW_DAYS), perDay * MOST_LOT_DAYS);
        int life = item.item().shelfLifeDays();
        double need = level - position + lot;
        return OrderGroups.orderable(life > 0 ? Math.min(need, Math.max(1, perDay * life - position)) : need, terms);
    }

    /** As received of this item, else as stated. */
    private static double lead(WorldState known, int i) {
        return known.received().stream()
                .filter(shipment -> shipment.item() == i && shipment.terms() == 0)
                .mapToInt(shipment -> shipment.arrives() - shipment.ordered())
                .average()
                .orElse(known.world().items().get(i).terms().getFirst().leadTimeDays());
    }

    /** Sales of the last weeks, newest last; days on an empty shelf are taken for as good as the other days of the week. */
    private double[] weekly(WorldState known, int i) {
        int count = Math.min(known.today() / 7, 104);
        double[] weekly = new double[count];
        for (int week = 0; week < count; week++) {
            double sold = 0;
            int days = 0;
            for (int day = known.today() - 7 * (count - week); day < known.today() - 7 * (count - week - 1); day++) {
                boolean gap = known.empty(i, day) && known.sold(i, day) == 0;
                sold += known.sold(i, day) - known.returned(i, day);
                days += gap ? 0 : 1;
            }
            weekly[week] = days == 0 ? Double.NaN : Math.max(0, sold) * 7 / days;
        }
        return weekly;
    }

    private double mean(double[] weekly) {
        double level = Double.NaN;
        double sum = 0;
        int counted = 0;
        for (int week = 0; week < weekly.length; week++) {
            double units = weekly[week];
            if (Double.isNaN(units)) {
                continue;
            }
            level = Double.isNaN(level) ? units : level + smoothing * (units - level);
            if (week >= weekly.length - weeks) {
                sum += units;
                counted++;
            }
        }
        double mean = smoothing > 0 || counted == 0 ? level : sum / counted;
        return Double.isNaN(mean) ? 0 : mean;
    }

    private static double spread(double[] weekly) {
        double sum = 0;
        double squares = 0;
        int counted = 0;
        for (int week = Math.max(0, weekly.length - SPREAD_WEEKS); week < weekly.length; week++) {
            if (!Double.isNaN(weekly[week])) {
                sum += weekly[week];
                squares += weekly[week] * weekly[week];
                counted++;
            }
        }
        return counted < 2 ? 0 : Math.sqrt(Math.max(0, squares - sum * sum / counted) / (counted - 1));
    }

    /** All that are tried in hindsight. */
    static List<SimpleRule> all(CostRates rates) {
        List<SimpleRule> rules = new ArrayList<>();
        double[][] means = {{0, 4}, {0, 13}, {0, 26}, {0.1, 0}, {0.3, 0}};
        for (double[] mean : means) {
            for (double safety : new double[] {0, 0.5, 1, 1.28, 1.64, 2.05, 2.6}) {
                rules.add(new SimpleRule(mean[0], (int) mean[1], safety, 0, rates));
            }
            for (double cover : new double[] {1, 2, 3, 4, 6}) {
                rules.add(new SimpleRule(mean[0], (int) mean[1], Double.NaN, cover, rates));
            }
        }
        return rules;
    }
}
