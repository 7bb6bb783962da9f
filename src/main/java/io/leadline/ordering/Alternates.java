package io.leadline.ordering;

import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Who else could deliver what is open: for each item the next supplier in rank after the one that has the order. */
@Component
class Alternates {

    private final Suppliers suppliers;
    private final BusinessClock clock;

    Alternates(Suppliers suppliers, BusinessClock clock) {
        this.suppliers = suppliers;
        this.clock = clock;
    }

    /** One proposal for each other supplier; empty if nobody else delivers any of it. */
    List<Proposal> proposalsFor(PurchaseOrder order) {
        Collection<Owed> open = open(order);
        Map<Sku, List<Terms>> termsOf =
                suppliers.termsFor(open.stream().map(Owed::sku).toList());
        Map<String, List<ProposedLine>> bySupplier = new TreeMap<>();
        for (Owed line : open) {
            next(termsOf.getOrDefault(line.sku(), List.of()), order.head().supplierId())
                    .ifPresent(terms -> {
                        String key = terms.supplierId() + "|" + terms.currency();
                        bySupplier
                                .computeIfAbsent(key, unused -> new ArrayList<>())
                                .add(line(line, terms));
                    });
        }
        List<Proposal> proposals = new ArrayList<>();
        bySupplier.forEach((key, lines) -> proposals.add(proposal(order, key, lines)));
        return proposals;
    }

    /** Open lines whose item nobody else delivers: they would be given up with the order. */
    List<OrderLine> without(PurchaseOrder order) {
        Map<Sku, List<Terms>> termsOf = suppliers.termsFor(
                order.openLines().stream().map(OrderLine::sku).toList());
        return order.openLines().stream()
                .filter(line -> next(
                                termsOf.getOrDefault(line.sku(), List.of()),
                                order.head().supplierId())
                        .isEmpty())
                .toList();
    }

    /** The first ranked below the present supplier, or else the first of the others. */
    private static Optional<Terms> next(List<Terms> ranked, String present) {
        int rank = ranked.stream()
                .filter(terms -> terms.supplierId().equals(present))
                .mapToInt(Terms::rank)
                .findFirst()
                .orElse(0);
        List<Terms> others = ranked.stream()
                .filter(terms -> !terms.supplierId().equals(present))
                .toList();
        return others.stream()
                .filter(terms -> terms.rank() >= rank)
                .findFirst()
                .or(() -> others.stream().findFirst());
    }

    private ProposedLine line(Owed line, Terms terms) {
        Quantity open = line.open();
        Quantity quantity = raised(open, terms);
        List<LedgerTerm> because = new ArrayList<>();
        because.add(new LedgerTerm("planning.term.open-rest", open, Map.of()));
        if (!quantity.equals(open)) {
            because.add(new LedgerTerm(
                    "planning.term.order-multiple",
                    quantity.minus(open),
                    Map.of(
                            "moq",
                            terms.moq().toString(),
                            "multiple",
                            terms.orderMultiple().toString())));
        }
        LocalDate earliest = clock.today().plusDays(terms.leadTimeDays());
        LocalDate wanted = line.needDate().isBefore(earliest) ? earliest : line.needDate();
        return new ProposedLine(line.sku(), quantity, terms.unitPrice(quantity), line.needDate(), because, wanted);
    }

    private Proposal proposal(PurchaseOrder order, String key, List<ProposedLine> lines) {
        String supplierId = key.substring(0, key.lastIndexOf('|'));
        LocalDate today = clock.today();
        LocalDate first = lines.stream()
                .map(line -> line.requestedDate(today))
                .min(LocalDate::compareTo)
                .orElse(today);
        return new Proposal(supplierId, order.head().locationId(), first, lines, "re-source:" + order.id());
    }

    private static Quantity raised(Quantity open, Terms terms) {
        Quantity least = open.max(terms.moq());
        return new Quantity(least.value()
                .divide(terms.orderMultiple().value(), 0, RoundingMode.CEILING)
                .multiply(terms.orderMultiple().value()));
    }

    /**
     * What the supplier still owes of each item, refused lines included, because they are what somebody else is needed
     * for. Lines of one item are the days that it was split over, and are asked for together.
     */
    private static Collection<Owed> open(PurchaseOrder order) {
        Map<Sku, Owed> owed = new LinkedHashMap<>();
        order.openLines()
                .forEach(line ->
                        owed.merge(line.sku(), new Owed(line.sku(), line.open(), line.needDate()), Owed::together));
        return owed.values();
    }

    private record Owed(Sku sku, Quantity open, LocalDate needDate) {

        Owed together(Owed other) {
            return new Owed(sku, open.plus(other.open), needDate.isBefore(other.needDate) ? needDate : other.needDate);
        }
    }
}
