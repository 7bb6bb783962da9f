package io.leadline.disruptions.process;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.disruptions.Disruption;
import io.leadline.disruptions.DisruptionSteps;
import io.leadline.disruptions.Ripple;
import io.leadline.engine.TaskRecord;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.TaskSubjects;
import io.leadline.shared.Money;
import org.springframework.stereotype.Component;

/** What the task of a disruption is about: what is lost if nothing is done. */
@Component
class DisruptionTasks implements TaskSubjects {

    private static final int HIGH = 1;

    private final DisruptionSteps steps;
    private final String currency;

    DisruptionTasks(DisruptionSteps steps, CompanyCurrency currency) {
        this.steps = steps;
        this.currency = currency.code();
    }

    @Override
    public boolean owns(String processId) {
        return processId.equals("disruption");
    }

    @Override
    public TaskSubject describe(TaskRecord task) {
        Disruption one = steps.get(task.subject());
        Ripple ripple = one.ripple();
        return new TaskSubject(
                one.id(),
                null,
                null,
                one.title(),
                ripple == null ? Money.zero(currency) : ripple.waiting(),
                ripple == null ? null : ripple.firstStockout(),
                HIGH,
                "disruption/" + one.id());
    }
}
