package io.leadline.partners;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Receivers;
import io.leadline.identity.Role;
import io.leadline.identity.User;
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
    private final Receivers receivers;
    private final Suppliers suppliers;
    private final BusinessClock clock;

    TermsLetters(Outbox outbox, Receivers receivers, Suppliers suppliers, BusinessClock clock) {
        this.outbox = outbox;
        this.receivers = receivers;
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
        receivers
                .withRole(role)
                .forEach(receiver ->
                        write(receiver, change, MailTemplate.TERMS_REMINDER, "asked#" + clock.today(), model));
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
            receivers
                    .person(change.askedBy())
                    .filter(receiver -> receiver.user().active()
                            && change.supplierId().equals(receiver.user().organisation()))
                    .ifPresent(receiver -> write(receiver, change, MailTemplate.TERMS_DECIDED, "decided", model));
        }
    }

    private void write(
            Receivers.Receiver receiver,
            TermsChange change,
            MailTemplate template,
            String fact,
            Map<String, Object> model) {
        User user = receiver.user();
        outbox.queue(new Mail(
                change.id() + "#" + fact + "#" + user.id(),
                template.id(),
                user.email(),
                user.locale(),
                user.zone(),
                MailKey.insteadOf(model, receiver.insteadOf()),
                List.of(),
                change.id()));
    }
}
