package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.Correction;
import io.leadline.ordering.Delivery;
import io.leadline.ordering.OddCount;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.ordering.Receipt;
import io.leadline.shared.Bounds;
import io.leadline.shared.Fault;
import io.leadline.shared.Quantity;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Notice;
import io.leadline.shell.Portions;
import io.leadline.shell.Question;
import io.leadline.shell.TextLine;
import io.leadline.stock.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one delivery really brought, where the goods-in desk had counted it wrongly. */
final class CorrectionForm extends Form {

    private record Recount(CountFields fields, Quantity wasGood, Quantity wasDamaged) {

        boolean differs(Delivery.Counted really) {
            return !really.good().equals(wasGood) || !really.damaged().equals(wasDamaged);
        }

        /** Whether so much more was counted than is expected that it is rather mistyped again. */
        boolean isFar(Delivery.Counted really) {
            Quantity more = really.good().plus(really.damaged()).minus(wasGood.plus(wasDamaged));
            return more.isPositive() && OddCount.of(fields.line().open(), more).isPresent();
        }
    }

    private final transient OrderContext context;
    private final transient PurchaseOrders orders;
    private final transient Acting acting;
    private final int delivery;
    private final transient Map<Integer, Receipt> counted;
    /** Of lines that were looked at; the others stay as they were counted. */
    private final transient List<Recount> recounts = new ArrayList<>();
    /** Whether nothing came at all, of lines that nobody has looked at either. */
    private boolean takenBack;

    private final TextLine reason = new TextLine(Bounds.NOTE);
    private final Checkbox last = new Checkbox();

    CorrectionForm(OrderContext context, PurchaseOrders orders, int delivery, Acting acting) {
        this.context = context;
        this.orders = orders;
        this.acting = acting;
        this.delivery = delivery;
        counted = context.order().counted().stream()
                .filter(receipt -> receipt.delivery() == delivery)
                .collect(Collectors.toMap(Receipt::line, receipt -> receipt));
        addClassNames("card", "answer-form");
        Portions<OrderLine, Div> rows = new Portions<>(
                context.order().lines().stream()
                        .filter(line -> !line.dropped() || counted.containsKey(line.number()))
                        .toList(),
                this::row,
                "cards");
        Button none = new Button(getTranslation("orders.correct.none"), click -> takeBack());
        none.setId("take-back-" + delivery);
        reason.setLabel(getTranslation("orders.correct.reason"));
        reason.setWidthFull();
        last.setLabel(getTranslation("orders.receipt.last"));
        Decision save = new Decision(getTranslation("orders.correct.save"), this::save).sends(this);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save-correction-" + delivery);
        Div foot = new Div(save);
        foot.addClassName("sticky-foot");
        add(
                new H2(getTranslation("orders.correct.title", delivery)),
                new Paragraph(getTranslation("orders.correct.text")),
                none,
                rows,
                reason,
                last,
                foot);
    }

    private void takeBack() {
        takenBack = true;
        recounts.forEach(recount -> {
            recount.fields().good().setValue(Quantity.ZERO.value());
            recount.fields().damaged().setValue(Quantity.ZERO.value());
        });
    }

    /** Of what was counted, and of what may have been counted as something else. */
    private Div row(OrderLine line) {
        Optional<Receipt> before = Optional.ofNullable(counted.get(line.number()));
        Quantity wasGood = before.map(Receipt::good).orElse(Quantity.ZERO);
        Quantity wasDamaged = before.map(Receipt::damaged).orElse(Quantity.ZERO);
        CountFields counting = CountFields.of(line, this, context.format());
        counting.good().setValue((takenBack ? Quantity.ZERO : wasGood).value());
        counting.damaged().setValue((takenBack ? Quantity.ZERO : wasDamaged).value());
        recounts.add(new Recount(counting, wasGood, wasDamaged));
        List<Stamp> batches = context.order().batches(delivery, line.number());
        if (batches.size() < 2) {
            return counting.row();
        }
        Span named = new Span(getTranslation(
                "orders.correct.batches",
                batches.stream()
                        .map(stamp -> Stream.of(
                                        stamp.batch(),
                                        stamp.until()
                                                .map(context.format()::date)
                                                .orElse(""))
                                .filter(words -> !words.isBlank())
                                .collect(Collectors.joining(" ")))
                        .collect(Collectors.joining(", "))));
        named.addClassName("secondary");
        return counting.row(named);
    }

    private void save() {
        List<Delivery.Counted> really = new ArrayList<>();
        List<String> far = new ArrayList<>();
        for (Recount recount : recounts) {
            Optional<Delivery.Counted> counted = recount.fields().counted();
            if (counted.isEmpty()) {
                Notice.refused(getTranslation("orders.answer.incomplete"));
                return;
            }
            if (recount.differs(counted.get())) {
                really.add(counted.get());
            }
            if (recount.isFar(counted.get())) {
                far.add(recount.fields().far(counted.get()));
            }
        }
        really.addAll(unseen());
        if (really.isEmpty()) {
            Notice.refused(getTranslation("orders.correct.same"));
        } else if (reason.getValue().isBlank()) {
            reason.show(new Fault.Missing());
            reason.focus();
        } else if (far.isEmpty()) {
            book(really);
        } else {
            new Question("orders.receipt.far", String.join("; ", far), () -> book(really)).open();
        }
    }

    /** What changes of lines that nobody has looked at. */
    private List<Delivery.Counted> unseen() {
        Set<Integer> seen = recounts.stream()
                .map(recount -> recount.fields().line().number())
                .collect(Collectors.toSet());
        return !takenBack
                ? List.of()
                : counted.values().stream()
                        .filter(receipt -> !seen.contains(receipt.line()))
                        .map(receipt -> new Delivery.Counted(receipt.line(), Quantity.ZERO, Quantity.ZERO))
                        .toList();
    }

    private void book(List<Delivery.Counted> really) {
        var order = context.order();
        acting.show(
                this,
                orders.correct(
                        order.id(),
                        new Correction(
                                order.talk().delivery(),
                                delivery,
                                really,
                                last.getValue(),
                                reason.getValue().strip()),
                        context.actor()),
                "orders.correct.done");
    }
}
