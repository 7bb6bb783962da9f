package io.leadline.signals.process;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.engine.TaskRecord;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.TaskSubjects;
import io.leadline.shared.Money;
import io.leadline.signals.LiveSignals;
import io.leadline.signals.SignalCase;
import io.leadline.signals.SignalCase.Judged;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** What the task about a signal is about: an item, and what a week of it moves. */
@Component
class SignalTasks implements TaskSubjects {

    private static final int HIGH = 1;

    private final LiveSignals signals;
    private final String currency;

    SignalTasks(LiveSignals signals, CompanyCurrency currency) {
        this.signals = signals;
        this.currency = currency.code();
    }

    @Override
    public boolean owns(String processId) {
        return processId.equals("demand-signal");
    }

    @Override
    public TaskSubject describe(TaskRecord task) {
        SignalCase one = signals.get(task.subject());
        Judged judged = one.judged();
        double value = judged == null ? 0 : Math.max(0, judged.value());
        return new TaskSubject(
                one.id(),
                "",
                one.place().location(),
                one.itemName(),
                new Money(BigDecimal.valueOf(Math.round(value)), currency),
                null,
                HIGH,
                "signal/" + one.id());
    }
}
