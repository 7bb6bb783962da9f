package io.leadline.ordering;

import static java.util.stream.Collectors.toMap;

import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Items;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.catalog.Units;
import io.leadline.identity.Actor;
import io.leadline.identity.Deputies;
import io.leadline.identity.Represented;
import io.leadline.identity.Role;
import io.leadline.messaging.ReaderAddresses;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Fault;
import io.leadline.shared.Money;
import io.leadline.shared.Page;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * The orders, for people and planning. What a person decides is stored together with what it means for the process, so
 * that both happen once, whatever dies in between. The same decision again is {@link OrderResult.Repeated}.
 */
@Service
public class PurchaseOrders {

    private final OrderStore store;
    private final Orders orders;
    private final Proposals proposals;
    private final Alternates alternates;
    private final OrderPolicies policies;
    private final Suppliers suppliers;
    private final Items items;
    private final ExchangeRates rates;
    private final ApprovalSettings approval;
    private final Deadlines deadlines;
    private final Deputies deputies;
    private final ReaderAddresses addresses;
    private final Hindrances hindrances;
    private final BusinessClock clock;

    PurchaseOrders(
            OrderStore store,
            Orders orders,
            Proposals proposals,
            Alternates alternates,
            OrderPolicies policies,
            Suppliers suppliers,
            Items items,
            ExchangeRates rates,
            ApprovalSettings approval,
            Deadlines deadlines,
            Deputies deputies,
            ReaderAddresses addresses,
            ObjectProvider<Hindrances> hindrances,
            BusinessClock clock) {
        this.store = store;
        this.orders = orders;
        this.proposals = proposals;
        this.alternates = alternates;
        this.policies = policies;
        this.suppliers = suppliers;
        this.items = items;
        this.rates = rates;
        this.approval = approval;
        this.deadlines = deadlines;
        this.deputies = deputies;
        this.addresses = addresses;
        this.hindrances = hindrances.getIfAvailable(() -> Hindrances.NONE);
        this.clock = clock;
    }

    /** Makes an order of what is not in another open proposal for the same location already. */
    public Proposed propose(Proposal proposal) {
        Proposed proposed = proposals.propose(proposal, null);
        if (proposed instanceof Proposed.Created created) {
            orders.announce(created.order());
        }
        return proposed;
    }

    /** The id of the order that this run has proposed already. */
    public Optional<String> proposedBy(String runId, String supplierId, String locationId) {
        return store.ofProposal(Proposal.key(runId, supplierId, locationId));
    }

    /** The order as this actor may see it; empty if there is none or it is not the actor's. */
    public Optional<PurchaseOrder> find(String orderId, Actor actor) {
        if (!seesOrders(actor)) {
            return Optional.empty();
        }
        return store.find(orderId, actor.organisation()).map(order -> seen(order, actor));
    }

    public Page<OrderSummary> search(OrderQuery query, Actor actor) {
        if (!seesOrders(actor)) {
            return new Page<>(List.of(), 0);
        }
        Page<OrderSummary> found = store.search(query, actor.organisation());
        return actor.seesPrices()
                ? found
                : new Page<>(
                        found.rows().stream().map(OrderSummary::withoutPrices).toList(), found.total());
    }

    /**
     * Those made before that place, the latest first, each as much as is this actor's business.
     *
     * @param states empty for all
     * @param supplierId null for all
     */
    public List<PurchaseOrder> madeBefore(
            OrderStore.@Nullable Made place,
            Set<OrderState> states,
            @Nullable String supplierId,
            int limit,
            Actor actor) {
        return seesOrders(actor)
                ? store.madeBefore(place, states, supplierId, actor.organisation(), limit).stream()
                        .map(order -> seen(order, actor))
                        .toList()
                : List.of();
    }

