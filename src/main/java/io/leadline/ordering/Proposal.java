package io.leadline.ordering;

import java.time.LocalDate;
import java.util.List;

/**
 * An order that planning suggests.
 *
 * @param requestedDate the first day that goods are asked for, and that of every line that has none of its own
 * @param runId names the planning run or event it comes from; the same run, supplier and location propose once
 */
public record Proposal(
        String supplierId, String locationId, LocalDate requestedDate, List<ProposedLine> lines, String runId) {

    public Proposal {
        lines = List.copyOf(lines);
        if (lines.isEmpty() || runId.isBlank()) {
            throw new IllegalArgumentException(
                    "A proposal to " + supplierId + " needs lines and the run it comes from");
        }
        if (lines.stream().map(ProposedLine::sku).distinct().count() < lines.size()) {
            throw new IllegalArgumentException("A proposal to " + supplierId + " names an item twice");
        }
        if (lines.stream().map(l -> l.unitPrice().currency()).distinct().count() > 1) {
            throw new IllegalArgumentException("A proposal to " + supplierId + " mixes currencies");
        }
    }

    /** Tells a repetition of the same proposal. */
    String key() {
        return key(runId, supplierId, locationId);
    }

    static String key(String runId, String supplierId, String locationId) {
        return runId + "|" + supplierId + "|" + locationId;
    }
}
