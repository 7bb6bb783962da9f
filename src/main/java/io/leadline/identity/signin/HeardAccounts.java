package io.leadline.identity.signin;

import io.leadline.identity.Account;
import io.leadline.identity.Accounts;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What the running request has just heard of its account. The fence asks, then the one before messages of open pages, then
 * whoever acts, and a table for each of its rows: that holds for the next moment of the same request; nothing holds from one
 * to the next, and an upload that takes its time asks again.
 */
@Component
class HeardAccounts {

    private static final long MOMENT_NANOS = 100_000_000;
    private static final String HEARD = HeardAccounts.class.getName();

    private final Accounts accounts;
    private final LongSupplier nanos;

    @Autowired
    HeardAccounts(Accounts accounts) {
        this(accounts, System::nanoTime);
    }

    HeardAccounts(Accounts accounts, LongSupplier nanos) {
        this.accounts = accounts;
        this.nanos = nanos;
    }

    Optional<Account> find(String userId) {
        @Nullable RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return accounts.find(userId);
        }
        long now = nanos.getAsLong();
        if (request.getAttribute(HEARD, RequestAttributes.SCOPE_REQUEST) instanceof Heard heard
                && heard.userId().equals(userId)
                && now - heard.atNanos() < MOMENT_NANOS) {
            return heard.account();
        }
        Heard heard = new Heard(userId, accounts.find(userId), now);
        request.setAttribute(HEARD, heard, RequestAttributes.SCOPE_REQUEST);
        return heard.account();
    }

    private record Heard(String userId, Optional<Account> account, long atNanos) {}
}
