package io.leadline.shell.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Answers a form without its token. A sign-in page that was open overnight has one of a session that is gone: whoever fills it
 * in is shown a fresh one, which says why, and no page of an error. A stranger's form gets no further by it.
 */
final class StaleForm implements AccessDeniedHandler {

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException, ServletException {
        String signIn = request.getContextPath() + PortalSecurity.SIGN_IN;
        if (cause instanceof CsrfException && request.getRequestURI().equals(signIn)) {
            response.sendRedirect(signIn + "?" + SignInFirst.OVER);
        } else {
            others.handle(request, response, cause);
        }
    }
}
