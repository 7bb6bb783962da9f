package io.leadline.quotations;

import io.leadline.shared.Bounds;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one supplier said at one time; its last word counts, and the earlier ones are kept.
 *
 * @param round of the request in which it was said
 * @param lines what it quotes; empty where it declines
 * @param validUntil null where it declines
 * @param note for the buyers; of who declines the reason
 */
public record Quotation(
        String supplierId,
        int round,
        List<Quoted> lines,
        @Nullable LocalDate validUntil,
        String note,
        String by,
        String byName,
        Instant at) {

    public Quotation {
        lines = List.copyOf(lines);
        Bounds.NOTE.require("What goes with a quotation", note);
    }

    public boolean declines() {
        return lines.isEmpty();
    }

    public Optional<Quoted> of(Sku sku) {
        return lines.stream().filter(line -> line.sku().equals(sku)).findFirst();
    }
}
