package io.leadline.identity.signin;

import io.leadline.identity.Account;
import io.leadline.identity.Accounts;
import io.leadline.identity.Admission;
import io.leadline.identity.User;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who may sign in: active users, and demonstration accounts only where a demonstration is run. */
@Component
class SignInRules implements Admission {

    private final Accounts accounts;
    private final boolean demo;

    SignInRules(Accounts accounts, @Value("${leadline.demo:false}") boolean demo) {
        this.accounts = accounts;
        this.demo = demo;
    }

    /** By the sign-in name, or by the mail address, which people remember more easily; both are looked for each time. */
    Optional<Account> find(String nameOrEmail) {
        Optional<Account> byEmail = accounts.findByEmail(nameOrEmail);
        return accounts.find(nameOrEmail).or(() -> byEmail);
    }

    boolean admits(Account account) {
        return admits(account.user());
    }

    @Override
    public boolean admits(User user) {
        return user.active() && (demo || !user.demo());
    }
}
