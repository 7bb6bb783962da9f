package io.leadline.ordering;

import io.leadline.identity.Role;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Money;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Orders for the tests of stores: of one item, with something in every corner of the document. */
public final class SampleOrder {

    public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    public static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    private SampleOrder() {}

    /** What a supplier brought on its day, so often that it counts for more than how late all others of a test's company come. */
    public static List<PurchaseLine> punctual(String supplier, String sku, LocalDate today) {
        return IntStream.range(0, 60)
                .mapToObj(i -> {
                    LocalDate ordered = today.minusDays(60 + i);
                    return new PurchaseLine(
                            "H" + i + "-" + supplier,
                            "1",
                            supplier,
                            new Sku(sku),
                            ordered,
                            ordered.plusDays(14),
                            ordered.plusDays(14),
                            Quantity.of(5),
                            Quantity.of(5),
                            Money.of("4", "GBP"));
                })
                .toList();
    }

    private static Approvals approvals(OrderLine line) {
        Content content = Content.of("GBP", List.of(line));
        Approvals.Signature signature =
                new Approvals.Signature("berta", "Berta", false, NOW, content, Money.of("3.1", "GBP"), "mia");
        return new Approvals(
                List.of(),
                new Approvals.Agreed(content, Money.of("3.1", "GBP"), List.of(signature), NOW),
                new Held(
                        Held.Kind.COUNTER,
                        "Less",
                        List.of(new Review.Offer(1, Quantity.of(11), DAY, Money.of("5", "GBP"))),
                        List.of(),
                        "berta",
                        "Berta",
                        NOW,
                        List.of(new Follow(
                                1,
                                Follow.Kind.TRANSFER,
                                1,
                                new Sku("A"),
                                "Lamp",
                                "L2",
                                "Camden",
                                Quantity.of(3),
                                DAY,
                                Money.of("4.5", "GBP"),
                                "berta",
                                "Berta",
                                Follow.State.WAITING))),
                new Approvals.Asked(Role.MANAGER, "limit", true, Money.of("6000", "GBP")),
                2,
                1,
                1,
                "link:acme",
                "",
                false);
    }

    public static PurchaseOrder of(String id, String sku, String supplier, OrderState state) {
        OrderLine line = new OrderLine(
                1,
                new Sku(sku),
                "Lamp of glass",
                "piece",
                Quantity.of("12.5"),
                Money.of("4.99", "GBP"),
                DAY,
                DAY.plusDays(2),
                Quantity.of(12),
                List.of(new LedgerTerm("planning.term.demand", Quantity.of("12.5"), Map.of("days", "30"))),
                List.of(new Promise(PromiseKind.REQUESTED, DAY, NOW, "Leadline", "")),
                state == OrderState.IN_REVIEW
                        ? new LineAnswer(1, false, Quantity.of(10), DAY, Money.of("5", "GBP"), "Fewer")
                        : null,
                false,
                Quantity.ZERO,
                Quantity.ZERO);
        Rounds talk = state.isProposal()
                ? Rounds.NONE
                : Rounds.NONE.released("PO-" + id, 1).sent(NOW, NOW.plusSeconds(60));
        return new PurchaseOrder(
                id,
                0,
                state,
                new OrderHead(
                        "key-" + id,
                        "run",
                        supplier,
                        "Firm " + supplier,
                        "L1",
                        "Store",
                        "GBP",
                        DAY,
                        NOW,
                        null,
                        OrderPolicy.USUAL),
                talk,
                List.of(line),
                List.of(new Receipt(1, 1, Quantity.of(1), Quantity.ZERO, DAY, NOW, "Gus", "")),
                OrderLog.EMPTY.with(
                        new HistoryEntry(NOW, "u", "User", "ordering.history.proposed", Map.of("run", "r"), true)),
                approvals(line),
                List.of(
                        new PendingCommand.CompleteTask(id + ".9.0", id + "#approve#1", Map.of("totalValue", 3.5)),
                        new PendingCommand.PublishMessage(
                                id + ".9.1", "ordering.promiseMoved", id, Duration.ofDays(7), Map.of())));
    }

    /** One that its supplier has confirmed and that brings so much on a day; no process has to hear of it. */
    public static PurchaseOrder coming(
            String id, String sku, String supplier, String location, LocalDate day, int units) {
        PurchaseOrder order = of(id, sku, supplier, OrderState.CONFIRMED);
        OrderHead head = order.head();
        OrderLine line = new OrderLine(
                1,
                new Sku(sku),
                "Lamp of glass",
                "piece",
                Quantity.of(units),
                Money.of("4.99", "GBP"),
                day,
                day.plusDays(2),
                Quantity.of(units),
                List.of(),
                List.of(new Promise(PromiseKind.REQUESTED, day, NOW, "Leadline", "")),
                null,
                false,
                Quantity.ZERO,
                Quantity.ZERO);
        return new PurchaseOrder(
                order.id(),
                order.version(),
                order.state(),
                new OrderHead(
                        head.proposalKey(),
                        head.runId(),
                        supplier,
                        head.supplierName(),
                        location,
                        "Store",
                        head.currency(),
                        day,
                        NOW,
                        null,
                        OrderPolicy.USUAL),
                order.talk(),
                List.of(line),
                List.of(),
                order.log(),
                order.approvals(),
                List.of());
    }

    /** The same at its end, so that it counts for nobody any more. */
    public static PurchaseOrder ended(PurchaseOrder order) {
        return new PurchaseOrder(
                order.id(),
                order.version(),
                OrderState.CLOSED,
                order.head(),
                order.talk(),
                order.lines(),
                order.receipts(),
                order.log(),
                order.approvals(),
                List.of());
    }

    /** One that is at its end and of which no process has to hear, for the store of a whole application. */
    public static PurchaseOrder over(String id, String sku, String supplier) {
        PurchaseOrder order = of(id, sku, supplier, OrderState.CLOSED);
        return new PurchaseOrder(
                order.id(),
                order.version(),
                order.state(),
                order.head(),
                order.talk(),
                order.lines(),
                order.receipts(),
                order.log(),
                List.of());
    }
}
