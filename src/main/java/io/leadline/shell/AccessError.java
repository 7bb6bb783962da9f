package io.leadline.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.leadline.identity.SecurityLog;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The page exists, but not for this role. What belongs to another organisation is a {@link NotFoundError} instead. */
@Tag("main")
@ParentLayout(ErrorFrame.class)
@AnonymousAllowed
public class AccessError extends Div implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    public AccessError() {
        addClassName("error-page");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        SecurityLog.write(
                SecurityLog.Event.PAGE_REFUSED,
                Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                        .map(Authentication::getName)
                        .orElse(null),
                event.getLocation().getPath(),
                "not for this role");
        removeAll();
        add(EmptyState.page(
                VaadinIcon.LOCK,
                getTranslation("shell.denied.title"),
                getTranslation("shell.denied.text"),
                new RouterLink(getTranslation("shell.error.home"), StartView.class)));
        return 403;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.denied.title");
    }
}
