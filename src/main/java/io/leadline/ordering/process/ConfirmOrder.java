package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.ordering.OrderMails;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrder;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the supplier that its answer counts; the goods are awaited from now on. */
@Component
record ConfirmOrder(OrderSteps steps, OrderMails mails, Deadlines deadlines) implements JobHandler {

    @Override
    public String type() {
        return "ordering.confirmOrder";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        PurchaseOrder order = steps.get(job.subject());
        mails.confirmed(order);
        return Map.of(
                "delivery", order.talk().delivery(),
                "expectedAt", deadlines.endOf(order.expectedDate()).toString(),
                "checkPromisesEvery", steps.policy(order).checkPromisesEvery().toString());
    }
}
