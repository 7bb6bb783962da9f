package io.leadline.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** A page could not be opened because of a bug or a lost connection. The number leads to the log; nothing else is told. */
@Tag("main")
@AnonymousAllowed
public class UnexpectedError extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    public UnexpectedError() {
        addClassName("error-page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        removeAll();
        if (AccessOver.isBehind(error.getException())) {
            AccessOver.leave(event.getUI());
            return 403;
        }
        String id = ErrorLog.write("opening /" + event.getLocation().getPath(), error.getException());
        add(EmptyState.page(
                VaadinIcon.WARNING,
                getTranslation("shell.error.title"),
                getTranslation("shell.error.text", id),
                new RouterLink(getTranslation("shell.error.home"), StartView.class)));
        return 500;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.error.title");
    }
}
