package io.leadline.shipments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shell.MainLayout;
import io.leadline.shipments.Shipment;
import jakarta.annotation.security.RolesAllowed;

/** {@code shipment/SH-…}: one shipment, and what can be said of it. */
@Route(value = "shipment", layout = MainLayout.class)
@RolesAllowed({
    Role.Name.BUYER,
    Role.Name.GOODS_IN,
    Role.Name.LOGISTICS,
    Role.Name.MANAGER,
    Role.Name.HEAD_OF_PURCHASING,
    Role.Name.SUPPLIER
})
public class ShipmentView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient ShipmentDesk desk;
    private final transient CurrentActor actor;
    private String title = "";

    ShipmentView(ShipmentDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        Shipment one = desk.shipments()
                .find(id, actor.get())
                .orElseThrow(() -> new NotFoundException("There is no shipment " + id));
        title = getTranslation("shipments.one", one.name());
        removeAll();
        add(new ShipmentPage(desk, actor::get, () -> desk.shipments().find(id, actor.get())));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
