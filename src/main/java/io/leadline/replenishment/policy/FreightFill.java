package io.leadline.replenishment.policy;

import io.leadline.catalog.Freight;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.JointTerm;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ReorderAdvice;
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
    private final List<Plan> lines;
    private final List<ReorderAdvice> changed;

    /** @param changed takes the advice that came out differently; the list of lines takes the plans */
    FreightFill(Freight freight, PlanSettings settings, List<Plan> lines, List<ReorderAdvice> changed) {
        this.freight = freight;
        this.rate = settings.holdingRatePerYear();
        this.lines = lines;
        this.changed = changed;
    }

    /** @param next what will be due, soonest first, none of it in the order yet */
    void fill(List<Plan> next) {
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

    private boolean toFreeFreight(List<Plan> next, BigDecimal before, BigDecimal free) {
        List<Plan> taken = new ArrayList<>();
        BigDecimal value = before;
        double holding = 0;
        double saved = freight.cost().amount().doubleValue() * Math.max(1, Math.ceil(containers(lines)));
        for (Plan plan : next) {
            if (value.compareTo(free) >= 0 || holding >= saved) {
                break;
            }
            taken.add(plan);
            value = value.add(JointOrders.value(plan, plan.next().quantity()));
            holding += holding(plan, plan.next().quantity());
        }
        if (value.compareTo(free) < 0 || holding >= saved) {
            return false;
        }
        for (Plan plan : taken) {
            add(JointOrders.early(
                    plan,
                    new JointTerm.FreeFreight(
                            plan.next().quantity(),
                            freight.freeFrom(),
                            money(saved),
                            money(holding),
                            JointOrders.days(plan))));
        }
        return true;
    }

    private void toFullContainer(List<Plan> next) {
        double filled = containers(lines);
        double room = Math.ceil(filled - 1e-9) - filled;
        for (Plan plan : next) {
            double perUnit =
                    freight.containers(plan.item().weightKg(), plan.item().volumeL());
            if (room <= 0 || perUnit <= 0) {
                continue;
            }
            Terms terms = JointOrders.offer(plan).terms();
            Quantity lot = plan.next().quantity().min(LotSize.atMost(terms, room / perUnit));
            if (lot.compareTo(LotSize.orderable(terms, 0)) < 0) {
                continue;
            }
            double share = perUnit * lot.toDouble();
            double saved = freight.cost().amount().doubleValue() * share;
            double holding = holding(plan, lot);
            if (holding < saved) {
                room -= share;
                add(JointOrders.early(
                        plan,
                        new JointTerm.Container(
                                lot, 100 * share, money(saved), money(holding), JointOrders.days(plan))));
            }
        }
    }

    private void add(Plan line) {
        lines.add(line);
        changed.add(line.advice());
    }

    private double containers(List<Plan> items) {
        double kg = 0;
        double litres = 0;
        for (Plan plan : items) {
            kg += plan.item().weightKg() * plan.advice().quantity().toDouble();
            litres += plan.item().volumeL() * plan.advice().quantity().toDouble();
        }
        return freight.containers(kg, litres);
    }

    private double holding(Plan plan, Quantity lot) {
        return JointOrders.value(plan, lot).doubleValue()
                * rate
                * Math.max(0, plan.next().daysToReorder())
                / YEAR_DAYS;
    }

    private Money money(double amount) {
        return new Money(
                BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN),
                freight.cost().currency());
    }
}
