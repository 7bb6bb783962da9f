package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.messaging.MailBounced;
import io.leadline.messaging.MailSent;
import io.leadline.replenishment.DemandTerm;
import io.leadline.shared.LedgerTerm;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An order in memory that lives through its verbs alone: {@code anOrder().of(100).confirmed().late(3)}. Each step is what
 * the store and the engine make of it: one version more, and every command taken.
 */
public final class AnOrder {

    public static final Instant NOW = SampleOrder.NOW;
    public static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    /** When it is asked for, and needed. */
    public static final LocalDate DAY = SampleOrder.DAY;

    public static final Instant ANSWER_BY = NOW.plus(Duration.ofDays(4));
    public static final Actor BUYER = person("Berta", Role.BUYER);
    public static final Actor MANAGER = person("Max", Role.MANAGER);
    public static final Actor HEAD = person("Helen", Role.HEAD_OF_PURCHASING);
    public static final Actor GOODS_IN = person("Gus", Role.GOODS_IN);
    public static final Actor ACME = ofSupplier("acme");

    private static final String ID = "O-1";

    private PurchaseOrder order;

    private AnOrder(PurchaseOrder order) {
        this.order = order;
    }

    /** Proposed, of 100 lamps at 5 pounds, asked for and needed on {@link #DAY}. */
    public static AnOrder anOrder() {
        return new AnOrder(new PurchaseOrder(
                ID,
                0,
                OrderState.PROPOSED,
                new OrderHead(
                        "run|acme|L1", "run", "acme", "Acme", "L1", "Store", "GBP", DAY, NOW, null, OrderPolicy.USUAL),
                Rounds.NONE,
                List.of(line(1, "Lamp", 100)),
                List.of(),
                OrderLog.EMPTY,
                List.of()));
    }

    public static AnOrder anOrder(OrderState state) {
        return anOrder().in(state);
    }

    private static OrderLine line(int number, String name, int quantity) {
        return line(number, name, quantity, "planning.term.demand");
    }

    private static OrderLine line(int number, String name, int quantity, String because) {
        return new OrderLine(
                number,
                new Sku("I-" + number),
                name,
                "piece",
                Quantity.of(quantity),
                Money.of("5", "GBP"),
                DAY,
                DAY,
                Quantity.of(quantity),
                List.of(new LedgerTerm(because, Quantity.of(quantity), Map.of())),
                List.of(new Promise(PromiseKind.REQUESTED, DAY, NOW, "Leadline", "")),
                null,
                false,
                Quantity.ZERO,
                Quantity.ZERO);
    }

    /** Of this much. */
    public AnOrder of(int quantity) {
        return lines(List.of(line(1, "Lamp", quantity)));
    }

    /** And of this much of another item. */
    public AnOrder and(int quantity) {
        List<OrderLine> more = new ArrayList<>(order.lines());
        more.add(line(more.size() + 1, "Shade", quantity));
        return lines(more);
    }

    /** And of an item that was never sold, as planning says it. */
    public AnOrder andUnproven(int quantity) {
        List<OrderLine> more = new ArrayList<>(order.lines());
        more.add(line(
                more.size() + 1,
                "Shade",
                quantity,
                new DemandTerm.Unproven(Quantity.ZERO).told().key()));
        return lines(more);
    }

    /** From before a policy was kept with each order. */
    public AnOrder ofTheFirstVersion() {
        return head(order.head().runId(), null, null);
    }

    /** Of another run of planning, or of what a person did in its place. */
    public AnOrder ofRun(String run) {
        return head(run, order.head().replaces(), order.head().policy());
    }

    private AnOrder head(String run, @Nullable String replaces, @Nullable OrderPolicy policy) {
        OrderHead head = order.head();
        order = new PurchaseOrder(
                ID,
                order.version(),
                order.state(),
                new OrderHead(
                        head.proposalKey(),
                        run,
                        head.supplierId(),
                        head.supplierName(),
                        head.locationId(),
                        head.locationName(),
                        head.currency(),
                        head.requestedDate(),
                        head.createdAt(),
                        replaces,
                        policy),
                order.talk(),
                order.lines(),
                order.receipts(),
                order.log(),
                order.approvals(),
                List.of());
        return this;
    }

    private AnOrder lines(List<OrderLine> lines) {
        order = new PurchaseOrder(
                ID,
                order.version(),
                order.state(),
                order.head(),
                order.talk(),
                lines,
                order.receipts(),
                order.log(),
                order.approvals(),
                List.of());
        return this;
    }

