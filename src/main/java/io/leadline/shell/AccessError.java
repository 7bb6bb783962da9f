package io.leadline.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The page exists, but not for this role. What belongs to another organisation is a {@link NotFoundError} instead. */
@Tag("main")
@AnonymousAllowed
public class AccessError extends Div implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    public AccessError() {
        addClassName("error-page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        removeAll();
        add(EmptyState.page(
                VaadinIcon.LOCK,
                getTranslation("shell.denied.title"),
                getTranslation("shell.denied.text"),
                new RouterLink(getTranslation("shell.error.home"), HomeView.class)));
        return 403;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.denied.title");
    }
}
