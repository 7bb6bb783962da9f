package io.leadline.outlook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.identity.Actor;
import io.leadline.outlook.OutlookNote;
import io.leadline.outlook.Outlooks;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.PagePart;
import java.util.Optional;
import java.util.function.Supplier;

/** How far the expected orders of a supplier have come, on its page. */
@org.springframework.stereotype.Component
class OutlookOnSupplier implements PagePart {

    private static final String SUPPLIER = "supplier/";

    private final Outlooks outlooks;

    OutlookOnSupplier(Outlooks outlooks) {
        this.outlooks = outlooks;
    }

    @Override
    public Optional<Component> on(String route, Supplier<Actor> actor, Runnable changed) {
        return route.startsWith(SUPPLIER) && outlooks.maySee(actor.get())
                ? Optional.of(card(route.substring(SUPPLIER.length()), actor.get()))
                : Optional.empty();
    }

    private Component card(String supplierId, Actor reader) {
        OutlookWords words = new OutlookWords(Format.of(reader));
        Optional<OutlookNote> current =
                outlooks.released(supplierId, reader).stream().findFirst();
        Anchor open = new Anchor("outlook/" + Links.encoded(supplierId), words.text("outlook.open"));
        open.setRouterIgnore(false);
        Div card = new Div(
                new H2(words.text("outlook.title")),
                new Paragraph(current.map(outlook -> OutlookView.told(outlook, words))
                        .orElseGet(() -> words.text("outlook.never"))),
                open);
        card.addClassName("card");
        return card;
    }
}
