package io.leadline.ordering;

import io.leadline.catalog.Items;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * What the process does to an order. Each step may be repeated: where the order is past it already, nothing changes and
 * the order is returned as it is.
 */
@Service
public class OrderSteps {

    private static final Actor LEADLINE = Actor.system();

    private final OrderStore store;
    private final Orders orders;
    private final OrderPolicies policies;
    private final Items items;
    private final Deadlines deadlines;
    private final ApprovalSettings approval;
    private final TermsBook terms;
    private final StockGuard guard;
    private final BusinessClock clock;

    OrderSteps(
            OrderStore store,
            Orders orders,
            OrderPolicies policies,
            Items items,
            Deadlines deadlines,
            ApprovalSettings approval,
            TermsBook terms,
            ObjectProvider<StockGuard> guard,
            BusinessClock clock) {
        this.store = store;
        this.orders = orders;
        this.policies = policies;
        this.items = items;
        this.deadlines = deadlines;
        this.approval = approval;
        this.terms = terms;
        this.guard = new LateGuard(guard);
        this.clock = clock;
    }

    /** @throws IllegalArgumentException if there is no such order */
    public PurchaseOrder get(String orderId) {
        return store.find(orderId, null)
                .orElseThrow(() -> new IllegalArgumentException("There is no order " + orderId));
    }

    /** Orders at their end to which something was added then or later, those behind this place, the earliest first. */
    public List<OrderStore.LastTold> overBehind(OrderStore.LastTold place, int limit) {
        return store.overBehind(place, limit);
    }

    public Money inCompanyCurrency(double amount) {
        return approval.inCompanyCurrency(amount);
    }

    public OrderPolicy policy(PurchaseOrder order) {
        return policies.of(order, items);
    }

    /** Nobody has to look at it any more. */
    public PurchaseOrder approveByRule(String orderId) {
        return step(orderId, OrderMove.REQUIRE_NOBODY, change -> change.noted(LEADLINE, "approved-by-rule", Map.of()));
    }

    /**
     * Asks the buyers or the managers to approve.
     *
     * @param turn the how manyeth decision of theirs it is; a step that is repeated after they decided asks nobody
     * @param why what the rules say
     */
    public PurchaseOrder askToApprove(String orderId, int turn, Approvals.Asked why) {
        boolean manager = why.role() == Role.MANAGER;
        OrderMove move = manager ? OrderMove.REQUIRE_MANAGER : OrderMove.REQUIRE_BUYER;
        return changed(orderId, order -> {
            Approvals now = order.approvals();
            boolean held = order.state().awaitsMore();
            if ((manager ? now.managersTurn() : now.buyersTurn()) != turn
                    || held && now.asked() != null
                    || !held && order.state().after(move).isEmpty()) {
                return new OrderResult.Repeated(order);
            }
            OrderChange change = new OrderChange(order, clock.now()).approvals(approvals -> approvals.asking(why));
            if (!held) {
                change.move(move);
            }
            if (manager) {
                change.noted(LEADLINE, "manager-asked", Map.of("rule", why.rule()));
            }
            return new OrderResult.Done(change.done());
        });
    }

    /**
     * Does what has been approved, and was held until then.
     *
     * @return the order, which knows what was {@linkplain Approvals#concluded() concluded} now or when this was done before
     */
    public PurchaseOrder concludeApproval(String orderId) {
        return changed(
                orderId,
                order -> order.approvals().held() == null
                        ? new OrderResult.Repeated(order)
                        : new OrderResult.Done(Growing.conclude(
                                order, approval.mayGrow(order.content().value()), clock.now())));
    }

    /** What the tables of acceptance look at. */
    public AnswerFacts answerFacts(String orderId) {
        PurchaseOrder order = get(orderId);
        return AnswerFacts.of(order, policy(order).answers(), guard);
    }

    /**
     * Takes the answer, where the tables do and no buyer was faster; otherwise says why a buyer has to look at it.
     *
     * @return whether it is taken, now or when this was done before
     */
    public boolean acceptByRule(String orderId, boolean accepts, String rule) {
        PurchaseOrder after = changed(orderId, order -> {
            Optional<PurchaseOrder> taken =
                    accepts ? Answering.acceptByRule(order, rule, clock.now()) : Optional.empty();
            return taken.<OrderResult>map(OrderResult.Done::new).orElseGet(() -> new OrderResult.Repeated(order));
        });
        boolean taken = after.state() == OrderState.CONFIRMED && isTakenByRule(after);
        if (!taken && after.state() == OrderState.IN_REVIEW && policy(after).answers() != AnswerClass.STRICT) {
            note(
                    orderId,
                    "acceptance-asked",
                    Map.of(
                            "case",
                            accepts ? "budget" : rule,
                            "round",
                            Integer.toString(after.talk().round())),
                    order -> order.state() == OrderState.IN_REVIEW);
        }
        return taken;
    }

    private static boolean isTakenByRule(PurchaseOrder order) {
        return order.log().turns().reversed().stream()
                .filter(turn -> turn.kind() == Turn.Kind.ACCEPT)
                .findFirst()
                .filter(turn -> turn.round() == order.talk().round() && turn.channel() == Turn.Channel.RULE)
                .isPresent();
    }

    public PurchaseOrder escalateApproval(String orderId) {
        return note(orderId, "approval-escalated", Map.of(), PurchaseOrder::awaitsApproval);
    }

    /** The managers may review the answer, or settle the delivery, too. */
    public PurchaseOrder escalateDecision(String orderId) {
        PurchaseOrder order = get(orderId);
        return order.decisionAsked()
                .map(asked -> note(
                        orderId,
                        order.state() == OrderState.IN_REVIEW ? "review-escalated" : "settlement-escalated",
                        Map.of("asked", asked),
                        now -> now.decisionAsked().equals(order.decisionAsked())))
                .orElse(order);
    }

