package io.leadline.identity.signin;

import io.leadline.identity.Account;
import io.leadline.identity.Role;
import io.leadline.identity.SessionUser;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who signed in with a password. The roles are those of that moment, and so is the epoch that ends with them. */
final class PasswordUser implements AuthenticatedPrincipal, SessionUser, Serializable {

    private static final long serialVersionUID = 1;

    private final String userId;
    private final List<SimpleGrantedAuthority> authorities;
    private volatile int epoch;

    PasswordUser(Account account) {
        userId = account.user().id();
        authorities = authorities(account.user().roles());
        epoch = account.epoch();
    }

    static List<SimpleGrantedAuthority> authorities(Set<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    List<SimpleGrantedAuthority> getAuthorities() {
        return authorities;
    }

    @Override
    public String getName() {
        return userId;
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
    public boolean equals(@Nullable Object other) {
        return other instanceof PasswordUser user && user.userId.equals(userId);
    }

    @Override
    public int hashCode() {
        return userId.hashCode();
    }
}
