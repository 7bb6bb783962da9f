package io.leadline.shell.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.leadline.identity.Actor;
import io.leadline.identity.ApiKey;
import io.leadline.identity.ApiKeys;
import io.leadline.identity.ApiScope;
import io.leadline.identity.ApiTokens;
import io.leadline.shared.Page;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.ErrorResponseException;

class ApiKeyFilterTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");

    private static final ApiSettings SETTINGS = new ApiSettings(1, 3, DataSize.ofKilobytes(1));

    private final AtomicInteger used = new AtomicInteger();
    private final ApiKeyFilter filter = new ApiKeyFilter(
            new FewKeys(), new FewTokens(), new KeyRates(SETTINGS), SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aKeyIsLetInAndForgottenAfterwards() throws Exception {
        assertThat(answer("Bearer good").getStatus()).isEqualTo(200);
        assertThat(answer("bearer good").getStatus()).isEqualTo(200);

        assertThat(used).hasValue(2);
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void aTokenOpensWhatItsKeyOpensAndNothingOnceThatIsOver() throws Exception {
        assertThat(answer("Bearer token of good").getStatus()).isEqualTo(200);
        assertThat(answer("Bearer token of ended").getStatus()).isEqualTo(401);
        assertThat(answer("Bearer token of nobody").getHeader("WWW-Authenticate"))
                .contains("error=\"invalid_token\"");
    }

    @Test
    void whoeverShowsNoneOrOneThatOpensNothingIsToldHow() throws Exception {
        for (String given : List.of("", "Basic good", "good", "Bearer", "Bearer ", "Bearer bad", "Bearer ended")) {
            MockHttpServletResponse answer = answer(given);

            assertThat(answer.getStatus()).as(given).isEqualTo(401);
            assertThat(answer.getHeader("WWW-Authenticate")).startsWith("Bearer");
            assertThat(answer.getContentType()).startsWith("application/problem+json");
        }
        assertThat(answer("Bearer good", "Bearer good").getStatus()).isEqualTo(401);
        assertThat(used).hasValue(0);
    }

    @Test
    void whoAsksTooOftenIsRefusedAndTheOthersAreNot() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(answer("Bearer good").getStatus()).isEqualTo(200);
        }

        MockHttpServletResponse refused = answer("Bearer good");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(answer("Bearer other").getStatus()).isEqualTo(200);
    }

    @Test
    void whatIsTooLargeIsNotRead() throws Exception {
        MockHttpServletRequest request = request("Bearer good");
        request.setContent(new byte[1_025]);

        assertThat(answer(request).getStatus()).isEqualTo(413);
    }

    @Test
    void whatIsTooLargeIsNotReadToItsEndWhereItDoesNotSayHowLongItIs() throws Exception {
        for (int size : List.of(1_024, 1_025)) {
            MockHttpServletRequest inChunks = new MockHttpServletRequest("POST", "/api/v1/reservations") {
                @Override
                public long getContentLengthLong() {
                    return -1;
                }
            };
            inChunks.addHeader("Authorization", "Bearer good");
            inChunks.setContent(new byte[size]);
            AtomicInteger read = new AtomicInteger(-1);

            Throwable refused = catchThrowable(() -> filter.doFilter(
                    inChunks,
                    new MockHttpServletResponse(),
                    (passed, answer) -> read.set(passed.getInputStream().readAllBytes().length)));

            if (size == 1_024) {
                assertThat(refused).isNull();
                assertThat(read).hasValue(size);
            } else {
                assertThat(refused)
                        .isInstanceOfSatisfying(
                                ErrorResponseException.class,
                                too -> assertThat(too.getStatusCode().value()).isEqualTo(413));
            }
        }
    }

    @Test
    void whoRefusesFurtherOutKnowsWhoseRequestItWas() throws Exception {
        MockHttpServletRequest request = request("Bearer good");

        answer(request);

        ApiKey key = ApiKeyFilter.key(request);
        assertThat(key).isNotNull();
        assertThat(key.id()).isEqualTo("good");
        assertThat(ApiKeyFilter.key(request("Bearer good"))).isNull();
    }

    private MockHttpServletResponse answer(String... authorization) throws Exception {
        return answer(request(authorization));
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static MockHttpServletRequest request(String... authorization) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/items");
        for (String one : authorization) {
            if (!one.isEmpty()) {
                request.addHeader("Authorization", one);
            }
        }
        return request;
    }

    private final class FewTokens implements ApiTokens {

        @Override
        public Issued issue(ApiKey key, Set<ApiScope> scopes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<ApiKey> resolve(String token) {
            return new FewKeys().resolve(token.replace("token of ", ""));
        }
    }

    private final class FewKeys implements ApiKeys {

        @Override
        public Optional<ApiKey> resolve(String secret) {
            return switch (secret) {
                case "good", "other" -> Optional.of(key(secret, null));
                case "ended" -> Optional.of(key(secret, NOW));
                default -> Optional.empty();
            };
        }

        private ApiKey key(String id, @Nullable Instant endsAt) {
            return new ApiKey(id, id, Set.of(ApiScope.CATALOG_READ), Set.of(), null, "admin", NOW, endsAt, null, null);
        }

        @Override
        public Optional<ApiKey> find(String id) {
            return resolve(id);
        }

        @Override
        public void used(ApiKey key) {
            used.incrementAndGet();
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
