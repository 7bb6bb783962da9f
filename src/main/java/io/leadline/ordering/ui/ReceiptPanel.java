package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.leadline.identity.CurrentActor;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Form;
import io.leadline.shell.KeptParts;
import io.leadline.shell.Live;
import io.leadline.shell.Notice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One order at the gate: who sent it, and the form to count it in. What another counts meanwhile is told, not written over. */
final class ReceiptPanel extends Div {

    private final transient OrderDesk desk;
    private final transient CurrentActor actor;
    private final transient Live live;
    private final transient Runnable close;
    private final Div head = new Div();
    private final KeptParts parts = new KeptParts();
    private String orderId = "";
    private @Nullable Div heard;

    ReceiptPanel(OrderDesk desk, CurrentActor actor, Live live, Runnable close) {
        this.desk = desk;
        this.actor = actor;
        this.live = live;
        this.close = close;
        addClassNames("receipt-panel");
        head.addClassName("receipt-head");
        add(head, parts);
    }

    String order() {
        return orderId;
    }

    /** @param line the SKU that was scanned to get here; empty where none was */
    void show(String id, String line) {
        if (!id.equals(orderId)) {
            orderId = id;
            listen();
        }
        refresh();
        if (!line.isEmpty()) {
            parts.getChildren()
                    .filter(ReceiptForm.class::isInstance)
                    .map(ReceiptForm.class::cast)
                    .forEach(form -> form.startAt(line));
        }
    }

    private void listen() {
        if (heard != null) {
            remove(heard);
            heard = null;
        }
        if (!orderId.isEmpty()) {
            Div ear = new Div();
            ear.setVisible(false);
            live.listen(ear, "order:" + orderId, this::refresh);
            heard = ear;
            add(ear);
        }
    }

    private void refresh() {
        head.removeAll();
        setVisible(!orderId.isEmpty());
        if (orderId.isEmpty()) {
            parts.show(List.of(), () -> "");
            return;
        }
        Optional<PurchaseOrder> found = desk.orders().find(orderId, actor.get());
        if (found.isEmpty()) {
            head.add(new EmptyState(
                    VaadinIcon.SEARCH,
                    getTranslation("orders.unknown.title"),
                    getTranslation("orders.unknown.text", orderId)));
            parts.show(List.of(), () -> "");
            return;
        }
        OrderContext context = OrderContext.of(found.get(), actor, desk.orders(), this::refresh);
        headOf(context.order());
        List<KeptParts.Part> counts = OrderParts.atTheGate(context, desk, this::done);
        parts.show(counts.isEmpty() ? List.of(nothingToCount(context.order())) : counts, () -> "");
    }

    private KeptParts.Part nothingToCount(PurchaseOrder order) {
        return new KeptParts.Part("none", order.state(), () -> new Span(getTranslation("arrivals.not-now")));
    }

    private void headOf(PurchaseOrder order) {
        Button back = new Button(VaadinIcon.ARROW_LEFT.create(), click -> close.run());
        back.setAriaLabel(getTranslation("arrivals.back"));
        back.addClassName("receipt-back");
        H2 name = new H2(order.head().supplierName());
        name.add(new StateBadge(order.state()));
        Anchor link = new Anchor("order/" + order.id(), order.name());
        link.setRouterIgnore(false);
        Span place = new Span(order.head().locationName());
        Div about = new Div(link, place);
        about.addClassName("receipt-about");
        head.add(back, new Div(name, about));
    }

    private void done(Form sent, OrderResult result, String doneKey) {
        switch (result) {
            case OrderResult.Done done -> {
                sent.clean();
                Notice.done(getTranslation(doneKey));
            }
            case OrderResult.Repeated repeated -> {
                sent.clean();
                Notice.done(getTranslation("orders.repeated"));
            }
            case OrderResult.Refused refused -> {
                RefusedNotice.remember(refused, orderId, actor.get());
                RefusedNotice.show(refused, this);
            }
        }
        refresh();
    }
}
