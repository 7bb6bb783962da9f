package io.leadline.planning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.identity.Actor;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.planning.KeptPlan;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.Overstock.Remedy;
import io.leadline.shell.DateField;
import io.leadline.shell.Format;
import io.leadline.shell.Notice;
import io.leadline.shell.Portions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is still on order and too much: each order with what asking for it later, or not at all, would do. */
final class RemedyDialog extends Dialog {

    /** Each is read. */
    private static final int ORDERS_AT_ONCE = 10;

    private final transient PurchaseOrders orders;
    private final transient KeptPlan kept;
    private final boolean later;
    private final transient Supplier<Actor> actor;
    private final transient Format format;
    private final transient Runnable afterwards;

    /** @param remedy to postpone or to cancel what is open */
    RemedyDialog(
            PurchaseOrders orders,
            KeptPlan kept,
            Remedy remedy,
            Supplier<Actor> actor,
            Format format,
            Runnable afterwards) {
        this.orders = orders;
        this.kept = kept;
        this.later = remedy == Remedy.POSTPONE_OPEN_ORDER;
        this.actor = actor;
        this.format = format;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("planning.remedy." + remedy.name()));
        setWidth("min(40rem, 100%)");
        Overstock excess = kept.plan().overstock();
        add(new Paragraph(getTranslation(
                "planning.remedy.excess",
                kept.plan().item().name(),
                kept.place().location(),
                format.number(excess.units(), 0),
                format.money(excess.value()))));
        // What comes last is too much first.
        List<OpenSupply> open = orders
                .openSupply(kept.place().sku(), kept.place().location())
                .stream()
                .sorted(Comparator.comparing(OpenSupply::expectedDate)
                        .reversed()
                        .thenComparing(OpenSupply::orderId))
                .toList();
        add(Portions.large(
                ORDERS_AT_ONCE,
                open,
                supply -> orders.find(supply.orderId(), actor.get())
                        .map(order -> of(order, supply))
                        .orElseGet(Div::new)));
        if (open.isEmpty()) {
            add(new Paragraph(getTranslation("planning.item.no-orders")));
        }
        getFooter().add(new Button(getTranslation("shell.back"), click -> close()));
    }

    static boolean mayOpen(Actor actor) {
        return actor.purchases();
    }

    private Div of(PurchaseOrder order, OpenSupply supply) {
        Div card = new Div();
        card.addClassNames("card", "section");
        card.add(new H3(getTranslation(
                "planning.remedy.order",
                order.name(),
                order.head().supplierName(),
                format.quantity(supply.open()),
                format.date(supply.expectedDate()))));
        OrderLine line = order.openLines().stream()
                .filter(one -> one.sku().equals(supply.sku()))
                .findFirst()
                .orElse(null);
        if (line == null) {
            return card;
        }
        boolean whole = !later && order.isLastOpen(line.number());
        DateField date = new DateField(getTranslation("planning.remedy.date"));
        if (later) {
            date.setMin(line.expectedDate().plusDays(1));
            date.setValue(kept.laterDay(line.expectedDate(), line.open().toDouble()));
            card.add(date);
        }
        card.add(new Paragraph(effect(order, line, whole)));
        Paragraph runsShort = new Paragraph();
        runsShort.addClassName("late");
        warn(runsShort, line, date);
        date.addValueChangeListener(changed -> warn(runsShort, line, date));
        card.add(runsShort);
        Button act = new Button(
                getTranslation(doing(order, whole)),
                click -> act(order, line, later ? date.getValue() : null, whole, date));
        act.addThemeVariants(ButtonVariant.PRIMARY);
        act.setId("remedy-" + order.id());
        act.setDisableOnClick(true);
        Div buttons = new Div(
                act, new Anchor("order/" + order.id(), getTranslation("planning.remedies.open-order", order.name())));
        buttons.addClassName("buttons");
        card.add(buttons);
        return card;
    }

    /** Without this order the stock ends before the day, or at all within the year. */
    private void warn(Paragraph words, OrderLine line, DateField date) {
        LocalDate ends = kept.lastsWithout(line.open().toDouble());
        LocalDate until = later ? date.getValue() : kept.day().plusYears(1);
        boolean runsShort = until != null && ends.isBefore(until);
        words.setVisible(runsShort);
        words.setText(runsShort ? getTranslation("planning.remedy.runs-short", format.date(ends)) : "");
    }

    /** What will have changed, and who has to agree. */
    private String effect(PurchaseOrder order, OrderLine line, boolean whole) {
        double units = Math.min(line.open().toDouble(), kept.plan().overstock().units());
        String less = later
                ? getTranslation("planning.remedy.effect.later", format.number(units, 0))
                : getTranslation(
                        "planning.remedy.effect.cancel",
                        format.quantity(line.open()),
                        format.money(line.unitPrice().times(line.open()).rounded()),
                        format.number(
                                Math.max(
                                        0,
                                        kept.plan().overstock().units()
                                                - line.open().toDouble()),
                                0));
        String who = order.state().awaitsApproval()
                ? "planning.remedy.effect.own"
                : whole ? "planning.remedy.effect.told" : "planning.remedy.effect.asked";
        return less + " " + getTranslation(who, order.head().supplierName());
    }

    private String doing(PurchaseOrder order, boolean whole) {
        if (whole) {
            return "planning.remedy.do.cancel-order";
        }
        boolean own = order.state().awaitsApproval();
        return later
                ? own ? "planning.remedy.do.move" : "planning.remedy.do.ask-later"
                : own ? "planning.remedy.do.leave-out" : "planning.remedy.do.ask-cancel";
    }

    private void act(PurchaseOrder order, OrderLine line, @Nullable LocalDate to, boolean whole, DateField date) {
        if (later && (to == null || date.isInvalid())) {
            Notice.refused(getTranslation("ordering.refusal.date-not-later"));
            return;
        }
        String note = later ? "" : getTranslation("orders.ask.cancel-note");
        switch (orders.askChange(order.id(), line.number(), to, note, actor.get())) {
            case OrderResult.Done(PurchaseOrder now) ->
                Notice.done(getTranslation(
                        now.state() == OrderState.CANCELLED
                                ? "planning.remedy.done.cancelled"
                                : order.state().awaitsApproval()
                                        ? "planning.remedy.done.own"
                                        : "planning.remedy.done.asked",
                        order.name()));
            case OrderResult.Repeated repeated -> Notice.done(getTranslation("planning.remedy.done.before"));
            case OrderResult.Refused refused ->
                Notice.refused(getTranslation(refused.why().key()));
        }
        close();
        afterwards.run();
    }
}
