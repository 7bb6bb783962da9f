package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Actor;
import io.leadline.messaging.AddressState;
import io.leadline.messaging.AddressStates;
import io.leadline.shared.BusinessClock;
import io.leadline.shell.Format;
import io.leadline.shell.PagePart;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** On the page of a supplier: that mail to it comes back, or that it answers to be away, and until when. */
@org.springframework.stereotype.Component
class AddressOnSupplier implements PagePart {

    private static final String SUPPLIER = "supplier/";

    private final Suppliers suppliers;
    private final AddressStates addresses;
    private final BusinessClock clock;

    AddressOnSupplier(Suppliers suppliers, AddressStates addresses, BusinessClock clock) {
        this.suppliers = suppliers;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public Optional<Component> on(String route, Supplier<Actor> actor, Runnable changed) {
        if (!route.startsWith(SUPPLIER) || actor.get().organisation() != null) {
            return Optional.empty();
        }
        Format format = Format.of(actor.get());
        return suppliers
                .find(route.substring(SUPPLIER.length()))
                .filter(supplier -> !supplier.email().isBlank())
                .flatMap(supplier -> addresses.of(supplier.email(), clock.today()))
                .map(state -> card(state, format));
    }

    private static Component card(AddressState state, Format format) {
        Div card = new Div();
        card.addClassName("card");
        card.setId("address-state");
        LocalDate until = state.until();
        boolean dead = state.kind() == AddressState.Kind.CAME_BACK;
        Span word = new Span(card.getTranslation(dead ? "orders.address.came-back" : "orders.address.away"));
        word.addClassNames("state", dead ? "bad" : "warn");
        card.add(
                new H2(card.getTranslation("orders.address.title")),
                word,
                new Paragraph(
                        dead
                                ? card.getTranslation(
                                        "orders.address.came-back.text",
                                        state.address(),
                                        format.dateTime(state.since()))
                                : until == null
                                        ? card.getTranslation(
                                                "orders.address.away.text",
                                                state.address(),
                                                format.dateTime(state.since()))
                                        : card.getTranslation(
                                                "orders.address.away.until", state.address(), format.date(until))));
        if (!state.words().isBlank()) {
            Paragraph words = new Paragraph(state.words());
            words.addClassName("quiet");
            card.add(words);
        }
        return card;
    }
}
