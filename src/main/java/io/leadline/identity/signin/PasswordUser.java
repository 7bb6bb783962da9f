package io.leadline.identity.signin;

import io.leadline.identity.Account;
import io.leadline.identity.Role;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who signed in with a password. */
final class PasswordUser implements UserDetails, SessionUser, CredentialsContainer {

    private static final long serialVersionUID = 1;

    private final String userId;
    private final boolean enabled;
    private final List<SimpleGrantedAuthority> authorities;
    private @Nullable String passwordHash;
    private volatile int epoch;

    PasswordUser(Account account, boolean enabled) {
        userId = account.user().id();
        this.enabled = enabled;
        authorities = authorities(account.user().roles());
        passwordHash = account.passwordHash();
        epoch = account.epoch();
    }

    static List<SimpleGrantedAuthority> authorities(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    @Override
    public String userId() {
        return userId;
    }

    @Override
    public int epoch() {
        return epoch;
    }

    @Override
    public void renew(int newEpoch) {
        epoch = newEpoch;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return authorities;
    }

    /** An account without a password yet has a hash that nothing matches. */
    @Override
    public String getPassword() {
        return passwordHash == null ? "{noop}" : passwordHash;
    }

    @Override
    public String getUsername() {
        return userId;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }
}
