package io.leadline.planning;

import io.leadline.replenishment.MissedTarget;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.Term;
import io.leadline.shared.LedgerTerm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A plan in names and plain values: the one form that files, API and screens give. */
public final class Explanation {

    private Explanation() {}

    public static Map<String, Object> of(Plan item) {
        ReorderAdvice advice = item.advice();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("sku", advice.place().sku().value());
        all.put("location", advice.place().location());
        all.put("decision", advice.decision().name());
        all.put("quantity", advice.quantity().value());
        Offer offer = advice.offer();
        if (offer != null) {
            all.put("supplier", offer.terms().supplierId());
            all.put("leadTimeDays", rounded(offer.leadTime().meanDays()));
            all.put("leadTimeSdDays", rounded(offer.leadTime().sdDays()));
        }
        all.put("class", item.sales().demandClass().toString());
        all.put("reorderPoint", rounded(advice.reorderPoint()));
        all.put("safetyStock", rounded(advice.safetyStock()));
        all.put("needDate", advice.needDate().toString());
        if (advice.stockoutDate() != null) {
            all.put("stockoutDate", advice.stockoutDate().toString());
        }
        MissedTarget missed = advice.missed();
        if (missed != null) {
            all.put("serviceTarget", rounded(missed.target()));
            all.put("serviceReached", rounded(missed.reached()));
            all.put("targetMissedBecause", missed.why().name());
        }
        all.put("method", item.forecast().method());
        all.put("weeklyDemand", item.forecast().demand());
        all.put("because", advice.told().stream().map(Explanation::term).toList());
        Overstock overstock = item.overstock();
        if (overstock.dead()) {
            all.put("dead", true);
        }
        if (overstock.units() > 0) {
            all.put("overstock", of(overstock));
        }
        return all;
    }

    /** In this order, so that the same plan is the same text in every run. */
    private static Map<String, Object> of(Overstock overstock) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("units", rounded(overstock.units()));
        all.put("value", overstock.value().amount());
        all.put("daysToSell", rounded(overstock.daysToSell()));
        all.put("holdingCost", overstock.holdingCost().amount());
        all.put("remedy", overstock.remedy().name());
        all.put("options", overstock.options().stream().map(Explanation::of).toList());
        return all;
    }

    private static Map<String, Object> of(Overstock.Option option) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("remedy", option.remedy().name());
        all.put("units", rounded(option.units()));
        all.put("cost", option.cost().amount());
        return all;
    }

    private static Map<String, Object> term(LedgerTerm term) {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("term", term.key());
        named.put("amount", term.amount().value());
        named.put("facts", new java.util.TreeMap<>(term.facts()));
        return named;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    /** Terms that changed from one plan to the next: key, amount before, amount now. */
    public static List<Change> changes(List<Term> before, List<Term> now) {
        Map<String, double[]> amounts = new LinkedHashMap<>();
        add(before, 0, amounts);
        add(now, 1, amounts);
        return amounts.entrySet().stream()
                .filter(e -> Math.abs(e.getValue()[0] - e.getValue()[1]) > 1e-9)
                .map(e -> new Change(e.getKey(), e.getValue()[0], e.getValue()[1]))
                .toList();
    }

    private static void add(List<Term> terms, int at, Map<String, double[]> amounts) {
        for (Term term : terms) {
            amounts.computeIfAbsent(term.told().key(), key -> new double[2])[at] +=
                    term.amount().toDouble();
        }
    }

    /** One term that is not what it was in the previous plan. */
    public record Change(String key, double before, double now) {}
}
