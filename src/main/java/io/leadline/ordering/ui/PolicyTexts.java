package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import io.leadline.ordering.Mandate;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.PolicyScope;
import io.leadline.shell.Format;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How policies are worded: durations in days, such as 1.5. */
record PolicyTexts(Component on, Format format) {

    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    static BigDecimal days(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds())
                .divide(SECONDS_A_DAY, 4, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    static Duration duration(BigDecimal days) {
        return Duration.ofSeconds(
                days.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    String time(Duration duration) {
        if (duration.toHours() < 24 && duration.equals(Duration.ofHours(duration.toHours()))) {
            return on.getTranslation("policies.hours", duration.toHours());
        }
        BigDecimal days = days(duration);
        return days.compareTo(BigDecimal.ONE) == 0
                ? on.getTranslation("policies.day")
                : on.getTranslation("policies.days", format.number(days.doubleValue(), Math.max(0, days.scale())));
    }

    String scope(@Nullable PolicyScope scope) {
        return scope == null
                ? on.getTranslation("policies.scope.usual")
                : switch (scope.kind()) {
                    case ALL -> on.getTranslation("policies.scope.all");
                    case CATEGORY -> on.getTranslation("policies.scope.category", scope.id());
                    case SUPPLIER -> on.getTranslation("policies.scope.supplier", scope.id());
                };
    }

    /** A sentence for each of those who have to act, and one for the tolerance. */
    Stream<String> all(OrderPolicy policy) {
        return Stream.of(answering(policy), deciding(policy), tracking(policy), tolerance(policy));
    }

    String answering(OrderPolicy policy) {
        return on.getTranslation("policies.answering", time(policy.answerWithin()), time(policy.remindSupplierEvery()));
    }

    String deciding(OrderPolicy policy) {
        return on.getTranslation(
                "policies.deciding",
                time(policy.remindApproverAfter()),
                time(policy.escalateApprovalAfter()),
                time(policy.decideWithin()));
    }

    String tracking(OrderPolicy policy) {
        return on.getTranslation("policies.tracking", time(policy.waitAfterChase()), time(policy.checkPromisesEvery()));
    }

    String tolerance(OrderPolicy policy) {
        return on.getTranslation(
                        "policies.tolerance",
                        number(policy.tolerance().quantityPercent()),
                        number(policy.tolerance().pricePercent()),
                        policy.tolerance().daysLate())
                + " "
                + on.getTranslation("policies.answers." + policy.answers().word())
                + (policy.mandate().given() ? " " + mandate(policy.mandate()) : "");
    }

    private String mandate(Mandate mandate) {
        return on.getTranslation(
                "policies.mandate",
                mandate.rounds(),
                mandate.daysLate(),
                number(mandate.quantityPercent()),
                number(mandate.pricePercent()));
    }

    private String number(BigDecimal number) {
        return format.number(
                number.doubleValue(), Math.max(0, number.stripTrailingZeros().scale()));
    }
}
