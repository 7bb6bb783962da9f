package io.leadline.planning.backtest;

import io.leadline.planning.ExpectedSupply;
import io.leadline.planning.LeadTime;
import io.leadline.planning.StockPosition;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Lives through a time with one policy for one item.
 *
 * <p>In the morning goods come in and, on review days, the policy orders, knowing the demand and the receipts before
 * today. Then the day's demand is served as far as stock reaches; the rest is lost. Lead times are drawn from the
 * receipts known on the order's day; the same seed draws the same for every policy.
 *
 * @param start of the replay; stock begins as the usual rule of thumb would have it
 * @param from first measured day
 * @param to last measured day
 */
public record Replay(LocalDate start, LocalDate from, LocalDate to) {

    private static final int OPENING_COVER_DAYS = 42;

    /** An order under way. */
    private record Open(String id, double units, LocalDate expected, LocalDate arrives) {}

    /** One order of the replay. */
    public record Ordered(LocalDate day, Quantity quantity) {}

    public ReplayFigures run(ReplayItem item, ReplayRule rule, long seed) {
        return run(item, rule, seed, new ArrayList<>());
    }

    /** @param orders takes what was ordered */
    public ReplayFigures run(ReplayItem item, ReplayRule rule, long seed, List<Ordered> orders) {
        double onHand = opening(item);
        List<Open> open = new ArrayList<>();
        double demanded = 0;
        double served = 0;
        long stockoutDays = 0;
        double unitDays = 0;
        long lines = 0;
        for (LocalDate day = start; !day.isAfter(to); day = day.plusDays(1)) {
            for (Iterator<Open> arrivals = open.iterator(); arrivals.hasNext(); ) {
                Open order = arrivals.next();
                if (!order.arrives.isAfter(day)) {
                    onHand += order.units;
                    arrivals.remove();
                }
            }
            boolean measured = !day.isBefore(from);
            if ((day.toEpochDay() - start.toEpochDay()) % rule.reviewDays() == 0) {
                Quantity quantity = rule.order(item, day, position(onHand, open, day));
                if (quantity.isPositive()) {
                    LeadTime expected = item.leadTimes().expected(item.terms().leadTimeDays(), day);
                    int takes = item.leadTimes().drawDays(item.terms().leadTimeDays(), day, uniform(seed, item, day));
                    open.add(new Open(
                            "R" + day,
                            quantity.toDouble(),
                            day.plusDays((long) Math.ceil(expected.meanDays())),
                            day.plusDays(takes)));
                    orders.add(new Ordered(day, quantity));
                    lines += measured ? 1 : 0;
                }
            }
            double wanted = item.demandOn(day);
            double given = Math.min(wanted, onHand);
            onHand -= given;
            if (measured) {
                demanded += wanted;
                served += given;
                stockoutDays += given < wanted ? 1 : 0;
                unitDays += onHand;
            }
        }
        int days = (int) (to.toEpochDay() - from.toEpochDay() + 1);
        return new ReplayFigures(
                days,
                demanded,
                served,
                stockoutDays,
                unitDays,
                unitDays * item.unitCost(),
                (demanded - served) * item.unitMargin(),
                lines);
    }

    private double opening(ReplayItem item) {
        double[] before = item.demandBefore(start);
        double sum = 0;
        for (double units : before) {
            sum += units;
        }
        return before.length == 0
                ? 0
                : Math.ceil(sum / before.length * (item.terms().leadTimeDays() + OPENING_COVER_DAYS));
    }

    /** An order that is overdue is expected tomorrow, every day anew. */
    private static StockPosition position(double onHand, List<Open> open, LocalDate day) {
        List<ExpectedSupply> supply = open.stream()
                .map(order -> new ExpectedSupply(
                        order.id,
                        Quantity.of((long) order.units),
                        order.expected.isAfter(day) ? order.expected : day.plusDays(1)))
                .toList();
        return new StockPosition(Quantity.of((long) Math.floor(onHand)), Quantity.ZERO, supply);
    }

    /** The same for one seed, item and day under every policy (a counter hashed by SplitMix64, Steele et al. 2014). */
    private static double uniform(long seed, ReplayItem item, LocalDate day) {
        long x = seed * 0x9E3779B97F4A7C15L + item.place().toString().hashCode() * 31L + day.toEpochDay();
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return ((x ^ (x >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
