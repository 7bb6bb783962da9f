package io.leadline.studio.process;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.engine.TaskRecord;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.TaskSubjects;
import io.leadline.shared.Money;
import io.leadline.studio.PolicyChange;
import io.leadline.studio.PolicyChanges;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** What the decision on a policy change is about: by how much the value of the stock would change. */
@Component
class PolicyTasks implements TaskSubjects {

    private static final int NORMAL = 2;

    private final PolicyChanges changes;
    private final String currency;

    PolicyTasks(PolicyChanges changes, CompanyCurrency currency) {
        this.changes = changes;
        this.currency = currency.code();
    }

    @Override
    public boolean owns(String processId) {
        return processId.equals("policy-change");
    }

    @Override
    public TaskSubject describe(TaskRecord task) {
        PolicyChange change = changes.get(task.subject());
        return new TaskSubject(
                change.id(), null, null, change.why(), stake(change), null, NORMAL, "policy?change=" + change.id());
    }

    private Money stake(PolicyChange change) {
        var expected = change.expected();
        var today = change.today();
        return expected == null || today == null
                ? Money.zero(currency)
                : new Money(BigDecimal.valueOf(expected.stockValue() - today.stockValue()), currency).rounded();
    }
}
