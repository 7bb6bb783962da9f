package io.leadline.replenishment.policy;

import io.leadline.demand.Promotion;
import io.leadline.replenishment.DemandTerm;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a promotion adds to the reorder point because its goods must be safe on the last day to order for it: the level
 * that keeps the target to the last promoted day before nineteen of twenty deliveries of the next plan are here, if that is
 * more than the level of a usual delivery. Both levels grow with the lead time and with its spread, and so does the larger
 * one.
 *
 * @param units zero where nothing has to be there earlier
 */
record BuildUp(double units, List<Term> terms) {

    private static final BuildUp NONE = new BuildUp(0, List.of());

    /** @param usual the level of a usual delivery */
    static BuildUp of(Case it, PromotedDemand promoted, Level level, double usual) {
        double safe = Occasions.safeDays(it.next()) + it.reviewDays();
        Promotion latest = null;
        double until = 0;
        Map<Promotion, Boolean> large = new HashMap<>();
        int days = promoted.unitsPerDay().length;
        for (int d = (int) it.protectedDays(); d < Math.min(safe, days); d++) {
            Promotion promotion = it.occasions().at(it.today().plusDays(d));
            if (promotion != null && large.computeIfAbsent(promotion, promoted::buildsUp)) {
                latest = promotion;
                until = Math.min(d + 1, safe);
            }
        }
        if (latest == null) {
            return NONE;
        }
        LeadTime lead = it.next();
        LeadTime certain = new LeadTime(lead.statedDays(), until - it.reviewDays(), 0, lead.observations());
        double more = level.at(certain) - usual;
        return more <= 0
                ? NONE
                : new BuildUp(
                        more,
                        List.of(new DemandTerm.PreBuild(
                                Term.units(more),
                                latest.id(),
                                latest.period().from(),
                                safe,
                                promoted.lastOrderDay(latest),
                                promoted.arrives(),
                                promoted.timing(latest))));
    }
}
