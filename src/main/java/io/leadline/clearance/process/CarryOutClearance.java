package io.leadline.clearance.process;

import io.leadline.clearance.ClearanceLetters;
import io.leadline.clearance.ClearanceVariables;
import io.leadline.clearance.ClearanceWay;
import io.leadline.clearance.OverstockCase;
import io.leadline.clearance.OverstockCase.Chosen;
import io.leadline.clearance.OverstockCase.State;
import io.leadline.clearance.OverstockCases;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import io.leadline.ordering.Deadlines;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Has the chosen way carried out; what goes back to the supplier is asked of it first. */
@Component
record CarryOutClearance(OverstockCases cases, ClearanceLetters letters, Deadlines deadlines, BusinessClock clock)
        implements JobHandler {

    private static final Duration ANSWER_WITHIN = Duration.ofDays(5);

    @Override
    public String type() {
        return "clearance.carryOut";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        OverstockCase one = cases.carryOut(job.subject());
        Chosen chosen = one.chosen();
        boolean asks = chosen != null && chosen.way().kind() == ClearanceWay.Kind.RETURN;
        Duration term = cases.term(one);
        Instant answerBy = deadlines.ofSupplier(one.supplierId(), clock.now(), ANSWER_WITHIN);
        if (asks) {
            letters.ask(cases.asks(one.id(), State.ASKED), answerBy);
        }
        return Map.of(
                ClearanceVariables.ASKS_SUPPLIER,
                asks,
                ClearanceVariables.ANSWER_BY,
                answerBy.toString(),
                ClearanceVariables.ANSWER_WITHIN,
                deadlines.timer(answerBy).toString(),
                ClearanceVariables.LOOK_AGAIN_AFTER,
                asks ? "PT1S" : term.toString());
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
