package io.leadline.shell.security;

import io.leadline.identity.ApiKeys;
import io.leadline.identity.ApiScope;
import io.leadline.identity.ApiTokens;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * The chain for programs with keys, before that for programs with a session. It knows no session at all; and since no
 * browser sends a key by itself, there is nothing for a page of a stranger to forge.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiSettings.class)
class ApiSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain keys(
            HttpSecurity http, ApiKeys keys, ApiTokens tokens, ApiSettings settings, AnswerHeaders headers) {
        Clock clock = Clock.systemUTC();
        KeyRates rates = new KeyRates(settings);
        http.securityMatcher(ApiRules.PATH + "**")
                .addFilterBefore(new TokenEndpoint(keys, tokens, rates, clock), AuthorizationFilter.class)
                .addFilterBefore(new ApiKeyFilter(keys, tokens, rates, settings, clock), AuthorizationFilter.class)
                .addFilterBefore(new AnswerTags(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> {
                    ApiRules.ALL.forEach(rule -> {
                        var matched = requests.requestMatchers(rule.method(), rule.pattern());
                        ApiScope scope = rule.scope();
                        if (scope == null) {
                            matched.authenticated();
                        } else {
                            matched.hasAuthority(scope.label());
                        }
                    });
                    requests.anyRequest().denyAll();
                })
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, cause) -> ApiRefusal.NO_KEY.write(request, response, null))
                        .accessDeniedHandler((request, response, cause) ->
                                ApiRefusal.NOT_THIS_KEY.write(request, response, ApiKeyFilter.key(request))))
                .anonymous(anonymous -> anonymous.disable())
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                .logout(logout -> logout.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers::writeForPrograms);
        return http.build();
    }

    /** What a shop outside tells carries its signature, which is the only thing that lets it in; it has no session. */
    @Bean
    @Order(0)
    SecurityFilterChain shops(HttpSecurity http, AnswerHeaders headers) {
        http.securityMatcher(RouteRules.HOOKS + "**")
                .addFilterBefore(new ShopBodies(), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.POST, RouteRules.HOOKS + "*")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                        (request, response, cause) -> response.setStatus(HttpStatus.UNAUTHORIZED.value())))
                .requestCache(RequestCacheConfigurer::disable)
                .csrf(CsrfConfigurer::disable)
                .logout(logout -> logout.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers::write);
        return http.build();
    }
}
