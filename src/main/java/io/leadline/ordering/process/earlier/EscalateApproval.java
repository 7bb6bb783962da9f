package io.leadline.ordering.process.earlier;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderMails;
import io.leadline.ordering.OrderSteps;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the managers that a buyer has not decided in time. */
@Component
record EscalateApproval(OrderSteps steps, OrderMails mails) implements JobHandler {

    @Override
    public String type() {
        return "ordering.escalateApproval";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        mails.approvalReminder(steps.escalateApproval(job.subject()), Role.MANAGER);
        return Map.of();
    }
}
