package io.leadline.shell.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.util.WebUtils;

/**
 * The page that somebody asked for before signing in, kept by the browser and not in a session: whoever asks without a
 * cookie, also for what does not exist, would open one each time. Only a path of ours is taken back, never an address.
 */
final class WantedPage implements RequestCache {

    private static final String COOKIE = "wanted";
    private static final int LONGEST = 1_000;
    private static final Duration KEPT = Duration.ofMinutes(30);

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String page = request.getRequestURI() + (query == null ? "" : "?" + query);
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        boolean asked = "GET".equals(request.getMethod()) && accepted != null && accepted.contains("text/html");
        if (asked && isOurs(page)) {
            write(
                    request,
                    response,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(page.getBytes(StandardCharsets.UTF_8)),
                    KEPT);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return wanted(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** The page is opened anew by the redirect, so there is nothing of the old request to be restored. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        if (WebUtils.getCookie(request, COOKIE) != null) {
            write(request, response, "", Duration.ZERO);
        }
    }

    private static Optional<String> wanted(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8))
                    .filter(WantedPage::isOurs);
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    /** A path of this site; what begins with two slashes, or a backslash, would lead elsewhere. */
    private static boolean isOurs(String page) {
        return page.length() <= LONGEST && page.matches("/[\\x21-\\x5b\\x5d-\\x7e]*") && !page.startsWith("//");
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, String value, Duration kept) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .maxAge(kept)
                        .build()
                        .toString());
    }
}
