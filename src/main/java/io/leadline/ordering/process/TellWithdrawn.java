package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Following;
import io.leadline.ordering.OrderMails;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrder;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells a supplier that has the order that it is cancelled. */
@Component
record TellWithdrawn(Following following, OrderSteps steps, OrderMails mails, AwaitedNotices notices)
        implements JobHandler {

    @Override
    public String type() {
        return "ordering.tellWithdrawn";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        // The reply holds from here on: it is not asked to be approved any more.
        following.carryOut(job.subject());
        PurchaseOrder order = steps.get(job.subject());
        mails.withdrawn(order);
        notices.end(order);
        return Map.of();
    }
}
