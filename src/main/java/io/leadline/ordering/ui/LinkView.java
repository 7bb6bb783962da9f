package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Actor;
import io.leadline.messaging.ActionLink;
import io.leadline.messaging.ActionLinks;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shell.EmptyState;
import io.leadline.shell.LinkBearer;
import io.leadline.shell.LinkedPage;
import io.leadline.shell.Live;
import io.leadline.shell.PublicLayout;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;

/**
 * {@code link/<token>}: exactly one order, or one other thing, for a supplier who followed the link of a mail. Opening the address shows and
 * changes nothing; what the supplier does is posted by the page.
 */
@Route(value = "link/:token", layout = PublicLayout.class)
@AnonymousAllowed
public class LinkView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OrderDesk desk;
    private final transient ActionLinks links;
    private final transient Suppliers suppliers;
    private final transient Live live;
    private final transient List<LinkedPage> others;
    private String title = "Leadline";

    LinkView(OrderDesk desk, ActionLinks links, Suppliers suppliers, Live live, ObjectProvider<LinkedPage> others) {
        this.others = others.orderedStream().toList();
        this.desk = desk;
        this.links = links;
        this.suppliers = suppliers;
        this.live = live;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<ActionLink> link = event.getRouteParameters().get("token").flatMap(links::resolve);
        Optional<Supplier<Actor>> bearer =
                link.filter(l -> suppliers.find(l.supplierId()).isPresent()).map(this::bearer);
        bearer.ifPresent(who -> {
            event.getUI().setLocale(who.get().locale());
            LinkBearer.known(event.getUI());
        });
        Optional<PurchaseOrder> order =
                bearer.flatMap(who -> desk.orders().find(link.orElseThrow().orderId(), who.get()));
        if (order.isEmpty()) {
            Optional<Component> other = link.flatMap(l -> bearer.flatMap(who -> other(l, who)));
            other.ifPresentOrElse(page -> showOther(page, link.orElseThrow()), this::showOver);
            return;
        }
        show(order.get(), link.orElseThrow(), bearer.orElseThrow());
    }

    /** What the link is about, where that is no order. */
    private Optional<Component> other(ActionLink link, Supplier<Actor> bearer) {
        return others.stream()
                .flatMap(page -> page.open(link.orderId(), bearer, () -> links.answered(link)).stream())
                .findFirst();
    }

    private void showOther(Component page, ActionLink link) {
        add(page);
        addAttachListener(attached -> markOpened(attached.getUI(), link));
    }

    private void showOver() {
        removeAll();
        add(EmptyState.page(
                VaadinIcon.UNLINK, getTranslation("orders.link.over.title"), getTranslation("orders.link.over.text")));
    }

    /** Asked whenever the page reads or acts, so that a link that was revoked meanwhile does nothing any more. */
    private Supplier<Actor> bearer(ActionLink link) {
        return () -> suppliers
                .find(link.supplierId())
                .filter(supplier -> links.stillGood(link))
                .map(supplier ->
                        Actor.byLink(supplier.id(), link.id(), supplier.name(), supplier.language(), supplier.zone()))
                .orElseThrow(() -> new AccessDeniedException("The link is over"));
    }

    private void show(PurchaseOrder order, ActionLink link, Supplier<Actor> bearer) {
        title = order.name();
        OrderPage page = new OrderPage(desk, bearer, () -> links.answered(link));
        page.show(order);
        live.listen(page, "order:" + order.id(), () -> {
            if (links.stillGood(link)) {
                page.refresh();
            } else {
                showOver();
            }
        });
        add(page);
        // The page's own script asks for this after it is shown, by POST: a scanner that only fetches the address
        // is not somebody who looked.
        addAttachListener(attached -> markOpened(attached.getUI(), link));
    }

    private void markOpened(UI ui, ActionLink link) {
        ui.getPage().executeJs("return true").then(Boolean.class, shown -> links.opened(link));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
