package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.catalog.Location;
import io.leadline.catalog.Supplier;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Bounds;
import io.leadline.shared.Fault;
import io.leadline.shell.Decision;
import io.leadline.shell.Form;
import io.leadline.shell.Notice;
import io.leadline.shell.TextLine;

/** Another item for an order that is not approved yet, with the same checks and the same reason as an order by hand. */
final class AddLineForm extends Form {

    private final transient OrderContext context;
    private final transient OrderDesk desk;
    private final transient Acting acting;
    private final ByHandLine line;
    private final TextLine because = new TextLine(Bounds.NOTE);

    AddLineForm(OrderContext context, OrderDesk desk, Supplier supplier, Location location, Acting acting) {
        this.context = context;
        this.desk = desk;
        this.acting = acting;
        addClassNames("card", "answer-form");
        line = new ByHandLine(desk.byHand(), desk.items(), desk.today(), context.format(), () -> {}, one -> {});
        line.alone();
        line.about(supplier, location);
        because.setLabel(getTranslation("orders.by-hand.because"));
        because.setHelperText(getTranslation("orders.by-hand.because.help"));
        because.setRequiredIndicatorVisible(true);
        because.setWidthFull();
        because.setId("add-because");
        Decision add = new Decision(getTranslation("orders.add-line.send"), this::send).sends(this);
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.setId("add-line");
        add(new Paragraph(getTranslation("orders.add-line.text")), line, because, new Div(add));
    }

    private void send() {
        PurchaseOrder order = context.order();
        because.setInvalid(because.getValue().isBlank());
        if (because.isInvalid()) {
            because.show(new Fault.Missing());
        }
        var wanted = line.line();
        if (because.isInvalid() || wanted.isEmpty()) {
            Notice.refused(getTranslation("orders.answer.incomplete"));
            return;
        }
        acting.show(
                this,
                desk.byHand().add(order.id(), order.mark(), wanted.get(), because.getValue(), context.actor()),
                "orders.add-line.done");
    }
}
