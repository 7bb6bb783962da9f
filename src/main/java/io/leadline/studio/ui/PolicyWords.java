package io.leadline.studio.ui;

import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockRules;
import io.leadline.shared.Money;
import io.leadline.shell.Format;
import io.leadline.studio.Backtest;
import io.leadline.studio.Candidate;
import io.leadline.studio.Scope;
import io.leadline.studio.backtest.Comparison;
import io.leadline.studio.backtest.PlannedRule;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Policies and the points of a curve in one person's words. */
final class PolicyWords {

    private final BiFunction<String, Object[], String> texts;
    private final Format format;
    private final String currency;

    /** @param currency what all amounts are in */
    PolicyWords(BiFunction<String, Object[], String> texts, Format format, String currency) {
        this.texts = texts;
        this.format = format;
        this.currency = currency;
    }

    String currency() {
        return currency;
    }

    Format format() {
        return format;
    }

    String text(String key, Object... values) {
        return texts.apply(key, values);
    }

    /** What a point is called in the table and beside the curve. */
    String point(Backtest backtest, String policy) {
        return policy.equals(Comparison.WHAT_YOU_DID)
                ? text("studio.point.actual")
                : backtest.candidate(policy).map(c -> candidate(backtest, c)).orElse(policy);
    }

    private String candidate(Backtest backtest, Candidate candidate) {
        if (candidate.active() != null) {
            return text("studio.point.active", candidate.active());
        }
        if (candidate.weeks() != null) {
            return text(
                    "studio.point.thumb",
                    format.number(candidate.weeks().cover(), 0),
                    format.number(candidate.weeks().lot(), 0));
        }
        StringBuilder words = new StringBuilder(target(targetOf(backtest, candidate)));
        if (differ(backtest, c -> c.settings().reviewDays())) {
            words.append(" · ")
                    .append(text("studio.point.review", candidate.settings().reviewDays()));
        }
        if (differ(backtest, c -> c.settings().orderCost() == 0)) {
            words.append(" · ")
                    .append(text(
                            candidate.settings().orderCost() == 0 ? "studio.lot.AS_NEEDED" : "studio.lot.ECONOMIC"));
        }
        if (candidate.preferredOnly()) {
            words.append(" · ").append(text("studio.point.preferred"));
        }
        if (!candidate.forecast().equals(PlannedRule.AUTO)) {
            words.append(" · ").append(candidate.forecast());
        }
        return words.toString();
    }

    private static boolean differ(Backtest backtest, java.util.function.Function<Candidate, Object> what) {
        return backtest.request().candidates().stream()
                        .filter(c -> c.active() == null && c.weeks() == null)
                        .map(what)
                        .distinct()
                        .count()
                > 1;
    }

    private static ServiceTarget targetOf(Backtest backtest, Candidate candidate) {
        Scope scope = backtest.request().scope();
        PlanSettings settings = candidate.settings();
        return switch (scope.kind()) {
            case ALL, ITEM -> settings.otherwise();
            case CLASS -> settings.targets().getOrDefault(scope.id(), settings.otherwise());
            case SUPPLIER -> settings.targetsBySupplier().getOrDefault(scope.id(), settings.otherwise());
        };
    }

    String target(ServiceTarget target) {
        return switch (target) {
            case ServiceTarget.FillRate fill -> text("studio.target.fill", share(fill.level()));
            case ServiceTarget.CycleService cycle -> text("studio.target.cycle", share(cycle.level()));
            case ServiceTarget.Economy economy -> text("studio.target.economy", share(economy.level()));
            case ServiceTarget.ShortageCost cost -> text("studio.target.shortage", unitPrice(cost.level()));
        };
    }

    private String share(double level) {
        boolean whole = Math.abs(level * 100 - Math.rint(level * 100)) < 1e-9;
        return format.percent(level, whole ? 0 : 1);
    }

    /** An amount that may be small, with as many decimals as it has. */
    private String unitPrice(double value) {
        return format.unitPrice(new Money(BigDecimal.valueOf(value), currency));
    }

    /** The whole policy in one line. */
    String settings(PlanSettings settings) {
        String classes = named(settings.targets());
        String suppliers = named(settings.targetsBySupplier());
        ServiceTarget promotion = settings.promotionTarget();
        return (classes.isEmpty()
                        ? text("studio.settings.everything", target(settings.otherwise()))
                        : text("studio.settings.classes", classes, target(settings.otherwise())))
                + (suppliers.isEmpty() ? "" : " " + text("studio.settings.suppliers", suppliers))
                + (promotion == null ? "" : " " + text("studio.settings.promotion", target(promotion)))
                + " "
                + text(
                        "studio.settings.rest",
                        settings.reviewDays(),
                        unitPrice(settings.orderCost()),
                        format.percent(settings.holdingRatePerYear(), 0),
                        settings.maxCoverDays())
                + " "
                + rules(settings.rules());
    }

    private String rules(StockRules rules) {
        return text(
                        "studio.settings.rules",
                        share(rules.cancelLoss()),
                        share(rules.transferLoss()),
                        share(rules.returnLoss()),
                        share(rules.markDownLoss()),
                        rules.deadStockDays(),
                        rules.transferDays(),
                        rules.restDays())
                + (rules.preferredOnly() ? " " + text("studio.settings.preferred") : "");
    }

    private String named(Map<String, ServiceTarget> targets) {
        return targets.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(e -> e.getKey() + " " + target(e.getValue()))
                .collect(Collectors.joining(", "));
    }

    String scope(Scope scope) {
        return text("studio.scope." + scope.kind().name(), scope.id());
    }

    /** Of a result: all of it or one class. */
    String part(String scope) {
        return scope.equals(Comparison.ALL)
                ? text("studio.part.all")
                : text("studio.scope.CLASS", scope.substring("class:".length()));
    }

    /** A mean with half its 95 % interval behind it. */
    String estimate(double[] meanAndHalf, int decimals) {
        return Double.isNaN(meanAndHalf[0])
                ? text("studio.no-data")
                : format.number(meanAndHalf[0], decimals)
                        + half(format.number(meanAndHalf[1], decimals), meanAndHalf[1]);
    }

    String share(double[] meanAndHalf) {
        return Double.isNaN(meanAndHalf[0])
                ? text("studio.no-data")
                : format.percent(meanAndHalf[0], 1) + half(format.number(100 * meanAndHalf[1], 1), meanAndHalf[1]);
    }

    private static String half(String text, double half) {
        return half > 0 ? " ± " + text : "";
    }

    String signed(double difference, int decimals) {
        return (difference > 0 ? "+" : "") + format.number(difference, decimals).replace('-', '−');
    }
}
