package io.leadline.quotations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Actor;
import io.leadline.quotations.QuotationRequest;
import io.leadline.quotations.Quotations;
import io.leadline.shared.Bounds;
import io.leadline.shared.Sku;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.PagePart;
import java.util.Optional;
import java.util.function.Supplier;

/** On an item's page: the way to ask for its prices, and what is asked already. */
@org.springframework.stereotype.Component
class AskOnItem implements PagePart {

    private static final String ITEM = "item/";

    private final Quotations quotations;

    AskOnItem(Quotations quotations) {
        this.quotations = quotations;
    }

    @Override
    public Optional<Component> on(String route, Supplier<Actor> actor, Runnable changed) {
        Actor reader = actor.get();
        String sku = route.startsWith(ITEM) ? route.substring(ITEM.length()) : "";
        if (sku.isBlank() || Bounds.CODE.fault(sku).isPresent() || !reader.purchases()) {
            return Optional.empty();
        }
        Div card = new Div();
        card.addClassName("card");
        card.setId("item-quotations");
        Anchor ask = new Anchor("ask-prices/" + Links.encoded(sku), card.getTranslation("quotations.ask"));
        ask.setRouterIgnore(false);
        card.add(new H2(card.getTranslation("quotations.title")), new Paragraph(ask));
        Format format = Format.of(reader);
        for (QuotationRequest open : quotations.openOf(new Sku(sku), reader)) {
            card.add(new Paragraph(
                    QuotationWords.link(card, open),
                    new Span(" · "
                            + card.getTranslation(
                                    "quotations.state." + open.state().name()) + " · "
                            + card.getTranslation("quotations.until", format.dateTime(open.deadline())))));
        }
        return Optional.of(card);
    }
}
