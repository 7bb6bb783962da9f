package io.leadline.shell.security;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where an identity provider sends people back to: the address that the portal was given, never the host that a request
 * says it is for. Otherwise a page of a stranger could have the provider's answer sent elsewhere, wherever the provider
 * takes more than one address.
 */
final class ReturnAddress implements Consumer<OAuth2AuthorizationRequest.Builder> {

    private final ClientRegistrationRepository providers;
    private final UriComponents portal;

    ReturnAddress(ClientRegistrationRepository providers, String baseUrl) {
        this.providers = providers;
        portal = UriComponentsBuilder.fromUriString(baseUrl.replaceAll("/+$", ""))
                .build();
    }

    @Override
    public void accept(OAuth2AuthorizationRequest.Builder request) {
        request.attributes(known -> {
            String provider = String.valueOf(known.get(OAuth2ParameterNames.REGISTRATION_ID));
            request.redirectUri(of(provider));
        });
    }

    private String of(String provider) {
        String template = Objects.requireNonNull(
                Objects.requireNonNull(providers.findByRegistrationId(provider)).getRedirectUri());
        return UriComponentsBuilder.fromUriString(template)
                .buildAndExpand(Map.of(
                        "baseUrl", portal.toUriString(),
                        "baseScheme", given(portal.getScheme()),
                        "baseHost", given(portal.getHost()),
                        "basePort", portal.getPort() < 0 ? "" : ":" + portal.getPort(),
                        "basePath", given(portal.getPath()),
                        "action", "login",
                        "registrationId", provider))
                .toUriString();
    }

    private static String given(@Nullable String part) {
        return part == null ? "" : part;
    }
}
