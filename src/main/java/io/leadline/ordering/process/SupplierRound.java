package io.leadline.ordering.process;

import io.leadline.ordering.Deadlines;
import io.leadline.ordering.OrderMails;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.BusinessClock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** One asking of a supplier: the mail, and the timers of its answer. */
@Component
record SupplierRound(OrderSteps steps, OrderMails mails, Deadlines deadlines, BusinessClock clock) {

    Map<String, Object> start(String orderId) {
        PurchaseOrder order = steps.startRound(orderId);
        mails.round(order);
        OrderPolicy policy = steps.policy(order);
        // An order that was withdrawn meanwhile has no deadline; its process is about to be interrupted.
        Instant answerBy = Objects.requireNonNullElse(order.talk().answerBy(), clock.now());
        Instant reviewBy = deadlines.ofCompany(answerBy, policy.decideWithin());
        return Map.of(
                "round", order.talk().round(),
                "answerBy", answerBy.toString(),
                "answerWithin", deadlines.timer(answerBy).toString(),
                "reviewBy", reviewBy.toString(),
                "remindSupplierEvery", policy.remindSupplierEvery().toString());
    }
}
