package io.leadline.identity.signin;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password, unless there were too many wrong ones. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final DaoAuthenticationProvider check;
    private final SignInThrottle throttle;

    PasswordSignIn(SignInRules rules, PasswordEncoder encoder, SignInThrottle throttle) {
        check = new DaoAuthenticationProvider(rules);
        check.setPasswordEncoder(encoder);
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String account = attempt.getName();
        String address = attempt.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        if (!throttle.permits(account, address)) {
            throw new LockedException("Too many wrong passwords for '" + account + "' or from " + address);
        }
        try {
            Authentication done = check.authenticate(attempt);
            if (done == null) {
                throw new BadCredentialsException("Not a name and a password");
            }
            throttle.succeeded(account);
            return done;
        } catch (AuthenticationException refused) {
            throttle.failed(account, address);
            throw refused;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
