package io.leadline.outlook.process;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.engine.TaskRecord;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.TaskSubjects;
import io.leadline.outlook.Gap;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.Outlooks;
import io.leadline.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the tasks about outlooks are about: for the supplier what is expected, for a buyer what its gaps cost. */
@Component
class OutlookTasks implements TaskSubjects {

    private static final int HIGH = 1;
    private static final int NORMAL = 2;

    private final Outlooks outlooks;
    private final String currency;

    OutlookTasks(Outlooks outlooks, CompanyCurrency currency) {
        this.outlooks = outlooks;
        this.currency = currency.code();
    }

    @Override
    public boolean owns(String processId) {
        return processId.equals("forecast-commitment");
    }

    @Override
    public TaskSubject describe(TaskRecord task) {
        Outlook outlook = outlooks.get(task.subject());
        boolean supplier = task.groups().stream().anyMatch(group -> group.startsWith("supplier:"));
        List<Gap> gaps = supplier ? List.of() : outlook.openGaps();
        double cost = gaps.stream().mapToDouble(Gap::cost).sum();
        return new TaskSubject(
                outlook.id(),
                outlook.supplierId(),
                outlook.supplierName(),
                supplier
                        ? named(
                                outlook.lines().getFirst().name(),
                                outlook.lines().size())
                        : item(gaps),
                new Money(BigDecimal.valueOf(cost), currency).rounded(),
                null,
                cost > 0 ? HIGH : NORMAL,
                supplier ? "expected-orders" : "outlook/" + outlook.supplierId());
    }

    private static String item(List<Gap> gaps) {
        return gaps.isEmpty() ? "" : named(gaps.getFirst().line().name(), gaps.size());
    }

    private static String named(String first, int count) {
        return count == 1 ? first : first + " +" + (count - 1);
    }
}