    /** What the supplier has got and has not delivered, what is expected first in front; as much of it as this actor may see. */
    public List<PurchaseOrder> openOf(String supplierId, int limit, Actor actor) {
        Set<OrderState> open = Arrays.stream(OrderState.values())
                .filter(OrderState::isWithSupplier)
                .collect(Collectors.toSet());
        OrderQuery query =
                new OrderQuery("", open, supplierId, null, null, OrderQuery.Sort.EXPECTED_DATE, true, 0, limit);
        List<String> ids =
                search(query, actor).rows().stream().map(OrderSummary::id).toList();
        Map<String, PurchaseOrder> found =
                store.findAll(ids).stream().collect(Collectors.toMap(PurchaseOrder::id, order -> seen(order, actor)));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .toList();
    }

    /** Orders that come late with somebody's consent; for those who watch delays. */
    public List<PurchaseOrder> acceptedLate(int limit, Actor actor) {
        boolean watches = actor.purchases();
        return watches ? store.acceptedLate(limit) : List.of();
    }

    /** What this actor can do with the order as it is now; what the buttons show. */
    public Set<OrderAction> allowed(PurchaseOrder order, Actor actor) {
        return Permissions.allowed(order, acting(order, actor));
    }

    /** Why this actor cannot decide what waits although the role allows it: another person has to. */
    public Optional<Refusal> whyAnother(PurchaseOrder order, Actor actor) {
        return Permissions.whyAnother(order, acting(order, actor));
    }

    /** In whose place the actor would decide what the order waits for; empty where it is nobody's. */
    public Optional<Represented> insteadOf(PurchaseOrder order, Actor actor) {
        return Optional.ofNullable(acting(order, actor).insteadOf());
    }

    private Actor acting(PurchaseOrder order, Actor actor) {
        return actor.purchases()
                ? order.decision().map(asked -> deputies.acting(asked, actor)).orElse(actor)
                : actor;
    }

    private Actor acting(String orderId, Actor actor) {
        return store.find(orderId, actor.organisation())
                .map(order -> acting(order, actor))
                .orElse(actor);
    }

    /** How far the order has come, and whose turn it is until when, as far as this actor may know. */
    public OrderStages stages(PurchaseOrder order, Actor actor) {
        boolean company = actor.organisation() == null;
        OrderStages stages = OrderStages.of(order, !company);
        return company
                ? new OrderStages(
                        stages.all(),
                        stages.next()
                                .decided(since ->
                                        deadlines.ofCompany(since, policy(order).escalateApprovalAfter())))
                : stages;
    }

    /** What is still to come of the item at the location, proposals included. */
    public List<OpenSupply> openSupply(Sku sku, String locationId) {
        return openSupply(sku, List.of(locationId));
    }

    /** The same at each of these locations, by one look into the store. */
    public List<OpenSupply> openSupply(Sku sku, Collection<String> locationIds) {
        return store.openSupply(sku, locationIds).stream().map(hindrances::of).toList();
    }

    /** That of orders whose ids stand behind one, by these, as it was promised or asked for, whatever holds it up since; close it. */
    public Stream<OpenSupply> promisedSupplyBehind(String orderId) {
        return store.openSupplyBehind(orderId);
    }

    /** When a line of an order is expected, with what holds it up. */
    public LocalDate expected(PurchaseOrder order, OrderLine line) {
        return hindrances.expected(order, line, line.expectedDate());
    }

    /** What is still to come of everything, in no particular order, read while it is used; close it. */
    public Stream<OpenSupply> allOpenSupply() {
        return store.allOpenSupply().map(hindrances::of);
    }

    /** @param seenVersion of the order that the actor saw; approving something else is refused */
    public OrderResult approve(String orderId, long seenVersion, Actor actor) {
        return approve(orderId, order -> order.version() == seenVersion, actor);
    }

    /** @param seenMark see {@link PurchaseOrder#mark()}; approving something else is refused */
    public OrderResult approve(String orderId, String seenMark, Actor actor) {
        return approve(orderId, order -> order.mark().equals(seenMark), actor);
    }

    private OrderResult approve(String orderId, Predicate<PurchaseOrder> asSeen, Actor person) {
        Actor actor = acting(orderId, person);
        return act(orderId, OrderAction.APPROVE, actor, order -> {
            Money total = order.content().value();
            return Approving.approve(
                    order,
                    asSeen.test(order),
                    rates.inCompanyCurrency(total, today()),
                    approval.mayGrow(total),
                    actor,
                    now());
        });
    }

