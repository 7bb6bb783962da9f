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
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.ordering.Receipt;
import io.leadline.shared.Bounds;
import io.leadline.shared.Fault;
import io.leadline.shared.Quantity;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Notice;
import io.leadline.shell.Question;
import io.leadline.shell.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one delivery really brought, where the goods-in desk had counted it wrongly. */
final class CorrectionForm extends Form {

    private record Fields(
            OrderLine line, Quantity wasGood, Quantity wasDamaged, QuantityField good, QuantityField damaged) {

        boolean differs(Delivery.Counted really) {
            return !really.good().equals(wasGood) || !really.damaged().equals(wasDamaged);
        }
    }

    private final transient OrderContext context;
    private final transient PurchaseOrders orders;
    private final transient Acting acting;
    private final int delivery;
    private final transient List<Fields> fields = new ArrayList<>();
    private final TextLine reason = new TextLine(Bounds.NOTE);
    private final Checkbox last = new Checkbox();

    CorrectionForm(OrderContext context, PurchaseOrders orders, int delivery, Acting acting) {
        this.context = context;
        this.orders = orders;
        this.acting = acting;
        this.delivery = delivery;
        addClassNames("card", "answer-form");
        Div rows = new Div();
        rows.addClassName("cards");
        context.order().lines().forEach(line -> row(line).ifPresent(rows::add));
        Button none = new Button(
                getTranslation("orders.correct.none"),
                click -> fields.forEach(f -> {
                    f.good().setValue(Quantity.ZERO.value());
                    f.damaged().setValue(Quantity.ZERO.value());
                }));
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

    /** Of what was counted, and of what may have been counted as something else. */
    private Optional<Div> row(OrderLine line) {
        Optional<Receipt> counted = context.order().counted().stream()
                .filter(receipt -> receipt.delivery() == delivery && receipt.line() == line.number())
                .findFirst();
        if (counted.isEmpty() && line.dropped()) {
            return Optional.empty();
        }
        Quantity wasGood = counted.map(Receipt::good).orElse(Quantity.ZERO);
        Quantity wasDamaged = counted.map(Receipt::damaged).orElse(Quantity.ZERO);
        QuantityField good = field(line, "orders.receipt.good", wasGood);
        QuantityField damaged = field(line, "orders.receipt.damaged", wasDamaged);
        fields.add(new Fields(line, wasGood, wasDamaged, good, damaged));
        Span name = new Span(line.name() + " · " + line.sku().value());
        name.addClassName("strong");
        Div both = new Div(good, damaged);
        both.addClassName("answer-fields");
        Div row = new Div(name, both);
        row.addClassName("edit-row");
        return Optional.of(row);
    }

    private QuantityField field(OrderLine line, String key, Quantity was) {
        QuantityField field = new QuantityField(line, context.format(), getTranslation(key));
        field.setValue(was.value());
        return field;
    }

    private void save() {
        List<Delivery.Counted> really = new ArrayList<>();
        List<String> far = new ArrayList<>();
        for (Fields f : fields) {
            Optional<Quantity> good = f.good().quantity(Quantity.ZERO);
            Optional<Quantity> damaged = f.damaged().quantity(Quantity.ZERO);
            if (good.isEmpty() || damaged.isEmpty()) {
                Notice.refused(getTranslation("orders.answer.incomplete"));
                return;
            }
            Delivery.Counted counted = new Delivery.Counted(f.line().number(), good.get(), damaged.get());
            if (f.differs(counted)) {
                really.add(counted);
                isFar(f, counted).ifPresent(far::add);
            }
        }
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

    /** What is so far above what is expected that it is rather mistyped again, in words. */
    private Optional<String> isFar(Fields f, Delivery.Counted counted) {
        Quantity all = counted.good().plus(counted.damaged());
        Quantity more = all.minus(f.wasGood().plus(f.wasDamaged()));
        return more.isPositive() && f.line().isFarBelow(more)
                ? Optional.of(getTranslation(
                        "orders.receipt.far.line",
                        f.line().name(),
                        context.format().quantity(all, f.line().unit()),
                        context.format().quantity(f.line().open(), f.line().unit())))
                : Optional.empty();
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
