package io.leadline.ordering;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Actor;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes orders of proposals: one open proposal for each item and location, whoever proposes at the same moment. */
@Component
class Proposals {

    /** Each try leaves out what others took meanwhile, so that more are needed only while many write at once. */
    private static final int TRIES = 20;

    private final OrderStore store;
    private final Suppliers suppliers;
    private final Items items;
    private final Locations locations;
    private final OrderPolicies policies;
    private final BusinessClock clock;

    Proposals(
            OrderStore store,
            Suppliers suppliers,
            Items items,
            Locations locations,
            OrderPolicies policies,
            BusinessClock clock) {
        this.store = store;
        this.suppliers = suppliers;
        this.items = items;
        this.locations = locations;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * Who proposes, and how.
     *
     * @param replaces the order whose rest is proposed
     * @param whole whether nothing is proposed unless all of it can be
     * @param because of a person's order, empty for planning
     * @param limit of the buy list it is of; null for all others
     */
    private record Origin(
            Actor by,
            @Nullable String replaces,
            boolean whole,
            String because,
            @Nullable Money limit) {}

    Proposed propose(Proposal proposal, @Nullable String replaces) {
        return propose(proposal, new Origin(Actor.system(), replaces, false, "", null));
    }

    /** A person's order: all of it or nothing. */
    Proposed proposeByHand(Proposal proposal, Actor by, String because) {
        return propose(proposal, new Origin(by, null, true, because, null));
    }

    /** What a person's buy list orders of a supplier: planning's proposal but for its quantities. */
    Proposed proposeByList(Proposal proposal, Actor by, Money limit) {
        return propose(proposal, new Origin(by, null, false, "", limit));
    }

    private Proposed propose(Proposal proposal, Origin origin) {
        Optional<Supplier> supplier = suppliers.find(proposal.supplierId());
        Optional<Location> location = locations.find(proposal.locationId());
        if (supplier.isEmpty() || location.isEmpty()) {
            return new Proposed.Unknown(supplier.isEmpty() ? proposal.supplierId() : proposal.locationId());
        }
        List<Sku> skus = proposal.lines().stream().map(ProposedLine::sku).toList();
        Map<Sku, Item> known = items.findAll(skus).stream().collect(Collectors.toMap(Item::sku, Function.identity()));
        for (Sku sku : skus) {
            if (!known.containsKey(sku)) {
                return new Proposed.Unknown(sku.value());
            }
        }
        for (int i = 0; i < TRIES; i++) {
            Optional<String> earlier = store.ofProposal(proposal.key());
            if (earlier.isPresent()) {
                return new Proposed.Repeated(earlier.get());
            }
            Map<Sku, String> taken = new TreeMap<>(store.holders(proposal.locationId(), skus));
            if (taken.size() == skus.size() || origin.whole() && !taken.isEmpty()) {
                return new Proposed.AllTaken(taken);
            }
            List<ProposedLine> free = proposal.lines().stream()
                    .filter(line -> !taken.containsKey(line.sku()))
                    .toList();
            PurchaseOrder order = order(proposal, free, known, supplier.get(), location.get(), origin);
            if (store.add(order)) {
                return new Proposed.Created(order, taken);
            }
        }
        throw new IllegalStateException("Proposal " + proposal.key() + " found its items taken by others " + TRIES
                + " times and free again each time it looked");
    }

    private PurchaseOrder order(
            Proposal proposal,
            List<ProposedLine> lines,
            Map<Sku, Item> known,
            Supplier supplier,
            Location location,
            Origin origin) {
        Instant now = clock.now();
        OrderHead head = new OrderHead(
                proposal.key(),
                proposal.runId(),
                supplier.id(),
                supplier.name(),
                location.id(),
                location.name(),
                lines.getFirst().unitPrice().currency(),
                proposal.requestedDate(),
                now,
                origin.replaces(),
                policies.of(supplier.id(), category(lines, known)));
        List<OrderLine> orderLines = new ArrayList<>();
        for (ProposedLine line : lines) {
            orderLines.add(line(
                    orderLines.size() + 1,
                    line,
                    known.get(line.sku()),
                    line.requestedDate(proposal.requestedDate()),
                    origin,
                    now));
        }
        PurchaseOrder order = new PurchaseOrder(
                store.nextId(),
                0,
                OrderState.PROPOSED,
                head,
                Rounds.NONE,
                orderLines,
                List.of(),
                OrderLog.EMPTY,
                Approvals.NONE,
                List.of());
        return noted(new OrderChange(order, now), proposal, origin)
                .publish(OrderFacts.ORDER_PROPOSED, Map.of(OrderVariables.SUBJECT, order.id()))
                .done();
    }

    private static OrderChange noted(OrderChange change, Proposal proposal, Origin origin) {
        Money limit = origin.limit();
        if (limit != null) {
            return change.noted(origin.by(), UntouchedProposals.BY_LIST, Map.of("limit", limit.toString()));
        }
        return origin.whole()
                ? change.noted(origin.by(), "ordered-by-hand", Map.of("because", origin.because()))
                : change.noted(origin.by(), "proposed", Map.of("run", proposal.runId()));
    }

    /** Of the line worth most. */
    private static String category(List<ProposedLine> lines, Map<Sku, Item> known) {
        return lines.stream()
                .max(Comparator.comparing(
                        line -> line.unitPrice().times(line.quantity()).amount()))
                .map(line -> known.get(line.sku()))
                .map(Item::category)
                .orElse("");
    }

    private static OrderLine line(
            int number, ProposedLine line, @Nullable Item item, LocalDate requested, Origin origin, Instant now) {
        return new OrderLine(
                number,
                line.sku(),
                item == null ? line.sku().value() : item.name(),
                item == null ? "" : item.unit(),
                line.quantity(),
                line.unitPrice(),
                requested,
                line.needDate(),
                line.quantity(),
                line.because(),
                List.of(new Promise(
                        PromiseKind.REQUESTED, requested, now, origin.by().name(), "")),
                null,
                false,
                Quantity.ZERO,
                Quantity.ZERO);
    }
}
