package io.leadline.shell.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Files that are named by a hash of their content never change, so that a browser need not ask for them again. Vaadin lets
 * them be kept for an hour, and every morning's first page would fetch the whole front end.
 */
final class LastingFiles extends OncePerRequestFilter {

    /** Where the bundler puts what it names so. */
    static final String FOLDER = "/VAADIN/build/";

    /** The letters of the pages: whoever changes a file there gives it another name. */
    static final String FONTS = "/fonts/";

    private static final String VAADIN_KEEPS = "max-age=3600";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !path.startsWith(FOLDER) && !path.startsWith(FONTS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        rest.doFilter(request, new HttpServletResponseWrapper(response) {
            /** Vaadin says for how long only of a file that is there. */
            @Override
            public void setHeader(String name, String value) {
                boolean kept = name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL) && value.equals(VAADIN_KEEPS);
                super.setHeader(name, kept ? "public, max-age=31536000, immutable" : value);
            }
        });
    }
}
