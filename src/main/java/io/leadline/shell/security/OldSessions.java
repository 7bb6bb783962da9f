package io.leadline.shell.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session whose account is not what it was at the sign-in. What was asked for is then answered as to a stranger: a
 * page leads to the sign-in, a program and a download are refused, an open page is told that its session is over.
 */
final class OldSessions extends OncePerRequestFilter {

    private final SessionEnd end;

    OldSessions(SessionEnd end) {
        this.end = end;
    }

    /** Also for what the container answers later, as it does for uploads. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && end.refused(session.getAttribute(SessionEnd.CONTEXT), request.getRequestURI())) {
            session.invalidate();
        }
        rest.doFilter(request, response);
    }
}
