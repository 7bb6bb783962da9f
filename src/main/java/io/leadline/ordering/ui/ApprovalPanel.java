package io.leadline.ordering.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.LineChange;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Quantity;
import io.leadline.shell.DateField;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Notice;
import io.leadline.shell.Question;
import io.leadline.shell.ReasonDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The buyer's or manager's decision on a proposed order: approve, change first, or reject. */
final class ApprovalPanel extends Form {

    private final transient OrderContext context;
    private final transient PurchaseOrders orders;
    private final transient Acting acting;
    private final Form editor = new Form();
    private final Decision approve;
    private final transient List<Supplier<Optional<LineChange>>> edits = new ArrayList<>();

    ApprovalPanel(OrderContext context, PurchaseOrders orders, Acting acting) {
        this.context = context;
        this.orders = orders;
        this.acting = acting;
        addClassNames("card", "decision");
        PurchaseOrder order = context.order();
        // The editor's values go with it: they are saved first, so that nothing else is approved than what stands
        // there.
        approve = new Decision(getTranslation("orders.approve"), this::approve).sends(editor);
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).resetFocusOnActiveElement();
        approve.setTooltipText(getTranslation("orders.approve.keys"));
        approve.setId("approve");
        Button change = new Button(getTranslation("orders.change"), click -> edit());
        change.setId("change");
        change.setVisible(context.can(OrderAction.CHANGE_LINES));
        Button reject = new Decision(
                getTranslation("orders.reject"),
                () -> new ReasonDialog(
                                "orders.reject",
                                reason -> acting.show(
                                        this, orders.reject(order.id(), reason, context.actor()), "orders.reject.done"))
                        .open());
        reject.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        reject.setId("reject");
        Div buttons = new Div(approve, change, reject);
        buttons.addClassName("buttons");
        editor.addClassName("cards");
        editor.setVisible(false);
        add(
                new H2(getTranslation("orders.approve.title")),
                new Paragraph(getTranslation(
                        "orders.approve.text",
                        context.format().money(order.content().value()),
                        order.head().supplierName(),
                        context.format().date(order.needDate()))),
                new ApprovalReasons(context),
                buttons,
                editor);
    }

    private void approve() {
        if (!editor.unsaved()) {
            approve(context.order());
            return;
        }
        changed().ifPresent(result -> {
            switch (result) {
                case OrderResult.Done(PurchaseOrder order) -> {
                    // From here on it is saved, even if the order as it is now is not approved.
                    editor.clean();
                    approve(order);
                }
                case OrderResult.Repeated(PurchaseOrder order) -> approve(order);
                case OrderResult.Refused refused -> acting.show(this, refused, "orders.change.done");
            }
        });
    }

    private void approve(PurchaseOrder order) {
        acting.show(this, orders.approve(order.id(), order.mark(), context.actor()), Addressee.afterApproval(order));
    }

    /** Says on the button what it does with what stands in the editor. */
    private void showApprove() {
        approve.setText(getTranslation(editor.unsaved() ? "orders.approve.save" : "orders.approve"));
    }

    private void edit() {
        if (editor.isVisible()) {
            if (editor.unsaved()) {
                new Question("shell.meanwhile.sure", "", this::close).open();
            } else {
                close();
            }
            return;
        }
        context.order().lines().stream().filter(line -> !line.dropped()).forEach(this::addEditor);
        Button save = new Decision(getTranslation("orders.change.save"), this::save).sends(editor);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setId("save-changes");
        Div foot = new Div(save);
        foot.addClassName("sticky-foot");
        editor.add(foot);
        editor.setVisible(true);
        editor.clean();
    }

    private void close() {
        editor.setVisible(false);
        editor.removeAll();
        edits.clear();
        editor.clean();
        showApprove();
    }

    private void addEditor(OrderLine line) {
        QuantityField quantity = new QuantityField(
                        line,
                        context.format(),
                        getTranslation(
                                "orders.answer.quantity", context.format().units(line.unit())))
                .inLots(units -> orders.fault(context.order(), line, units));
        quantity.setValue(line.quantity().value());
        quantity.setHelperText(
                getTranslation("orders.change.proposed", context.format().quantity(line.proposed())));
        DateField date = new DateField(getTranslation("orders.line.requested"));
        date.setLocale(context.format().locale());
        date.setValue(line.requestedDate());
        Span name = new Span(line.name() + " · " + line.sku().value());
        name.addClassName("strong");
        Div fields = new Div(quantity, date);
        fields.addClassName("answer-fields");
        Div row = new Div(name, fields);
        row.addClassName("edit-row");
        editor.add(row);
        quantity.addValueChangeListener(typed -> showApprove());
        date.addValueChangeListener(typed -> showApprove());
        edits.add(() -> {
            Optional<Quantity> units = quantity.quantity(null);
            return date.getValue() == null
                    ? Optional.empty()
                    : units.map(q -> new LineChange(line.number(), q, date.getValue()));
        });
    }

    private void save() {
        changed().ifPresent(result -> acting.show(this, result, "orders.change.done"));
    }

    /** Saves what stands in the editor; empty, with the fields marked, if something in it is wrong. */
    private Optional<OrderResult> changed() {
        List<Optional<LineChange>> changes = edits.stream().map(Supplier::get).toList();
        if (changes.stream().anyMatch(Optional::isEmpty)) {
            Notice.refused(getTranslation("orders.answer.incomplete"));
            return Optional.empty();
        }
        PurchaseOrder order = context.order();
        return Optional.of(orders.changeLines(
                order.id(),
                order.mark(),
                changes.stream().flatMap(Optional::stream).toList(),
                context.actor()));
    }
}
