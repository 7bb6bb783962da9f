package io.leadline.leadtimes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.leadtimes.LeadTimeCase;
import io.leadline.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;

/** {@code lead-time/LT-1}: one lead time that is another than stated. */
@Route(value = "lead-time", layout = MainLayout.class)
@RolesAllowed({Role.Name.BUYER, Role.Name.MANAGER, Role.Name.HEAD_OF_PURCHASING, Role.Name.SUPPLIER})
public class LeadTimeView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient LeadTimeDesk desk;
    private final transient CurrentActor actor;
    private String title = "";

    LeadTimeView(LeadTimeDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        LeadTimeCase one = desk.cases()
                .find(id, actor.get())
                .orElseThrow(() -> new NotFoundException("There is no lead time " + id));
        title = getTranslation("leadtimes.one.title", one.itemName());
        removeAll();
        add(new LeadTimePage(desk, actor::get, () -> desk.cases().find(id, actor.get()), () -> {}));
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
