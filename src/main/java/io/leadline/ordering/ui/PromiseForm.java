package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PromiseMove;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Bounds;
import io.leadline.shell.DateField;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Notice;
import io.leadline.shell.Portions;
import io.leadline.shell.TextLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Another date for lines that are still to come, with the reason; only lines whose date differs are told. */
final class PromiseForm extends Form {

    /** Of lines that were looked at; the others stay on their days. */
    private final Map<OrderLine, DateField> dates = new LinkedHashMap<>();

    private final TextLine reason = new TextLine(Bounds.NOTE);
    private final transient OrderContext context;
    private final transient PurchaseOrders orders;
    private final transient Acting acting;

    PromiseForm(OrderContext context, PurchaseOrders orders, LocalDate today, Acting acting) {
        this.context = context;
        this.orders = orders;
        this.acting = acting;
        addClassNames("card", "answer-form");
        reason.setLabel(getTranslation("shell.reason"));
        reason.setRequiredIndicatorVisible(true);
        Portions<OrderLine, DateField> fields =
                new Portions<>(context.order().openLines(), line -> date(line, today), "cards");
        Button save = new Decision(getTranslation("orders.promise.save"), this::save).sends(this);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save-dates");
        add(
                new H2(getTranslation("orders.promise.title")),
                new Paragraph(getTranslation("orders.promise.text")),
                fields,
                reason,
                save);
    }

    private DateField date(OrderLine line, LocalDate today) {
        DateField date = new DateField(line.name() + " · " + context.format().quantity(line.open(), line.unit()));
        date.setLocale(context.format().locale());
        date.within(Bounds.ahead(today));
        date.setValue(line.expectedDate());
        dates.put(line, date);
        return date;
    }

    private void save() {
        List<PromiseMove> moves = new ArrayList<>();
        for (var entry : dates.entrySet()) {
            LocalDate date = entry.getValue().getValue();
            if (date != null && !date.equals(entry.getKey().expectedDate())) {
                if (entry.getValue().isInvalid()) {
                    Notice.refused(getTranslation("orders.answer.date-wrong"));
                    return;
                }
                moves.add(new PromiseMove(entry.getKey().number(), date));
            }
        }
        if (moves.isEmpty()) {
            Notice.refused(getTranslation("orders.promise.nothing"));
            return;
        }
        if (reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.setErrorMessage(getTranslation("shell.reason-missing"));
            reason.focus();
            return;
        }
        acting.show(
                this,
                orders.movePromise(
                        context.order().id(), moves, reason.getValue().strip(), context.actor()),
                "orders.promise.done");
    }
}
