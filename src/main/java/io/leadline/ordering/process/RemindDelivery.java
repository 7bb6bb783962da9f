package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.OrderMails;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrder;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reminds the supplier of what is promised and not in, before the day and after it. */
@Component
record RemindDelivery(OrderSteps steps, OrderMails mails) implements JobHandler {

    @Override
    public String type() {
        return "ordering.remindDelivery";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        PurchaseOrder order = steps.get(job.subject());
        mails.deliveryReminder(order, steps.policy(order));
        return Map.of();
    }
}