    /** The usual way there. */
    public AnOrder in(OrderState state) {
        return switch (state) {
            case PROPOSED -> this;
            case AWAITING_BUYER -> moved(OrderMove.REQUIRE_BUYER);
            case AWAITING_MANAGER -> approved().moved(OrderMove.REQUIRE_MANAGER);
            case APPROVED -> approved();
            case SENT -> sent();
            case IN_REVIEW -> inReview();
            case ANSWER_IN_APPROVAL ->
                sent().answered(answer -> answer.of(Quantity.of(200))).accepted();
            case CONFIRMED -> confirmed();
            case PARTLY_RECEIVED -> confirmed().received(60, 0);
            case IN_QUESTION -> confirmed().received(50, 10);
            case DELIVERY_IN_APPROVAL ->
                confirmed().received(200, 0).then(o -> Receiving.settle(o, false, "", BUYER, NOW));
            case CLOSED -> confirmed().received(100, 0);
            case REJECTED -> moved(OrderMove.REQUIRE_BUYER).then(o -> Approving.reject(o, "Too much", BUYER, NOW));
            case CANCELLED -> sent().then(o -> Withdrawing.cancel(o, "Not needed", BUYER, NOW));
            case RE_SOURCED -> sent().then(o -> Withdrawing.reSource(o, "Too slow", BUYER, NOW));
        };
    }

    public AnOrder approved() {
        return moved(OrderMove.REQUIRE_BUYER).then(o -> approve(o, BUYER));
    }

    /** With a number, and its mail on the way. */
    public AnOrder released() {
        approved();
        Content approved = order.content();
        return changed(change -> change.move(OrderMove.RELEASE)
                .talking(talk -> talk.released("PO-1", 1))
                .approvals(approvals -> approvals.agreedOn(approved, mayGrow(approved), NOW)));
    }

    /** What is asked about is approved as it is seen, and covers as much as is usual. */
    static OrderResult approve(PurchaseOrder order, Actor actor) {
        Money total = order.content().value();
        return Approving.approve(order, true, Optional.of(total), mayGrow(order.content()), actor, NOW);
    }

    /** A twentieth. */
    static Money mayGrow(Content approved) {
        return new Money(approved.value().amount().multiply(new BigDecimal("0.05")), approved.currency());
    }

    /** A person wrote it. */
    public AnOrder writtenBy(Actor actor) {
        return ofRun(OrderHead.byHand("sheet")).changed(change -> change.noted(actor, "ordered-by-hand", Map.of()));
    }

    /** A person changed its lines before anybody approved it. */
    public AnOrder changedBy(Actor actor) {
        return changed(change -> change.noted(actor, "line-changed", Map.of()));
    }

    public AnOrder approvedBy(Actor actor) {
        return moved(OrderMove.REQUIRE_BUYER).then(o -> approve(o, actor));
    }

    /** The rules ask a buyer or a manager. */
    public AnOrder asked(Role role) {
        return changed(change ->
                change.approvals(approvals -> approvals.asking(new Approvals.Asked(role, "limit", true, null))));
    }

    /** A buyer takes the answer. */
    public AnOrder accepted() {
        return then(o -> Answering.accept(o, o.talk().round(), "", BUYER, NOW));
    }

    /** A mail server took the mail of the round. */
    public AnOrder sent() {
        return released().mailed();
    }

    /** The mail of the round that waits for it goes out. */
    public AnOrder mailed() {
        return then(o ->
                MailArrival.sent(o, new MailSent(o.mailOfRound(), ID, "acme", "a@example.com", NOW), ANSWER_BY, NOW));
    }

    /** The mail of the round comes back. */
    public AnOrder mailCameBack() {
        return then(o -> MailArrival.bounced(
                o,
                new MailBounced(
                        o.mailOfRound(), "order-sent", ID, "acme", "a@example.com", "550 unknown", NOW.plusSeconds(60)),
                ANSWER_BY,
                NOW));
    }

    /** All lines as they were asked for, but the first changed like this. */
    public AnOrder answered(UnaryOperator<LineAnswer> first) {
        return then(o -> Answering.answer(
                o, o.talk().round(), answers(o, first), OrderPolicy.USUAL.tolerance(), NOW, ACME, NOW, TODAY));
    }

    public static List<LineAnswer> answers(PurchaseOrder order, UnaryOperator<LineAnswer> first) {
        return order.openLines().stream()
                .map(LineAnswer::accept)
                .map(answer -> answer.line() == 1 ? first.apply(answer) : answer)
                .toList();
    }

