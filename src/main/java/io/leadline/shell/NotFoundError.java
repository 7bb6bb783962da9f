package io.leadline.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** There is nothing at that address, or nothing that this person may know of. */
@Tag("main")
@ParentLayout(ErrorFrame.class)
@AnonymousAllowed
public class NotFoundError extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    public NotFoundError() {
        addClassName("error-page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        removeAll();
        add(EmptyState.page(
                VaadinIcon.MAP_MARKER,
                getTranslation("shell.notFound.title"),
                getTranslation("shell.notFound.text"),
                new RouterLink(getTranslation("shell.error.home"), StartView.class)));
        return 404;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.notFound.title");
    }
}
