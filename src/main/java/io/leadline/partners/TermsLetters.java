package io.leadline.partners;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.identity.Users;
import io.leadline.messaging.Mail;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Outbox;
import io.leadline.shared.BusinessClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Mails about proposed terms, once for each fact. */
@Component
public class TermsLetters {

    private final Outbox outbox;
    private final Users users;
    private final Suppliers suppliers;
    private final BusinessClock clock;

    TermsLetters(Outbox outbox, Users users, Suppliers suppliers, BusinessClock clock) {
        this.outbox = outbox;
        this.users = users;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    /** To everybody with the role, at most once a day, as long as something waits. */
    public void remind(TermsChange change, Role role) {
        if (change.isDecided()) {
            return;
        }
        Map<String, Object> model = new HashMap<>(Map.of(
                MailKey.SUPPLIER_NAME.key(),
                suppliers.find(change.supplierId()).map(Supplier::name).orElse(change.supplierId()),
                MailKey.COUNT.key(),
                (long) change.open().size(),
                MailKey.WAITING_SINCE.key(),
                change.askedAt(),
                MailKey.ROUTE.key(),
                "terms-changes?change=" + change.id()));
        if (!change.note().isBlank()) {
            model.put(MailKey.NOTE.key(), change.note());
        }
        users.withRole(role)
                .forEach(user -> write(user, change, MailTemplate.TERMS_REMINDER, role + "#" + clock.today(), model));
    }

    /** To who proposed them. */
    public void tellDecision(TermsChange change) {
        Map<String, Object> model = new HashMap<>(
                Map.of(MailKey.COUNT.key(), (long) change.accepted().size(), MailKey.ROUTE.key(), "terms"));
        String reasons = change.verdicts().stream()
                .filter(verdict -> verdict.word() == TermsChange.Word.REFUSED)
                .map(TermsChange.Verdict::reason)
                .distinct()
                .limit(5)
                .collect(Collectors.joining("\n"));
        if (!reasons.isBlank()) {
            model.put(MailKey.REASON.key(), reasons);
        }
        boolean withdrawn =
                change.verdicts().stream().allMatch(verdict -> verdict.word() == TermsChange.Word.WITHDRAWN);
        if (!withdrawn) {
            users.find(change.askedBy())
                    .filter(User::active)
                    .ifPresent(user -> write(user, change, MailTemplate.TERMS_DECIDED, "decided", model));
        }
    }

    private void write(User user, TermsChange change, MailTemplate template, String fact, Map<String, Object> model) {
        outbox.queue(new Mail(
                change.id() + "#" + fact + "#" + user.id(),
                template.id(),
                user.email(),
                user.locale(),
                user.zone(),
                model,
                List.of(),
                change.id()));
    }
}
