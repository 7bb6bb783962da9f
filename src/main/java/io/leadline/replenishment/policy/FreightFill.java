package io.leadline.replenishment.policy;

import io.leadline.catalog.Freight;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.JointTerm;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.PlannedItem;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Orders early what will be due next, where that saves more freight than holding it costs.
 *
 * <p>Holding a lot early costs its value times the holding rate for the days it comes too soon. Against it stands the
 * freight: of the whole delivery, once the order reaches the value from which the supplier bears it; or, in containers,
 * the share of a container that the lot would fill in a later order and that goes empty in this one.
 */
final class FreightFill {

    private static final double YEAR_DAYS = 365;

    private final Freight freight;
    private final double rate;
    private final List<PlannedItem> lines;
    private final List<PlannedItem> changed;

    /** @param changed takes the plans that came out differently, as does the list of lines */
    FreightFill(Freight freight, PlanSettings settings, List<PlannedItem> lines, List<PlannedItem> changed) {
        this.freight = freight;
        this.rate = settings.holdingRatePerYear();
        this.lines = lines;
        this.changed = changed;
    }

    /** @param next what will be due, soonest first, none of it in the order yet */
    void fill(List<PlannedItem> next) {
        BigDecimal free = freight.freeFrom().amount();
        BigDecimal value = JointOrders.value(lines);
        if (freight.cost().amount().signum() == 0 || free.signum() > 0 && value.compareTo(free) >= 0) {
            return;
        }
        if (free.signum() > 0 && toFreeFreight(next, value, free)) {
            return;
        }
        if (freight.inContainers()) {
            toFullContainer(next);
        }
    }

    private boolean toFreeFreight(List<PlannedItem> next, BigDecimal before, BigDecimal free) {
        List<PlannedItem> taken = new ArrayList<>();
        BigDecimal value = before;
        double holding = 0;
        double saved = freight.cost().amount().doubleValue() * Math.max(1, Math.ceil(containers(lines)));
        for (PlannedItem item : next) {
            if (value.compareTo(free) >= 0 || holding >= saved) {
                break;
            }
            taken.add(item);
            value = value.add(JointOrders.value(item, item.nextLot()));
            holding += holding(item, item.nextLot());
        }
        if (value.compareTo(free) < 0 || holding >= saved) {
            return false;
        }
        for (PlannedItem item : taken) {
            add(JointOrders.early(
                    item,
                    new JointTerm.FreeFreight(
                            item.nextLot(), freight.freeFrom(), money(saved), money(holding), JointOrders.days(item))));
        }
        return true;
    }

    private void toFullContainer(List<PlannedItem> next) {
        double filled = containers(lines);
        double room = Math.ceil(filled - 1e-9) - filled;
        for (PlannedItem item : next) {
            double perUnit = freight.containers(item.weightKg(), item.volumeL());
            if (room <= 0 || perUnit <= 0) {
                continue;
            }
            Terms terms = JointOrders.offer(item).terms();
            Quantity lot = item.nextLot().min(LotSize.atMost(terms, room / perUnit));
            if (lot.compareTo(LotSize.orderable(terms, 0)) < 0) {
                continue;
            }
            double share = perUnit * lot.toDouble();
            double saved = freight.cost().amount().doubleValue() * share;
            double holding = holding(item, lot);
            if (holding < saved) {
                room -= share;
                add(JointOrders.early(
                        item,
                        new JointTerm.Container(
                                lot, 100 * share, money(saved), money(holding), JointOrders.days(item))));
            }
        }
    }

    private void add(PlannedItem line) {
        lines.add(line);
        changed.add(line);
    }

    private double containers(List<PlannedItem> items) {
        double kg = 0;
        double litres = 0;
        for (PlannedItem item : items) {
            kg += item.weightKg() * item.advice().quantity().toDouble();
            litres += item.volumeL() * item.advice().quantity().toDouble();
        }
        return freight.containers(kg, litres);
    }

    private double holding(PlannedItem item, Quantity lot) {
        return JointOrders.value(item, lot).doubleValue() * rate * Math.max(0, item.daysToReorder()) / YEAR_DAYS;
    }

    private Money money(double amount) {
        return new Money(
                BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN),
                freight.cost().currency());
    }
}
