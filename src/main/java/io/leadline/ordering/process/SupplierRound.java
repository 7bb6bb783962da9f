package io.leadline.ordering.process;

import io.leadline.ordering.Deadlines;
import io.leadline.ordering.OrderMails;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrderVariables;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.BusinessClock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** One asking of a supplier: the mail, and the timers of its answer. */
@Component
record SupplierRound(OrderSteps steps, OrderMails mails, Deadlines deadlines, BusinessClock clock) {

    /** The first model reads the timers at once. */
    Map<String, Object> start(String orderId) {
        PurchaseOrder order = steps.startRound(orderId);
        mails.round(order, answerBy(order));
        return order.head().onFirstModel()
                ? timers(order)
                : Map.of(OrderVariables.ROUND, order.talk().round());
    }

    Map<String, Object> timers(PurchaseOrder order) {
        OrderPolicy policy = steps.policy(order);
        Instant answerBy = answerBy(order);
        // For orders on a model in which a review had its due date from here.
        Instant reviewBy = deadlines.ofCompany(answerBy, policy.decideWithin());
        return Map.of(
                OrderVariables.ROUND, order.talk().round(),
                OrderVariables.REVIEWING, order.reviewing(),
                OrderVariables.ANSWER_BY, answerBy.toString(),
                OrderVariables.ANSWER_WITHIN, deadlines.timer(answerBy).toString(),
                OrderVariables.REVIEW_BY, reviewBy.toString(),
                OrderVariables.REMIND_SUPPLIER_EVERY,
                        policy.remindSupplierEvery().toString());
    }

    /** While the mail is not out, as if it went out now. */
    private Instant answerBy(PurchaseOrder order) {
        return Objects.requireNonNullElseGet(
                order.talk().answerBy(),
                () -> deadlines.ofSupplier(
                        order.head().supplierId(),
                        clock.now(),
                        steps.policy(order).answerWithin()));
    }
}
