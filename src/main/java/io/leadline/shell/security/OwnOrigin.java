package io.leadline.shell.security;

import io.leadline.identity.SecurityLog;
import io.leadline.shared.LogFields;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

/**
 * A push connection is opened by a page of the portal and by no other: browsers say of each handshake which site's page
 * wants it, and do not ask the portal before. In the server itself, because Tomcat answers handshakes before any filter of
 * ours. A client that is no browser says nothing and has no cookie that was not given to it.
 */
final class OwnOrigin extends ValveBase {

    private static final String PUSH = "/VAADIN/push";

    private final String baseUrl;

    /** @param baseUrl the portal's address as people reach it, for a proxy that calls the portal by another name */
    OwnOrigin(String baseUrl) {
        super(true);
        this.baseUrl = baseUrl;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        List<String> origins = Collections.list(request.getHeaders("Origin"));
        boolean push = "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                || request.getRequestURI().contains(PUSH);
        if (push && (origins.size() > 1 || !origins.stream().allMatch(origin -> own(origin, request)))) {
            try (var client = LogFields.with(LogFields.CLIENT, request.getRemoteAddr())) {
                SecurityLog.write(
                        SecurityLog.Event.ORIGIN_REFUSED,
                        null,
                        request.getRequestURI(),
                        "a page of " + String.join(", ", origins) + " wants a push connection");
            }
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        getNext().invoke(request, response);
    }

    /** A page of another site cannot set any of these headers for a handshake. */
    private boolean own(String origin, Request request) {
        String place = place(origin);
        return place != null
                && Stream.of(
                                place(request.getScheme() + "://" + request.getHeader("Host")),
                                place(request.getScheme() + "://" + request.getHeader("X-Forwarded-Host")),
                                place(baseUrl))
                        .anyMatch(place::equals);
    }

    /** Host and port; the scheme is not known behind a proxy, so that its usual port counts as none. */
    static @Nullable String place(String address) {
        try {
            URI uri = URI.create(address);
            if (uri.getHost() == null || uri.getUserInfo() != null) {
                return null;
            }
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            return uri.getPort() < 0 || uri.getPort() == 80 || uri.getPort() == 443 ? host : host + ":" + uri.getPort();
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
