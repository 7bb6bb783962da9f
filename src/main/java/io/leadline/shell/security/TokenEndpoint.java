package io.leadline.shell.security;

import io.leadline.identity.ApiKey;
import io.leadline.identity.ApiKeys;
import io.leadline.identity.ApiScope;
import io.leadline.identity.ApiTokens;
import io.leadline.identity.SecurityLog;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives a program a token for its key (OAuth 2.0, RFC 6749, 4.4): the key's id is the client, the key itself the secret. Says
 * what is wrong in the words of that standard and not in a problem document, because the clients of this grant read those.
 */
final class TokenEndpoint extends OncePerRequestFilter {

    static final String PATH = ApiRules.PATH + "token";

    private static final String BASIC = "Basic ";
    private static final int LONGEST_BODY = 4_096;

    private final ApiKeys keys;
    private final ApiTokens tokens;
    private final KeyRates rates;
    private final Clock clock;
    private final JsonMapper mapper = JsonMapper.builder().build();

    TokenEndpoint(ApiKeys keys, ApiTokens tokens, KeyRates rates, Clock clock) {
        this.keys = keys;
        this.tokens = tokens;
        this.rates = rates;
        this.clock = clock;
    }

    /** Whose credentials were shown. */
    private record Client(String id, String secret) {}

    private enum Refused {
        INVALID_REQUEST(
                HttpStatus.BAD_REQUEST, "Send grant_type, and the key once: by Basic, or as a form in the body"),
        INVALID_CLIENT(
                HttpStatus.UNAUTHORIZED, "client_id is the id of a key, client_secret the key; it opens nothing"),
        UNSUPPORTED_GRANT_TYPE(HttpStatus.BAD_REQUEST, "grant_type is client_credentials"),
        INVALID_SCOPE(HttpStatus.BAD_REQUEST, "scope names what the key opens, with spaces between"),
        SLOW_DOWN(HttpStatus.TOO_MANY_REQUESTS, "This key asks too often; use a token until it ends");

        private final HttpStatus status;
        private final String detail;

        Refused(HttpStatus status, String detail) {
            this.status = status;
            this.detail = detail;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(request.getContextPath() + PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isForm(request)) {
            refuse(request, response, Refused.INVALID_REQUEST, null);
            return;
        }
        Client client = client(request).orElse(null);
        if (client == null) {
            refuse(request, response, Refused.INVALID_REQUEST, null);
            return;
        }
        ApiKey key = keys.resolve(client.secret())
                .filter(found -> found.id().equals(client.id()) && found.opensAt(clock.instant()))
                .orElse(null);
        if (key == null) {
            refuse(request, response, Refused.INVALID_CLIENT, null);
        } else if (!rates.permits(key.id())) {
            refuse(request, response, Refused.SLOW_DOWN, key);
        } else if (!"client_credentials".equals(request.getParameter("grant_type"))) {
            refuse(
                    request,
                    response,
                    request.getParameter("grant_type") == null
                            ? Refused.INVALID_REQUEST
                            : Refused.UNSUPPORTED_GRANT_TYPE,
                    key);
        } else {
            Optional<Set<ApiScope>> scopes = scopes(request.getParameter("scope"), key);
            if (scopes.isEmpty()) {
                refuse(request, response, Refused.INVALID_SCOPE, key);
            } else {
                keys.used(key);
                issue(response, key, scopes.get());
            }
        }
    }

    /** Never in the address, which stands in logs. */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return request.getMethod().equals("POST")
                && request.getQueryString() == null
                && type != null
                && type.toLowerCase(java.util.Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && request.getContentLengthLong() >= 0
                && request.getContentLengthLong() <= LONGEST_BODY
                && Collections.list(request.getParameterNames()).stream()
                        .allMatch(name -> request.getParameterValues(name).length == 1);
    }

    /** Empty where none or more than one way was taken. */
    private static Optional<Client> client(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        String id = request.getParameter("client_id");
        String secret = request.getParameter("client_secret");
        if (headers.isEmpty()) {
            return id == null || secret == null ? Optional.empty() : Optional.of(new Client(id, secret));
        }
        return headers.size() == 1 && secret == null ? basic(headers.getFirst()) : Optional.empty();
    }

    private static Optional<Client> basic(String header) {
        if (!header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            String given = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            int colon = given.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Client(
                            URLDecoder.decode(given.substring(0, colon), StandardCharsets.UTF_8),
                            URLDecoder.decode(given.substring(colon + 1), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException noCredentials) {
            return Optional.empty();
        }
    }

    /** What the key opens where nothing is asked for; empty where one of them is none, or not the key's. */
    private static Optional<Set<ApiScope>> scopes(@Nullable String asked, ApiKey key) {
        if (asked == null) {
            return Optional.of(key.scopes());
        }
        Set<ApiScope> scopes = EnumSet.noneOf(ApiScope.class);
        for (String label : Arrays.stream(asked.split(" ", -1))
                .limit(ApiScope.values().length + 1L)
                .toList()) {
            Optional<ApiScope> scope = ApiScope.of(label).filter(key::allows);
            if (scope.isEmpty()) {
                return Optional.empty();
            }
            scopes.add(scope.get());
        }
        return Optional.of(scopes);
    }

    private void issue(HttpServletResponse response, ApiKey key, Set<ApiScope> scopes) throws IOException {
        ApiTokens.Issued issued = tokens.issue(key, scopes);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("access_token", issued.token());
        answer.put("token_type", "Bearer");
        answer.put(
                "expires_in",
                Math.max(0, Duration.between(clock.instant(), issued.endsAt()).toSeconds()));
        answer.put(
                "scope",
                String.join(" ", scopes.stream().map(ApiScope::label).collect(Collectors.toCollection(TreeSet::new))));
        write(response, HttpStatus.OK, answer);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refused why, @Nullable ApiKey key)
            throws IOException {
        String kind = why.name().toLowerCase(java.util.Locale.ROOT);
        SecurityLog.write(
                SecurityLog.Event.KEY_REFUSED, key == null ? null : key.id(), request.getMethod() + " " + PATH, kind);
        if (why == Refused.INVALID_CLIENT) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Leadline\"");
        }
        if (why == Refused.SLOW_DOWN) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        write(response, why.status, Map.of("error", kind, "error_description", why.detail));
    }

    private void write(HttpServletResponse response, HttpStatus status, Map<String, ?> answer) throws IOException {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(mapper.writeValueAsString(answer));
    }
}
