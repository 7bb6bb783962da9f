package io.leadline.shell.security;

import io.leadline.identity.SecurityLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form or a query that cannot be decoded is no error of ours: it is refused before anybody asks for a part of it. An
 * error's page would ask as well, so the answer is made here. Uploads are not read; what comes in parts has no such form.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 11)
class UnreadableForms extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.getParameterMap();
        } catch (InvalidParameterException unreadable) {
            SecurityLog.write(
                    SecurityLog.Event.REQUEST_REFUSED,
                    SecurityLog.sender(),
                    request.getRequestURI(),
                    "a form that cannot be decoded");
            response.setStatus(unreadable.getErrorCode());
            response.setHeader("X-Content-Type-Options", "nosniff");
            new ContentSecurityPolicyHeaderWriter(ContentPolicy.NO_PAGE).writeHeaders(request, response);
            response.setContentType(MediaType.TEXT_PLAIN_VALUE);
            response.getWriter().write("The form cannot be read.");
            return;
        }
        chain.doFilter(request, response);
    }
}
