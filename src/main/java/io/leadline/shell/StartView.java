package io.leadline.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The address without a path leads to the first page that the person may see. */
@Route(value = "", layout = MainLayout.class)
@PermitAll
public class StartView extends Div implements BeforeEnterObserver {

    private final transient MenuEntries entries;

    StartView(MenuEntries entries) {
        this.entries = entries;
        add(EmptyState.page(
                VaadinIcon.MAP_MARKER, getTranslation("shell.start.title"), getTranslation("shell.start.text")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        entries.of(getLocale()).stream().findFirst().ifPresent(entry -> entering.forwardTo(entry.menuClass()));
    }
}
