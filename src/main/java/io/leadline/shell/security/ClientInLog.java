package io.leadline.shell.security;

import io.leadline.shared.LogFields;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Each line of the log that is written while a request is dealt with says from where it came. */
final class ClientInLog extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        try (var client = LogFields.with(LogFields.CLIENT, request.getRemoteAddr())) {
            rest.doFilter(request, response);
        }
    }
}
