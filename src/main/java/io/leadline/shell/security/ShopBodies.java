package io.leadline.shell.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** How much a shop outside may tell at once: the body is read to check its signature, so whoever finds the address sends one. */
final class ShopBodies extends OncePerRequestFilter {

    /** More than an order of as many lines as shops allow. */
    static final DataSize MOST = DataSize.ofMegabytes(2);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST.toBytes()) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(new BoundedRequest(request, MOST), response);
        }
    }
}
