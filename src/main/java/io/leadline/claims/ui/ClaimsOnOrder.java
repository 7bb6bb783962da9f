package io.leadline.claims.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.leadline.claims.Claim;
import io.leadline.claims.Claims;
import io.leadline.identity.Actor;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shell.Folded;
import io.leadline.shell.Form;
import io.leadline.shell.PagePart;
import io.leadline.shell.Portions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.core.annotation.Order;

/** The claims about an order on its page, and where whoever counts reports what else is wrong. */
@org.springframework.stereotype.Component
@Order(23)
class ClaimsOnOrder implements PagePart {

    private static final String ORDER = "order/";
    private static final int AT_ONCE = 10;

    private final ClaimDesk desk;
    private final PurchaseOrders orders;

    ClaimsOnOrder(ClaimDesk desk, PurchaseOrders orders) {
        this.desk = desk;
        this.orders = orders;
    }

    @Override
    public Optional<Component> on(String route, Supplier<Actor> actor, Runnable changed) {
        // Who came by a link has one by each claim's own mail.
        if (!route.startsWith(ORDER) || actor.get().byLink()) {
            return Optional.empty();
        }
        String id = route.substring(ORDER.length());
        List<Claim> claims = desk.claims().ofOrder(id, actor.get());
        List<OrderLine> counted = Claims.mayReport(actor.get())
                ? orders.find(id, actor.get())
                        .map(order -> order.lines().stream()
                                .filter(line ->
                                        line.received().plus(line.damaged()).isPositive())
                                .toList())
                        .orElse(List.of())
                : List.of();
        return claims.isEmpty() && counted.isEmpty()
                ? Optional.empty()
                : Optional.of(new ClaimsCard(id, claims, counted, desk, actor, changed));
    }

    /** It stays as long as the same is claimed and counted. */
    static final class ClaimsCard extends Form {

        private final transient Object about;

        ClaimsCard(
                String id,
                List<Claim> claims,
                List<OrderLine> counted,
                ClaimDesk desk,
                Supplier<Actor> actor,
                Runnable changed) {
            about = List.of(
                    claims.stream()
                            .map(claim -> List.of(claim.id(), claim.state()))
                            .toList(),
                    counted.stream().map(OrderLine::number).toList());
            addClassNames("card", "stacked");
            setId("claims-of-order");
            if (!claims.isEmpty()) {
                add(new H2(getTranslation("claims.title")), Portions.large(AT_ONCE, claims, this::row, "stacked"));
            }
            if (!counted.isEmpty()) {
                add(new Folded(
                        getTranslation("claims.report.open"), () -> new ReportForm(id, counted, desk, actor, changed)));
            }
        }

        private Div row(Claim claim) {
            Div row = new Div(ClaimWords.link(this, claim), new Span(" "), ClaimWords.badge(this, claim));
            row.addClassName("buttons");
            return row;
        }

        @Override
        public Object about() {
            return about;
        }
    }
}
