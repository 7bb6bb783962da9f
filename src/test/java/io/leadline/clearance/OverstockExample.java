package io.leadline.clearance;

import io.leadline.clearance.ClearanceWay.Kind;
import io.leadline.clearance.OverstockCase.Chosen;
import io.leadline.clearance.OverstockCase.Figures;
import io.leadline.clearance.OverstockCase.State;
import io.leadline.shared.Money;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A hundred too many of a cup that costs ten. */
public final class OverstockExample {

    static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");

    private OverstockExample() {}

    static Figures figures() {
        return new Figures(LocalDate.of(2030, 3, 1), 100, 160, Money.of("1000", "GBP"), 200, 3.5, false, false);
    }

    static ClearanceWay way(Kind kind, double units, String loss, String about) {
        return new ClearanceWay(kind.name(), kind, units, Money.of(loss, "GBP"), true, about, 0, null, 14, List.of());
    }

    static OverstockCase found(String id, String supplierId, Sku sku, String location) {
        return OverstockCase.found(id, sku, "Cup " + sku, location, supplierId, "Maker", figures(), NOW);
    }

    static OverstockCase deciding(String id, String supplierId, Sku sku) {
        return found(id, supplierId, sku, "DC")
                .deciding(
                        figures(),
                        List.of(way(Kind.RETURN, 60, "180", supplierId), way(Kind.WRITE_OFF, 60, "600", "")));
    }

    /** The supplier's turn; the engine knows nothing of it. */
    public static OverstockCase asked(String id, String supplierId, Sku sku) {
        return alone(deciding(id, supplierId, sku), State.ASKED);
    }

    /** In this state with the first way chosen, or nothing yet; the engine knows nothing of it. */
    public static OverstockCase in(State state, String id, String supplierId, Sku sku) {
        return alone(deciding(id, supplierId, sku), state);
    }

    private static OverstockCase alone(OverstockCase one, State state) {
        return new OverstockCase(
                one.id(),
                0,
                one.sku(),
                one.itemName(),
                one.location(),
                one.supplierId(),
                one.supplierName(),
                one.figures(),
                one.ways(),
                NOW,
                state,
                1,
                state == State.DECIDING ? null : new Chosen(one.ways().getFirst(), "bea", "Bea Buyer", 100, NOW),
                one.steps(),
                List.of());
    }
}
