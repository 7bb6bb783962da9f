package io.leadline.outlook.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.leadline.identity.Actor;
import io.leadline.identity.CurrentActor;
import io.leadline.identity.Role;
import io.leadline.outlook.Outlook;
import io.leadline.shell.MainLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** {@code expected-orders}: what the company expects to order of the supplier that its reader works for. */
@Route(value = "expected-orders", layout = MainLayout.class)
@Menu(title = "outlook.title", order = 30, icon = "vaadin:calendar-clock")
@RolesAllowed(Role.Name.SUPPLIER)
public class ExpectedOrdersView extends Div implements HasDynamicTitle {

    ExpectedOrdersView(OutlookDesk desk, CurrentActor actor) {
        addClassName("page");
        add(new CommitmentPage(desk, actor, () -> own(desk, actor.get()), () -> {}));
    }

    private static Optional<Outlook> own(OutlookDesk desk, Actor reader) {
        return Optional.ofNullable(reader.organisation())
                .flatMap(supplier -> desk.outlooks().current(supplier, reader));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outlook.title");
    }
}
