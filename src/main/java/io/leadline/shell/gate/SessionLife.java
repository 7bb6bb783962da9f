package io.leadline.shell.gate;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionIdListener;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * How long a session is kept: a day at the desk for whoever signed in; minutes for a page that anybody may open; less for
 * a browser that has not come back with its cookie, which is what a program leaves behind. There are only so many of the
 * latter kinds, because each costs memory and nobody can be asked who he is before.
 */
final class SessionLife implements HttpSessionListener, HttpSessionIdListener {

    private final GateLimits limits;
    private final Duration signedIn;
    private final Strangers strangers;

    SessionLife(GateLimits limits, Duration signedIn) {
        this.limits = limits;
        this.signedIn = signedIn;
        strangers = new Strangers(limits.strangers(), limits.strangersPerAddress());
    }

    /** After each request, also a refused one. */
    void left(@Nullable HttpSession session, String origin) {
        if (session == null) {
            return;
        }
        try {
            boolean known = isSignedIn(session);
            boolean joined = !session.isNew();
            Duration life = known ? signedIn : joined ? limits.strangersTime() : limits.firstPageTime();
            if (session.getMaxInactiveInterval() != life.toSeconds()) {
                session.setMaxInactiveInterval((int) life.toSeconds());
            }
            if (known) {
                strangers.gone(session.getId());
            } else {
                end(strangers.seen(session, origin, joined));
            }
        } catch (IllegalStateException ended) {
            // It was ended meanwhile, for instance by signing out.
        }
    }

    private static void end(List<HttpSession> tooMany) {
        for (HttpSession session : tooMany) {
            try {
                session.invalidate();
            } catch (IllegalStateException ended) {
                // It has just been over by itself.
            }
        }
    }

    private static boolean isSignedIn(HttpSession session) {
        Object context = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        if (!(context instanceof SecurityContext security)) {
            return false;
        }
        Authentication who = security.getAuthentication();
        return who != null && who.isAuthenticated() && !(who instanceof AnonymousAuthenticationToken);
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        strangers.gone(event.getSession().getId());
    }

    @Override
    public void sessionIdChanged(HttpSessionEvent event, String oldId) {
        strangers.gone(oldId);
    }
}
