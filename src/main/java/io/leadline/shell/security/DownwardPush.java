package io.leadline.shell.security;

import io.leadline.identity.SecurityLog;
import io.leadline.identity.SessionUser;
import jakarta.servlet.http.HttpSession;
import org.atmosphere.cpr.Action;
import org.atmosphere.cpr.AtmosphereInterceptorAdapter;
import org.atmosphere.cpr.AtmosphereRequest;
import org.atmosphere.cpr.AtmosphereResource;
import org.jspecify.annotations.Nullable;

/**
 * The push connection carries news down to the page and nothing up: what pages send are requests, which are bounded by
 * {@link PageRequests}. The framework would take messages of any size here, put together of many parts. Whoever sends one
 * is no page of the portal, and nothing of it is read. Made by the framework, which is given its name by {@link Fences}.
 */
public final class DownwardPush extends AtmosphereInterceptorAdapter {

    @Override
    public Action inspect(AtmosphereResource connection) {
        AtmosphereRequest request = connection.getRequest();
        boolean message =
                connection.transport() == AtmosphereResource.TRANSPORT.WEBSOCKET && "POST".equals(request.getMethod());
        if (!message) {
            return Action.CONTINUE;
        }
        SecurityLog.write(
                SecurityLog.Event.REQUEST_REFUSED,
                who(connection),
                request.getRequestURI(),
                "sent through the push connection");
        return Action.CANCELLED;
    }

    private static @Nullable String who(AtmosphereResource connection) {
        HttpSession session = connection.session(false);
        return session == null
                ? null
                : SessionEnd.user(session.getAttribute(SessionEnd.CONTEXT))
                        .map(SessionUser::userId)
                        .orElse(null);
    }
}
