package io.leadline.identity.signin;

import io.leadline.identity.Account;
import io.leadline.identity.Accounts;
import io.leadline.identity.Passwords;
import io.leadline.identity.SecurityLog;
import io.leadline.identity.SessionUser;
import io.leadline.identity.User;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

@Component
class HashedPasswords implements Passwords {

    /** BCrypt reads no more than 72 bytes; a longer password would be weaker than it looks. */
    private static final int LONGEST_BYTES = 72;

    /** Counted as an address: who found a page open guesses at the password no faster than a stranger. */
    private static final String OWN_PAGE = "own page";

    /** The heads of every list of leaked passwords that are long enough to pass otherwise. */
    private static final Set<String> COMMON = Set.of(
            "123456789012",
            "1234567890123",
            "password1234",
            "passwordpassword",
            "qwertyuiop12",
            "qwertyuiopas",
            "111111111111",
            "000000000000",
            "abcdefghijkl",
            "letmeinletmein",
            "iloveyou1234",
            "adminadminadmin",
            "leadlineleadline",
            "passwortpasswort");

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;

    HashedPasswords(Accounts accounts, PasswordEncoder encoder, SignInThrottle throttle) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
    }

    @Override
    public @Nullable Objection objection(User user, String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST) {
            return Objection.TOO_SHORT;
        }
        if (password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Objection.TOO_LONG;
        }
        if (COMMON.contains(lower) || password.chars().distinct().count() < 4) {
            return Objection.TOO_COMMON;
        }
        return lower.contains(user.id()) || lower.contains(user.email().toLowerCase(Locale.ROOT))
                ? Objection.CONTAINS_NAME
                : null;
    }

    @Override
    public void set(String userId, String password) {
        Account account = accounts.find(userId)
                .orElseThrow(() -> new IllegalArgumentException("There is no user '" + userId + "'"));
        Objection objection = objection(account.user(), password);
        if (objection != null) {
            throw new IllegalArgumentException("The password of " + userId + " is " + objection);
        }
        Optional<SessionUser> own =
                SessionActor.session().filter(session -> session.userId().equals(userId));
        if (own.filter(session -> session.epoch() != account.epoch()).isPresent()) {
            throw new AccessDeniedException("The session of " + userId + " is over");
        }
        // The own session is told first, so that it is good at every moment.
        own.ifPresent(session -> session.renew(account.epoch() + 1));
        if (!accounts.putPassword(userId, account.epoch(), encode(password))) {
            own.ifPresent(session -> session.renew(account.epoch()));
            throw new AccessDeniedException("The account " + userId + " was changed meanwhile");
        }
        SecurityLog.write(
                SecurityLog.Event.PASSWORD_SET, userId, "password", own.isPresent() ? "by its owner" : "at start");
    }

    @Override
    public boolean matches(String userId, String password) {
        return throttle.check(
                        userId,
                        OWN_PAGE,
                        () -> accounts.find(userId)
                                .map(Account::passwordHash)
                                .filter(hash -> encoder.matches(password, hash))
                                .isPresent())
                == SignInThrottle.Outcome.RIGHT;
    }

    String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The encoder gave no hash");
        }
        return hash;
    }
}
