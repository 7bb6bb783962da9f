package io.leadline.identity.signin;

import io.leadline.identity.Accounts;
import java.util.Optional;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Maps somebody whom another identity provider knows to the account with the same mail address. The provider decides who
 * somebody is, never what that person may do here; it makes no accounts.
 */
@Component
class ProviderSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final Accounts accounts;
    private final SignInRules rules;
    private final OAuth2UserService<OidcUserRequest, OidcUser> provider = new OidcUserService();

    ProviderSignIn(Accounts accounts, SignInRules rules) {
        this.accounts = accounts;
        this.rules = rules;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        return Optional.ofNullable(provider.loadUser(request)).map(this::admit).orElseThrow(ProviderSignIn::unknown);
    }

    /** Only a mail address that the provider has verified counts; anybody may type in another's. */
    OidcUser admit(OidcUser from) {
        return Optional.ofNullable(from.getEmail())
                .filter(email -> Boolean.TRUE.equals(from.getEmailVerified()))
                .flatMap(accounts::findByEmail)
                .filter(rules::admits)
                .<OidcUser>map(account -> {
                    accounts.came(account.user().id());
                    return new ProviderUser(from, account);
                })
                .orElseThrow(ProviderSignIn::unknown);
    }

    private static OAuth2AuthenticationException unknown() {
        return new OAuth2AuthenticationException(new OAuth2Error("no-account"));
    }
}
