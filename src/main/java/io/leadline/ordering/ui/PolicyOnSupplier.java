package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.identity.Actor;
import io.leadline.ordering.OrderPolicies;
import io.leadline.ordering.PolicyBook;
import io.leadline.shell.Format;
import io.leadline.shell.PagePart;
import java.util.Optional;
import java.util.function.Supplier;

/** The policy in force, and where it comes from, on the page of its supplier. */
@org.springframework.stereotype.Component
class PolicyOnSupplier implements PagePart {

    private static final String SUPPLIER = "supplier/";

    private final PolicyBook book;

    PolicyOnSupplier(PolicyBook book) {
        this.book = book;
    }

    @Override
    public Optional<Component> on(String route, Supplier<Actor> actor, Runnable changed) {
        return route.startsWith(SUPPLIER) && actor.get().organisation() == null
                ? Optional.of(card(route.substring(SUPPLIER.length()), Format.of(actor.get())))
                : Optional.empty();
    }

    private Component card(String supplierId, Format format) {
        Div card = new Div();
        card.addClassName("card");
        PolicyTexts texts = new PolicyTexts(card, format);
        OrderPolicies.Found found = book.inForce(supplierId);
        Span from = new Span(card.getTranslation("policies.from", texts.scope(found.from())));
        from.addClassName("secondary");
        card.add(
                new H2(card.getTranslation("policies.title")),
                from,
                new Paragraph(texts.answering(found.policy())),
                new Paragraph(texts.deciding(found.policy())),
                new Paragraph(texts.tracking(found.policy())),
                new Paragraph(texts.tolerance(found.policy())),
                new Anchor("order-policies", card.getTranslation("policies.open")));
        return card;
    }
}
