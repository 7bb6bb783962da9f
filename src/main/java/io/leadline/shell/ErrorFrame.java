package io.leadline.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.leadline.identity.SessionUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What stands around a page that says that there is nothing: who is signed in keeps the menu, so that a wrong address leads on;
 * a stranger, and whoever came by a link, sees no more than the page.
 */
@AnonymousAllowed
public class ErrorFrame extends Div implements RouterLayout {

    private final @Nullable MainLayout frame;

    public ErrorFrame() {
        frame = isSignedIn() ? Instantiator.get(UI.getCurrent()).getOrCreate(MainLayout.class) : null;
        addClassName("error-frame");
        if (frame != null) {
            add(frame);
        }
    }

    private static boolean isSignedIn() {
        Authentication asking = SecurityContextHolder.getContext().getAuthentication();
        return asking != null && asking.isAuthenticated() && asking.getPrincipal() instanceof SessionUser;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        if (frame != null) {
            frame.showRouterLayoutContent(content);
        } else {
            getElement().removeAllChildren();
            getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement content) {
        if (frame != null) {
            frame.removeRouterLayoutContent(content);
        } else {
            getElement().removeAllChildren();
        }
    }
}
