package io.leadline.shell.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Leads to a provider that there is. The address of one that there is not is an address like any other where nothing is; the
 * framework's own takes it for a failure of the portal.
 */
final class KnownProviders implements OAuth2AuthorizationRequestResolver {

    private final OAuth2AuthorizationRequestResolver known;

    KnownProviders(OAuth2AuthorizationRequestResolver known) {
        this.known = known;
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        try {
            return known.resolve(request);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
        return known.resolve(request, registration);
    }
}
