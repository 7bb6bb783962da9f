package io.leadline.disruptions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.leadline.disruptions.Disruption;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;

/** {@code disruption/D-1}: what one disruption touches, and what is done about it. */
@Route(value = "disruption", layout = MainLayout.class)
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING})
public class DisruptionView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient DisruptionDesk desk;
    private final transient CurrentActor actor;
    private String title = "";

    DisruptionView(DisruptionDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        Disruption one = desk.disruptions()
                .find(id, actor.get())
                .orElseThrow(() -> new NotFoundException("There is no disruption " + id));
        title = one.title();
        removeAll();
        add(new DisruptionBoard(desk, one, actor::get));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
