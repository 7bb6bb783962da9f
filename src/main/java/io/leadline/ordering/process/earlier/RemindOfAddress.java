package io.leadline.ordering.process.earlier;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderMails;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrderVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes to those who should have reached a supplier that a mail did not. */
@Component
record RemindOfAddress(OrderSteps steps, OrderMails mails) implements JobHandler {

    @Override
    public String type() {
        return "ordering.remindOfAddress";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Role role = "manager".equals(job.headers().get("approver")) ? Role.MANAGER : Role.BUYER;
        mails.unreached(steps.get(job.subject()), new OrderVariables(job.variables()).bounce(), role);
        return Map.of();
    }
}