    /** Sent, and answered with half. */
    public AnOrder inReview() {
        return sent().answered(answer -> answer.of(Quantity.of(50)));
    }

    /** Sent, and confirmed as asked. */
    public AnOrder confirmed() {
        return sent().answered(UnaryOperator.identity());
    }

    /** Promised that many days after it is needed. */
    public AnOrder late(int days) {
        return promised(DAY.plusDays(days));
    }

    /** The first line is promised for that day. */
    public AnOrder promised(LocalDate day) {
        return then(o -> Receiving.movePromise(o, List.of(new PromiseMove(1, day)), "The ship", ACME, NOW, TODAY));
    }

    /** The company lives with goods that come until that day. */
    /** The company lives with one line that comes so late. */
    public AnOrder livingWith(int line, LocalDate day) {
        return changed(change -> change.lines(one -> one.number() == line
                ? one.promised(new Promise(PromiseKind.ACCEPTED, day, NOW, BUYER.name(), ""))
                : one));
    }

    public AnOrder livingWith(LocalDate day) {
        return changed(change -> change.talking(talk -> talk.livingWith(day)));
    }

    /** That much of the first line comes in. */
    public AnOrder received(int good, int damaged) {
        return received(1, good, damaged);
    }

    public AnOrder received(int line, int good, int damaged) {
        return received(TODAY, line, good, damaged);
    }

    public AnOrder received(LocalDate day, int line, int good, int damaged) {
        return then(o -> Receiving.receive(
                o,
                new Delivery(
                        o.talk().delivery(),
                        day,
                        List.of(new Delivery.Counted(line, Quantity.of(good), Quantity.of(damaged))),
                        false,
                        ""),
                GOODS_IN,
                NOW,
                day));
    }

    /** A buyer expects the rest after a delivery in question. */
    public AnOrder restExpected() {
        return then(o -> Receiving.settle(o, true, "", BUYER, NOW));
    }

    /** That much of the first line comes in and is all there will be, as a buyer agrees. */
    public AnOrder receivedAtLast(int good) {
        return then(o -> Receiving.receive(
                        o,
                        new Delivery(
                                o.talk().delivery(),
                                TODAY,
                                List.of(new Delivery.Counted(1, Quantity.of(good), Quantity.ZERO)),
                                true,
                                ""),
                        GOODS_IN,
                        NOW,
                        TODAY))
                .then(o -> Receiving.settle(o, false, "", BUYER, NOW));
    }

    /** A buyer asks for a line that many days after {@link #DAY}. */
    public AnOrder askedLater(int line, int days) {
        return then(o -> Changing.ask(o, line, DAY.plusDays(days), "Enough there", BUYER, NOW, TODAY));
    }

    public AnOrder askedToLeaveOut(int line) {
        return then(o -> Changing.ask(o, line, null, "Sells slowly", BUYER, NOW, TODAY));
    }

    public AnOrder changeAnswered(int change, boolean agreed) {
        return then(o -> Changing.answer(o, change, agreed, "So be it", ACME, NOW, TODAY));
    }

    AnOrder changed(UnaryOperator<OrderChange> change) {
        return then(
                o -> new OrderResult.Done(change.apply(new OrderChange(o, NOW)).done()));
    }

    private AnOrder moved(OrderMove move) {
        return changed(change -> change.move(move));
    }

    /** A step of its own, which has to be done and not refused. */
    public AnOrder then(Function<PurchaseOrder, OrderResult> step) {
        order = stored(Verdict.done(step.apply(order)));
        return this;
    }

    /** As it is after the write and after the engine took its commands. */
    static PurchaseOrder stored(PurchaseOrder changed) {
        return new PurchaseOrder(
                changed.id(),
                changed.version() + 1,
                changed.state(),
                changed.head(),
                changed.talk(),
                changed.lines(),
                changed.receipts(),
                changed.log(),
                changed.approvals(),
                List.of());
    }

    public PurchaseOrder now() {
        return order;
    }

    private static Actor person(String name, Role role) {
        return new Actor(name.toLowerCase(Locale.ROOT), name, Set.of(role), null, Locale.ENGLISH, ZoneOffset.UTC);
    }

    public static Actor ofSupplier(String id) {
        return new Actor("link:" + id, "Ann of " + id, Set.of(Role.SUPPLIER), id, Locale.ENGLISH, ZoneOffset.UTC);
    }
}
