package io.leadline.planning;

import io.leadline.catalog.Terms;
import io.leadline.identity.Actor;
import io.leadline.ordering.OrderHead;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.Proposal;
import io.leadline.ordering.ProposedLine;
import io.leadline.ordering.UntouchedProposals;
import io.leadline.replenishment.DeliveryDays;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.policy.BuyList;
import io.leadline.replenishment.policy.Wishes;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Makes proposals of the lines of a buy list: one for each supplier and location, in the supplier's own currency. */
@Component
class ListedOrders {

    private final UntouchedProposals untouched;
    private final PlanStore store;
    private final PlanSources sources;
    private final BusinessClock clock;

    ListedOrders(UntouchedProposals untouched, PlanStore store, PlanSources sources, BusinessClock clock) {
        this.untouched = untouched;
        this.store = store;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Takes back the open proposals that nobody has worked on, and proposes the list's lines, but for items of which somebody has
     * ordered since the list was read.
     *
     * @param form names the click, as the proposals' run
     * @param reason for taking back
     */
    BuyListResult.Done make(
            String form, BuyListReading read, BuyList.Bought bought, Money limit, String reason, Actor actor) {
        Map<Sku, Map<String, List<ExpectedSupply>>> open = sources.supply();
        List<String> withdrawn = new ArrayList<>();
        for (String order : read.replaceable()) {
            if (untouched.withdraw(order, reason, actor) instanceof OrderResult.Done) {
                withdrawn.add(order);
            }
        }
        Set<String> known = new HashSet<>(read.orders());
        read.replaceable().forEach(known::remove);
        known.addAll(withdrawn);
        Map<String, List<BuyList.Line>> byOrder = new TreeMap<>();
        bought.lines()
                .forEach(line -> byOrder.computeIfAbsent(line.order(), o -> new ArrayList<>())
                        .add(line));
        DeliveryDays days = sources.deliveryDays();
        List<String> made = new ArrayList<>();
        int left = 0;
        for (List<BuyList.Line> lines : byOrder.values()) {
            List<ProposedLine> proposed = lines.stream()
                    .sorted(Comparator.comparing(BuyList.Line::place))
                    .filter(line -> known.containsAll(sourcesOf(line, open)))
                    .map(line -> line(line, limit, days, actor))
                    .flatMap(Optional::stream)
                    .toList();
            left += lines.size() - proposed.size();
            if (proposed.isEmpty()) {
                continue;
            }
            String location = lines.getFirst().place().location();
            Proposal proposal = new Proposal(
                    Wishes.supplier(lines.getFirst().order()),
                    location,
                    clock.today(),
                    proposed,
                    OrderHead.byList(form));
            switch (untouched.propose(proposal, limit, actor)) {
                case OrderResult.Done(var order) -> {
                    made.add(order.id());
                    left += proposed.size() - order.lines().size();
                }
                case OrderResult.Repeated(var order) -> made.add(order.id());
                case OrderResult.Refused refused -> left += proposed.size();
            }
        }
        return new BuyListResult.Done(made, withdrawn, left);
    }

    private static List<String> sourcesOf(BuyList.Line line, Map<Sku, Map<String, List<ExpectedSupply>>> open) {
        return open
                .getOrDefault(line.place().sku(), Map.of())
                .getOrDefault(line.place().location(), List.of())
                .stream()
                .map(ExpectedSupply::source)
                .toList();
    }

    /** Empty where the item is not planned with this supplier any more, or its supplier delivers other quantities by now. */
    private Optional<ProposedLine> line(BuyList.Line line, Money limit, DeliveryDays days, Actor actor) {
        return store.plan(line.place()).flatMap(plan -> {
            Offer offer = plan.advice().offer();
            if (offer == null || !offer.terms().supplierId().equals(Wishes.supplier(line.order()))) {
                return Optional.empty();
            }
            Terms terms = offer.terms();
            Quantity quantity = new Quantity(terms.orderMultiple()
                    .value()
                    .multiply(BigDecimal.valueOf(
                            Math.round(line.units() / terms.orderMultiple().toDouble()))));
            if (terms.fault(quantity).isPresent() || !quantity.isPositive()) {
                return Optional.empty();
            }
            LocalDate day = days.receivable(
                    line.place().location(), terms.supplierId(), clock.today().plusDays((long)
                            Math.ceil(offer.leadTime().meanDays())));
            LedgerTerm because = new LedgerTerm(
                    "planning.term.buy-list", quantity, Map.of("by", actor.name(), "limit", limit.toString()));
            return Optional.of(new ProposedLine(
                    line.place().sku(),
                    quantity,
                    terms.unitPrice(quantity),
                    plan.advice().needDate(),
                    List.of(because),
                    day));
        });
    }
}
