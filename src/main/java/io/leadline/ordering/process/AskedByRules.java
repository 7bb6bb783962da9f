package io.leadline.ordering.process;

import io.leadline.identity.Role;
import io.leadline.ordering.Approvals;
import io.leadline.ordering.OrderSteps;
import io.leadline.ordering.OrderVariables;

/** What the rules of approval said, as the process carries it; a model from before tells nothing of it. */
final class AskedByRules {

    private AskedByRules() {}

    static Approvals.Asked of(OrderVariables variables, Role role, OrderSteps steps) {
        double total = variables.amount(OrderVariables.TOTAL_VALUE);
        double together = variables.amount(OrderVariables.TOGETHER_VALUE);
        return new Approvals.Asked(
                role, variables.rule(), variables.both(), together > total ? steps.inCompanyCurrency(together) : null);
    }
}
