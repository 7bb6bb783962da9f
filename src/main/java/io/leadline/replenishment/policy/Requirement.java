package io.leadline.replenishment.policy;

import io.leadline.demand.Promotion;
import io.leadline.demand.forecast.Choice;
import io.leadline.demand.forecast.SurgeLaw;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.DemandTerm;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.Term;
import io.leadline.shared.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be there or on its way: the demand of the protected time, and what is held against its variation.
 *
 * @param terms that add up to the reorder point
 * @param safety the part of the reorder point above the expected demand
 */
record Requirement(List<Term> terms, double reorderPoint, double safety) {

    /** A day that moves and adds less is not worth a line. */
    private static final double LEAST_UNITS = 1;

    private static final int YEAR_DAYS = 365;

    static Requirement of(Case it, PromotedDemand promoted) {
        return it.lastOrder() ? lastOfTheSeason(it) : protectedTime(it, promoted);
    }

    private static Requirement protectedTime(Case it, PromotedDemand promoted) {
        Level level = Level.of(it);
        double usual = level.at(it.next());
        double safety = usual - it.outlook().expectedOver(it.protectedDays());
        BuildUp earlier = BuildUp.of(it, promoted, level, usual);
        List<Term> terms = new ArrayList<>(demand(it, promoted));
        terms.add(safety(it, level.target(), safety));
        terms.addAll(earlier.terms());
        return new Requirement(terms, usual + earlier.units(), safety);
    }

    /** The demand of the protected time, and what promotions add to it on its own. */
    private static List<Term> demand(Case it, PromotedDemand promoted) {
        double days = it.protectedDays();
        List<Promotion> promotions = promoted.named();
        double ofPromotions = 0;
        for (Promotion promotion : promotions) {
            ofPromotions += promoted.units(promotion, days);
        }
        List<DemandTerm.Moving> moving = it.occasions().moving().stream()
                .filter(moved -> Math.abs(moved.over(days)) >= LEAST_UNITS)
                .map(moved -> new DemandTerm.Moving(Term.units(moved.over(days)), moved.day(), moved.date()))
                .toList();
        double ofDays =
                moving.stream().mapToDouble(moved -> moved.amount().toDouble()).sum();
        double usual = it.outlook().expectedOver(days) - ofPromotions - ofDays;
        List<Term> terms = new ArrayList<>();
        terms.add(new DemandTerm.Demand(
                Term.units(usual),
                it.next().meanDays(),
                it.reviewDays(),
                usual / days,
                it.outlook().method()));
        terms.addAll(unproven(it));
        terms.addAll(moving);
        promotions.forEach(promotion -> terms.add(promoted.term(promotion, days)));
        return terms;
    }

    /** Named where what is expected is no more than what others sell, so that whoever approves it knows. */
    private static List<Term> unproven(Case it) {
        return it.outlook().method().equals(Choice.LOOK_ALIKES)
                ? List.of(new DemandTerm.Unproven(Quantity.ZERO))
                : List.of();
    }

    /** @param kept the target as a cycle service or a fill rate */
    private static DemandTerm.Safety safety(Case it, ServiceTarget kept, double units) {
        return new DemandTerm.Safety(
                Term.units(units),
                it.target(),
                it.next().sdDays(),
                it.next().observations(),
                it.outlook().noise(),
                it.outlook().levelError(),
                kept instanceof ServiceTarget.CycleService cycle
                        ? (Double) it.outlook().correction().correct(cycle.level())
                        : null,
                surges(it.outlook()));
    }

    private static DemandTerm.@Nullable Surging surges(DemandOutlook outlook) {
        SurgeLaw surges = outlook.surges();
        return surges.isNone()
                ? null
                : new DemandTerm.Surging(
                        surges.share() * outlook.expectedOver(YEAR_DAYS) / surges.units(), surges.units());
    }

    /**
     * The last order of a season is a newsvendor's: as much as the demand up to the end stays below with the probability
     * margin / (margin + loss), the loss being what a unit is worth less once the season is over.
     */
    private static Requirement lastOfTheSeason(Case it) {
        double rest = it.outlook().expectedOver(Double.MAX_VALUE);
        double margin = Math.max(it.situation().unitMargin(), 0.01);
        double price = it.offer().toCompany(Level.unitPrice(it, rest));
        double loss = Math.max(price * it.settings().rules().markDownLoss(), 0.01);
        double ratio = Math.clamp(margin / (margin + loss), 0.01, 0.999);
        LeadTime toTheEnd = new LeadTime(0, it.outlook().unitsPerDay().length, 0, 0);
        double level =
                new ProtectionDemand(it.outlook(), toTheEnd, 0).reorderPoint(new ServiceTarget.CycleService(ratio), 1);
        List<Term> terms = new ArrayList<>();
        terms.add(new DemandTerm.SeasonDemand(
                Term.units(rest), it.occasions().endsOn(), it.outlook().method()));
        terms.addAll(unproven(it));
        terms.add(new DemandTerm.Newsvendor(Term.units(level - rest), ratio, margin, loss));
        return new Requirement(terms, level, level - rest);
    }
}
