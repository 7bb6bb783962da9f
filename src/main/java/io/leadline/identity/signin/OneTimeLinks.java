package io.leadline.identity.signin;

import io.leadline.identity.Account;
import io.leadline.identity.Accounts;
import io.leadline.identity.PasswordLinks;
import io.leadline.identity.SecurityLog;
import io.leadline.identity.User;
import io.leadline.shared.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Runs on real time: a demonstration's moved clock must neither prolong nor end a link. */
@Component
class OneTimeLinks implements PasswordLinks {

    static final Duration GOOD_FOR = Duration.ofDays(1);

    private static final int TOKEN_BYTES = 32;

    private final Accounts accounts;
    private final HashedPasswords passwords;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();

    OneTimeLinks(Accounts accounts, HashedPasswords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    @Override
    public String issue(String userId) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        accounts.putLink(userId, hash(token), clock.instant().plus(GOOD_FOR));
        return "password/" + token;
    }

    @Override
    public Optional<User> resolve(String token) {
        Optional<User> user = accounts.findByLink(hash(token), clock.instant()).map(Account::user);
        if (user.isEmpty()) {
            SecurityLog.write(SecurityLog.Event.LINK_UNKNOWN, null, "password/…", "unknown, used, replaced or too old");
        }
        return user;
    }

    @Override
    public boolean use(String token, String password) {
        Optional<User> user = resolve(token);
        boolean used = accounts.useLink(hash(token), clock.instant(), passwords.encode(password));
        if (used) {
            SecurityLog.write(
                    SecurityLog.Event.PASSWORD_SET, user.map(User::id).orElse(null), "password", "set by a link");
        }
        return used;
    }

    /** A token is as random as a key, so a plain hash of it cannot be guessed backwards. */
    private static String hash(String token) {
        return Sha256.hex(token);
    }
}
