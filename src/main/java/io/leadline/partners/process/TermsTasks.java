package io.leadline.partners.process;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.engine.TaskRecord;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.TaskSubjects;
import io.leadline.partners.TermsChange;
import io.leadline.partners.TermsChanges;
import io.leadline.partners.TermsEffects;
import org.springframework.stereotype.Component;

/** What the decision on proposed terms is about: what they would cost in a year. */
@Component
class TermsTasks implements TaskSubjects {

    private static final int NORMAL = 2;

    private final TermsChanges changes;
    private final TermsEffects effects;
    private final Suppliers suppliers;

    TermsTasks(TermsChanges changes, TermsEffects effects, Suppliers suppliers) {
        this.changes = changes;
        this.effects = effects;
        this.suppliers = suppliers;
    }

    @Override
    public boolean owns(String processId) {
        return processId.equals("terms-change") || processId.equals("terms-decision");
    }

    @Override
    public TaskSubject describe(TaskRecord task) {
        TermsChange change = changes.get(task.subject());
        return new TaskSubject(
                change.id(),
                change.supplierId(),
                suppliers.find(change.supplierId()).map(Supplier::name).orElse(change.supplierId()),
                change.lines().getFirst().name(),
                effects.total(effects.of(change)),
                change.validFrom(),
                NORMAL,
                "terms-changes?change=" + change.id());
    }
}
