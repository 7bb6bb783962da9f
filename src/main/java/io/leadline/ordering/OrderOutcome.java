package io.leadline.ordering;

import io.leadline.catalog.ExchangeRates;
import io.leadline.identity.Actor;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.ShelfDoubt;
import io.leadline.stock.ShelfDoubts;
import io.leadline.stock.Stock;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** What an order leaves behind elsewhere: stock, the supplier's record, and proposals to others for its rest. */
@Service
public class OrderOutcome {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** As far from the usual as a quantity can be that nobody has worked out. */
    private static final double UNUSUAL_PERCENT = 100;

    private final OrderSteps steps;
    private final Proposals proposals;
    private final Orders orders;
    private final Alternates alternates;
    private final ExchangeRates rates;
    private final OrderStore store;
    private final ApprovalSettings settings;
    private final Stock stock;
    private final ShelfDoubts doubts;
    private final PurchaseHistory past;
    private final Conducts conducts;
    private final BusinessClock clock;

    OrderOutcome(
            OrderSteps steps,
            Proposals proposals,
            Orders orders,
            Alternates alternates,
            ExchangeRates rates,
            OrderStore store,
            ApprovalSettings settings,
            Stock stock,
            ShelfDoubts doubts,
            PurchaseHistory past,
            Conducts conducts,
            BusinessClock clock) {
        this.steps = steps;
        this.proposals = proposals;
        this.orders = orders;
        this.alternates = alternates;
        this.rates = rates;
        this.store = store;
        this.settings = settings;
        this.stock = stock;
        this.doubts = doubts;
        this.past = past;
        this.conducts = conducts;
        this.clock = clock;
    }

    /** What the rules of approval look at. */
    public ApprovalFacts facts(PurchaseOrder order) {
        boolean isNew = past.lately(order.head().supplierId(), 1).isEmpty();
        Content content = order.content();
        double usual = content.items().entrySet().stream()
                .mapToDouble(item -> deviationPercent(item.getValue().quantity(), past.ofItem(item.getKey())))
                .max()
                .orElse(0);
        // Nobody's arithmetic stands behind what a person wrote: another look is asked for, however small it is. A
        // small limit
        // of a buy list would otherwise cut an order of planning down to what no rule asks anybody about, one click
        // after the other.
        // Nor do sales stand behind what is ordered of an item that never sold: it may be new, or given up.
        boolean chosen = order.head().isByHand() || order.head().isByList() || hasUnproven(order);
        double deviation = chosen ? Math.max(usual, UNUSUAL_PERCENT) : usual;
        Optional<Money> total = rates.inCompanyCurrency(content.value(), clock.today());
        if (total.isEmpty()) {
            steps.rateMissing(order.id(), order.head().currency());
        }
        double value = total.orElse(content.value()).amount().doubleValue();
        boolean nobodyKnows = total.isEmpty() || isByOwnRate(order);
        return new ApprovalFacts(
                value, nobodyKnows, deviation, isNew, value + approvedAlone(order), conducts.missedPercent(order));
    }

    /** How much of what it promised the order's supplier missed; 0 where too little is known. */
    public double missedPercent(PurchaseOrder order) {
        return conducts.missedPercent(order);
    }

    private static boolean hasUnproven(PurchaseOrder order) {
        return order.lines().stream()
                .filter(line -> !line.dropped())
                .flatMap(line -> line.because().stream())
                .anyMatch(term -> term.key().equals(LedgerTerm.UNPROVEN));
    }

    /** Whoever sets what a currency is worth says with it whether an order stays below his own limit: another one looks, too. */
    private boolean isByOwnRate(PurchaseOrder order) {
        String currency = order.head().currency();
        return !currency.equals(rates.companyCurrency())
                && order.approvals().alone().stream()
                        .anyMatch(one -> rates.all().stream()
                                .filter(set -> set.rate().currency().equals(currency)
                                        && !set.rate().asOf().isAfter(clock.today()))
                                .limit(1)
                                .flatMap(
                                        set -> set.changes().reversed().stream().limit(1))
                                .anyMatch(change -> change.isOf(one.by(), one.name())));
    }

    /** Others for the same supplier that one person approved alone lately, and that went through the same {@link Hands}. */
    private double approvedAlone(PurchaseOrder order) {
        Set<String> hands = Hands.of(order);
        if (hands.isEmpty()) {
            return 0;
        }
        return store.approvedAlone(order.head().supplierId(), hands, settings.togetherSince(clock.now())).stream()
                .filter(other -> !other.id().equals(order.id()))
                .map(other -> other.content().value())
                .mapToDouble(money -> rates.inCompanyCurrency(money, clock.today())
                        .orElse(money)
                        .amount()
                        .doubleValue())
                .sum();
    }

    /** What files say came in is in the counts of the files, and so is what was wrong about it. */
    private static boolean isToldByFiles(PurchaseOrder order, Receipt receipt) {
        return order.head().takenOver()
                && order.receipts().stream()
                        .filter(first ->
                                first == receipt || receipt.isCorrection() && first.delivery() == receipt.corrects())
                        .anyMatch(first -> first.by().equals(Actor.system().name()));
    }

    /** Of a line that came in several batches each is a movement; the first is called as if it were the only one. */
    private static String movement(List<Receipt> receipts, Receipt receipt, String order) {
        long before = receipts.stream()
                .takeWhile(other -> other != receipt)
                .filter(other -> other.line() == receipt.line())
                .count();
        String id = "receipt:" + order + ":" + receipt.delivery() + ":" + receipt.line();
        return before == 0 ? id : id + ":" + (before + 1);
    }

