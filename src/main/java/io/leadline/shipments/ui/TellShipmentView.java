package io.leadline.shipments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.shell.EmptyState;
import io.leadline.shell.Format;
import io.leadline.shell.MainLayout;
import io.leadline.shell.PageHeader;
import io.leadline.shipments.Shippable;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** {@code tell-shipment}: a supplier tells of a shipment with lines of any of its agreed orders. */
@Route(value = "tell-shipment", layout = MainLayout.class)
@RolesAllowed(Role.Name.SUPPLIER)
public class TellShipmentView extends Div implements HasDynamicTitle {

    TellShipmentView(ShipmentDesk desk, CurrentActor actor) {
        addClassName("page");
        add(new PageHeader(getTranslation("shipments.tell")).note(getTranslation("shipments.tell.note")));
        List<Shippable> lines = desk.shipments().shippable(actor.get());
        if (lines.isEmpty()) {
            add(new EmptyState(
                    VaadinIcon.PACKAGE,
                    getTranslation("shipments.nothing.title"),
                    getTranslation("shipments.nothing.text")));
            return;
        }
        add(new NoticeForm(
                lines,
                line -> List.of(NoticeForm.Beginning.NOTHING),
                null,
                desk,
                Format.of(actor.get()),
                notice -> desk.shipments().tell(notice, actor.get()),
                () -> getUI().ifPresent(ui -> ui.navigate("shipments"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shipments.tell");
    }
}
