package io.leadline.messaging;

import io.leadline.shared.Page;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The local mail box: every mail as its receiver reads it, links included, so that one person can play all sides. It is
 * open in demonstrations without a mail server, and empty everywhere else.
 */
@Component
public class MailBox {

    private final MailStore store;
    private final boolean open;

    MailBox(
            MailStore store,
            @Value("${leadline.demo:false}") boolean demo,
            @Value("${spring.mail.host:none}") String mailServer) {
        this.store = store;
        this.open = demo && mailServer.equals("none");
    }

    public boolean open() {
        return open;
    }

    /** Newest first. */
    public Page<MailSummary> mails(int offset, int limit) {
        return open ? store.find(null, offset, limit) : new Page<>(List.of(), 0);
    }

    public Optional<Letter> letter(String mailId) {
        return open ? store.letter(mailId) : Optional.empty();
    }
}
