package io.leadline.quotations.process;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.engine.TaskRecord;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.TaskSubjects;
import io.leadline.quotations.Comparison;
import io.leadline.quotations.QuotationRequest;
import io.leadline.quotations.QuotationSteps;
import io.leadline.shared.Money;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the tasks about a request for quotation are about. A supplier's names nobody but itself. */
@Component
class QuotationTasks implements TaskSubjects {

    private static final int NORMAL = 2;

    private final QuotationSteps steps;
    private final Comparison comparison;
    private final String currency;

    QuotationTasks(QuotationSteps steps, Comparison comparison, CompanyCurrency currency) {
        this.comparison = comparison;
        this.steps = steps;
        this.currency = currency.code();
    }

    @Override
    public boolean owns(String processId) {
        return processId.equals("quotation-request") || processId.equals("quotation-award");
    }

    @Override
    public TaskSubject describe(TaskRecord task) {
        QuotationRequest request = steps.get(task.subject());
        Optional<QuotationRequest.Asked> asked = request.suppliers().stream()
                .filter(one -> task.groups().contains("supplier:" + one.supplierId()))
                .findFirst();
        return new TaskSubject(
                request.id(),
                asked.map(QuotationRequest.Asked::supplierId).orElse(null),
                asked.map(QuotationRequest.Asked::name).orElse(null),
                request.lines().getFirst().name(),
                asked.isPresent()
                        ? Money.zero(currency)
                        : comparison.awarded(request).orElseGet(() -> Money.zero(currency)),
                request.neededOn(),
                NORMAL,
                "quotation-request/" + request.id());
    }
}
