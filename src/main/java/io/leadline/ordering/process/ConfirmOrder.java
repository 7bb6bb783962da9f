package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.ordering.Following;
import io.leadline.ordering.OrderMails;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrderVariables;
import io.leadline.ordering.PurchaseOrder;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the supplier that its answer counts; the goods are awaited from now on, or again where a count was wrong. */
@Component
record ConfirmOrder(
        Following following, OrderSteps steps, OrderMails mails, Deadlines deadlines, AwaitedNotices notices)
        implements JobHandler {

    @Override
    public String type() {
        return "ordering.confirmOrder";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        // The reply holds from here on: it is not asked to be approved any more.
        following.carryOut(job.subject());
        PurchaseOrder order = steps.get(job.subject());
        OrderVariables variables = new OrderVariables(job.variables());
        // One that was taken over was agreed in words that Leadline has not seen.
        if (!variables.corrected() && !order.head().takenOver()) {
            mails.confirmed(order);
        }
        notices.begin(order, Integer.toString(variables.firstDelivery()));
        return Map.of(
                // More may have been counted already while the engine was away; each is awaited and booked in its turn.
                OrderVariables.DELIVERY, variables.firstDelivery(),
                OrderVariables.EXPECTED_AT,
                        deadlines.endOf(order.expectedDate()).toString(),
                OrderVariables.CHECK_PROMISES_EVERY,
                        steps.policy(order).checkPromisesEvery().toString());
    }
}
