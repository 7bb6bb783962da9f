package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.leadline.ordering.Announcements;
import io.leadline.ordering.ChangeRequest;
import io.leadline.ordering.Following;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.Receipt;
import io.leadline.ordering.Turn;
import io.leadline.shell.Folded;
import io.leadline.shell.Form;
import io.leadline.shell.KeptParts;
import io.leadline.shell.Portions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What this person can decide on an order's page, each with what it is about: as long as that is the same, the part stays
 * with everything in it, whatever else happens to the order.
 */
final class OrderParts {

    /** Of one kind, by itself. */
    private static final int MOST = 20;

    private final OrderDesk desk;
    private final OrderContext context;
    private final LineEditing editing;
    private final Acting acting;
    private final List<KeptParts.Part> parts = new ArrayList<>();

    private OrderParts(OrderDesk desk, OrderContext context, LineEditing editing, Acting acting) {
        this.desk = desk;
        this.context = context;
        this.editing = editing;
        this.acting = acting;
    }

    static List<KeptParts.Part> of(OrderContext context, OrderDesk desk, LineEditing editing, Acting acting) {
        OrderParts all = new OrderParts(desk, context, editing, acting);
        all.decisions();
        all.words();
        all.rounds();
        return all.parts;
    }

    /** What is counted, and counted again: the same forms, where somebody works through what arrives. */
    static List<KeptParts.Part> atTheGate(OrderContext context, OrderDesk desk, Acting acting) {
        OrderParts all = new OrderParts(desk, context, new LineEditing(), acting);
        all.counts();
        return all.parts;
    }

    /** The lines: of one kind while they can be changed, and of another where they can only be read. */
    static List<KeptParts.Part> lines(OrderContext context, OrderDesk desk, LineEditing editing, Acting acting) {
        OrderParts all = new OrderParts(desk, context, editing, acting);
        all.part(
                context.can(OrderAction.CHANGE_LINES) ? "lines-change" : "lines",
                desk.today(),
                () -> new LinesPanel(context, desk, editing, acting));
        if (context.can(OrderAction.CHANGE_LINES)) {
            desk.suppliers()
                    .find(context.order().head().supplierId())
                    .flatMap(supplier -> desk.locations()
                            .find(context.order().head().locationId())
                            .<Supplier<Component>>map(location -> () -> new Folded(
                                    new Div().getTranslation("orders.add-line.open"),
                                    () -> new AddLineForm(context, desk, supplier, location, acting))))
                    .ifPresent(form -> all.part("add-line", desk.today(), form));
        }
        return all.parts;
    }

    /** What other features put there; each of its kind is known by its place among them. */
    static List<KeptParts.Part> additions(OrderContext context, OrderDesk desk, Runnable changed) {
        Map<String, Integer> seen = new HashMap<>();
        return desk.additions(context, changed)
                .map(part -> {
                    String kind = part.getClass().getName();
                    Object about = part instanceof Form form ? form.about() : part;
                    return new KeptParts.Part(kind + seen.merge(kind, 1, Integer::sum), about, () -> part);
                })
                .toList();
    }

    private void decisions() {
        PurchaseOrder order = context.order();
        if (context.can(OrderAction.REACH)) {
            part("reach", order.talk().bounces(), () -> new ReachPanel(context, desk, acting));
        }
        if (context.actor().purchases()) {
            each(
                    List.copyOf(Following.undone(order).entrySet()),
                    undone -> "undone-" + undone.getKey(),
                    Map.Entry::getValue,
                    undone -> new UndoneCard(context, desk, acting, undone.getKey(), undone.getValue()));
        }
        // A supplier has nothing to do with a refusal of its own.
        List<ChangeRequest> changes = order.talk().openChanges().stream()
                .filter(change -> change.state() == ChangeRequest.State.ASKED && context.can(OrderAction.ANSWER_CHANGE)
                        || context.can(OrderAction.SETTLE_CHANGE))
                .toList();
        each(
                changes,
                change -> "change-" + change.number(),
                change -> change,
                change -> new ChangeCard(context, desk, acting, change));
        part("hands", order.mark() + order.awaitsApproval(), () -> new SeparateHands(context, desk.orders()));
        if (context.can(OrderAction.APPROVE)) {
            part("approve", order.mark(), () -> new ApprovalPanel(context, desk.orders(), editing, acting));
        }
        if (context.can(OrderAction.COUNTER)) {
            part("review", order.talk().round(), () -> new ReviewPanel(context, desk, acting));
        }
        if (context.forSupplier() && order.state() == OrderState.IN_REVIEW) {
            part("said", order.talk().round(), () -> new SaidPanel(context));
        }
        if (context.can(OrderAction.SETTLE)) {
            part("settle", order.talk().delivery(), () -> new SettlePanel(context, desk.orders(), acting));
        }
    }

