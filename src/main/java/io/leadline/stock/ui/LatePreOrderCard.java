package io.leadline.stock.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.catalog.Channel;
import io.leadline.catalog.Locations;
import io.leadline.identity.CurrentActor;
import io.leadline.shared.Sku;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.Notice;
import io.leadline.shell.Portions;
import io.leadline.stock.LatePreOrders;
import io.leadline.stock.Reservation;
import io.leadline.stock.ReservationResult;
import io.leadline.stock.Reservations;
import java.util.List;

/** The pre-orders of an item that will not be there on the day that was promised, and what may be done about each. */
class LatePreOrderCard extends Div {

    private final transient LatePreOrders late;
    private final transient Reservations reservations;
    private final transient Locations locations;
    private final transient CurrentActor actor;
    private final transient Format format;
    private final Sku sku;
    private final transient Runnable again;

    /** @param again once something was done */
    LatePreOrderCard(
            LatePreOrders late,
            Reservations reservations,
            Locations locations,
            CurrentActor actor,
            Sku sku,
            List<Reservation> all,
            Runnable again) {
        this.late = late;
        this.reservations = reservations;
        this.locations = locations;
        this.actor = actor;
        this.format = Format.of(actor.get());
        this.sku = sku;
        this.again = again;
        addClassName("card");
        setId("late-pre-orders");
        add(new H2(getTranslation("stock.late")), new Paragraph(getTranslation("stock.late.help")));
        if (actor.get().purchases()) {
            Button tell = new Button(getTranslation("stock.late.tellAll"), click -> tell(all));
            tell.setVisible(all.stream().anyMatch(one -> one.expected().isPresent()));
            String item = "item/" + Links.encoded(sku.value());
            Div ways = new Div(tell, new Anchor(item, getTranslation("stock.late.order")));
            ways.addClassName("toolbar");
            add(ways);
        }
        add(new Portions<>(all, this::row));
    }

    private Div row(Reservation one) {
        String channel = locations.channel(one.channel()).map(Channel::name).orElse(one.channel());
        String units = one.lines().stream()
                .filter(line -> line.sku().equals(sku))
                .map(line -> format.quantity(line.quantity()))
                .findFirst()
                .orElse("");
        String promised = one.promised().map(format::date).orElse("");
        Div row = new Div(new Span(one.expected()
                .map(day -> getTranslation("stock.late.row", units, channel, promised, format.date(day)))
                .orElseGet(() -> getTranslation("stock.late.row.none", units, channel, promised))));
        if (actor.get().purchases()) {
            Button tell = new Button(getTranslation("stock.late.tell"), click -> tell(List.of(one)));
            tell.setVisible(one.expected().isPresent());
            row.add(tell, new Button(getTranslation("stock.late.cancel"), click -> ask(one)));
        }
        return row;
    }

    /** A customer waits for it, who may have paid. */
    private void ask(Reservation one) {
        ConfirmDialog sure = new ConfirmDialog(
                getTranslation("stock.late.cancel.title"),
                getTranslation("stock.late.cancel.text"),
                getTranslation("stock.late.cancel"),
                yes -> cancel(one));
        sure.setCancelable(true);
        sure.setCancelText(getTranslation("shell.back"));
        sure.open();
    }

    /** Only as it is seen here: its goods may have come meanwhile. */
    private void cancel(Reservation one) {
        if (reservations.release(one.id(), one.version()) instanceof ReservationResult.Stands) {
            Notice.done(getTranslation("stock.late.cancelled"));
        } else {
            Notice.refused(getTranslation("stock.late.changed"));
        }
        again.run();
    }

    private void tell(List<Reservation> some) {
        long told = some.stream()
                .filter(one -> late.tellLater(one.id()).isPresent())
                .count();
        Notice.done(getTranslation("stock.late.told", told));
        again.run();
    }
}
