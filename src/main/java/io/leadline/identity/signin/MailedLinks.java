package io.leadline.identity.signin;

import io.github.bucket4j.Bucket;
import io.leadline.identity.Account;
import io.leadline.identity.Accounts;
import io.leadline.identity.PasswordLinkIssued;
import io.leadline.identity.PasswordMails;
import io.leadline.identity.SecurityLog;
import io.leadline.identity.User;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class MailedLinks implements PasswordMails {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final SignInRules rules;
    private final ApplicationEventPublisher events;

    /** Nobody is to be buried in mails by a stranger who knows the address, nor the mail server by a script. */
    private final Bucket all = Bucket.builder()
            .addLimit(limit -> limit.capacity(60).refillGreedy(60, Duration.ofHours(1)))
            .build();

    private final RecentNames recent = new RecentNames(Duration.ofMinutes(5));

    MailedLinks(Accounts accounts, OneTimeLinks links, SignInRules rules, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.links = links;
        this.rules = rules;
        this.events = events;
    }

    /** Not waited for: how long it takes would tell whether there is such an account. */
    @Override
    public void ask(String email) {
        Thread.ofVirtual().name("password-mail").start(() -> askedFor(email));
    }

    private void askedFor(String email) {
        accounts.findByEmail(email.strip())
                .filter(rules::admits)
                .map(Account::user)
                .filter(user -> recent.add(user.id()) && all.tryConsume(1))
                .ifPresent(this::send);
    }

    @Override
    public void send(User user) {
        SecurityLog.write(
                SecurityLog.Event.PASSWORD_LINK_SENT, user.id(), "password", "asked for by mail or an administrator");
        String path = links.issue(user.id());
        Instant now = Instant.now();
        events.publishEvent(new PasswordLinkIssued(
                "password#" + user.id() + "#" + now.toEpochMilli(), user, path, now.plus(OneTimeLinks.GOOD_FOR)));
    }
}
