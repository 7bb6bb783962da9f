package io.leadline.partners.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import io.leadline.identity.Actor;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.partners.Certificate;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import io.leadline.shell.PagePart;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;

/** Which certificates are missing for an order, or have run out, as long as goods of it are to come. It stops nothing. */
@org.springframework.stereotype.Component
@Order(41)
class CertificatesOnOrder implements PagePart {

    private static final String ORDER = "order/";
    private static final int FEW = 5;

    private final PurchaseOrders orders;
    private final CertificateDesk desk;

    CertificatesOnOrder(PurchaseOrders orders, CertificateDesk desk) {
        this.orders = orders;
        this.desk = desk;
    }

    @Override
    public Optional<Component> on(String route, Supplier<Actor> actor, Runnable changed) {
        Actor reader = actor.get();
        if (!route.startsWith(ORDER) || !reader.purchases()) {
            return Optional.empty();
        }
        return orders.find(route.substring(ORDER.length()), reader)
                .filter(order -> !order.state().isFinal())
                .flatMap(order -> missing(order, reader));
    }

    private Optional<Component> missing(PurchaseOrder order, Actor reader) {
        List<Certificate> missing = desk.certificates()
                .missing(
                        order.head().supplierId(),
                        order.lines().stream().map(OrderLine::sku).distinct().toList(),
                        reader);
        return missing.isEmpty() ? Optional.empty() : Optional.of(card(order, missing, Format.of(reader)));
    }

    private Div card(PurchaseOrder order, List<Certificate> missing, Format format) {
        Div card = new Div();
        card.addClassNames("card", "stacked");
        card.setId("missing-certificates");
        String first = missing.stream()
                .limit(FEW)
                .map(one -> CertificateWords.title(card, one) + " ("
                        + CertificateWords.state(card, one.state(desk.today())) + ")")
                .collect(Collectors.joining(", "));
        int more = missing.size() - FEW;
        Div words = new Div(more > 0 ? first + ", " + card.getTranslation("partners.touched.more", more) : first);
        words.addClassName("warn-text");
        Anchor all = new Anchor(
                "supplier/" + Links.encoded(order.head().supplierId()),
                card.getTranslation("partners.certificates.open"));
        all.setRouterIgnore(false);
        card.add(
                new H2(card.getTranslation(
                        "partners.certificates.missing", format.number(missing.size()), missing.size())),
                words,
                Rows.quiet(card.getTranslation("partners.certificates.missing.note")),
                all);
        return card;
    }
}
