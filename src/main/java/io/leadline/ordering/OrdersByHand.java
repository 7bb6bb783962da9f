package io.leadline.ordering;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.catalog.Units;
import io.leadline.catalog.WorkingCalendars;
import io.leadline.identity.Actor;
import io.leadline.shared.Bounds;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Fault;
import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Money;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Orders that a person writes: any item, supplier, quantity and date, held against what a planned order is held against, and
 * carried through the same process. All of it is proposed or nothing, so that no line disappears without a word.
 */
@Service
public class OrdersByHand {

    private final Proposals proposals;
    private final Orders orders;
    private final OrderStore store;
    private final Suppliers suppliers;
    private final Locations locations;
    private final Items items;
    private final WorkingCalendars calendars;
    private final Hindrances hindrances;
    private final BusinessClock clock;

    OrdersByHand(
            Proposals proposals,
            Orders orders,
            OrderStore store,
            Suppliers suppliers,
            Locations locations,
            Items items,
            WorkingCalendars calendars,
            ObjectProvider<Hindrances> hindrances,
            BusinessClock clock) {
        this.proposals = proposals;
        this.orders = orders;
        this.store = store;
        this.suppliers = suppliers;
        this.locations = locations;
        this.items = items;
        this.calendars = calendars;
        this.hindrances = hindrances.getIfAvailable(() -> Hindrances.NONE);
        this.clock = clock;
    }

    public boolean may(Actor actor) {
        return actor.purchases();
    }

    /** What the supplier delivers the item on; empty where a price has to be given. */
    public Optional<Terms> terms(String supplierId, Sku sku) {
        return suppliers.termsFor(sku).stream()
                .filter(terms -> terms.supplierId().equals(supplierId))
                .findFirst();
    }

    /** Why nothing can be asked for on that day, with the next right ones: nobody takes goods in. */
    public Optional<Fault> fault(String locationId, LocalDate day) {
        return locations
                .find(locationId)
                .flatMap(location -> calendars.receiving(location).fault(day));
    }

    /** When goods that are ordered today can be there, by what the supplier states, who is closed and what is held up meanwhile. */
    public LocalDate earliest(Terms terms, @Nullable String locationId) {
        LocalDate stated = stated(terms, locationId);
        LocalDate day = hindrances.expected(terms.supplierId(), terms.sku(), stated, null);
        return day.equals(stated) || locationId == null
                ? day
                : locations
                        .find(locationId)
                        .map(location -> calendars.receiving(location).from(day))
                        .orElse(day);
    }

    private LocalDate stated(Terms terms, @Nullable String locationId) {
        LocalDate today = clock.today();
        Location location =
                Optional.ofNullable(locationId).flatMap(locations::find).orElse(null);
        return suppliers
                .find(terms.supplierId())
                .map(supplier -> calendars.arrival(supplier, location, today, terms.leadTimeDays()))
                .orElseGet(() -> {
                    LocalDate ready = today.plusDays(terms.leadTimeDays());
                    return location == null
                            ? ready
                            : calendars.receiving(location).from(ready);
                });
    }

    /** The open proposal that has the item at the location already: its quantity is changed there, not asked for again. */
    public Optional<String> proposedAlready(Sku sku, String locationId) {
        return Optional.ofNullable(store.holders(locationId, List.of(sku)).get(sku));
    }

    /** What was ordered by a sheet. */
    public Optional<String> made(String form, String supplierId, String locationId) {
        return store.ofProposal(Proposal.key(OrderHead.byHand(form), supplierId, locationId));
    }

    /** @return a refusal names the line by its place, counted from 1 */
    public OrderResult order(OrderByHand wanted, Actor actor) {
        List<ProposedLine> lines = new ArrayList<>();
        OrderResult.Refused refused = refused(wanted, actor, lines);
        return refused == null ? proposed(wanted, lines, actor) : refused;
    }

    /** Why it would be refused now; nothing is stored. What was made already is right. */
    Optional<OrderResult.Refused> wrong(OrderByHand wanted, Actor actor) {
        List<ProposedLine> lines = new ArrayList<>();
        OrderResult.Refused refused = refused(wanted, actor, lines);
        if (refused != null
                || made(wanted.form(), wanted.supplierId(), wanted.locationId()).isPresent()) {
            return Optional.ofNullable(refused);
        }
        Map<Sku, String> taken = store.holders(
                wanted.locationId(), lines.stream().map(ProposedLine::sku).toList());
        return taken.isEmpty()
                ? Optional.empty()
                : Optional.of(new OrderResult.Refused(Refusal.ITEM_TAKEN, numberOf(lines, taken)));
    }

