package io.leadline.partners;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Receivers;
import io.leadline.identity.Role;
import io.leadline.messaging.Fact;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Scribe;
import io.leadline.shared.BusinessClock;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Mails about proposed terms, once for each fact. */
@Component
public class TermsLetters {

    private final Scribe scribe;
    private final Receivers receivers;
    private final Suppliers suppliers;
    private final BusinessClock clock;

    TermsLetters(Scribe scribe, Receivers receivers, Suppliers suppliers, BusinessClock clock) {
        this.scribe = scribe;
        this.receivers = receivers;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    /** To everybody with the role, at most once a day, as long as something waits. */
    public void remind(TermsChange change, Role role) {
        if (change.isDecided()) {
            return;
        }
        Map<MailKey, Object> values = new EnumMap<>(Map.of(
                MailKey.SUPPLIER_NAME,
                suppliers.find(change.supplierId()).map(Supplier::name).orElse(change.supplierId()),
                MailKey.COUNT,
                (long) change.open().size(),
                MailKey.WAITING_SINCE,
                change.askedAt(),
                MailKey.ROUTE,
                "terms-changes?change=" + change.id()));
        if (!change.note().isBlank()) {
            values.put(MailKey.NOTE, change.note());
        }
        scribe.toRole(role, fact(change, MailTemplate.TERMS_REMINDER, "asked#" + clock.today(), values));
    }

    /** To who proposed them. */
    public void tellDecision(TermsChange change) {
        Map<MailKey, Object> values =
                new EnumMap<>(Map.of(MailKey.COUNT, (long) change.accepted().size(), MailKey.ROUTE, "terms"));
        String reasons = change.verdicts().stream()
                .filter(verdict -> verdict.word() == TermsChange.Word.REFUSED)
                .map(TermsChange.Verdict::reason)
                .distinct()
                .limit(5)
                .collect(Collectors.joining("\n"));
        if (!reasons.isBlank()) {
            values.put(MailKey.REASON, reasons);
        }
        boolean withdrawn =
                change.verdicts().stream().allMatch(verdict -> verdict.word() == TermsChange.Word.WITHDRAWN);
        if (!withdrawn) {
            receivers
                    .person(change.askedBy())
                    .filter(receiver -> receiver.user().active()
                            && change.supplierId().equals(receiver.user().organisation()))
                    .ifPresent(receiver ->
                            scribe.to(receiver, fact(change, MailTemplate.TERMS_DECIDED, "decided", values)));
        }
    }

    private static Fact fact(TermsChange change, MailTemplate template, String name, Map<MailKey, Object> values) {
        return new Fact(change.id() + "#" + name, template, change.id(), values);
    }
}
