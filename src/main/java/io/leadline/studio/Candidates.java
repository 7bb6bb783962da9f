package io.leadline.studio;

import io.leadline.planning.PolicyVersion;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.studio.backtest.PlannedRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which policies to try side by side: every combination of what is varied, and the active policy to hold them against.
 *
 * @param kind what the levels mean
 * @param levels shares below 1, or money per unit short
 * @param reviewDays days between plans
 * @param lots how large orders are made
 * @param preferredOnly also with every order going to the preferred supplier
 * @param forecasts {@link PlannedRule#AUTO} or names of methods
 * @param ruleOfThumb also two weeks on top of the lead time, four weeks in an order
 */
public record Candidates(
        Kind kind,
        List<Double> levels,
        List<Integer> reviewDays,
        List<Lot> lots,
        boolean preferredOnly,
        List<String> forecasts,
        boolean ruleOfThumb) {

    private static final Candidate.Weeks THUMB = new Candidate.Weeks(2, 4);

    /** What a level is a level of. */
    public enum Kind {
        FILL_RATE,
        CYCLE_SERVICE,
        /** As much as pays, and no less than the level as a fill rate. */
        ECONOMY,
        SHORTAGE_COST;

        ServiceTarget target(double level) {
            return switch (this) {
                case FILL_RATE -> new ServiceTarget.FillRate(level);
                case CYCLE_SERVICE -> new ServiceTarget.CycleService(level);
                case ECONOMY -> new ServiceTarget.Economy(level);
                case SHORTAGE_COST -> new ServiceTarget.ShortageCost(level);
            };
        }
    }

    /** How large an order is made. */
    public enum Lot {
        ECONOMIC,
        /** No more than is needed, raised to the supplier's minimum and multiple: an order costs nothing extra. */
        AS_NEEDED
    }

    public List<Candidate> of(PolicyVersion active, Scope scope) {
        List<Candidate> all = new ArrayList<>();
        all.add(new Candidate(
                "v" + active.number(), active.settings(), false, PlannedRule.AUTO, null, active.number()));
        for (int days : reviewDays) {
            for (Lot lot : lots) {
                for (String forecast : forecasts) {
                    for (boolean preferred : preferredOnly ? new boolean[] {false, true} : new boolean[] {false}) {
                        for (double level : levels) {
                            PlanSettings settings = settings(active.settings(), scope, level, days, lot, preferred);
                            all.add(new Candidate(
                                    name(level, days, lot, preferred, forecast),
                                    settings,
                                    preferred,
                                    forecast,
                                    null,
                                    null));
                        }
                    }
                }
            }
        }
        if (ruleOfThumb) {
            all.add(new Candidate("thumb", active.settings(), true, PlannedRule.AUTO, THUMB, null));
        }
        return all;
    }

    /** The whole policy as it would be adopted: a class or a supplier gets its own target, everything else stays. */
    private PlanSettings settings(
            PlanSettings active, Scope scope, double level, int days, Lot lot, boolean preferred) {
        ServiceTarget target = kind.target(level);
        Map<String, ServiceTarget> targets = new HashMap<>(active.targets());
        Map<String, ServiceTarget> bySupplier = new HashMap<>(active.targetsBySupplier());
        ServiceTarget otherwise = active.otherwise();
        switch (scope.kind()) {
            case ALL -> {
                targets.clear();
                otherwise = target;
            }
            case ITEM -> {
                targets.clear();
                // It is tried alone and never adopted: its supplier's target would hide what is tried.
                bySupplier.clear();
                otherwise = target;
            }
            case CLASS -> {
                targets.keySet().removeIf(name -> name.startsWith(scope.id()));
                targets.put(scope.id(), target);
            }
            case SUPPLIER -> bySupplier.put(scope.id(), target);
        }
        return new PlanSettings(
                targets,
                otherwise,
                bySupplier,
                active.promotionTarget(),
                days,
                lot == Lot.AS_NEEDED ? 0 : active.orderCost(),
                active.holdingRatePerYear(),
                active.maxCoverDays(),
                active.rules().preferredOnly(active.rules().preferredOnly() || preferred));
    }

    private String name(double level, int days, Lot lot, boolean preferred, String forecast) {
        String of = switch (kind) {
            case FILL_RATE -> "f" + percent(level);
            case CYCLE_SERVICE -> "c" + percent(level);
            case ECONOMY -> "e" + percent(level);
            case SHORTAGE_COST ->
                "s" + BigDecimal.valueOf(level).stripTrailingZeros().toPlainString();
        };
        return of
                + "-" + days + "d"
                + (lot == Lot.AS_NEEDED ? "-need" : "")
                + (preferred ? "-preferred" : "")
                + (forecast.equals(PlannedRule.AUTO) ? "" : "-" + forecast);
    }

    private static String percent(double level) {
        return BigDecimal.valueOf(level)
                .multiply(BigDecimal.valueOf(100))
                .stripTrailingZeros()
                .toPlainString();
    }
}
