package io.leadline.messaging;

import io.leadline.identity.Actor;
import io.leadline.identity.DemoAccounts;
import io.leadline.identity.Role;
import io.leadline.shared.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The local mail box: every mail as its receiver reads it, links included, so that one person can play all sides. It is
 * open in demonstrations without a mail server, and empty everywhere else. Whoever reads it can act for every receiver:
 * where more than the generated shop is at stake, that is the administrator alone, who could do so anyway.
 */
@Component
public class MailBox {

    private final MailStore store;
    private final DemoAccounts accounts;
    private final boolean open;

    MailBox(
            MailStore store,
            DemoAccounts accounts,
            @Value("${leadline.demo:false}") boolean demo,
            @Value("${spring.mail.host:none}") String mailServer) {
        this.store = store;
        this.accounts = accounts;
        this.open = demo && mailServer.equals("none");
    }

    public boolean open() {
        return open;
    }

    /** Never to a supplier: others' mails lie in it. */
    public boolean openTo(Actor reader) {
        return open && reader.organisation() == null && (accounts.open() || reader.is(Role.ADMIN));
    }

    /** Newest first. */
    public Page<MailSummary> mails(Actor reader, int offset, int limit) {
        return openTo(reader) ? store.find(null, offset, limit) : new Page<>(List.of(), 0);
    }

    public Optional<Letter> letter(Actor reader, String mailId) {
        return openTo(reader) ? store.letter(mailId) : Optional.empty();
    }
}
