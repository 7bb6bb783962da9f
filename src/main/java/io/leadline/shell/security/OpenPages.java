package io.leadline.shell.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.VaadinSessionState;
import com.vaadin.flow.server.WrappedSession;
import io.leadline.identity.SessionUser;
import io.leadline.identity.Sessions;
import io.leadline.shared.Looping;
import io.leadline.shared.Poll;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Ends the open pages of an account that has changed, on whatever instance it was changed: the store is asked for all of
 * them together, more than once a second. A page then asks for itself again and is led to the sign-in. Until then nothing
 * that such a page sends is dealt with, whether it comes as a request or through the push connection.
 */
@Component
class OpenPages implements VaadinServiceInitListener, VaadinRequestInterceptor, Looping {

    private static final long serialVersionUID = 1;
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final int ALL_HAVE_HEARD_MILLIS = 300;

    private final transient SessionEnd end;
    private final transient Sessions sessions;
    private final transient Map<UI, SessionUser> open = new ConcurrentHashMap<>();
    private final transient Poll poll = Poll.every(PAUSE, "open-pages", this::look);

    OpenPages(SessionEnd end, Sessions sessions) {
        this.end = end;
        this.sessions = sessions;
    }

    @Override
    public Poll poll() {
        return poll;
    }

    @Override
    public void serviceInit(ServiceInitEvent starting) {
        starting.addVaadinRequestInterceptor(this);
        starting.getSource().addUIInitListener(page -> remember(page.getUI()));
    }

    private void remember(UI page) {
        WrappedSession session = page.getSession().getSession();
        SessionEnd.user(session.getAttribute(SessionEnd.CONTEXT)).ifPresent(user -> {
            open.put(page, user);
            page.addDetachListener(closed -> open.remove(page));
        });
    }

    @Override
    public void requestStart(VaadinRequest request, VaadinResponse response) {
        WrappedSession session = request.getWrappedSession(false);
        if (session != null && end.refused(session.getAttribute(SessionEnd.CONTEXT), "a message of an open page")) {
            session.invalidate();
        }
    }

    @Override
    public void handleException(
            VaadinRequest request, VaadinResponse response, VaadinSession session, Exception failure) {
        // Reported by the session's error handler.
    }

    @Override
    public void requestEnd(VaadinRequest request, VaadinResponse response, VaadinSession session) {
        // Nothing was begun.
    }

    private void look() {
        if (open.isEmpty()) {
            return;
        }
        Set<SessionUser> signedIn = Collections.newSetFromMap(new IdentityHashMap<>());
        signedIn.addAll(open.values());
        Set<SessionUser> over = Collections.newSetFromMap(new IdentityHashMap<>());
        over.addAll(sessions.over(signedIn));
        Set<VaadinSession> ended = new HashSet<>();
        open.forEach((page, user) -> {
            VaadinSession session = over.contains(user) && open.remove(page, user) ? page.getSession() : null;
            if (session != null && ended.add(session)) {
                session.access(() -> end(session));
            }
        });
    }

    /**
     * All its pages, also those that were opened before the sign-in. The session itself ends with their next request: ended
     * here, it would take the push connection with it before the page has heard. So would the request of the page that hears
     * first: each waits until all have.
     */
    private static void end(VaadinSession session) {
        if (session.getState() == VaadinSessionState.OPEN) {
            session.getUIs().forEach(page -> {
                page.getPage().executeJs("setTimeout(() => location.reload(), $0)", ALL_HAVE_HEARD_MILLIS);
                page.push();
            });
        }
    }
}
