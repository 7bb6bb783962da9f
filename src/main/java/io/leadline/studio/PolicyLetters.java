package io.leadline.studio;

import io.leadline.identity.Receivers;
import io.leadline.identity.Role;
import io.leadline.messaging.Fact;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Scribe;
import io.leadline.shared.BusinessClock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Mails about policy changes, once for each fact. */
@Component
public class PolicyLetters {

    private final Scribe scribe;
    private final ObjectProvider<Receivers> receivers;
    private final BusinessClock clock;

    PolicyLetters(Scribe scribe, ObjectProvider<Receivers> receivers, BusinessClock clock) {
        this.scribe = scribe;
        this.receivers = receivers;
        this.clock = clock;
    }

    /** To everybody who may approve it, at most once a day. */
    public void remind(PolicyChange change) {
        if (change.state() != PolicyChange.State.WAITING) {
            return;
        }
        receivers.ifAvailable(known -> List.of(Role.MANAGER, Role.HEAD_OF_PURCHASING).stream()
                .flatMap(role -> known.withRole(role).stream())
                .filter(receiver -> !receiver.user().id().equals(change.askedBy()))
                .collect(Collectors.toMap(receiver -> receiver.user().id(), receiver -> receiver, (one, same) -> one))
                .values()
                .forEach(receiver -> write(
                        receiver,
                        change,
                        MailTemplate.POLICY_REMINDER,
                        "remind#" + clock.today(),
                        Map.of(
                                MailKey.NAME, change.askedByName(),
                                MailKey.NOTE, change.why(),
                                MailKey.WAITING_SINCE, change.askedAt()))));
    }

    /** To who asked, unless that is who decided. */
    public void tellDecision(PolicyChange change) {
        if (change.state() == PolicyChange.State.WAITING || change.decidedBy().equals(change.askedBy())) {
            return;
        }
        Map<MailKey, Object> values = new EnumMap<>(Map.of(MailKey.NAME, change.decidedByName()));
        if (!change.reason().isBlank()) {
            values.put(MailKey.REASON, change.reason());
        }
        boolean approved = change.state() == PolicyChange.State.APPROVED;
        receivers.ifAvailable(known -> known.person(change.askedBy())
                .ifPresent(receiver -> write(
                        receiver,
                        change,
                        approved ? MailTemplate.POLICY_APPROVED : MailTemplate.POLICY_REJECTED,
                        "decided",
                        values)));
    }

    private void write(
            Receivers.Receiver receiver,
            PolicyChange change,
            MailTemplate template,
            String fact,
            Map<MailKey, Object> values) {
        Map<MailKey, Object> whole = new EnumMap<>(values);
        whole.put(MailKey.ROUTE, "policy?change=" + change.id());
        scribe.to(receiver, new Fact(change.id() + "#" + fact, template, change.id(), whole));
    }
}
