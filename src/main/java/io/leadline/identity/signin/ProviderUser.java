package io.leadline.identity.signin;

import io.leadline.identity.Account;
import io.leadline.identity.SessionUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody whom another identity provider has signed in, with the roles of the account here. */
final class ProviderUser extends DefaultOidcUser implements SessionUser {

    private static final long serialVersionUID = 1;

    private final String userId;
    private volatile int epoch;

    ProviderUser(OidcUser from, Account account) {
        super(PasswordUser.authorities(account.user().roles()), from.getIdToken(), from.getUserInfo());
        userId = account.user().id();
        epoch = account.epoch();
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
    public String getName() {
        return userId;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProviderUser user && user.userId.equals(userId);
    }

    @Override
    public int hashCode() {
        return userId.hashCode();
    }
}