    public OrderResult reject(String orderId, String reason, Actor actor) {
        Actor who = acting(orderId, actor);
        return act(
                orderId,
                OrderAction.REJECT,
                who,
                order -> entered(order).words(reason).then(() -> Approving.reject(order, reason, who, now())));
    }

    /** Changes lines before approval. Prices follow the supplier's price breaks. */
    public OrderResult changeLines(String orderId, long seenVersion, List<LineChange> changes, Actor actor) {
        return changeLines(orderId, order -> order.version() == seenVersion, changes, actor);
    }

    /** @param seenMark see {@link PurchaseOrder#mark()}: what else happened to the order meanwhile is no hindrance */
    public OrderResult changeLines(String orderId, String seenMark, List<LineChange> changes, Actor actor) {
        return changeLines(orderId, order -> order.mark().equals(seenMark), changes, actor);
    }

    private OrderResult changeLines(
            String orderId, Predicate<PurchaseOrder> asSeen, List<LineChange> changes, Actor actor) {
        return act(
                orderId,
                OrderAction.CHANGE_LINES,
                actor,
                order -> entered(order)
                        .changes(changes)
                        .then(() -> inLots(
                                order,
                                changes.stream().collect(toMap(LineChange::line, LineChange::quantity, (a, b) -> a)),
                                Approving.changeLines(
                                        order,
                                        asSeen.test(order) ? order.version() : order.version() - 1,
                                        changes,
                                        (line, quantity) -> unitPrice(order, line, quantity),
                                        actor,
                                        now(),
                                        today()))));
    }

    /**
     * The supplier's answer to one round, each line at most once; asked lines that are not in it are left for later.
     *
     * @param round {@link Rounds#round()} of the order that was shown
     */
    public OrderResult answer(String orderId, int round, List<LineAnswer> answers, Actor actor) {
        return act(
                orderId,
                OrderAction.ANSWER,
                actor,
                order -> entered(order)
                        .answers(answers)
                        .then(() -> answers.stream()
                                .filter(answer -> isNoSubstitute(order, answer))
                                .findFirst()
                                .<OrderResult>map(
                                        answer -> new OrderResult.Refused(Refusal.SUBSTITUTE_UNKNOWN, answer.line()))
                                .orElseGet(() -> answered(order, round, answers, actor))));
    }

    private OrderResult answered(PurchaseOrder order, int round, List<LineAnswer> answers, Actor actor) {
        return Answering.answer(
                order,
                round,
                answers,
                policy(order).tolerance(),
                deadlines.answerBy(order, policy(order)),
                actor,
                now(),
                today());
    }

    /** What the supplier may offer in place of the line: what else it delivers in the order's currency. */
    public List<LineAnswer.Substitute> substitutes(PurchaseOrder order, OrderLine line) {
        List<Sku> own = suppliers.terms(order.head().supplierId()).stream()
                .filter(terms -> terms.currency().equals(order.head().currency()))
                .map(Terms::sku)
                .filter(sku -> !sku.equals(line.sku()))
                .toList();
        return items.findAll(own).stream()
                .map(item -> new LineAnswer.Substitute(item.sku(), item.name(), item.unit()))
                .sorted(Comparator.comparing(LineAnswer.Substitute::name))
                .toList();
    }

    /** What the supplier's terms say that so much of the substitute costs each; empty where they say nothing. */
    public Optional<Money> priceOf(PurchaseOrder order, LineAnswer.Substitute other, Quantity quantity) {
        return termsOf(order, other.sku()).map(terms -> terms.unitPrice(quantity));
    }

    private boolean isNoSubstitute(PurchaseOrder order, LineAnswer answer) {
        LineAnswer.Substitute other = answer.instead();
        return other != null
                && order.line(answer.line())
                        .filter(line -> substitutes(order, line).contains(other))
                        .isEmpty();
    }

    /** The day itself, or the supplier's next working day where it is closed then. */
    public LocalDate openDay(PurchaseOrder order, LocalDate day) {
        return deadlines.openDay(order.head().supplierId(), day);
    }