    /** Gives the order its number. */
    public PurchaseOrder release(String orderId) {
        return changed(
                orderId,
                order -> order.state().after(OrderMove.RELEASE).isEmpty()
                        ? new OrderResult.Repeated(order)
                        : new OrderResult.Done(new OrderChange(order, clock.now())
                                .move(OrderMove.RELEASE)
                                .talking(talk -> talk.released(PurchaseOrder.numberOf(orderId), 1)
                                        .on(terms.today(order)))
                                .approvals(approvals -> approvals.agreedOn(
                                        order.content(),
                                        approval.mayGrow(order.content().value()),
                                        clock.now()))
                                .told(LEADLINE, "released", Map.of())
                                .done()));
    }

    /**
     * Starts the supplier's clock in this round, once, however often the mail is tried. Only for orders that run on a model
     * that does not wait for the mail to be sent.
     */
    public PurchaseOrder startRound(String orderId) {
        return changed(orderId, order -> {
            if (!order.head().onFirstModel()
                    || order.state() != OrderState.SENT
                    || order.talk().answerBy() != null) {
                return new OrderResult.Repeated(order);
            }
            Instant now = clock.now();
            Instant answerBy = deadlines.answerBy(order, policy(order));
            return new OrderResult.Done(new OrderChange(order, now)
                    .talking(talk -> talk.sent(now, answerBy))
                    .told(
                            LEADLINE,
                            "sent",
                            Map.of("round", Integer.toString(order.talk().round())))
                    .done());
        });
    }

    /** The company lives with goods that come until that day. */
    public PurchaseOrder liveWith(String orderId, LocalDate date, String decidedBy) {
        return changed(orderId, order -> {
            LocalDate accepted = order.talk().acceptedDate();
            boolean known = accepted != null && !accepted.isBefore(date);
            if (known || order.state().isFinal()) {
                return new OrderResult.Repeated(order);
            }
            OrderChange change = new OrderChange(order, clock.now())
                    .talking(talk -> talk.livingWith(date))
                    .noted(LEADLINE, "date-accepted", Map.of("date", date.toString(), "by", decidedBy));
            return new OrderResult.Done(change.done());
        });
    }

    /** The company lives with one line that comes until that day; the others are as late as they were. */
    public PurchaseOrder liveWith(String orderId, int line, LocalDate date, String decidedBy) {
        return changed(orderId, order -> {
            OrderLine late =
                    order.line(line).filter(one -> one.open().isPositive()).orElse(null);
            boolean known = late != null
                    && late.acceptedDate().filter(day -> !day.isBefore(date)).isPresent();
            if (late == null || known || order.state().isFinal()) {
                return new OrderResult.Repeated(order);
            }
            OrderChange change = new OrderChange(order, clock.now());
            change.lines(one -> one.number() == line
                    ? one.promised(new Promise(PromiseKind.ACCEPTED, date, clock.now(), decidedBy, ""))
                    : one);
            return new OrderResult.Done(change.noted(
                            LEADLINE,
                            "line-date-accepted",
                            Map.of("item", late.name(), "date", date.toString(), "by", decidedBy))
                    .done());
        });
    }

    /** The limits of approval mean nothing for an order that cannot be valued: buyer and manager look at it. */
    PurchaseOrder rateMissing(String orderId, String currency) {
        return note(orderId, "rate-missing", Map.of("currency", currency), order -> true);
    }

    PurchaseOrder replacedBy(String orderId, java.util.List<String> others) {
        return changed(
                orderId,
                order -> order.talk().replacedBy().equals(others)
                        ? new OrderResult.Repeated(order)
                        : new OrderResult.Done(new OrderChange(order, clock.now())
                                .talking(talk -> talk.replacedBy(others))
                                .noted(LEADLINE, "replaced", Map.of("orders", String.join(", ", others)))
                                .done()));
    }

    private PurchaseOrder note(
            String orderId,
            String what,
            Map<String, String> facts,
            java.util.function.Predicate<PurchaseOrder> stillTrue) {
        String key = HistoryEntry.KEYS + what;
        return changed(
                orderId,
                order -> !stillTrue.test(order)
                                || order.log().history().stream()
                                        .anyMatch(h ->
                                                h.key().equals(key) && h.facts().equals(facts))
                        ? new OrderResult.Repeated(order)
                        : new OrderResult.Done(new OrderChange(order, clock.now())
                                .noted(LEADLINE, what, facts)
                                .done()));
    }

    private PurchaseOrder step(String orderId, OrderMove move, Function<OrderChange, OrderChange> more) {
        return changed(
                orderId,
                order -> order.state().after(move).isEmpty()
                        ? new OrderResult.Repeated(order)
                        : new OrderResult.Done(more.apply(new OrderChange(order, clock.now()).move(move))
                                .done()));
    }

    private PurchaseOrder changed(String orderId, Function<PurchaseOrder, OrderResult> change) {
        return switch (orders.change(orderId, change)) {
            case OrderResult.Done(PurchaseOrder order) -> order;
            case OrderResult.Repeated(PurchaseOrder order) -> order;
            case OrderResult.Refused refused ->
                throw new IllegalArgumentException("Order " + orderId + ": " + refused.why());
        };
    }

    /** Planning stands above the orders and is made after them, so that it is asked for when it is needed. */
    private record LateGuard(ObjectProvider<StockGuard> provider) implements StockGuard {

        @Override
        public boolean holds(PurchaseOrder order, OrderLine line, LineAnswer answer) {
            return provider.getIfAvailable(() -> NOBODY_KNOWS).holds(order, line, answer);
        }
    }
}
