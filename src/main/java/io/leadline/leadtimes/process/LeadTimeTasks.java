package io.leadline.leadtimes.process;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.engine.TaskRecord;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.TaskSubjects;
import io.leadline.leadtimes.LeadTimeCase;
import io.leadline.leadtimes.LeadTimeCases;
import io.leadline.shared.Money;
import org.springframework.stereotype.Component;

/** What the tasks about a difference are about: for a buyer the stock it ties. */
@Component
class LeadTimeTasks implements TaskSubjects {

    private static final int NORMAL = 2;
    private static final int LOW = 3;

    private final LeadTimeCases cases;
    private final String currency;

    LeadTimeTasks(LeadTimeCases cases, CompanyCurrency currency) {
        this.cases = cases;
        this.currency = currency.code();
    }

    @Override
    public boolean owns(String processId) {
        return processId.equals("lead-time-gap");
    }

    @Override
    public TaskSubject describe(TaskRecord task) {
        LeadTimeCase one = cases.get(task.subject());
        boolean supplier = task.groups().stream().anyMatch(group -> group.startsWith("supplier:"));
        Money tied = one.figures().tied();
        boolean known = !supplier && tied != null;
        return new TaskSubject(
                one.id(),
                one.supplierId(),
                one.supplierName(),
                one.itemName(),
                known && tied != null ? new Money(tied.amount().abs(), tied.currency()) : Money.zero(currency),
                null,
                supplier ? NORMAL : LOW,
                "lead-time/" + one.id());
    }
}
