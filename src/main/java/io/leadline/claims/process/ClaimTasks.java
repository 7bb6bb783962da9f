package io.leadline.claims.process;

import io.leadline.claims.Claim;
import io.leadline.claims.Claims;
import io.leadline.engine.TaskRecord;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.TaskSubjects;
import org.springframework.stereotype.Component;

/** What the tasks about claims are about. */
@Component
class ClaimTasks implements TaskSubjects {

    private static final int NORMAL = 2;

    private final Claims claims;

    ClaimTasks(Claims claims) {
        this.claims = claims;
    }

    @Override
    public boolean owns(String processId) {
        return processId.equals("delivery-claim");
    }

    @Override
    public TaskSubject describe(TaskRecord task) {
        Claim claim = claims.get(task.subject());
        return new TaskSubject(
                claim.orderName(),
                claim.supplierId(),
                claim.supplierName(),
                claim.items().getFirst().name(),
                claim.value(),
                null,
                NORMAL,
                "claim/" + claim.id());
    }
}