    /** @param seen {@link PurchaseOrder#said()} as its reader saw it; a reply to another answer is refused */
    public OrderResult review(String orderId, int round, String seen, Review review, Actor actor) {
        return review(orderId, round, seen, review, List.of(), actor);
    }

    /** @param follows what the reply gives to others; {@link Following} makes it once the reply holds */
    OrderResult review(String orderId, int round, String seen, Review review, List<Follow> follows, Actor actor) {
        return review(
                orderId,
                round,
                review,
                follows,
                actor,
                order -> order.state() != OrderState.IN_REVIEW || order.said().equals(seen));
    }

    /** @param round as in {@link #answer} */
    public OrderResult review(String orderId, int round, Review review, Actor actor) {
        return review(orderId, round, review, List.of(), actor, order -> true);
    }

    private OrderResult review(
            String orderId,
            int round,
            Review review,
            List<Follow> follows,
            Actor actor,
            Predicate<PurchaseOrder> asSeen) {
        OrderAction action = switch (review) {
            case Review.Accept accept -> OrderAction.ACCEPT_ANSWER;
            case Review.Counter counter -> OrderAction.COUNTER;
            case Review.ReSource reSource -> OrderAction.RE_SOURCE;
            case Review.Cancel cancel -> OrderAction.CANCEL;
        };
        Actor who = acting(orderId, actor);
        return act(
                orderId,
                action,
                who,
                order -> asSeen.test(order)
                        ? with(follows, reviewed(order, round, review, who))
                        : OrderResult.refused(Refusal.CHANGED_MEANWHILE));
    }

    private static OrderResult with(List<Follow> follows, OrderResult reviewed) {
        return reviewed instanceof OrderResult.Done(PurchaseOrder next)
                ? new OrderResult.Done(next.following(follows))
                : reviewed;
    }

    /**
     * What a second person, whose reply is the one that was given already, gives to others besides; of each place and line
     * once.
     *
     * @param more what the reply gives to others
     */
    OrderResult followsToo(String orderId, int round, List<Follow> more, Actor actor) {
        Actor who = acting(orderId, actor);
        return act(
                orderId,
                OrderAction.ACCEPT_ANSWER,
                who,
                order -> order.talk().round() == round
                        ? order.followsToo(more, who, now())
                        : new OrderResult.Repeated(order));
    }

    /** What would become of the order by this reply; nothing is stored, and nobody is told. */
    OrderResult tried(PurchaseOrder order, int round, Review review, Actor actor) {
        return reviewed(order, round, review, acting(order, actor));
    }

    private OrderResult reviewed(PurchaseOrder order, int round, Review review, Actor actor) {
        return switch (review) {
            case Review.Accept(String note) ->
                entered(order).words(note).then(() -> Answering.accept(order, round, note, actor, now()));
            case Review.Counter counter ->
                entered(order)
                        .words(counter.note())
                        .offers(counter.offers())
                        .then(() -> inLots(
                                order,
                                counter.offers().stream()
                                        .collect(toMap(Review.Offer::line, Review.Offer::all, (a, b) -> a)),
                                Countering.counter(order, round, counter, actor, now(), today())));
            case Review.ReSource(String reason) -> reSourced(order, reason, actor);
            case Review.Cancel(String reason) -> cancelled(order, reason, actor);
        };
    }

    /** Another word on when open lines will come; each is kept, none is overwritten. */
    public OrderResult movePromise(String orderId, List<PromiseMove> moves, String reason, Actor actor) {
        return act(
                orderId,
                OrderAction.MOVE_PROMISE,
                actor,
                order -> entered(order)
                        .moves(moves)
                        .words(reason)
                        .then(() -> Receiving.movePromise(order, moves, reason, actor, now(), today())));
    }

    public OrderResult receive(String orderId, Delivery delivery, Actor actor) {
        return act(
                orderId,
                OrderAction.RECEIVE,
                actor,
                order -> entered(order)
                        .delivery(delivery)
                        .then(() -> Receiving.receive(order, delivery, actor, now(), today())));
    }

