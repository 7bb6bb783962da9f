package io.leadline.exchange;

import io.leadline.exchange.References.Kind;
import io.leadline.ordering.AnswerClass;
import io.leadline.ordering.Mandate;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.PolicyScope;
import io.leadline.ordering.Tolerance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** One row of {@code order-policies.csv}; what it leaves out is as usual. */
public record PolicyRow(PolicyScope scope, OrderPolicy policy) {

    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(365);
    private static final BigDecimal MOST_PERCENT = BigDecimal.valueOf(100);
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);

    static PolicyRow parse(Row row, References references) throws WrongField {
        PolicyScope scope = scope(row, references);
        references.checkFirst("id", scope.key(), row.line);
        OrderPolicy usual = OrderPolicy.USUAL;
        return new PolicyRow(
                scope,
                new OrderPolicy(
                        days(row, "remind_approver_after_days", usual.remindApproverAfter()),
                        days(row, "escalate_approval_after_days", usual.escalateApprovalAfter()),
                        days(row, "remind_supplier_every_days", usual.remindSupplierEvery()),
                        days(row, "answer_within_days", usual.answerWithin()),
                        days(row, "decide_within_days", usual.decideWithin()),
                        days(row, "wait_after_chase_days", usual.waitAfterChase()),
                        days(row, "check_promises_every_days", usual.checkPromisesEvery()),
                        new Tolerance(
                                percent(
                                        row,
                                        "quantity_tolerance_percent",
                                        usual.tolerance().quantityPercent()),
                                percent(
                                        row,
                                        "price_tolerance_percent",
                                        usual.tolerance().pricePercent()),
                                row.whole(
                                        "date_tolerance_days",
                                        Integer.toString(usual.tolerance().daysLate()),
                                        0,
                                        MOST_DAYS.intValue())),
                        row.optional("answers").isEmpty() ? usual.answers() : row.kind("answers", AnswerClass.class),
                        mandate(row)));
    }

    private static Mandate mandate(Row row) throws WrongField {
        return new Mandate(
                row.whole("counter_rounds", "0", 0, Mandate.MOST_ROUNDS),
                row.whole("counter_days", "0", 0, MOST_DAYS.intValue()),
                percent(row, "counter_quantity_percent", BigDecimal.ZERO),
                percent(row, "counter_price_percent", BigDecimal.ZERO));
    }

    private static PolicyScope scope(Row row, References references) throws WrongField {
        PolicyScope.Kind kind = row.kind("scope", PolicyScope.Kind.class);
        String id = row.optional("id");
        return switch (kind) {
            case ALL -> {
                if (!id.isEmpty()) {
                    throw new WrongField("id", id, Problem.NOT_ACCEPTED, "all names nobody: leave id empty");
                }
                yield PolicyScope.ALL;
            }
            case CATEGORY -> PolicyScope.category(references.check(Kind.CATEGORY, "id", row.required("id")));
            case SUPPLIER -> PolicyScope.supplier(references.check(Kind.SUPPLIER, "id", row.required("id")));
        };
    }

    /** Such as 0.5 for half a day; at least a minute. */
    private static Duration days(Row row, String column, Duration usual) throws WrongField {
        if (row.optional(column).isEmpty()) {
            return usual;
        }
        BigDecimal days = row.positive(column, "");
        if (days.compareTo(MOST_DAYS) > 0) {
            throw new WrongField(column, days.toPlainString(), Problem.TOO_LARGE, MOST_DAYS.toPlainString());
        }
        Duration time = Duration.ofSeconds(
                days.multiply(SECONDS_A_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact());
        if (time.toMinutes() < 1) {
            throw new WrongField(column, days.toPlainString(), Problem.NOT_POSITIVE);
        }
        return time;
    }

    private static BigDecimal percent(Row row, String column, BigDecimal usual) throws WrongField {
        BigDecimal percent = row.notNegative(column, usual.toPlainString());
        if (percent.compareTo(MOST_PERCENT) > 0) {
            throw new WrongField(column, percent.toPlainString(), Problem.TOO_LARGE, MOST_PERCENT.toPlainString());
        }
        return percent;
    }
}
