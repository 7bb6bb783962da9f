package io.leadline.clearance;

import io.leadline.clearance.ClearanceWay.Kind;
import io.leadline.clearance.ClearanceWay.PriceStep;
import io.leadline.replenishment.StockRules;
import io.leadline.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What can be done about an overstock, least loss first. The losses are those of planning's remedies (a share of the value,
 * see {@code replenishment.policy.ExcessStock}), each of the order, the place or the supplier that it is about, and for a
 * mark-down those of its best path of prices.
 */
final class ClearanceWays {

    private static final int TRANSFER_DAYS = 14;
    private static final int RETURN_DAYS = 21;
    private static final int ANSWER_DAYS = 14;
    private static final int BUNDLE_DAYS = 28;
    private static final double BUNDLE_EFFECT = 0.2;
    private static final double BUNDLE_GIVES = 0.1;
    private static final int MOST_OF_A_KIND = 3;
    private static final List<PriceStep> USUAL_PATH =
            List.of(new PriceStep(28, 20, 0), new PriceStep(28, 30, 0), new PriceStep(28, 50, 0));

    private final Facts it;
    private final List<ClearanceWay> ways = new ArrayList<>();

    /** An order of which something is open. @param later the day to which it would be postponed */
    record Open(String orderId, int line, double units, LocalDate later) {}

    /** A location that lacks the item. */
    record Lack(String location, double units) {}

    /**
     * @param units too much, here and on order
     * @param here the part of it that lies here
     * @param value of a unit
     * @param keeping share of the value that keeping it loses
     * @param daysToSell until the last of it is sold
     * @param perDay units that are expected to be sold on a day
     * @param orderCost of an order
     * @param effect of a discount, as the shop's promotions taught it; empty where they taught nothing
     * @param supplierId who may take it back; null where nobody is known
     */
    record Facts(
            double units,
            double here,
            Money value,
            double price,
            double keeping,
            double daysToSell,
            boolean dead,
            double perDay,
            double orderCost,
            StockRules rules,
            OptionalDouble effect,
            List<Open> open,
            List<Lack> lacking,
            @Nullable String supplierId) {}

    private ClearanceWays(Facts it) {
        this.it = it;
    }

    static List<ClearanceWay> of(Facts facts) {
        ClearanceWays found = new ClearanceWays(facts);
        found.reckon();
        found.ways.sort(Comparator.comparing((ClearanceWay way) -> way.loss().amount())
                .thenComparing(ClearanceWay::kind)
                .thenComparing(ClearanceWay::about));
        return List.copyOf(found.ways);
    }

    private void reckon() {
        StockRules rules = it.rules();
        add(Kind.KEEP, it.units(), 0, it.units(), true, "", 0, null, 0, List.of());
        it.open().stream().limit(MOST_OF_A_KIND).forEach(open -> {
            double units = Math.min(it.units(), open.units());
            if (it.daysToSell() < 365) {
                share(Kind.POSTPONE, units, it.orderCost(), 0, open.orderId(), open.line(), open.later(), ANSWER_DAYS);
            }
            // A line is cancelled as a whole: one of which a part is needed would be missing.
            if (open.units() <= it.units()) {
                share(
                        Kind.CANCEL,
                        units,
                        it.orderCost(),
                        rules.cancelLoss(),
                        open.orderId(),
                        open.line(),
                        null,
                        ANSWER_DAYS);
            }
        });
        it.lacking().stream()
                .limit(MOST_OF_A_KIND)
                .forEach(lack -> share(
                        Kind.TRANSFER,
                        Math.min(it.here(), Math.floor(lack.units())),
                        0,
                        rules.transferLoss(),
                        lack.location(),
                        0,
                        null,
                        TRANSFER_DAYS));
        String supplier = it.supplierId();
        if (supplier != null && !it.dead()) {
            share(Kind.RETURN, it.here(), 0, rules.returnLoss(), supplier, 0, null, RETURN_DAYS);
        }
        bundle();
        markDown();
        share(Kind.WRITE_OFF, it.here(), 0, 1, "", 0, null, 0);
    }

    /** What a bundle usually brings is known of others alone. */
    private void bundle() {
        double demand = it.perDay() * BUNDLE_DAYS;
        double units = Math.min(it.here(), demand * (Math.exp(BUNDLE_EFFECT) - 1));
        double given = BUNDLE_GIVES * it.price() * (demand + units);
        if (units >= 1) {
            add(Kind.BUNDLE, units, given, 0, false, "", 0, null, BUNDLE_DAYS, List.of());
        }
    }

    private void markDown() {
        double unit = unit();
        int days = Markdown.STAGES * Markdown.STAGE_DAYS;
        if (it.effect().isPresent() && it.perDay() > 0) {
            Optional<Markdown.Path> path = Markdown.best(new Markdown.Situation(
                    it.here(), it.price(), unit, it.perDay(), it.effect().getAsDouble(), unit * it.keeping()));
            path.ifPresent(best -> add(
                    Kind.MARK_DOWN,
                    best.sold(),
                    // What it leaves is kept anyway.
                    best.loss() - (it.here() - best.sold()) * unit * it.keeping(),
                    0,
                    true,
                    "",
                    0,
                    null,
                    best.steps().stream().mapToInt(PriceStep::days).sum(),
                    best.steps()));
            return;
        }
        if (it.here() >= 1) {
            double loss = unit * it.here() * it.rules().markDownLoss();
            add(Kind.MARK_DOWN, it.here(), loss, 0, false, "", 0, null, days, USUAL_PATH);
        }
    }

    private void share(
            Kind kind,
            double units,
            double fixed,
            double lossShare,
            String about,
            int line,
            @Nullable LocalDate day,
            int days) {
        if (units >= 1) {
            add(kind, units, fixed + unit() * units * lossShare, 0, true, about, line, day, days, List.of());
        }
    }

    /** @param kept units of it that are kept all the same */
    private void add(
            Kind kind,
            double units,
            double loss,
            double kept,
            boolean known,
            String about,
            int line,
            @Nullable LocalDate day,
            int days,
            List<PriceStep> path) {
        double rest = kind == Kind.KEEP ? kept : Math.max(0, it.units() - units);
        double all = loss + rest * unit() * it.keeping();
        ways.add(new ClearanceWay(
                kind + (about.isEmpty() ? "" : "-" + about + (line > 0 ? "-" + line : "")),
                kind,
                units,
                new Money(
                        BigDecimal.valueOf(all).setScale(2, RoundingMode.HALF_EVEN),
                        it.value().currency()),
                known,
                about,
                line,
                day,
                days,
                path));
    }

    private double unit() {
        return it.value().amount().doubleValue();
    }
}
