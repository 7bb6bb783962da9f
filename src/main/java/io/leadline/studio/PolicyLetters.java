package io.leadline.studio;

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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Mails about policy changes, once for each fact. */
@Component
public class PolicyLetters {

    private final Outbox outbox;
    private final ObjectProvider<Receivers> receivers;
    private final BusinessClock clock;

    PolicyLetters(Outbox outbox, ObjectProvider<Receivers> receivers, BusinessClock clock) {
        this.outbox = outbox;
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
                                MailKey.NAME.key(), change.askedByName(),
                                MailKey.NOTE.key(), change.why(),
                                MailKey.WAITING_SINCE.key(), change.askedAt()))));
    }

    /** To who asked, unless that is who decided. */
    public void tellDecision(PolicyChange change) {
        if (change.state() == PolicyChange.State.WAITING || change.decidedBy().equals(change.askedBy())) {
            return;
        }
        Map<String, Object> model = new HashMap<>(Map.of(MailKey.NAME.key(), change.decidedByName()));
        if (!change.reason().isBlank()) {
            model.put(MailKey.REASON.key(), change.reason());
        }
        boolean approved = change.state() == PolicyChange.State.APPROVED;
        receivers.ifAvailable(known -> known.person(change.askedBy())
                .ifPresent(receiver -> write(
                        receiver,
                        change,
                        approved ? MailTemplate.POLICY_APPROVED : MailTemplate.POLICY_REJECTED,
                        "decided",
                        model)));
    }

    private void write(
            Receivers.Receiver receiver,
            PolicyChange change,
            MailTemplate template,
            String fact,
            Map<String, Object> model) {
        User user = receiver.user();
        Map<String, Object> whole = new HashMap<>(model);
        whole.put(MailKey.ROUTE.key(), "policy?change=" + change.id());
        outbox.queue(new Mail(
                change.id() + "#" + fact + "#" + user.id(),
                template.id(),
                user.email(),
                user.locale(),
                user.zone(),
                MailKey.insteadOf(whole, receiver.insteadOf()),
                List.of(),
                change.id()));
    }
}
