package io.leadline.ordering.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.OrderAction;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shell.PageHeader;
import java.util.function.Consumer;

/** Number, state, and the facts everybody looks for first. */
final class OrderHeader extends Div {

    void show(OrderContext context, OrderDesk desk, Consumer<OrderAction> withdraw) {
        removeAll();
        PurchaseOrder order = context.order();
        PageHeader header = new PageHeader(order.name());
        header.badge(StateBadge.of(order));
        if (context.actor().purchases()) {
            Anchor copy = new Anchor(OrderByHandView.copying(order.id()), getTranslation("orders.copy"));
            copy.setRouterIgnore(false);
            copy.setId("copy-order");
            header.actions().add(copy);
        }
        if (context.can(OrderAction.RE_SOURCE) && !context.can(OrderAction.COUNTER)) {
            Button reSource =
                    new Button(getTranslation("orders.re-source"), click -> withdraw.accept(OrderAction.RE_SOURCE));
            reSource.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            header.actions().add(reSource);
        }
        if (context.can(OrderAction.CANCEL) && !context.can(OrderAction.COUNTER)) {
            Button cancel = new Button(getTranslation("orders.cancel"), click -> withdraw.accept(OrderAction.CANCEL));
            cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            cancel.setId("cancel-order");
            header.actions().add(cancel);
        }
        DescriptionList facts = new DescriptionList();
        facts.addClassName("order-facts");
        if (!context.forSupplier()) {
            fact(facts, "orders.fact.supplier", order.head().supplierName());
        }
        fact(facts, "orders.fact.location", order.head().locationName());
        if (context.prices()) {
            fact(facts, "orders.fact.total", context.format().money(order.total()));
        }
        fact(facts, "orders.fact.lines", context.format().number(order.lines().size()));
        fact(facts, "orders.fact.requested", context.format().date(order.head().requestedDate()));
        if (!context.forSupplier()) {
            fact(facts, "orders.fact.needed", context.format().date(order.needDate()));
        }
        expected(facts, context);
        StageBar stages = new StageBar(
                context,
                desk.orders().stages(order, context.actor()),
                desk.clock().now(),
                desk.today());
        add(header, facts, stages);
    }

    /** With how late that is, because three equal dates say nothing. */
    private void expected(DescriptionList facts, OrderContext context) {
        PurchaseOrder order = context.order();
        Div pair = fact(facts, "orders.fact.expected", context.format().date(order.expectedDate()));
        String late = order.state().isFinal()
                ? ""
                : DueWords.late(
                        order.expectedDate(),
                        context.forSupplier() ? order.head().requestedDate() : order.needDate(),
                        this::getTranslation);
        if (!late.isEmpty()) {
            Span mark = new Span(late);
            mark.addClassName("late");
            pair.add(new DescriptionList.Description(mark));
        }
    }
    /** Brings the top of the page into view, and the focus to its heading. */
    void atTop() {
        getElement().executeJs("""
            this.closest('.order-page').scrollIntoView({block: 'start'});
            const heading = this.querySelector('h1');
            if (heading) heading.focus({preventScroll: true});\
            """);
    }

    private Div fact(DescriptionList facts, String key, String value) {
        Span words = new Span(value);
        words.addClassName("strong");
        Div pair = new Div(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(words));
        facts.getElement().appendChild(pair.getElement());
        return pair;
    }
}