    /** Says what a delivery really brought; the count before stays in the history. */
    public OrderResult correct(String orderId, Correction correction, Actor actor) {
        return act(
                orderId,
                OrderAction.CORRECT,
                actor,
                order -> entered(order)
                        .correction(correction)
                        .then(() -> Correcting.correct(order, correction, actor, now())));
    }

    /** The delivery that this person has just booked and can take back, with the moment until which that goes. */
    public Optional<Undoable> undoable(PurchaseOrder order, Actor actor) {
        return actor.organisation() == null && Permissions.may(OrderAction.CORRECT, order, actor)
                ? Correcting.undoable(order, actor, now())
                        .map(receipt ->
                                new Undoable(receipt.delivery(), receipt.at().plus(Correcting.UNDO_WITHIN)))
                : Optional.empty();
    }

    /** A delivery that can be taken back until then. */
    public record Undoable(int delivery, Instant until) {}

    /**
     * Takes back what this person has booked some minutes ago; the history tells both.
     *
     * @param number of the delivery
     */
    public OrderResult undoReceipt(String orderId, int number, Actor actor) {
        return act(orderId, OrderAction.CORRECT, actor, order -> Correcting.undo(order, number, actor, now()));
    }

    /**
     * Decides on a delivery that was short, over or damaged.
     *
     * @param expectRest whether what is missing or broken is still to come; otherwise the order ends as it is
     */
    public OrderResult settle(String orderId, boolean expectRest, String note, Actor actor) {
        Actor who = acting(orderId, actor);
        return act(
                orderId,
                OrderAction.SETTLE,
                who,
                order -> entered(order).words(note).then(() -> Receiving.settle(order, expectRest, note, who, now())));
    }

    /**
     * Decides about a mail that did not reach the supplier.
     *
     * @param bounce {@link Bounce#number()}
     */
    public OrderResult reach(String orderId, int bounce, Reached reached, Actor actor) {
        return act(
                orderId,
                OrderAction.REACH,
                actor,
                order -> entered(order)
                        .words(reached instanceof Reached.Otherwise(String note) ? note : "")
                        .then(() -> reach(order, bounce, reached, actor)));
    }

    private OrderResult reach(PurchaseOrder order, int bounce, Reached reached, Actor actor) {
        OrderResult settled =
                MailArrival.settle(order, bounce, reached, deadlines.answerBy(order, policy(order)), actor, now());
        boolean stranger = reached instanceof Reached.Again(String address)
                && !addresses.belongsTo(order.head().supplierId(), address);
        return settled instanceof OrderResult.Done && stranger ? OrderResult.refused(Refusal.ADDRESS_UNKNOWN) : settled;
    }

    /**
     * Asks the supplier to deliver a confirmed line later, or to leave it out. An order that was not released yet is changed
     * at once, and the only open line is left out by cancelling the order.
     *
     * @param to a day after the one the line is expected on; null to leave it out
     * @param note why; the supplier reads it
     */
    public OrderResult askChange(String orderId, int line, @Nullable LocalDate to, String note, Actor actor) {
        return act(
                orderId,
                OrderAction.ASK_CHANGE,
                actor,
                order -> entered(order).day(line, to).words(note).then(() -> asking(order, line, to, note, actor)));
    }

    /**
     * Asks the supplier for a confirmed line, or a part of it, sooner than it is expected; it answers as any request for a
     * change, and nothing changes before it agrees.
     *
     * @param note why; the supplier reads it
     */
    public OrderResult askSooner(String orderId, int line, Sooner sooner, String note, Actor actor) {
        return act(
                orderId,
                OrderAction.ASK_CHANGE,
                actor,
                order -> entered(order)
                        .day(line, sooner.to())
                        .quantity(line, sooner.quantity())
                        .priced(line, sooner)
                        .words(note)
                        .then(() -> Changing.askSooner(order, line, sooner, note, actor, now(), today())));
    }

