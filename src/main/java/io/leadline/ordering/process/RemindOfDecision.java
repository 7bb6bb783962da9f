package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderMails;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrder;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes to those who should have reviewed an answer or settled a delivery: the buyers, and then the managers too. */
@Component
record RemindOfDecision(OrderSteps steps, OrderMails mails) implements JobHandler {

    @Override
    public String type() {
        return "ordering.remindOfDecision";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Role role = Approver.of(job);
        PurchaseOrder order = role == Role.MANAGER ? steps.escalateDecision(job.subject()) : steps.get(job.subject());
        mails.decisionReminder(order, role);
        return Map.of();
    }
}
