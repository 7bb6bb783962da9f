package io.leadline.tracking;

import io.leadline.ordering.PurchaseOrder;
import java.time.Instant;
import java.util.List;

/** People were told of these late lines. */
record LinesWarned(Escalation escalation, PurchaseOrder order, List<LateLine> lines, Instant at) {

    LinesWarned {
        lines = List.copyOf(lines);
    }
}
