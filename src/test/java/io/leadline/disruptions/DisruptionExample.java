package io.leadline.disruptions;

import io.leadline.disruptions.Disruption.State;
import io.leadline.ordering.OrderLife;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.tracking.WayOut;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A supplier that is closed for ten days, as nobody has decided on it yet. */
public final class DisruptionExample {

    static final LocalDate DAY = LocalDate.of(2030, 3, 4);
    private static final Instant NOW = Instant.parse("2030-03-04T10:00:00Z");

    private DisruptionExample() {}

    static Disruption declared(String id, String supplierId) {
        return Disruption.declared(
                id,
                "Strike at " + supplierId,
                new Scope(Scope.Kind.SUPPLIER, supplierId),
                new Period(DAY, DAY.plusDays(9)),
                new Severity(Severity.Kind.CLOSED, 0),
                OrderLife.MANAGER,
                NOW);
    }

    /** The managers' turn; the engine knows nothing of it. */
    public static Disruption deciding(String id, String supplierId) {
        Disruption one = declared(id, supplierId).deciding();
        return new Disruption(
                id,
                0,
                one.title(),
                one.scope(),
                one.days(),
                one.severity(),
                one.declaredBy(),
                one.declaredByName(),
                one.declaredAt(),
                State.DECIDING,
                ripple(),
                1,
                one.steps(),
                List.of());
    }

    /** What was once written is not taken away: it is over. */
    public static void end(DisruptionStore store, String id) {
        store.save(store.find(id).orElseThrow().over(NOW));
    }

    static Ripple ripple() {
        Money lost = Money.of("400.00", "GBP");
        return new Ripple(
                NOW,
                1,
                1,
                1,
                1,
                0,
                0,
                lost,
                Money.of("20.00", "GBP"),
                Money.of("35.00", "GBP"),
                List.of(new Ripple.Part("O-1", "PO-1", 1, lost)),
                List.of(new Ripple.Part("MAIN", "Main warehouse", 1, lost)),
                List.of(new Ripple.Part("WEB", "Web", 1, lost)),
                List.of(new Ripple.Touched("Spring", DAY.plusDays(3), DAY.plusDays(12), 1)),
                List.of(new Ripple.Stockout("LAMP", "Lamp", "Main warehouse", DAY.plusDays(2))),
                List.of(new Ripple.Week(DAY, 150, 20), new Ripple.Week(DAY.plusDays(7), 250, 0)));
    }

    public static AffectedLine line(String disruptionId, String orderId, int number, String sku, int waiting) {
        return new AffectedLine(
                AffectedLine.id(disruptionId, orderId, number),
                disruptionId,
                1,
                orderId,
                "P" + orderId,
                number,
                new Sku(sku),
                "Lamp " + sku,
                "piece",
                "Firm",
                "MAIN",
                "Main warehouse",
                Quantity.of(100),
                DAY.plusDays(4),
                DAY.plusDays(10),
                DAY.plusDays(2),
                Money.zero("GBP"),
                List.of(waiting * 0.5, waiting * 0.5),
                List.of(
                        way(WayOut.Kind.WAIT, "", 10, String.valueOf(waiting), "0"),
                        way(WayOut.Kind.ALTERNATE, "OTHER", 5, "20", "35")),
                1,
                1,
                false,
                AffectedLine.State.PLANNED,
                "",
                "");
    }

    /** A person chose to wait. */
    public static AffectedLine waiting(AffectedLine line) {
        return line.choosing(0, true);
    }

    static WayOut way(WayOut.Kind kind, String partner, int days, String lost, String extra) {
        return new WayOut(
                kind,
                partner,
                partner,
                Quantity.of(100),
                DAY.plusDays(days),
                Money.of(lost, "GBP"),
                Money.of(extra, "GBP"),
                null,
                -1,
                true);
    }
}
