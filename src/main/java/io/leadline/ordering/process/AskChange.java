package io.leadline.ordering.process;

import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.ChangeMails;
import io.leadline.ordering.ChangeVariables;
import io.leadline.ordering.Deadlines;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.BusinessClock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the supplier to change a confirmed order, and starts its clock. */
@Component
record AskChange(OrderSteps steps, ChangeMails mails, Deadlines deadlines, BusinessClock clock) implements JobHandler {

    @Override
    public String type() {
        return "ordering.askChange";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        PurchaseOrder order = steps.get(job.subject());
        OrderPolicy policy = steps.policy(order);
        String supplierId = order.head().supplierId();
        Instant answerBy = deadlines.ofSupplier(supplierId, clock.now(), policy.answerWithin());
        mails.ask(order, new ChangeVariables(job.variables()).change(), answerBy);
        return Map.of(
                ChangeVariables.SUPPLIER_ID, supplierId,
                ChangeVariables.ANSWER_BY, answerBy.toString(),
                ChangeVariables.ANSWER_WITHIN, deadlines.timer(answerBy).toString(),
                ChangeVariables.DECIDE_WITHIN,
                        deadlines
                                .timer(deadlines.ofCompany(clock.now(), policy.decideWithin()))
                                .toString(),
                ChangeVariables.REMIND_SUPPLIER_EVERY,
                        policy.remindSupplierEvery().toString());
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
