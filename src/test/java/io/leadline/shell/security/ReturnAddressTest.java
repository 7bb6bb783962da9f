package io.leadline.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.config.oauth2.client.CommonOAuth2Provider;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;

class ReturnAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        the portal's address          | set for the provider                                | sent back to
        https://portal.example        | {baseUrl}/{action}/oauth2/code/{registrationId}     | https://portal.example/login/oauth2/code/company
        https://portal.example/       | {baseUrl}/login/oauth2/code/{registrationId}        | https://portal.example/login/oauth2/code/company
        https://portal.example:8443/a | {baseUrl}/login/oauth2/code/{registrationId}        | https://portal.example:8443/a/login/oauth2/code/company
        http://localhost:8080         | {baseScheme}://{baseHost}{basePort}{basePath}/login | http://localhost:8080/login
        https://portal.example        | https://fixed.example/login                         | https://fixed.example/login
        """)
    void aProviderIsToldTheAddressThatWasSet(String portal, String template, String expected) {
        var providers = new InMemoryClientRegistrationRepository(CommonOAuth2Provider.GITHUB
                .getBuilder("company")
                .clientId("leadline")
                .clientSecret("secret")
                .redirectUri(template)
                .build());
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(providers, "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(new ReturnAddress(providers, portal));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/oauth2/authorization/company");
        request.setServletPath("/oauth2/authorization/company");
        request.setServerName("evil.example");
        request.addParameter("action", "other");

        var asked = Objects.requireNonNull(resolver.resolve(request));

        assertThat(asked.getRedirectUri()).isEqualTo(expected);
    }
}
