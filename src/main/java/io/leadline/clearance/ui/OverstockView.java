package io.leadline.clearance.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.leadline.clearance.OverstockCase;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;

/** {@code overstock/OC-1}: one overstock, what can be done, and what was done. */
@Route(value = "overstock", layout = MainLayout.class)
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.GOODS_IN, Role.Name.SUPPLIER
})
public class OverstockView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient ClearanceDesk desk;
    private final transient CurrentActor actor;
    private String title = "";

    OverstockView(ClearanceDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        OverstockCase one = desk.cases()
                .find(id, actor.get())
                .orElseThrow(() -> new NotFoundException("There is no overstock " + id));
        title = getTranslation("clearance.one.title", one.itemName());
        removeAll();
        add(new OverstockPage(desk, actor::get, () -> desk.cases().find(id, actor.get()), () -> {}));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
