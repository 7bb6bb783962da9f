package io.leadline.shipments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Actor;
import io.leadline.shell.Format;
import io.leadline.shell.PagePart;
import io.leadline.shell.Portions;
import io.leadline.shipments.Shipment;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;

/** What is on its way of an order, and came, on the order's page. */
@org.springframework.stereotype.Component
@Order(20)
class ShipmentsOnOrder implements PagePart {

    private static final String ORDER = "order/";
    private static final int AT_ONCE = 10;

    private final ShipmentDesk desk;

    ShipmentsOnOrder(ShipmentDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> on(String route, Supplier<Actor> actor, Runnable changed) {
        if (!route.startsWith(ORDER)) {
            return Optional.empty();
        }
        List<Shipment> told = desk.shipments().ofOrder(route.substring(ORDER.length()), actor.get());
        return told.isEmpty() ? Optional.empty() : Optional.of(card(told, actor.get()));
    }

    private Component card(List<Shipment> told, Actor reader) {
        Div card = new Div();
        card.addClassNames("card", "stacked");
        card.setId("shipments-of-order");
        Format format = Format.of(reader);
        card.add(
                new H2(card.getTranslation("shipments.title")),
                Portions.large(AT_ONCE, told, one -> row(one, reader, format), "stacked"));
        return card;
    }

    private Div row(Shipment one, Actor reader, Format format) {
        Div row = new Div();
        // Who came by a link sees its order and no other page.
        Component name = reader.byLink() ? new Span(one.name()) : ShipmentWords.link(one);
        Div top = new Div(name, ShipmentWords.badge(row, one, desk.clock().today()));
        top.addClassName("buttons");
        Span about = new Span(row.getTranslation(
                "shipments.on-order",
                format.date(one.notice().shippedOn()),
                format.date(one.arrivesOn()),
                ShipmentWords.carrier(row, one),
                ShipmentWords.load(row, one)));
        about.addClassName("quiet");
        row.add(top, about);
        return row;
    }
}