    private void words() {
        counts();
        PurchaseOrder order = context.order();
        if (context.can(OrderAction.ANSWER)) {
            part(
                    "answer",
                    List.of(
                            order.talk().round(),
                            Optional.ofNullable(order.talk().answerBy())),
                    () -> folded("orders.answer.on-behalf", () -> new AnswerForm(context, desk, acting)));
        }
        if (context.can(OrderAction.MOVE_PROMISE)) {
            part(
                    "promise",
                    desk.today(),
                    () -> new Folded(
                            new Div().getTranslation("orders.promise.open"),
                            () -> new PromiseForm(context, desk.orders(), desk.today(), acting)));
        }
        if (context.can(OrderAction.ASK_CHANGE)) {
            part(
                    "ask",
                    order.talk().changes(),
                    () -> new Folded(
                            new Div().getTranslation("orders.ask.open"), () -> new AskForm(context, desk, acting)));
        }
    }

    private void counts() {
        PurchaseOrder order = context.order();
        desk.orders()
                .undoable(order, context.actor())
                .ifPresent(
                        booked -> part("undo", booked, () -> new JustBooked(context, desk.orders(), booked, acting)));
        if (context.can(OrderAction.RECEIVE)) {
            boolean blind = desk.countsBlind(order.head().locationId());
            // Who counts blind is not told what the supplier says either.
            List<Announcements.Announced> announced = blind ? List.of() : desk.announced(order);
            part(
                    "receive",
                    List.of(order.talk().delivery(), blind, announced),
                    () -> new ReceiptForm(context, desk.orders(), desk.today(), blind, announced, acting));
        }
        if (context.can(OrderAction.CORRECT) && desk.labels().has(order)) {
            part("labels", order.receipts(), () -> new Div(new LabelLink(context, desk.labels())));
        }
        if (context.can(OrderAction.CORRECT)) {
            each(
                    order.counted().stream().map(Receipt::delivery).distinct().toList(),
                    delivery -> "correct-" + delivery,
                    delivery -> order.talk().delivery(),
                    this::correction);
        }
    }

    /** What was said so far, for both sides. */
    private void rounds() {
        List<Turn> turns = context.order().log().turns();
        if (!turns.isEmpty()) {
            parts.add(new KeptParts.Part(
                    "rounds",
                    turns,
                    () -> new Folded(new Div().getTranslation("orders.turn.title"), () -> new RoundsPanel(context))));
        }
    }

    private Component correction(int delivery) {
        return new Folded(
                new Div().getTranslation("orders.correct.open", delivery),
                () -> new CorrectionForm(context, desk.orders(), delivery, acting));
    }

    /** A part for each of the last, as far as a page bears, and one for all before them. */
    private <T> void each(
            List<T> all, Function<T, String> key, Function<T, Object> about, Function<T, Component> content) {
        int from = Math.max(0, all.size() - MOST);
        all.subList(from, all.size()).forEach(one -> part(key.apply(one), about.apply(one), () -> content.apply(one)));
        if (from > 0) {
            List<T> others = all.subList(0, from);
            part(
                    key.apply(others.getFirst()) + "-and-others",
                    others.stream().map(about).toList(),
                    () -> Portions.large(MOST, others, content, "cards"));
        }
    }

    /** What is decided about lines is about the lines as they are, and about what can be done with them. */
    private void part(String key, Object about, Supplier<Component> content) {
        PurchaseOrder order = context.order();
        parts.add(new KeptParts.Part(key, List.of(about, order.state(), order.lines(), context.allowed()), content));
    }

    /** The supplier answers at once; the company only opens the form where it was told on the telephone. */
    private Component folded(String key, Supplier<Component> form) {
        return context.forSupplier() ? form.get() : new Folded(new Div().getTranslation(key), form);
    }
}
