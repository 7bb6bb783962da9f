package io.leadline.identity.signin;

import io.leadline.identity.Account;
import io.leadline.identity.SecurityLog;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks name and password, unless there were too many wrong ones. Exactly one hash is made for each try, whether there is
 * such an account, with a password, that may sign in, or not: the time tells nothing.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    /** A form can send more; hashing reads no more than 72 bytes. */
    private static final int LONGEST = 1_000;

    private final SignInRules rules;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final String nobodysHash;

    PasswordSignIn(SignInRules rules, PasswordEncoder encoder, HashedPasswords passwords, SignInThrottle throttle) {
        this.rules = rules;
        this.encoder = encoder;
        this.throttle = throttle;
        nobodysHash = passwords.encode(UUID.randomUUID().toString());
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName().strip();
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        Optional<Account> account = rules.find(name);
        String one = account.map(found -> found.user().id()).orElse("? " + name.toLowerCase(Locale.ROOT));
        return switch (throttle.check(one, address, () -> right(account, attempt.getCredentials()))) {
            case RIGHT -> signedIn(account.orElseThrow(), attempt);
            case WRONG -> {
                log(SecurityLog.Event.SIGN_IN_FAILED, account, "wrong name or password, or not admitted");
                throw new BadCredentialsException("Not a name and a password");
            }
            case TOO_MANY -> {
                log(SecurityLog.Event.SIGN_IN_THROTTLED, account, "too many wrong passwords");
                throw new LockedException("Too many wrong passwords");
            }
        };
    }

    private boolean right(Optional<Account> account, @Nullable Object credentials) {
        String given = credentials == null ? "" : credentials.toString();
        String hash = account.map(Account::passwordHash).orElse(nobodysHash);
        boolean matches = encoder.matches(given.substring(0, Math.min(given.length(), LONGEST)), hash);
        return matches
                && given.length() <= LONGEST
                && account.filter(rules::admits).isPresent();
    }

    private static Authentication signedIn(Account account, Authentication attempt) {
        PasswordUser user = new PasswordUser(account);
        var done = UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        done.setDetails(attempt.getDetails());
        return done;
    }

    /** A name that is none is not written down: people type their passwords there. */
    private static void log(SecurityLog.Event event, Optional<Account> account, String why) {
        SecurityLog.write(event, account.map(found -> found.user().id()).orElse(null), "sign-in", why);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
