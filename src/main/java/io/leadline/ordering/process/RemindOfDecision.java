package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.identity.Role;
import io.leadline.ordering.OrderMails;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrderVariables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes to those who should have decided: the buyers, and then the managers, who may decide too from then on. */
@Component
record RemindOfDecision(OrderSteps steps, OrderMails mails) implements JobHandler {

    @Override
    public String type() {
        return "ordering.remindOfDecision";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        Role role = Approver.of(job);
        boolean manager = role == Role.MANAGER;
        String order = job.subject();
        OrderVariables variables = new OrderVariables(job.variables());
        switch (BuyerDecision.of(variables)) {
            case APPROVE -> mails.approvalReminder(manager ? steps.escalateApproval(order) : steps.get(order), role);
            case REVIEW, SETTLE ->
                mails.decisionReminder(manager ? steps.escalateDecision(order) : steps.get(order), role);
            case BOUNCE -> mails.unreached(steps.get(order), variables.occasion(), role);
        }
        return Map.of();
    }
}
