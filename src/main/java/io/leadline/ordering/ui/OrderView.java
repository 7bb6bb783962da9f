package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.identity.SecurityLog;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Live;
import io.leadline.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** {@code order/O-1042}: one order for somebody who is signed in. */
@Route(value = "order/:orderId", layout = MainLayout.class)
@RolesAllowed({
    Role.Name.BUYER,
    Role.Name.SUPPLIER,
    Role.Name.GOODS_IN,
    Role.Name.MANAGER,
    Role.Name.HEAD_OF_PURCHASING,
    Role.Name.ADMIN
})
public class OrderView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OrderDesk desk;
    private final transient Live live;
    private final transient CurrentActor actor;
    private String title = "";

    OrderView(OrderDesk desk, CurrentActor currentActor, Live live) {
        this.desk = desk;
        this.live = live;
        this.actor = currentActor;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String orderId = event.getRouteParameters().get("orderId").orElse("");
        removeAll();
        Optional<PurchaseOrder> found = desk.orders().find(orderId, actor.get());
        title = found.map(PurchaseOrder::name).orElse(orderId);
        if (found.isEmpty()) {
            SecurityLog.write(
                    SecurityLog.Event.ORDER_REFUSED, actor.get().id(), "order/" + orderId, "unknown, or another's");
            add(EmptyState.page(
                    VaadinIcon.SEARCH,
                    getTranslation("orders.unknown.title"),
                    getTranslation("orders.unknown.text", orderId),
                    new RouterLink(getTranslation("orders.unknown.all"), OrdersView.class)));
            return;
        }
        OrderPage page = new OrderPage(desk, actor, () -> {});
        page.show(found.get());
        live.listen(page, "order:" + orderId, page::refresh);
        add(page);
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