    /** Books the usable units of one delivery, or what a correction makes of them; each is booked once. */
    public void book(PurchaseOrder order, int delivery) {
        List<Movement> movements = new ArrayList<>();
        List<Receipt> receipts = order.receipts().stream()
                .filter(receipt -> receipt.delivery() == delivery)
                .filter(receipt -> !isToldByFiles(order, receipt))
                .toList();
        for (Receipt receipt : receipts) {
            if (!receipt.good().isZero()) {
                OrderLine line = order.line(receipt.line()).orElseThrow();
                movements.add(new Movement(
                        movement(receipts, receipt, order.id()),
                        receipt.isCorrection() ? MovementKind.RECEIPT_CORRECTION : MovementKind.RECEIPT,
                        order.head().locationId(),
                        line.sku(),
                        receipt.good(),
                        order.id(),
                        receipt.at(),
                        receipt.stamp()));
            }
        }
        stock.record(movements);
        doubts.raise(belowZero(movements));
        // An order that was closed is known to the past already, with the count that was wrong.
        if (receipts.stream().anyMatch(Receipt::isCorrection)
                && past.ofSupplier(order.head().supplierId()).stream()
                        .anyMatch(line -> line.order().equals(order.id()))) {
            learn(order);
        }
    }

    /** What was taken back or corrected may have been sold meanwhile: then nobody knows what lies there before it is counted. */
    private List<ShelfDoubt> belowZero(List<Movement> movements) {
        return movements.stream()
                .filter(movement -> movement.quantity().isNegative())
                .map(movement -> stock.level(movement.location(), movement.sku()))
                .filter(level -> level.onHand().isNegative())
                .distinct()
                .map(level -> new ShelfDoubt(
                        level.location(),
                        level.sku(),
                        clock.today().toString(),
                        level.onHand().toString(),
                        clock.today(),
                        ShelfDoubt.Kind.BOOKED))
                .toList();
    }

    /**
     * Adds what really happened to the past that lead times are learned from; the clock ran from sending. Punctuality
     * counts from the day that was agreed: an answer that the company countered was no promise it took, and a date that
     * moved later is still late, unless the company has wished it.
     */
    public void learn(PurchaseOrder order) {
        Instant sentAt = order.talk().sentAt();
        LocalDate orderedOn = LocalDate.ofInstant(
                Objects.requireNonNullElse(sentAt, order.head().createdAt()), clock.zone());
        List<PurchaseLine> lines = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            if (line.dropped() && line.received().isZero()) {
                // Nobody waited for it any more: it says nothing of the supplier.
                continue;
            }
            LocalDate received = order.counted().stream()
                    .filter(receipt -> receipt.line() == line.number())
                    .map(Receipt::on)
                    .max(LocalDate::compareTo)
                    .or(() -> before(line))
                    .filter(day -> !day.isBefore(orderedOn))
                    .orElse(null);
            lines.add(new PurchaseLine(
                    order.head().takenOver() ? order.name() : order.id(),
                    Integer.toString(line.number()),
                    order.head().supplierId(),
                    line.sku(),
                    orderedOn,
                    Conducts.agreed(order, line).orElse(null),
                    received,
                    line.dropped() ? line.received() : line.quantity(),
                    line.received(),
                    line.unitPrice(),
                    order.head().locationId(),
                    true,
                    conducts.of(order, line)));
        }
        if (!lines.isEmpty()) {
            past.put(lines);
        }
    }

    /** When what came in before Leadline did. */
    private static Optional<LocalDate> before(OrderLine line) {
        return line.promises().stream()
                .filter(promise -> promise.kind() == PromiseKind.RECEIVED)
                .map(Promise::date)
                .max(LocalDate::compareTo);
    }

    /** Proposes the open rest to the next in rank, each supplier once however often this is repeated. */
    public PurchaseOrder proposeRest(String orderId) {
        List<String> others = new ArrayList<>();
        for (Proposal proposal : alternates.proposalsFor(steps.get(orderId))) {
            switch (proposals.propose(proposal, orderId)) {
                case Proposed.Created created -> {
                    others.add(created.order().id());
                    orders.announce(created.order());
                }
                case Proposed.Repeated repeated -> others.add(repeated.orderId());
                case Proposed.AllTaken taken -> others.addAll(taken.by().values());
                case Proposed.Unknown unknown ->
                    throw new IllegalStateException("The rest of " + orderId + " needs " + unknown.what()
                            + ", which the catalog does not have");
            }
        }
        return steps.replacedBy(orderId, others.stream().distinct().sorted().toList());
    }

    private static double deviationPercent(Quantity quantity, List<PurchaseLine> known) {
        if (known.isEmpty()) {
            return 0;
        }
        Quantity sum = known.stream().map(PurchaseLine::ordered).reduce(Quantity.ZERO, Quantity::plus);
        if (!sum.isPositive()) {
            return 0;
        }
        // By order, because a line that was split over several days is several lines of one.
        long times = known.stream().map(PurchaseLine::order).distinct().count();
        BigDecimal usual = sum.value().divide(BigDecimal.valueOf(times), MathContext.DECIMAL64);
        return quantity.value()
                .subtract(usual)
                .abs()
                .multiply(HUNDRED)
                .divide(usual, MathContext.DECIMAL64)
                .doubleValue();
    }
}