    /** @param lines gets what would be proposed */
    private OrderResult.@Nullable Refused refused(OrderByHand wanted, Actor actor, List<ProposedLine> lines) {
        if (!may(actor)) {
            return new OrderResult.Refused(Refusal.FORBIDDEN, 0);
        }
        Optional<OrderResult.Refused> wrong = wrongHead(wanted);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Map<Sku, Item> known =
                items
                        .findAll(wanted.lines().stream()
                                .map(OrderByHand.Line::sku)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Item::sku, Function.identity()));
        for (OrderByHand.Line line : wanted.lines()) {
            int number = lines.size() + 1;
            Optional<Terms> terms = terms(wanted.supplierId(), line.sku());
            Item item = known.get(line.sku());
            Money price = terms.map(found -> found.unitPrice(line.quantity())).orElse(line.unitPrice());
            OrderResult.Refused refused = wrongLine(line, wanted.locationId(), number, item, terms, price, lines);
            if (refused != null || price == null) {
                return refused == null ? new OrderResult.Refused(Refusal.PRICE_MISSING, number) : refused;
            }
            lines.add(new ProposedLine(
                    line.sku(),
                    line.quantity(),
                    price,
                    line.requestedDate(),
                    because(wanted, line, actor),
                    line.requestedDate()));
        }
        return null;
    }

    /**
     * Adds an item to an order that is not approved yet, held against what an order by hand is held against. Who has approved the
     * order approved less than it is then: the rules ask anew, as after a quantity that was raised.
     *
     * @param seenMark see {@link PurchaseOrder#mark()}
     */
    public OrderResult add(String orderId, String seenMark, OrderByHand.Line line, String because, Actor actor) {
        if (!may(actor)) {
            return OrderResult.refused(Refusal.FORBIDDEN);
        }
        String why = because.strip();
        Optional<Fault> text = Bounds.NOTE.fault(why);
        if (text.isPresent()) {
            return new OrderResult.Refused(Refusal.TEXT_WRONG, 0, text.get());
        }
        if (why.isEmpty()) {
            return OrderResult.refused(Refusal.REASON_MISSING);
        }
        Item item = items.find(line.sku()).orElse(null);
        return orders.change(orderId, order -> added(order, seenMark, line, item, why, actor));
    }

    private OrderResult added(
            PurchaseOrder order,
            String seenMark,
            OrderByHand.Line line,
            @Nullable Item item,
            String because,
            Actor actor) {
        if (!Permissions.may(OrderAction.CHANGE_LINES, order, actor)) {
            return OrderResult.refused(Refusal.FORBIDDEN);
        }
        if (order.state().after(OrderMove.CHANGE_LINES).isEmpty()) {
            return OrderResult.refused(Refusal.NOT_NOW);
        }
        if (!order.mark().equals(seenMark)) {
            return OrderResult.refused(Refusal.CHANGED_MEANWHILE);
        }
        String location = order.head().locationId();
        Optional<Terms> terms = terms(order.head().supplierId(), line.sku());
        Money price = terms.map(found -> found.unitPrice(line.quantity())).orElse(line.unitPrice());
        OrderResult.Refused refused = wrongLine(line, location, 0, item, terms, price, List.of());
        if (refused != null || item == null || price == null) {
            return refused == null ? OrderResult.refused(Refusal.PRICE_MISSING) : refused;
        }
        if (order.lines().stream().anyMatch(other -> other.sku().equals(line.sku()))) {
            return OrderResult.refused(Refusal.ITEM_TWICE);
        }
        if (!price.currency().equals(order.head().currency())) {
            return OrderResult.refused(Refusal.CURRENCIES_MIXED);
        }
        if (proposedAlready(line.sku(), location).isPresent()) {
            return OrderResult.refused(Refusal.ITEM_TAKEN);
        }
        return new OrderResult.Done(Approving.add(
                order, item, line, price, List.of(byHand(line, because, actor)), because, actor, clock.now()));
    }

    private Optional<OrderResult.Refused> wrongHead(OrderByHand wanted) {
        Optional<Fault> text = Bounds.NOTE.fault(wanted.because());
        if (text.isPresent()) {
            return Optional.of(new OrderResult.Refused(Refusal.TEXT_WRONG, 0, text.get()));
        }
        Optional<Fault> form = Bounds.CODE.fault(wanted.form());
        if (form.isPresent() || wanted.form().isBlank()) {
            return Optional.of(new OrderResult.Refused(Refusal.TEXT_WRONG, 0));
        }
        if (wanted.because().isEmpty()) {
            return Optional.of(new OrderResult.Refused(Refusal.REASON_MISSING, 0));
        }
        if (suppliers.find(wanted.supplierId()).isEmpty()) {
            return Optional.of(new OrderResult.Refused(Refusal.SUPPLIER_UNKNOWN, 0));
        }
        if (locations.find(wanted.locationId()).isEmpty()) {
            return Optional.of(new OrderResult.Refused(Refusal.LOCATION_UNKNOWN, 0));
        }
        return wanted.lines().isEmpty() || wanted.lines().size() > OrderByHand.MOST_LINES
                ? Optional.of(new OrderResult.Refused(Refusal.LINES_MISSING, 0))
                : Optional.empty();
    }

    private OrderResult.@Nullable Refused wrongLine(
            OrderByHand.Line line,
            String locationId,
            int number,
            @Nullable Item item,
            Optional<Terms> terms,
            @Nullable Money price,
            List<ProposedLine> before) {
        if (item == null) {
            return new OrderResult.Refused(Refusal.ITEM_UNKNOWN, number);
        }
        if (before.stream().anyMatch(other -> other.sku().equals(line.sku()))) {
            return new OrderResult.Refused(Refusal.ITEM_TWICE, number);
        }
        Optional<Fault> quantity = Units.range(item.unit())
                .fault(line.quantity().value())
                .or(() -> terms.flatMap(found -> found.fault(line.quantity())));
        if (quantity.isPresent() || !line.quantity().isPositive()) {
            return new OrderResult.Refused(Refusal.QUANTITY_WRONG, number, quantity.orElse(null));
        }
        Optional<Fault> day = Bounds.ahead(clock.today())
                .fault(line.requestedDate())
                .or(() -> fault(locationId, line.requestedDate()));
        if (day.isPresent()) {
            return new OrderResult.Refused(Refusal.DATE_WRONG, number, day.get());
        }
        // What costs nothing passes every limit of approval, however much it is.
        if (price == null || price.amount().signum() == 0) {
            return new OrderResult.Refused(Refusal.PRICE_MISSING, number);
        }
        Optional<Fault> amount = Bounds.PRICE.fault(price.amount());
        if (amount.isPresent()) {
            return new OrderResult.Refused(Refusal.PRICE_WRONG, number, amount.get());
        }
        boolean mixed =
                before.stream().anyMatch(other -> !other.unitPrice().currency().equals(price.currency()));
        return mixed ? new OrderResult.Refused(Refusal.CURRENCIES_MIXED, number) : null;
    }

    private static List<LedgerTerm> because(OrderByHand wanted, OrderByHand.Line line, Actor actor) {
        return List.of(byHand(line, wanted.because(), actor));
    }

    private static LedgerTerm byHand(OrderByHand.Line line, String because, Actor actor) {
        return new LedgerTerm("planning.term.by-hand", line.quantity(), Map.of("by", actor.name(), "because", because));
    }

    private OrderResult proposed(OrderByHand wanted, List<ProposedLine> lines, Actor actor) {
        LocalDate first = lines.stream()
                .map(ProposedLine::needDate)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Proposal proposal =
                new Proposal(wanted.supplierId(), wanted.locationId(), first, lines, OrderHead.byHand(wanted.form()));
        return orders.told(
                proposals.proposeByHand(proposal, actor, wanted.because()),
                by -> new OrderResult.Refused(Refusal.ITEM_TAKEN, numberOf(lines, by)));
    }

    private static int numberOf(List<ProposedLine> lines, Map<Sku, String> taken) {
        int number = 1;
        while (number < lines.size() && !taken.containsKey(lines.get(number - 1).sku())) {
            number++;
        }
        return number;
    }
}
