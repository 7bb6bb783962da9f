package io.leadline.planning;

import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.SalesFigures;

/** Makes rows of plans: the one place that says which of a plan's figures lists show. */
public final class PlanRows {

    private PlanRows() {}

    public static PlanRow of(KeptPlan kept) {
        Plan plan = kept.plan();
        KeptPlan.Before before = kept.before();
        return new PlanRow(
                new PlanRow.Subject(
                        plan.place().sku().value(),
                        plan.place().location(),
                        plan.item().name(),
                        plan.item().category(),
                        plan.sales().demandClass().toString()),
                kept.day(),
                advice(plan),
                new PlanRow.Stock(
                        plan.stock().free().toDouble(),
                        plan.stock().coming(),
                        plan.stock().promised()),
                sales(kept),
                new PlanRow.Excess(
                        plan.overstock().units(),
                        plan.overstock().remedy(),
                        plan.overstock().dead()),
                worth(plan),
                before == null
                        ? null
                        : new PlanRow.Before(
                                before.decision(), before.quantity().toDouble()),
                plan.turnover().listed());
    }

    private static PlanRow.Advice advice(Plan plan) {
        ReorderAdvice advice = plan.advice();
        String supplier = plan.supplierId();
        return new PlanRow.Advice(
                advice.decision(),
                advice.quantity().toDouble(),
                supplier == null ? "" : supplier,
                advice.stockoutDate(),
                advice.late(),
                advice.missed());
    }

    private static PlanRow.Sales sales(KeptPlan kept) {
        SalesFigures sales = kept.plan().sales();
        return new PlanRow.Sales(
                sales.perYear(),
                sales.fourWeeks(),
                sales.last(),
                kept.plan().forecast().perWeek(),
                ForecastErrors.of(kept.past(), sales).orElse(null));
    }

    private static PlanRow.Worth worth(Plan plan) {
        Overstock overstock = plan.overstock();
        Offer offer = plan.advice().offer();
        return new PlanRow.Worth(
                plan.item().unitCost().amount().doubleValue(),
                plan.sales().lostMargin(),
                overstock.value().amount().doubleValue(),
                offer == null ? 0 : waiting(plan.advice(), offer),
                plan.item().unitCost().currency(),
                offer == null ? "" : offer.terms().currency(),
                true);
    }

    private static double waiting(ReorderAdvice advice, Offer offer) {
        double units = advice.waiting().toDouble();
        double price =
                offer.terms().priceBreaks().getFirst().unitPrice().amount().doubleValue();
        return units == 0 ? 0 : units * price;
    }
}
