package io.leadline.replenishment.policy;

import io.leadline.demand.ForecastChange;
import io.leadline.demand.forecast.DemandForecast;
import io.leadline.replenishment.DemandTerm;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A forecast with what people changed about it, one change upon the other.
 *
 * @param method the forecast before the changes
 * @param forecast the forecast after them
 * @param first the day of its first step
 */
record ChangedForecast(DemandForecast method, DemandForecast forecast, LocalDate first, List<Part> parts) {

    /** What one change adds to each day. */
    record Part(ForecastChange change, double[] unitsPerDay) {}

    static ChangedForecast of(DemandForecast method, LocalDate first, List<ForecastChange> changes) {
        double[] mean = method.mean().clone();
        List<Part> parts = new ArrayList<>();
        for (ForecastChange change : changes) {
            double[] added = change.added(mean, first);
            for (int day = 0; day < mean.length; day++) {
                mean[day] += added[day];
            }
            parts.add(new Part(change, added));
        }
        DemandForecast changed = parts.isEmpty() ? method : new DemandForecast(mean, method.spread(), method.choice());
        return new ChangedForecast(method, changed, first, parts);
    }

    /** The advice with the demand's term taken apart: what the method expects, and what each change adds to it. */
    ReorderAdvice explain(ReorderAdvice advice) {
        if (parts.isEmpty()) {
            return advice;
        }
        List<Term> terms = new ArrayList<>();
        for (Term term : advice.because()) {
            if (term instanceof DemandTerm.Demand demand) {
                double days = demand.leadTimeDays() + demand.reviewDays();
                List<DemandTerm.Change> changes = parts.stream()
                        .map(part -> term(part, days))
                        .filter(change -> !change.amount().isZero())
                        .toList();
                terms.add(demand.less(Term.sum(changes)));
                terms.addAll(changes);
            } else {
                terms.add(term);
            }
        }
        return new ReorderAdvice(
                advice.place(),
                advice.decision(),
                advice.offer(),
                advice.quantity(),
                advice.needDate(),
                advice.stockoutDate(),
                advice.reorderPoint(),
                advice.safetyStock(),
                terms,
                advice.missed());
    }

    private static DemandTerm.Change term(Part part, double days) {
        ForecastChange change = part.change();
        double units = 0;
        for (int day = 0; day < Math.min(days, part.unitsPerDay().length); day++) {
            units += part.unitsPerDay()[day] * Math.min(1, days - day);
        }
        return new DemandTerm.Change(
                Term.units(units),
                change.byName(),
                change.reason(),
                change.period().from(),
                change.period().to());
    }
}
