package io.leadline.shell.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.RequestUtil;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/**
 * Three chains: for machines that watch the portal, for programs that ask it with a session, and for people; programs with keys
 * have one of their own, see {@link ApiSecurity}. What a view asks for stands
 * in its own annotations; a view without any is open to nobody.
 */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {

    static final String SIGN_IN = "/sign-in";

    private final AnswerHeaders headers;

    PortalSecurity(AnswerHeaders headers) {
        this.headers = headers;
    }

    /** Each of some fifteen filters would be timed in each request; a request is timed as a whole. */
    @Bean
    static SecurityObservationSettings untimedFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** Whether it is up is for everybody who runs it to know; everything else needs an administrator or the token. */
    @Bean
    @Order(1)
    SecurityFilterChain operations(HttpSecurity http, @Value("${leadline.metrics.token:}") String token) {
        AuthorizationManager<RequestAuthorizationContext> administratorOrToken = (who, request) -> {
            var authentication = who.get();
            boolean administrator = authentication != null
                    && authentication.getAuthorities().stream().anyMatch(a -> "ROLE_ADMIN".equals(a.getAuthority()));
            String given = request.getRequest().getHeader("Authorization");
            return new AuthorizationDecision(administrator || carries(given, token));
        };
        http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .anyRequest()
                        .access(administratorOrToken))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint((request, response, cause) -> response.sendError(401)))
                .csrf(csrf -> csrf.csrfTokenRepository(new TokensOfPages()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .headers(headers::writeForPrograms);
        return http.build();
    }

    /** A program is told in its own language that it must sign in or may not; no page is shown, none remembered for later. */
    @Bean
    @Order(2)
    SecurityFilterChain programs(HttpSecurity http) {
        http.securityMatcher(RouteRules.API + "**")
                .authorizeHttpRequests(requests -> {
                    RouteRules.ALL.stream()
                            .filter(rule -> rule.pattern().startsWith(RouteRules.API))
                            .forEach(rule ->
                                    requests.requestMatchers(rule.pattern()).hasAnyRole(rule.roleNames()));
                    requests.anyRequest().denyAll();
                })
                .exceptionHandling(refused -> refused.authenticationEntryPoint(Refusal.SIGN_IN_FIRST)
                        .accessDeniedHandler(Refusal.NOT_FOR_YOU))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(new TokensOfPages()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .headers(headers::writeForPrograms);
        return http.build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain portal(
            HttpSecurity http,
            ObjectProvider<ClientRegistrationRepository> providers,
            OAuth2UserService<OidcUserRequest, OidcUser> accounts,
            RequestUtil vaadinRequests,
            @Value("${leadline.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        http.headers(headers::write)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(new SignInFirst()).accessDeniedHandler(new StaleForm()))
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.changeSessionId()))
                .authorizeHttpRequests(requests -> RouteRules.ALL.forEach(rule -> {
                    var matched = requests.requestMatchers(rule.pattern());
                    if (rule.open()) {
                        matched.permitAll();
                    } else {
                        matched.hasAnyRole(rule.roleNames());
                    }
                }));
        ClientRegistrationRepository known = providers.getIfAvailable();
        if (known != null) {
            http.oauth2Login(login -> login.loginPage(SIGN_IN)
                    .authorizationEndpoint(asked -> asked.authorizationRequestResolver(towards(known, baseUrl)))
                    .userInfoEndpoint(user -> user.oidcUserService(accounts))
                    .failureUrl(SIGN_IN + "?provider"));
        }
        // Vaadin's own requests carry its own token. Its default would also let the sign-in form come from anywhere.
        http.csrf(csrf -> csrf.csrfTokenRepository(new TokensOfPages())
                .ignoringRequestMatchers(vaadinRequests::isFrameworkInternalRequest));
        // Vaadin's own takes this one instead of the session.
        http.setSharedObject(RequestCache.class, new WantedPage());
        // A signed-in person who asks for an address that is none is told so by a page, not by an empty refusal.
        http.with(
                vaadin(),
                portal -> portal.loginView(SIGN_IN, SIGN_IN)
                        .enableCsrfConfiguration(false)
                        .anyRequest(any -> any.authenticated()));
        http.formLogin(form ->
                form.failureHandler((request, response, cause) -> new SimpleUrlAuthenticationFailureHandler(
                                SIGN_IN + (cause instanceof LockedException ? "?throttled" : "?error"))
                        .onAuthenticationFailure(request, response, cause)));
        return http.build();
    }

    private static OAuth2AuthorizationRequestResolver towards(ClientRegistrationRepository providers, String baseUrl) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(
                providers, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(new ReturnAddress(providers, baseUrl));
        return new KnownProviders(resolver);
    }

    private static boolean carries(@org.jspecify.annotations.Nullable String header, String token) {
        return header != null
                && !token.isBlank()
                && MessageDigest.isEqual(
                        header.getBytes(StandardCharsets.UTF_8), ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }
}
