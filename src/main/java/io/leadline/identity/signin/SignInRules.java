package io.leadline.identity.signin;

import io.leadline.identity.Account;
import io.leadline.identity.Accounts;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Who may sign in: active users, and demonstration accounts only where a demonstration is run. */
@Component
class SignInRules implements UserDetailsService {

    private final Accounts accounts;
    private final boolean demo;

    SignInRules(Accounts accounts, @Value("${leadline.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.demo = demo;
    }

    /** By the sign-in name, or by the mail address, which people remember more easily. */
    @Override
    public UserDetails loadUserByUsername(String nameOrEmail) {
        String name = nameOrEmail.strip();
        Optional<Account> account = accounts.find(name).or(() -> accounts.findByEmail(name));
        return account.map(found -> new PasswordUser(found, admits(found)))
                .orElseThrow(() -> new UsernameNotFoundException("Nobody signs in as '" + name + "'"));
    }

    boolean admits(Account account) {
        return account.user().active() && (demo || !account.user().demo());
    }
}
