package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.Delivery;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Bounds;
import io.leadline.shared.Quantity;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Notice;
import io.leadline.shell.Question;
import io.leadline.shell.TextLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the goods-in desk counted of one delivery, good and damaged apart. */
final class ReceiptForm extends Form {

    private final transient OrderContext context;
    private final transient PurchaseOrders orders;
    private final transient Acting acting;
    private final LocalDate today;
    private final transient List<CountFields> fields = new ArrayList<>();
    private final Checkbox last = new Checkbox();
    private final TextLine note = new TextLine(Bounds.NOTE);

    ReceiptForm(OrderContext context, PurchaseOrders orders, LocalDate today, Acting acting) {
        this.context = context;
        this.orders = orders;
        this.acting = acting;
        this.today = today;
        addClassNames("card", "decision");
        Div rows = new Div();
        rows.addClassName("cards");
        context.order().lines().stream().filter(line -> !line.dropped()).forEach(line -> rows.add(row(line)));
        Button all = new Button(
                getTranslation("orders.receipt.all"),
                click -> fields.forEach(f -> f.good().setValue(f.line().open().value())));
        all.setId("all-received");
        last.setLabel(getTranslation("orders.receipt.last"));
        note.setLabel(getTranslation("orders.answer.note"));
        Button save = new Decision(getTranslation("orders.receipt.save"), this::save).sends(this);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save-receipt");
        Div foot = new Div(save);
        foot.addClassName("sticky-foot");
        add(
                new H2(getTranslation(
                        "orders.receipt.title", context.order().talk().delivery())),
                new Paragraph(getTranslation("orders.receipt.text")),
                all,
                rows,
                note,
                last,
                foot);
    }

    private Div row(OrderLine line) {
        CountFields counting = CountFields.of(line, this, context.format());
        counting.good().setPlaceholder("0");
        counting.damaged().setPlaceholder("0");
        fields.add(counting);
        // The day tells the parts of a split line from each other.
        Span open = new Span(getTranslation(
                "orders.receipt.open",
                context.format().quantity(line.open(), line.unit()),
                context.format().date(line.expectedDate())));
        open.addClassName("secondary");
        return counting.row(open);
    }

    private void save() {
        List<Delivery.Counted> counted = new ArrayList<>();
        List<String> far = new ArrayList<>();
        for (CountFields f : fields) {
            Optional<Delivery.Counted> one = f.counted();
            if (one.isEmpty()) {
                Notice.refused(getTranslation("orders.answer.incomplete"));
                return;
            }
            Quantity all = one.get().good().plus(one.get().damaged());
            if (all.isPositive()) {
                counted.add(one.get());
            }
            if (f.line().isFarBelow(all)) {
                far.add(f.far(one.get()));
            }
        }
        if (counted.isEmpty() && !last.getValue()) {
            Notice.refused(getTranslation("orders.receipt.nothing"));
            return;
        }
        if (far.isEmpty()) {
            book(counted);
        } else {
            new Question("orders.receipt.far", String.join("; ", far), () -> book(counted)).open();
        }
    }

    private void book(List<Delivery.Counted> counted) {
        var order = context.order();
        acting.show(
                this,
                orders.receive(
                        order.id(),
                        new Delivery(
                                order.talk().delivery(),
                                today,
                                counted,
                                last.getValue(),
                                note.getValue().strip()),
                        context.actor()),
                "orders.receipt.done");
    }
}
