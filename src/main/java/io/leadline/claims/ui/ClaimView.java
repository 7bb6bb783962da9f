package io.leadline.claims.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;

/** {@code claim/DC-…}: one claim, and what can be said of it. */
@Route(value = "claim", layout = MainLayout.class)
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.SUPPLIER})
public class ClaimView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient ClaimDesk desk;
    private final transient CurrentActor actor;

    ClaimView(ClaimDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        if (desk.claims().find(id, actor.get()).isEmpty()) {
            throw new NotFoundException("There is no claim " + id);
        }
        removeAll();
        add(new ClaimPage(desk, actor::get, () -> desk.claims().find(id, actor.get()), () -> {}));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("claims.one");
    }
}
