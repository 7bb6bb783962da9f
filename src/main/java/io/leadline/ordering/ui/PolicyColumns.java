package io.leadline.ordering.ui;

import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.SetPolicy;
import io.leadline.shell.ExportColumn;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/** The columns of {@code order-policies.csv}, as the import reads them. */
final class PolicyColumns {

    static final List<ExportColumn<SetPolicy>> ALL = List.of(
            new ExportColumn<>("scope", set -> set.scope().kind().name().toLowerCase(Locale.ROOT)),
            new ExportColumn<>("id", set -> set.scope().id()),
            column("answer_within_days", policy -> PolicyTexts.days(policy.answerWithin())),
            column("remind_supplier_every_days", policy -> PolicyTexts.days(policy.remindSupplierEvery())),
            column("remind_approver_after_days", policy -> PolicyTexts.days(policy.remindApproverAfter())),
            column("escalate_approval_after_days", policy -> PolicyTexts.days(policy.escalateApprovalAfter())),
            column("decide_within_days", policy -> PolicyTexts.days(policy.decideWithin())),
            column("wait_after_chase_days", policy -> PolicyTexts.days(policy.waitAfterChase())),
            column("check_promises_every_days", policy -> PolicyTexts.days(policy.checkPromisesEvery())),
            column("quantity_tolerance_percent", policy -> policy.tolerance().quantityPercent()),
            column("price_tolerance_percent", policy -> policy.tolerance().pricePercent()),
            column("date_tolerance_days", policy -> policy.tolerance().daysLate()),
            column("answers", policy -> policy.answers().word()),
            column("counter_rounds", policy -> policy.mandate().rounds()),
            column("counter_days", policy -> policy.mandate().daysLate()),
            column("counter_quantity_percent", policy -> policy.mandate().quantityPercent()),
            column("counter_price_percent", policy -> policy.mandate().pricePercent()));

    private PolicyColumns() {}

    private static ExportColumn<SetPolicy> column(String name, Function<OrderPolicy, Object> value) {
        return new ExportColumn<>(name, set -> value.apply(Objects.requireNonNull(set.policy())));
    }
}