    private OrderResult asking(PurchaseOrder order, int line, @Nullable LocalDate to, String note, Actor actor) {
        boolean wholeOrder = to == null && order.isLastOpen(line);
        if (wholeOrder && !order.state().isFinal()) {
            return Withdrawing.cancel(order, note, actor, now());
        }
        return order.state().awaitsApproval()
                        && order.line(line).filter(l -> l.open().isPositive()).isPresent()
                ? changeProposal(order, line, to, actor)
                : Changing.ask(order, line, to, note, actor, now(), today());
    }

    /** @param change {@link ChangeRequest#number()} */
    public OrderResult answerChange(String orderId, int change, boolean agreed, String words, Actor actor) {
        return act(
                orderId,
                OrderAction.ANSWER_CHANGE,
                actor,
                order -> entered(order)
                        .words(words)
                        .then(() -> Changing.answer(order, change, agreed, words, actor, now(), today())));
    }

    /** Takes back what was asked, or takes note of the refusal and leaves the line as it is. */
    public OrderResult settleChange(String orderId, int change, Actor actor) {
        return act(orderId, OrderAction.SETTLE_CHANGE, actor, order -> Changing.settle(order, change, actor, now()));
    }

    private OrderResult changeProposal(PurchaseOrder order, int line, @Nullable LocalDate to, Actor actor) {
        OrderLine changed = order.line(line).orElseThrow();
        return Approving.changeLines(
                order,
                order.version(),
                List.of(
                        to == null
                                ? new LineChange(line, Quantity.ZERO, changed.requestedDate())
                                : new LineChange(line, changed.quantity(), to)),
                (l, quantity) -> unitPrice(order, l, quantity),
                actor,
                now(),
                today());
    }

    public OrderResult cancel(String orderId, String reason, Actor actor) {
        return act(orderId, OrderAction.CANCEL, actor, order -> cancelled(order, reason, actor));
    }

    private OrderResult cancelled(PurchaseOrder order, String reason, Actor actor) {
        return entered(order).words(reason).then(() -> Withdrawing.cancel(order, reason, actor, now()));
    }

    /** Takes the open rest away from the supplier and proposes it to the next in rank. */
    public OrderResult reSource(String orderId, String reason, Actor actor) {
        return act(orderId, OrderAction.RE_SOURCE, actor, order -> reSourced(order, reason, actor));
    }

    private OrderResult reSourced(PurchaseOrder order, String reason, Actor actor) {
        return entered(order)
                .words(reason)
                .then(() -> order.state() != OrderState.RE_SOURCED
                                && alternates.proposalsFor(order).isEmpty()
                        ? OrderResult.refused(Refusal.NO_ALTERNATE)
                        : Withdrawing.reSource(order, reason, actor, now()));
    }

    /** @param commentId given by the form, so that sending it twice is one comment */
    public OrderResult comment(String orderId, String commentId, String text, Actor actor) {
        if (text.isBlank()) {
            return OrderResult.refused(Refusal.TEXT_WRONG);
        }
        return act(
                orderId,
                OrderAction.COMMENT,
                actor,
                order -> entered(order)
                        .comment(text)
                        .then(() -> order.log().comments().stream().anyMatch(c -> c.id().equals(commentId))
                                ? new OrderResult.Repeated(order)
                                : new OrderResult.Done(new OrderChange(order, now())
                                        .comment(new Comment(
                                                commentId,
                                                now(),
                                                actor.id(),
                                                actor.name(),
                                                actor.organisation() != null,
                                                text.strip()))
                                        .done())));
    }

    /** Open lines that nobody else delivers, and that would be given up with the order. */
    public List<OrderLine> withoutAlternate(PurchaseOrder order) {
        return alternates.without(order);
    }

    /** Whether somebody else delivers any of what is open, so that re-sourcing is worth offering. */
    public boolean hasAlternate(PurchaseOrder order) {
        return !alternates.proposalsFor(order).isEmpty();
    }

