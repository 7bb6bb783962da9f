package io.leadline.leadtimes;

import io.leadline.leadtimes.LeadTimeCase.Kind;
import io.leadline.leadtimes.LeadTimeCase.State;
import io.leadline.leadtimes.LeadTimeCase.Step;
import io.leadline.planning.LeadTimeGaps.Gap;
import io.leadline.planning.LeadTimeMove;
import io.leadline.shared.Money;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.util.List;

/** A lead time of 20 days where 14 are stated. */
public final class LeadTimeExample {

    static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");

    private LeadTimeExample() {}

    public static Gap gap(String supplierId, String sku, double learnedDays, int receipts, String tied) {
        return new Gap(
                supplierId,
                sku,
                14,
                learnedDays,
                List.of(learnedDays, learnedDays + 2, learnedDays + 6),
                receipts,
                Money.of(tied, "GBP"),
                0.2,
                new LeadTimeMove(5, 22, 12, 18, true));
    }

    public static LeadTimeCase found(String id, String supplierId, Sku sku) {
        return LeadTimeCase.found(id, gap(supplierId, sku.value(), 20, 17, "900"), "Maker", "Cup " + sku, NOW);
    }

    public static LeadTimeCase decided(String id, String supplierId, Sku sku, Kind kind, int days) {
        LeadTimeCase deciding = found(id, supplierId, sku);
        return deciding.deciding(deciding.figures())
                .decided(
                        new Step(kind, days, "Please look", null, "bea", "Bea Buyer", NOW),
                        LeadTimeVariables.CORRECT,
                        "PT1S");
    }

    /** The supplier's turn; the engine knows nothing of it. */
    public static LeadTimeCase asked(String id, String supplierId, Sku sku) {
        LeadTimeCase asked = decided(id, supplierId, sku, Kind.ASKED, 20);
        return new LeadTimeCase(
                id,
                0,
                supplierId,
                asked.supplierName(),
                sku,
                asked.itemName(),
                asked.figures(),
                NOW,
                State.ASKED,
                1,
                20,
                asked.steps(),
                List.of());
    }
}
