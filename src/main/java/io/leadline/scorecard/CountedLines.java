package io.leadline.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The order lines that suppliers are judged by: all but those that were taken out after a dispute. */
@Component
public class CountedLines {

    private final PurchaseHistory history;
    private final ScoreDisputeStore disputes;

    public CountedLines(PurchaseHistory history, ScoreDisputeStore disputes) {
        this.history = history;
        this.disputes = disputes;
    }

    public List<PurchaseLine> ofSupplier(String supplierId) {
        List<PurchaseLine> lines = history.ofSupplier(supplierId);
        Set<String> takenOut = disputes.takenOut(supplierId);
        return takenOut.isEmpty()
                ? lines
                : lines.stream().filter(line -> counts(line, takenOut)).toList();
    }

    /** Those promised for a day or later, and those without a promise that were ordered then; close it. */
    public Stream<PurchaseLine> since(String supplierId, LocalDate day) {
        Set<String> takenOut = disputes.takenOut(supplierId);
        return history.since(supplierId, day).filter(line -> counts(line, takenOut));
    }

    /** Those of the latest orders, newest first; fewer than so many where some were taken out. */
    public List<PurchaseLine> lately(String supplierId, int limit) {
        Set<String> takenOut = disputes.takenOut(supplierId);
        return history.lately(supplierId, limit).stream()
                .filter(line -> counts(line, takenOut))
                .toList();
    }

    /** All of them in no particular order; close it. */
    public Stream<PurchaseLine> all() {
        Set<String> takenOut = disputes.takenOut();
        return history.all().filter(line -> counts(line, takenOut));
    }

    private static boolean counts(PurchaseLine line, Set<String> takenOut) {
        return takenOut.isEmpty() || !takenOut.contains(ScoreDispute.row(line.order(), line.line()));
    }
}