    private OrderResult act(
            String orderId, OrderAction action, Actor actor, Function<PurchaseOrder, OrderResult> change) {
        if (!seesOrders(actor) || store.find(orderId, actor.organisation()).isEmpty()) {
            return OrderResult.refused(Refusal.UNKNOWN_ORDER);
        }
        OrderResult result = orders.change(
                orderId,
                order -> Permissions.may(action, order, actor)
                        ? change.apply(order)
                        : OrderResult.refused(Refusal.FORBIDDEN));
        return switch (result) {
            case OrderResult.Done(PurchaseOrder order) -> new OrderResult.Done(seen(order, actor));
            case OrderResult.Repeated(PurchaseOrder order) -> new OrderResult.Repeated(seen(order, actor));
            case OrderResult.Refused refused -> refused;
        };
    }

    /** As much of it as is this actor's business. */
    private static PurchaseOrder seen(PurchaseOrder order, Actor actor) {
        if (actor.organisation() != null) {
            return order.forSupplier();
        }
        return actor.seesPrices() ? order : order.withoutPrices();
    }

    private static boolean seesOrders(Actor actor) {
        return actor.is(Role.SUPPLIER) || actor.organisation() == null && !actor.is(Role.LOGISTICS);
    }

    private OrderPolicy policy(PurchaseOrder order) {
        return policies.of(order, items);
    }

    private Entered entered(PurchaseOrder order) {
        return Entered.on(order, today());
    }

    /**
     * What is wrong with this quantity of a line by what its supplier delivers. What is ordered already, or what the supplier
     * offers by itself, is right whatever the terms say.
     */
    public Optional<Fault> fault(PurchaseOrder order, OrderLine line, Quantity quantity) {
        LineAnswer said = line.answer();
        if (!quantity.isPositive()
                || quantity.equals(line.quantity())
                || said != null && quantity.equals(said.quantity())) {
            return Optional.empty();
        }
        return Units.range(line.unit())
                .fault(quantity.value())
                .or(() -> termsOf(order, line).flatMap(terms -> terms.fault(quantity)));
    }

    /** What is wrong by its own terms with the quantity that the supplier offers of a line, if it is another than ordered. */
    public Optional<Fault> unusual(PurchaseOrder order, OrderLine line) {
        LineAnswer said = line.answer();
        return said == null || said.refused() || said.quantity().equals(line.quantity())
                ? Optional.empty()
                : termsOf(order, line).flatMap(terms -> terms.fault(said.quantity()));
    }

    private OrderResult inLots(PurchaseOrder order, Map<Integer, Quantity> wanted, OrderResult result) {
        if (!(result instanceof OrderResult.Done)) {
            return result;
        }
        for (OrderLine line : order.lines()) {
            Quantity quantity = wanted.getOrDefault(line.number(), Quantity.ZERO);
            Optional<Fault> fault = fault(order, line, quantity);
            if (fault.isPresent()) {
                return new OrderResult.Refused(Refusal.QUANTITY_WRONG, line.number(), fault.get());
            }
        }
        return result;
    }

    /** What the order's supplier offers for the line's item now; empty where it offers it no more. */
    public Optional<Terms> termsOf(PurchaseOrder order, OrderLine line) {
        return termsOf(order, line.sku());
    }

    private Optional<Terms> termsOf(PurchaseOrder order, Sku sku) {
        return suppliers.termsFor(sku).stream()
                .filter(terms -> terms.supplierId().equals(order.head().supplierId()))
                .findFirst();
    }

    /** The least that its supplier accepts as one order, in the order's currency. */
    public Optional<Money> leastValue(PurchaseOrder order) {
        return suppliers
                .find(order.head().supplierId())
                .map(Supplier::minOrderValue)
                .filter(least -> least.currency().equals(order.head().currency()));
    }

    /** What one costs in a line of this quantity, by the supplier's price breaks. */
    public Money unitPrice(PurchaseOrder order, OrderLine line, Quantity quantity) {
        return termsOf(order, line)
                .map((Terms terms) -> terms.unitPrice(quantity))
                .filter((@Nullable Money price) ->
                        price != null && price.currency().equals(order.head().currency()))
                .orElse(line.unitPrice());
    }

    private Instant now() {
        return clock.now();
    }

    private LocalDate today() {
        return clock.today();
    }
}
