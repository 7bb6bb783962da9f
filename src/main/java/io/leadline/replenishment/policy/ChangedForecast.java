package io.leadline.replenishment.policy;

import io.leadline.demand.ForecastChange;
import io.leadline.demand.forecast.DemandForecast;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A forecast with what people changed about it, one change upon the other.
 *
 * @param method the forecast before the changes
 * @param forecast the forecast after them
 * @param first the day of its first step
 */
record ChangedForecast(DemandForecast method, DemandForecast forecast, LocalDate first, List<Part> parts) {

    private static final String DEMAND = "planning.term.demand";
    private static final String CHANGE = "planning.term.change";

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
    ReorderAdvice explain(ReorderAdvice advice, int reviewDays) {
        Offer offer = advice.offer();
        if (parts.isEmpty() || offer == null) {
            return advice;
        }
        double days = offer.leadTime().meanDays() + reviewDays;
        List<LedgerTerm> terms = new ArrayList<>();
        for (LedgerTerm term : advice.because()) {
            if (!term.key().equals(DEMAND)) {
                terms.add(term);
                continue;
            }
            List<LedgerTerm> changes = parts.stream()
                    .map(part -> term(part, days))
                    .filter(change -> !change.amount().isZero())
                    .toList();
            Quantity changed = changes.stream().map(LedgerTerm::amount).reduce(Quantity.ZERO, Quantity::plus);
            terms.add(new LedgerTerm(DEMAND, term.amount().minus(changed), term.facts()));
            terms.addAll(changes);
        }
        return new ReorderAdvice(
                advice.place(),
                advice.decision(),
                offer,
                advice.quantity(),
                advice.needDate(),
                advice.stockoutDate(),
                advice.reorderPoint(),
                advice.safetyStock(),
                terms);
    }

    private static LedgerTerm term(Part part, double days) {
        ForecastChange change = part.change();
        double units = 0;
        for (int day = 0; day < Math.min(days, part.unitsPerDay().length); day++) {
            units += part.unitsPerDay()[day] * Math.min(1, days - day);
        }
        return new LedgerTerm(
                CHANGE,
                new Quantity(BigDecimal.valueOf(units).setScale(2, RoundingMode.HALF_EVEN)),
                Map.of(
                        "by", change.byName(),
                        "reason", change.reason(),
                        "from", change.period().from().toString(),
                        "to", change.period().to().toString()));
    }
}
