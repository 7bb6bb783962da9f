package io.leadline.identity.signin;

import io.leadline.identity.Account;
import io.leadline.identity.Accounts;
import io.leadline.identity.SessionUser;
import io.leadline.identity.Sessions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A session is good as long as its account is admitted and has begun no later epoch. */
@Component
class AccountSessions implements Sessions {

    private final HeardAccounts heard;
    private final Accounts accounts;
    private final SignInRules rules;

    AccountSessions(HeardAccounts heard, Accounts accounts, SignInRules rules) {
        this.heard = heard;
        this.accounts = accounts;
        this.rules = rules;
    }

    @Override
    public boolean isOver(SessionUser session) {
        return account(session).isEmpty();
    }

    @Override
    public List<SessionUser> over(Collection<SessionUser> sessions) {
        List<String> ids = sessions.stream().map(SessionUser::userId).distinct().toList();
        Map<String, Account> now = accounts.all(ids).stream()
                .collect(Collectors.toMap(account -> account.user().id(), Function.identity()));
        return sessions.stream()
                .filter(session -> !good(session, now.get(session.userId())))
                .toList();
    }

    /** The account of a session that is not over. */
    Optional<Account> account(SessionUser session) {
        return heard.find(session.userId()).filter(account -> good(session, account));
    }

    /** A session whose epoch is the later one has just set the password, which is about to be stored. */
    private boolean good(SessionUser session, @Nullable Account account) {
        return account != null && session.epoch() >= account.epoch() && rules.admits(account);
    }
}
