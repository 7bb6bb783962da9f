package io.leadline.shell.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers requests for files that are none, of clients without a session; a folder of files is none either. Vaadin would
 * open one for each of them, because it looks for the file of a page that is open. And nobody asks for the page of errors:
 * what went wrong is told where it was asked for.
 */
@Component
class Strays extends OncePerRequestFilter {

    /** Where Spring Security lets everybody through, because Vaadin keeps files there. */
    private static final List<String> FOLDERS = List.of("/VAADIN/", "/images/", "/icons/", "/themes/");

    private static final String ERRORS = "/error";

    private static final List<String> ROOTS = List.of("META-INF/VAADIN/webapp", "META-INF/resources");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.equals(ERRORS)) {
            return false;
        }
        boolean file =
                FOLDERS.stream().anyMatch(path::startsWith) || (path.lastIndexOf('/') == 0 && path.contains("."));
        return !file || request.getSession(false) != null || isThere(path);
    }

    private static boolean isThere(String path) {
        return !path.contains("..")
                && path.substring(path.lastIndexOf('/')).contains(".")
                && ROOTS.stream().anyMatch(root -> Strays.class.getClassLoader().getResource(root + path) != null);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
}
