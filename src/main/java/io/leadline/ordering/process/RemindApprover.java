package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderMails;
import io.leadline.ordering.OrderSteps;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes to those who should have approved. */
@Component
record RemindApprover(OrderSteps steps, OrderMails mails) implements JobHandler {

    @Override
    public String type() {
        return "ordering.remindApprover";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Role role = Approver.of(job);
        mails.approvalReminder(steps.get(job.subject()), role);
        return Map.of();
    }
}
