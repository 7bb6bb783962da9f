package io.leadline.ordering;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How patient and how strict the company is with one supplier or class of items. Durations in working time count whole
 * working days of the party that has to act: 48 hours are two of them.
 *
 * @param remindApproverAfter working time of the company; for approvals, reviews of an answer, deliveries in question
 *     and mails that came back
 * @param escalateApprovalAfter as {@code remindApproverAfter}; then the managers may decide too
 * @param remindSupplierEvery by the clock; on the supplier's days off nothing is sent
 * @param answerWithin working time of the supplier
 * @param decideWithin working time of the company for each level of an escalation
 * @param waitAfterChase working time of the supplier before a chased delay is escalated again
 * @param checkPromisesEvery by the clock
 * @param answers how far answers outside the tolerance are trusted
 * @param mandate how far the process replies to those that are not
 */
public record OrderPolicy(
        Duration remindApproverAfter,
        Duration escalateApprovalAfter,
        Duration remindSupplierEvery,
        Duration answerWithin,
        Duration decideWithin,
        Duration waitAfterChase,
        Duration checkPromisesEvery,
        Tolerance tolerance,
        AnswerClass answers,
        Mandate mandate) {

    /** One whose supplier's answers are looked at by a buyer as soon as they are outside the tolerance. */
    public OrderPolicy(
            Duration remindApproverAfter,
            Duration escalateApprovalAfter,
            Duration remindSupplierEvery,
            Duration answerWithin,
            Duration decideWithin,
            Duration waitAfterChase,
            Duration checkPromisesEvery,
            Tolerance tolerance) {
        this(
                remindApproverAfter,
                escalateApprovalAfter,
                remindSupplierEvery,
                answerWithin,
                decideWithin,
                waitAfterChase,
                checkPromisesEvery,
                tolerance,
                AnswerClass.STRICT,
                Mandate.NONE);
    }

    /** What counts where nothing else is set. */
    public static final OrderPolicy USUAL = new OrderPolicy(
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(1),
            Duration.ofDays(4),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(1),
            new Tolerance(BigDecimal.valueOf(5), BigDecimal.valueOf(2), 3));

    public OrderPolicy {
        for (Duration duration : new Duration[] {
            remindApproverAfter,
            escalateApprovalAfter,
            remindSupplierEvery,
            answerWithin,
            decideWithin,
            waitAfterChase,
            checkPromisesEvery
        }) {
            if (!duration.isPositive()) {
                throw new IllegalArgumentException("The durations of an order policy are above zero, not " + duration);
            }
        }
    }
}
