package io.leadline.shell.security;

import io.leadline.identity.ApiKey;
import io.leadline.identity.SecurityLog;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Why a program is not let in: a problem document, RFC 9457, and a line of the security log. Nothing given is told back. */
enum ApiRefusal {
    NO_KEY(HttpStatus.UNAUTHORIZED, "no-key", "Send your key as: Authorization: Bearer KEY"),
    UNKNOWN_KEY(
            HttpStatus.UNAUTHORIZED,
            "unknown-key",
            "This key or token opens nothing: it is unknown, has ended or was revoked. An administrator makes another"
                    + " key."),
    NOT_THIS_KEY(HttpStatus.FORBIDDEN, "not-this-key", "This key has no scope that opens this address."),
    TOO_OFTEN(HttpStatus.TOO_MANY_REQUESTS, "too-often", "This key asks too often; try again in a moment."),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "too-large", "This request is too large.");

    private final HttpStatus status;
    private final String kind;
    private final String detail;

    ApiRefusal(HttpStatus status, String kind, String detail) {
        this.status = status;
        this.kind = kind;
        this.detail = detail;
    }

    void write(HttpServletRequest request, HttpServletResponse response, @Nullable ApiKey key) throws IOException {
        SecurityLog.write(
                SecurityLog.Event.KEY_REFUSED,
                key == null ? null : key.id(),
                request.getMethod() + " " + request.getRequestURI(),
                kind);
        response.setStatus(status.value());
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"Leadline\"" + (this == UNKNOWN_KEY ? ", error=\"invalid_token\"" : ""));
        }
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write("{\"type\":\"urn:leadline:problem:%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(kind, status.getReasonPhrase(), status.value(), detail));
    }
}
