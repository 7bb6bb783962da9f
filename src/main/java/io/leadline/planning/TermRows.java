package io.leadline.planning;

import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySales;
import io.leadline.demand.SalesHistory;
import io.leadline.replenishment.LeadTimes;
import io.leadline.replenishment.LeadTimes.Observed;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rows behind the terms of a plan. */
@Component
public class TermRows {

    private static final int WEEKS = 26;
    private static final int WEEK_DAYS = 7;

    private final PurchaseHistory purchases;
    private final Suppliers suppliers;
    private final SalesHistory sales;

    TermRows(PurchaseHistory purchases, Suppliers suppliers, SalesHistory sales) {
        this.purchases = purchases;
        this.suppliers = suppliers;
        this.sales = sales;
    }

    /** What was sold in a week at a place. */
    public record WeekSold(LocalDate from, double units) {}

    /** The receipts that taught the supplier's lead time when the plan was made, newest first. */
    public List<Observed> receipts(KeptPlan kept) {
        String supplier = kept.plan().supplierId();
        if (supplier == null) {
            return List.of();
        }
        Map<Sku, Integer> stated =
                suppliers.terms(supplier).stream().collect(Collectors.toMap(Terms::sku, Terms::leadTimeDays));
        return LeadTimes.observed(purchases.ofSupplier(supplier).stream(), Map.of(supplier, stated), kept.day())
                .stream()
                .sorted(Comparator.comparing((Observed one) -> one.line().orderedOn())
                        .reversed())
                .toList();
    }

    /** The sales that the demand was forecast from, of the last half year, newest first. */
    public List<WeekSold> sold(KeptPlan plan) {
        LocalDate last = sales.lastDay().filter(day -> day.isBefore(plan.day())).orElse(plan.day());
        DailySales days = sales.daily(
                plan.place().sku(),
                plan.place().location(),
                new Period(last.minusDays((long) WEEKS * WEEK_DAYS - 1), last));
        List<WeekSold> weeks = new ArrayList<>();
        for (int end = days.days(); end >= WEEK_DAYS; end -= WEEK_DAYS) {
            double units = 0;
            for (int day = end - WEEK_DAYS; day < end; day++) {
                units += days.units()[day];
            }
            weeks.add(new WeekSold(days.first().plusDays(end - WEEK_DAYS), units));
        }
        return weeks;
    }
}
