package io.leadline.shell.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.net.URI;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A redirect within the portal names a path and no host. Otherwise it would name the host that the request said it was
 * for, which anybody can write into a request; a cache in front could hand that on to others.
 */
final class OwnRedirects extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        rest.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void sendRedirect(String location) throws IOException {
                super.sendRedirect(own(location, request));
            }

            @Override
            public void sendRedirect(String location, int status, boolean clear) throws IOException {
                super.sendRedirect(own(location, request), status, clear);
            }

            @Override
            public void setHeader(String name, String value) {
                super.setHeader(name, name.equalsIgnoreCase("Location") ? own(value, request) : value);
            }

            @Override
            public void addHeader(String name, String value) {
                super.addHeader(name, name.equalsIgnoreCase("Location") ? own(value, request) : value);
            }
        });
    }

    private static int port(URI place) {
        int usual = "https".equalsIgnoreCase(place.getScheme()) ? 443 : 80;
        return place.getPort() < 0 ? usual : place.getPort();
    }

    /** The path alone if the place is on the host that the request names; the provider of a sign-in is elsewhere. */
    static String own(String location, HttpServletRequest request) {
        URI place;
        try {
            place = URI.create(location);
        } catch (IllegalArgumentException notAnAddress) {
            return location;
        }
        if (place.getHost() == null
                || !place.getHost().equalsIgnoreCase(request.getServerName())
                || port(place) != request.getServerPort()) {
            return location;
        }
        String path = place.getRawPath().isEmpty() ? "/" : place.getRawPath();
        return path
                + (place.getRawQuery() == null ? "" : "?" + place.getRawQuery())
                + (place.getRawFragment() == null ? "" : "#" + place.getRawFragment());
    }
}
