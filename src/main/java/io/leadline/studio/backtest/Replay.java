package io.leadline.studio.backtest;

import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.StockPosition;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/**
 * Lives through a time with one policy for one item, or with what was really ordered.
 *
 * <p>In the morning goods come in and, on review days, the policy orders, knowing the demand before today and the
 * receipts up to this morning. Then the day's demand is served as far as stock reaches; the rest is lost. Lead times are drawn from the
 * receipts known on the order's day, with the closures of the days to come; the same seed draws the same for every policy.
 *
 * @param start of the replay; stock begins as the usual rule of thumb would have it
 * @param from first measured day
 * @param to last measured day
 */
public record Replay(LocalDate start, LocalDate from, LocalDate to) {

    private static final int OPENING_COVER_DAYS = 42;

    /** A line is looked for this long before the measured time to say that the item's purchases are known. */
    private static final int KNOWN_WITHIN_DAYS = 365;

    /** An order under way. */
    private record Open(ReplayOffer from, String id, double units, LocalDate expected, LocalDate arrives) {}

    /** One order of the replay. */
    public record Ordered(LocalDate day, String supplierId, Quantity quantity) {}

    /** Where the goods come from. */
    private interface Supply {

        double arriving(LocalDate day);

        void review(LocalDate day, double onHand, Bought bought);
    }

    /**
     * What was bought in the measured time, and what was paid above its value for what is there or on its way: a price is a
     * cost or a saving once the goods are sold, or a rule that buys too much would save most.
     */
    private static final class Bought {
        long lines;
        double units;
        double position;
        double aboveValue;

        Bought(double opening) {
            this.position = opening;
        }

        void order(double more, double aboveValueEach, boolean measured) {
            position += more;
            aboveValue += more * aboveValueEach;
            lines += measured ? 1 : 0;
            units += measured ? more : 0;
        }

        /** @return what was paid for the units above their value */
        double sell(double given) {
            double share = given > 0 ? Math.min(1, given / Math.max(position, given)) : 0;
            double paid = aboveValue * share;
            aboveValue -= paid;
            position = Math.max(0, position - given);
            return paid;
        }
    }

    public ReplayFigures run(ReplayItem item, ReplayRule rule, long seed) {
        return run(item, rule, seed, new ArrayList<>());
    }

    /** @param orders takes what was ordered */
    public ReplayFigures run(ReplayItem item, ReplayRule rule, long seed, List<Ordered> orders) {
        List<Open> open = new ArrayList<>(underWay(item));
        double underWay = open.stream().mapToDouble(Open::units).sum();
        return live(item, Math.max(0, opening(item) - underWay), new Supply() {
            @Override
            public double arriving(LocalDate day) {
                double units = 0;
                for (Iterator<Open> arrivals = open.iterator(); arrivals.hasNext(); ) {
                    Open order = arrivals.next();
                    if (!order.arrives.isAfter(day)) {
                        units += order.units;
                        arrivals.remove();
                    }
                }
                return units;
            }

            @Override
            public void review(LocalDate day, double onHand, Bought bought) {
                if ((day.toEpochDay() - start.toEpochDay()) % rule.reviewDays() != 0) {
                    return;
                }
                ReplayRule.Order order = rule.order(item, day, position(onHand, open, day));
                if (order == null) {
                    return;
                }
                ReplayOffer offer = order.offer();
                double units = order.quantity().toDouble();
                open.add(new Open(
                        offer,
                        "R" + day,
                        units,
                        expected(offer, item, day),
                        day.plusDays(offer.leadTimes()
                                .drawDays(offer.terms(), item.place().location(), day, uniform(seed, item, day)))));
                orders.add(new Ordered(day, order.offer().terms().supplierId(), order.quantity()));
                bought.order(units, aboveValue(item, order), !day.isBefore(from));
            }
        });
    }

    private LocalDate expected(ReplayOffer offer, ReplayItem item, LocalDate orderedOn) {
        double days =
                offer.offer(item.place().location(), orderedOn, 1).leadTime().meanDays();
        return orderedOn.plusDays((long) Math.ceil(days));
    }

    /** What had really been ordered before the start and came in later: every policy begins with it on its way. */
    private List<Open> underWay(ReplayItem item) {
        ReplayOffer usual = item.offers().getFirst();
        List<Open> open = new ArrayList<>();
        for (Purchased line : item.purchases()) {
            LocalDate received = line.receivedOn();
            if (line.orderedOn().isBefore(start)
                    && received != null
                    && !received.isBefore(start)
                    && !isLaunch(item, received)) {
                double units = Math.floor(line.received());
                open.add(new Open(
                        usual, "P" + line.orderedOn(), units, expected(usual, item, line.orderedOn()), received));
            }
        }
        return open;
    }

    /** Whether it came in before the first sale of an item that is first sold within the replay. */
    private boolean isLaunch(ReplayItem item, LocalDate received) {
        return item.first().isAfter(start) && received.isBefore(item.first());
    }

