package io.leadline.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads to the sign-in page, which says so to whoever had a session that is over. The path alone: no host is named. */
final class SignInFirst implements AuthenticationEntryPoint {

    static final String OVER = "over";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        boolean over = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        response.sendRedirect(request.getContextPath() + PortalSecurity.SIGN_IN + (over ? "?" + OVER : ""));
    }
}
