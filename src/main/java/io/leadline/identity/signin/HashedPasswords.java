package io.leadline.identity.signin;

import io.leadline.identity.Account;
import io.leadline.identity.Accounts;
import io.leadline.identity.Passwords;
import io.leadline.identity.User;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

@Component
class HashedPasswords implements Passwords {

    /** BCrypt reads no more than 72 bytes; a longer password would be weaker than it looks. */
    private static final int LONGEST_BYTES = 72;

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

    HashedPasswords(Accounts accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
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
        accounts.putPassword(userId, encode(password));
        SessionActor.session()
                .filter(own -> own.userId().equals(userId))
                .ifPresent(own -> own.renew(account.epoch() + 1));
    }

    @Override
    public boolean matches(String userId, String password) {
        return accounts.find(userId)
                .map(Account::passwordHash)
                .filter(hash -> encoder.matches(password, hash))
                .isPresent();
    }

    String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The encoder gave no hash");
        }
        return hash;
    }
}