    /**
     * What lay there when an item was first sold: before, nobody plans it, and the company had it when it began to sell it.
     * The same for every policy.
     */
    private double launched(ReplayItem item) {
        return item.purchases().stream()
                .filter(line -> line.receivedOn() != null && isLaunch(item, line.receivedOn()))
                .mapToDouble(Purchased::received)
                .sum();
    }

    /** Whether enough is known of what was ordered for the item to live through the time with it. */
    public boolean known(ReplayItem item) {
        LocalDate earliest = from.minusDays(KNOWN_WITHIN_DAYS);
        return item.purchases().stream()
                .anyMatch(p -> p.receivedOn() != null
                        && !p.receivedOn().isBefore(earliest)
                        && !p.receivedOn().isAfter(to));
    }

    /**
     * What was really ordered, on its days and in its quantities, received as it was. The stock position at the start is the
     * same as every policy's: what was under way then is taken off the shelf.
     */
    public ReplayFigures actual(ReplayItem item) {
        double underWay = underWay(item).stream().mapToDouble(Open::units).sum();
        return live(item, Math.max(0, opening(item) - underWay), new Supply() {
            @Override
            public double arriving(LocalDate day) {
                return item.purchases().stream()
                        .filter(line -> day.equals(line.receivedOn()) && !isLaunch(item, day))
                        .mapToDouble(Purchased::received)
                        .sum();
            }

            @Override
            public void review(LocalDate day, double onHand, Bought bought) {
                for (Purchased line : item.purchases()) {
                    // A place that had no demand before the order gets nothing of it, and no line of it either.
                    if (line.orderedOn().equals(day) && line.ordered() > 0) {
                        bought.order(line.ordered(), line.paidAboveValue(), !day.isBefore(from));
                    }
                }
            }
        });
    }

    private ReplayFigures live(ReplayItem item, double opening, Supply supply) {
        double onHand = opening;
        double demanded = 0;
        double served = 0;
        long stockoutDays = 0;
        double unitDays = 0;
        Bought bought = new Bought(opening);
        double paidAboveValue = 0;
        for (LocalDate day = start; !day.isAfter(to); day = day.plusDays(1)) {
            double launched = day.equals(item.first()) ? launched(item) : 0;
            bought.position += launched;
            onHand += launched + supply.arriving(day);
            supply.review(day, onHand, bought);
            double wanted = item.demandOn(day);
            double given = Math.min(wanted, onHand);
            onHand -= given;
            double paid = bought.sell(given);
            if (!day.isBefore(from)) {
                demanded += wanted;
                served += given;
                stockoutDays += given < wanted ? 1 : 0;
                unitDays += onHand;
                paidAboveValue += paid;
            }
        }
        return new ReplayFigures(
                (int) (to.toEpochDay() - from.toEpochDay() + 1),
                demanded,
                served,
                stockoutDays,
                unitDays,
                unitDays * item.unitCost(),
                (demanded - served) * item.unitMargin(),
                bought.lines,
                bought.units,
                bought.units * item.unitKg(),
                paidAboveValue);
    }

    private double opening(ReplayItem item) {
        double[] before = item.demandBefore(start);
        return before.length == 0
                ? 0
                : Math.ceil(Arrays.stream(before).sum()
                        / before.length
                        * (item.terms().leadTimeDays() + OPENING_COVER_DAYS));
    }

    /** Prices in another currency than the item's value are no numbers to compare without an exchange rate. */
    private static double aboveValue(ReplayItem item, ReplayRule.Order order) {
        var price = order.offer().terms().unitPrice(order.quantity());
        double worth = order.offer().worth();
        double value = price.amount().doubleValue() * (worth > 0 ? worth : 1);
        return worth > 0 || price.currency().equals(item.currency()) ? value - item.unitCost() : 0;
    }

    /** An order that is overdue is expected tomorrow, every day anew, and counts less and less. */
    private static StockPosition position(double onHand, List<Open> open, LocalDate day) {
        List<ExpectedSupply> supply =
                open.stream().map(order -> supply(order, day)).toList();
        return new StockPosition(Quantity.of((long) Math.floor(onHand)), Quantity.ZERO, supply);
    }

    private static ExpectedSupply supply(Open order, LocalDate day) {
        Quantity units = Quantity.of((long) order.units);
        Quantity counted =
                order.from.leadTimes().counted(units, order.from.terms().supplierId(), order.expected, day);
        LocalDate expected = order.expected.isAfter(day) ? order.expected : day.plusDays(1);
        return new ExpectedSupply(
                order.id,
                counted,
                expected,
                units.minus(counted),
                order.from.terms().supplierId());
    }

    /** The same for one seed, item and day under every policy (a counter hashed by SplitMix64, Steele et al. 2014). */
    private static double uniform(long seed, ReplayItem item, LocalDate day) {
        long x = seed * 0x9E3779B97F4A7C15L + item.place().toString().hashCode() * 31L + day.toEpochDay();
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return ((x ^ (x >>> 31)) >>> 11) * 0x1.0p-53;
    }
}
