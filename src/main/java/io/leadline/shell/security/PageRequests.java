package io.leadline.shell.security;

import io.leadline.identity.SecurityLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a page tells the server of what was typed and clicked is short: the longest text has some thousand characters. More
 * is refused before it is read, because reading five million digits as a number takes minutes. And it comes by this door
 * alone: nothing is posted to the push connection, see {@link DownwardPush}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class PageRequests extends OncePerRequestFilter {

    static final int MOST_BYTES = 256 * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // By whatever method: the framework does not look at it.
        return !isOf("uidl", request) && !(isOf("push", request) && !"GET".equals(request.getMethod()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long bytes = request.getContentLengthLong();
        if (isOf("push", request)) {
            refuse(request, "posted to the push connection");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (bytes < 0) {
            response.sendError(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else if (bytes > MOST_BYTES) {
            refuse(request, bytes + " bytes are more than a page sends");
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            PageMessage message = new PageMessage(request, MOST_BYTES);
            if (message.isTooMuch()) {
                refuse(request, "asks for more at once than a page does");
                response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            } else {
                chain.doFilter(message, response);
            }
        }
    }

    private static void refuse(HttpServletRequest request, String why) {
        SecurityLog.write(SecurityLog.Event.REQUEST_REFUSED, SecurityLog.sender(), request.getRequestURI(), why);
    }

    /** As the framework reads it, with escapes decoded; the body is not touched, as asking for a parameter would. */
    private static boolean isOf(String kind, HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null
                && Arrays.stream(query.split("&")).map(PageRequests::decoded).anyMatch(("v-r=" + kind)::equals);
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEscape) {
            return part;
        }
    }
}
