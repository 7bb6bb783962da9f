package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Bounds;
import io.leadline.shell.Chosen;
import io.leadline.shell.DateField;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.TextLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The buyer asks the supplier for one confirmed line on a later day, or not at all. */
final class AskForm extends Form {

    private final ComboBox<OrderLine> line = Chosen.always(new ComboBox<>());
    private final DateField date;
    private final TextLine note = new TextLine(Bounds.NOTE);
    private final transient OrderContext context;
    private final transient PurchaseOrders orders;
    private final transient Acting acting;

    private final transient FreeChanges free;
    private final Paragraph window = new Paragraph();

    AskForm(OrderContext context, OrderDesk desk, Acting acting) {
        this.context = context;
        this.orders = desk.orders();
        this.acting = acting;
        free = new FreeChanges(context, desk);
        addClassNames("card", "answer-form");
        List<OrderLine> open = context.order().openLines();
        date = new DateField(getTranslation("orders.ask.date"));
        date.setLocale(context.format().locale());
        line.setLabel(getTranslation("orders.ask.line"));
        line.setItemLabelGenerator(this::label);
        line.setItems(open);
        // A browser that names none of them is told by an event of nothing, after what was chosen came back.
        line.addValueChangeListener(
                chosen -> Optional.ofNullable(line.getValue()).ifPresent(this::from));
        line.setValue(open.getFirst());
        line.setWidthFull();
        note.setLabel(getTranslation("orders.ask.note"));
        note.setWidthFull();
        Button later = new Decision(getTranslation("orders.ask.later"), () -> ask(date.getValue(), false)).sends(this);
        later.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        later.setId("ask-later");
        Button leaveOut = new Decision(getTranslation("orders.ask.leave-out"), () -> ask(null, true)).sends(line, note);
        leaveOut.setId("ask-leave-out");
        Div buttons = new Div(later, leaveOut);
        buttons.addClassName("buttons");
        add(
                new H2(getTranslation("orders.ask.title")),
                new Paragraph(getTranslation("orders.ask.text")),
                line,
                window,
                date,
                note,
                buttons);
    }

    private void from(OrderLine chosen) {
        LocalDate next = chosen.expectedDate().plusDays(1);
        date.setMin(next);
        date.setValue(next.plusDays(6));
        free.show(chosen.expectedDate(), window);
    }

    private String label(OrderLine one) {
        return getTranslation(
                "orders.ask.line-of",
                one.name(),
                context.format().quantity(one.open(), one.unit()),
                context.format().date(one.expectedDate()));
    }

    private void ask(@org.jspecify.annotations.Nullable LocalDate to, boolean leaveOut) {
        if (!leaveOut && (to == null || date.isInvalid())) {
            date.setInvalid(true);
            date.setErrorMessage(getTranslation("ordering.refusal.date-not-later"));
            date.focus();
            return;
        }
        String why = note.getValue().strip();
        acting.show(
                this,
                orders.askChange(
                        context.order().id(),
                        line.getValue().number(),
                        to,
                        why.isEmpty() && leaveOut ? getTranslation("orders.ask.cancel-note") : why,
                        context.actor()),
                leaveOut ? "orders.ask.leave-out.done" : "orders.ask.later.done");
    }
}
