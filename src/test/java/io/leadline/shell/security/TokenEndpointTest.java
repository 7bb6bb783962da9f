package io.leadline.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.identity.Actor;
import io.leadline.identity.ApiKey;
import io.leadline.identity.ApiKeys;
import io.leadline.identity.ApiScope;
import io.leadline.identity.ApiTokens;
import io.leadline.shared.Page;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A key is exchanged for a token, in the words of RFC 6749. */
class TokenEndpointTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");

    private final TokenEndpoint endpoint = new TokenEndpoint(
            new TwoKeys(),
            new Tokens(),
            new KeyRates(new ApiSettings(1, 20, DataSize.ofKilobytes(1))),
            Clock.fixed(NOW, ZoneOffset.UTC));

    private MockHttpServletResponse asked(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        endpoint.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static MockHttpServletRequest form(Map<String, String> form) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", TokenEndpoint.PATH);
        request.setContentType("application/x-www-form-urlencoded");
        request.setContent("as the parameters say".getBytes(StandardCharsets.UTF_8));
        form.forEach(request::addParameter);
        return request;
    }

    private static MockHttpServletRequest basic(String user, Map<String, String> form) {
        MockHttpServletRequest request = form(form);
        request.addHeader(
                "Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)));
        return request;
    }

    private static JsonNode json(MockHttpServletResponse answer) throws Exception {
        return JsonMapper.shared().readTree(answer.getContentAsString());
    }

    private static final Map<String, String> GRANT = Map.of("grant_type", "client_credentials");

    @Test
    void aTokenIsGivenForAKeyByEitherWay() throws Exception {
        for (MockHttpServletRequest request : new MockHttpServletRequest[] {
            basic("K-1:secret", GRANT),
            form(Map.of("grant_type", "client_credentials", "client_id", "K-1", "client_secret", "secret"))
        }) {
            MockHttpServletResponse answer = asked(request);

            assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
            assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(json(answer).get("access_token").stringValue()).isEqualTo("token of K-1");
            assertThat(json(answer).get("token_type").stringValue()).isEqualTo("Bearer");
            assertThat(json(answer).get("expires_in").intValue()).isEqualTo(900);
            assertThat(json(answer).get("scope").stringValue()).isEqualTo("catalog:read stock:read");
        }
    }

    @Test
    void itOpensNoMoreThanWasAskedForAndNothingThatTheKeyDoesNot() throws Exception {
        assertThat(json(asked(scoped("catalog:read"))).get("scope").stringValue())
                .isEqualTo("catalog:read");
        for (String wrong : new String[] {"stock:reserve", "nothing", "", "catalog:read  stock:read"}) {
            assertThat(json(asked(scoped(wrong))).get("error").stringValue())
                    .as(wrong)
                    .isEqualTo("invalid_scope");
        }
    }

    private static MockHttpServletRequest scoped(String scope) {
        return basic("K-1:secret", Map.of("grant_type", "client_credentials", "scope", scope));
    }

    @Test
    void whoeverIsNotTheClientIsRefused() throws Exception {
        for (String user : new String[] {"K-1:wrong", "K-2:secret", ":secret", "K-1:", "ended:ended"}) {
            MockHttpServletResponse answer = asked(basic(user, GRANT));

            assertThat(answer.getStatus()).as(user).isEqualTo(401);
            assertThat(json(answer).get("error").stringValue()).isEqualTo("invalid_client");
            assertThat(answer.getHeader("WWW-Authenticate")).startsWith("Basic");
        }
    }

    @Test
    void whatIsNoSuchRequestIsRefusedAsOne() throws Exception {
        MockHttpServletRequest inTheAddress = form(GRANT);
        inTheAddress.setQueryString("client_id=K-1&client_secret=secret");
        MockHttpServletRequest twoWays = basic(
                "K-1:secret", Map.of("grant_type", "client_credentials", "client_id", "K-1", "client_secret", "x"));
        MockHttpServletRequest read = basic("K-1:secret", GRANT);
        read.setMethod("GET");
        MockHttpServletRequest twice = basic("K-1:secret", GRANT);
        twice.addParameter("grant_type", "client_credentials");
        MockHttpServletRequest json = basic("K-1:secret", GRANT);
        json.setContentType("application/json");
        MockHttpServletRequest noBasic = form(GRANT);
        noBasic.addHeader("Authorization", "Basic ???");
        for (MockHttpServletRequest wrong : new MockHttpServletRequest[] {
            inTheAddress, twoWays, read, twice, json, noBasic, form(GRANT), basic("K-1:secret", Map.of())
        }) {
            MockHttpServletResponse answer = asked(wrong);

            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(json(answer).get("error").stringValue()).isEqualTo("invalid_request");
            assertThat(answer.getContentAsString()).doesNotContain("token of");
        }
        assertThat(json(asked(basic("K-1:secret", Map.of("grant_type", "password"))))
                        .get("error")
                        .stringValue())
                .isEqualTo("unsupported_grant_type");
    }

    @Test
    void otherAddressesGoOn() throws Exception {
        MockHttpServletRequest other = form(GRANT);
        other.setRequestURI("/api/v1/items");

        assertThat(asked(other).getContentAsString()).isEmpty();
    }

    private static final class Tokens implements ApiTokens {

        @Override
        public Issued issue(ApiKey key, Set<ApiScope> scopes) {
            return new Issued("token of " + key.id(), NOW.plusSeconds(900));
        }

        @Override
        public Optional<ApiKey> resolve(String token) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class TwoKeys implements ApiKeys {

        @Override
        public Optional<ApiKey> resolve(String secret) {
            return switch (secret) {
                case "secret" -> Optional.of(key("K-1", null));
                case "ended" -> Optional.of(key("ended", NOW));
                default -> Optional.empty();
            };
        }

        private static ApiKey key(String id, @Nullable Instant endsAt) {
            return new ApiKey(
                    id,
                    id,
                    Set.of(ApiScope.CATALOG_READ, ApiScope.STOCK_READ),
                    Set.of("web"),
                    null,
                    "admin",
                    NOW,
                    endsAt,
                    null,
                    null);
        }

        @Override
        public Optional<ApiKey> find(String id) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void used(ApiKey key) {
            // Nobody asks.
        }

        @Override
        public Issued issue(Wish wish, Actor by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ApiKey> revoke(String id, Actor by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Page<ApiKey> list(int offset, int limit) {
            throw new UnsupportedOperationException();
        }
    }
}
