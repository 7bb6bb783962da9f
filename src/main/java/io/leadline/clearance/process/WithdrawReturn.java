package io.leadline.clearance.process;

import io.leadline.clearance.ClearanceLetters;
import io.leadline.clearance.ClearanceVariables;
import io.leadline.clearance.OverstockCases;
import io.leadline.engine.Job;
import io.leadline.engine.JobHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the supplier that was asked to take goods back, or has agreed to, that it need not. */
@Component
record WithdrawReturn(OverstockCases cases, ClearanceLetters letters) implements JobHandler {

    @Override
    public String type() {
        return "clearance.withdrawReturn";
    }

    @Override
    public Map<String, Object> handle(Job job) {
        letters.withdraw(cases.get(job.subject()), new ClearanceVariables(job.variables()).withdrawn());
        return Map.of();
    }

    @Override
    public Pace pace() {
        return Pace.PAPERWORK;
    }
}
