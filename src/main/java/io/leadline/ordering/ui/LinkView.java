package io.leadline.ordering.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Actor;
import io.leadline.messaging.ActionLink;
import io.leadline.messaging.ActionLinks;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Live;
import io.leadline.shell.PublicLayout;
import java.util.Optional;

/**
 * {@code link/<token>}: exactly one order for a supplier who followed the link of a mail. Opening the address shows and
 * changes nothing; what the supplier does is posted by the page.
 */
@Route(value = "link/:token", layout = PublicLayout.class)
@AnonymousAllowed
public class LinkView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OrderDesk desk;
    private final transient ActionLinks links;
    private final transient Suppliers suppliers;
    private final transient Live live;
    private String title = "Leadline";

    LinkView(OrderDesk desk, ActionLinks links, Suppliers suppliers, Live live) {
        this.desk = desk;
        this.links = links;
        this.suppliers = suppliers;
        this.live = live;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String client = VaadinRequest.getCurrent().getRemoteAddr();
        Optional<ActionLink> link = event.getRouteParameters()
                .get("token")
                .flatMap(token -> links.resolve(token, client == null ? "" : client));
        Optional<Actor> actor =
                link.flatMap(l -> suppliers.find(l.supplierId())).map(LinkView::actor);
        actor.ifPresent(a -> event.getUI().setLocale(a.locale()));
        Optional<PurchaseOrder> order =
                actor.flatMap(a -> desk.orders().find(link.orElseThrow().orderId(), a));
        if (order.isEmpty()) {
            add(EmptyState.page(
                    VaadinIcon.UNLINK,
                    getTranslation("orders.link.over.title"),
                    getTranslation("orders.link.over.text")));
            return;
        }
        show(order.get(), link.orElseThrow(), actor.orElseThrow());
    }

    private void show(PurchaseOrder order, ActionLink link, Actor actor) {
        title = order.name();
        OrderPage page = new OrderPage(desk, actor, () -> links.answered(link));
        page.show(order);
        live.listen(page, "order:" + order.id(), page::refresh);
        add(page);
        // The page's own script asks for this after it is shown, by POST: a scanner that only fetches the address
        // is not somebody who looked.
        addAttachListener(attached -> markOpened(attached.getUI(), link));
    }

    private void markOpened(UI ui, ActionLink link) {
        ui.getPage().executeJs("return true").then(Boolean.class, shown -> links.opened(link));
    }

    private static Actor actor(Supplier supplier) {
        return Actor.byLink(supplier.id(), supplier.name(), supplier.language(), supplier.zone());
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
