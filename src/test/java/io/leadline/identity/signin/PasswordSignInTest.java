package io.leadline.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.leadline.identity.Account;
import io.leadline.identity.Accounts;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;

class PasswordSignInTest {

    private static final String RIGHT = "a right sentence";

    private final Accounts accounts = mock(Accounts.class);
    private final CountedHashes hashes = new CountedHashes();
    private final SignInThrottle throttle = new SignInThrottle();
    private PasswordSignIn signIn;

    @BeforeEach
    void accounts() {
        when(accounts.find(anyString())).thenReturn(Optional.empty());
        when(accounts.findByEmail(anyString())).thenReturn(Optional.empty());
        account("buyer", "{count}" + RIGHT, true, false);
        account("left", "{count}" + RIGHT, false, false);
        account("invited", null, true, false);
        account("demo", "{count}" + RIGHT, true, true);
        signIn = new PasswordSignIn(
                new SignInRules(accounts, false), hashes, new HashedPasswords(accounts, hashes, throttle), throttle);
        hashes.compared.clear();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buyer",
                "buyer@example.com",
                "left",
                "invited",
                "demo",
                "nobody",
                "",
                "no\u0000body",
                "{bcrypt}x"
            })
    void oneHashOfTheSameKindIsComparedWhoeverIsNamed(String name) {
        assertThatThrownBy(() -> attempt(name, "wrong")).isInstanceOf(BadCredentialsException.class);

        assertThat(hashes.compared).hasSize(1).allMatch(hash -> hash.startsWith("{count}"));
    }

    @Test
    void nameAndMailAddressOfAnAccountShareTheirTries() {
        for (int i = 0; i < SignInThrottle.TRIES / 2; i++) {
            assertThatThrownBy(() -> attempt("buyer", "wrong")).isInstanceOf(BadCredentialsException.class);
            assertThatThrownBy(() -> attempt(" buyer@example.com ", "wrong"))
                    .isInstanceOf(BadCredentialsException.class);
        }

        assertThatThrownBy(() -> attempt("buyer", RIGHT)).isInstanceOf(LockedException.class);
        assertThatThrownBy(() -> attempt("buyer@example.com", RIGHT)).isInstanceOf(LockedException.class);
        assertThat(hashes.compared).hasSize(SignInThrottle.TRIES);
    }

    @Test
    void whoMayNotSignInIsToldTheSameWithTheRightPassword() {
        for (String name : List.of("left", "demo")) {
            assertThatThrownBy(() -> attempt(name, RIGHT)).isInstanceOf(BadCredentialsException.class);
        }
    }

    @Test
    void aPasswordOfAnyLengthIsHashedUpToAThousandCharacters() {
        assertThatThrownBy(() -> attempt("buyer", RIGHT + "x".repeat(5_000_000)))
                .isInstanceOf(BadCredentialsException.class);

        assertThat(hashes.longest).isLessThanOrEqualTo(1_000);
    }

    @Test
    void whoeverKnowsThePasswordIsLetIn() {
        assertThat(IntStream.range(0, 3).mapToObj(i -> attempt("buyer", RIGHT))).allMatch(done -> done);
    }

    private boolean attempt(String name, String password) {
        return signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password))
                .isAuthenticated();
    }

    private void account(String id, @Nullable String hash, boolean active, boolean demo) {
        User user = new User(
                id,
                "Una",
                id + "@example.com",
                Set.of(Role.BUYER),
                null,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                active,
                demo,
                0);
        Optional<Account> account = Optional.of(new Account(user, hash, 0));
        when(accounts.find(id)).thenReturn(account);
        when(accounts.findByEmail(user.email())).thenReturn(account);
    }

    /** Hashing takes the time of a sign-in, so its calls are counted; a clock would only measure the machine. */
    private static final class CountedHashes implements PasswordEncoder {

        private final List<String> compared = new ArrayList<>();
        private int longest;

        @Override
        public String encode(@Nullable CharSequence password) {
            return "{count}" + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            compared.add(String.valueOf(hash));
            longest = Math.max(longest, password == null ? 0 : password.length());
            return ("{count}" + password).equals(hash);
        }
    }
}
