package io.leadline.simulation;

import io.leadline.catalog.Suppliers;
import io.leadline.identity.Actor;
import io.leadline.messaging.ActionLink;
import io.leadline.messaging.ActionLinks;
import io.leadline.messaging.Letter;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.PurchaseOrders;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The links in mails, followed as the page behind them does. */
@Component
public class OrderLinks {

    private static final Pattern LINK = Pattern.compile("/link/([A-Za-z0-9_-]+)");

    private final ActionLinks links;
    private final PurchaseOrders orders;
    private final Suppliers suppliers;

    OrderLinks(ActionLinks links, PurchaseOrders orders, Suppliers suppliers) {
        this.links = links;
        this.orders = orders;
        this.suppliers = suppliers;
    }

    /**
     * A page that is open.
     *
     * @param order as it is shown to the supplier
     */
    public record Visit(ActionLink link, Actor bearer, PurchaseOrder order) {}

    /** Opens the link of a letter; empty if it holds none, or the link is over. */
    public Optional<Visit> follow(Letter letter) {
        return link(letter).flatMap(this::visit);
    }

    /** Who holds the link of a letter that is about no order; empty as above. */
    public Optional<Actor> bearer(Letter letter) {
        return link(letter).flatMap(this::bearer);
    }

    private Optional<ActionLink> link(Letter letter) {
        Matcher token = LINK.matcher(letter.text());
        return token.find() ? links.resolve(token.group(1)) : Optional.empty();
    }

    private Optional<Actor> bearer(ActionLink link) {
        return suppliers
                .find(link.supplierId())
                .map(supplier -> Actor.byLink(supplier.id(), supplier.name(), supplier.language(), supplier.zone()));
    }

    private Optional<Visit> visit(ActionLink link) {
        return bearer(link)
                .flatMap(bearer -> orders.find(link.orderId(), bearer).map(order -> {
                    links.opened(link);
                    return new Visit(link, bearer, order);
                }));
    }

    /** Presses a button of the page. */
    public OrderResult act(Visit visit, BiFunction<PurchaseOrders, Actor, OrderResult> button) {
        OrderResult result = button.apply(orders, visit.bearer());
        if (!(result instanceof OrderResult.Refused)) {
            links.answered(visit.link());
        }
        return result;
    }
}
