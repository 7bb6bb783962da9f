package io.leadline.shell.security;

import io.leadline.identity.ApiKey;
import io.leadline.identity.ApiKeys;
import io.leadline.identity.ApiTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a program in by the key that it sends with each request, or by a token that stands for it, and by nothing else: a session of the portal opens nothing
 * here. The store is asked each time, so that what is revoked is over at once.
 */
final class ApiKeyFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final String KEY = ApiKeyFilter.class.getName() + ".key";

    private final ApiKeys keys;
    private final ApiTokens tokens;
    private final ApiSettings settings;
    private final KeyRates rates;
    private final Clock clock;

    ApiKeyFilter(ApiKeys keys, ApiTokens tokens, KeyRates rates, ApiSettings settings, Clock clock) {
        this.keys = keys;
        this.tokens = tokens;
        this.settings = settings;
        this.rates = rates;
        this.clock = clock;
    }

    /** Who has shown this key; the key itself is the principal. */
    static final class Caller extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1;

        private final transient ApiKey key;

        Caller(ApiKey key) {
            super(key.scopes().stream()
                    .map(scope -> new SimpleGrantedAuthority(scope.label()))
                    .toList());
            this.key = key;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return key;
        }

        @Override
        public String getName() {
            return key.id();
        }
    }

    /** Whose request it is: also for who refuses it further out, where the caller is forgotten already. */
    static @Nullable ApiKey key(HttpServletRequest request) {
        return request.getAttribute(KEY) instanceof ApiKey key ? key : null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String secret = secret(request);
        ApiKey key = secret == null
                ? null
                : keys.resolve(secret).or(() -> tokens.resolve(secret)).orElse(null);
        if (secret == null) {
            ApiRefusal.NO_KEY.write(request, response, null);
        } else if (key == null || !key.opensAt(clock.instant())) {
            ApiRefusal.UNKNOWN_KEY.write(request, response, key);
        } else if (!rates.permits(key.id())) {
            ApiRefusal.TOO_OFTEN.write(request, response, key);
        } else if (request.getContentLengthLong() > settings.bodySize().toBytes()) {
            ApiRefusal.TOO_LARGE.write(request, response, key);
        } else {
            keys.used(key);
            request.setAttribute(KEY, key);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new Caller(key));
            SecurityContextHolder.setContext(context);
            try {
                chain.doFilter(new BoundedRequest(request, settings.bodySize()), response);
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
    }

    /** Only one of them, and never from the address, which stands in logs. */
    private static @Nullable String secret(HttpServletRequest request) {
        List<String> given = java.util.Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        return given.size() == 1 && given.getFirst().regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? given.getFirst().substring(BEARER.length()).strip()
                : null;
    }
}
