package io.leadline.scorecard;

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
import org.springframework.stereotype.Component;

/** Mails about disputed rows, once for each fact. */
@Component
public class DisputeLetters {

    private final Outbox outbox;
    private final Receivers receivers;
    private final Suppliers suppliers;
    private final BusinessClock clock;

    DisputeLetters(Outbox outbox, Receivers receivers, Suppliers suppliers, BusinessClock clock) {
        this.outbox = outbox;
        this.receivers = receivers;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    /** To the buyers, at most once a day, as long as it waits. */
    public void remind(ScoreDispute dispute) {
        if (!dispute.isOpen()) {
            return;
        }
        Map<String, Object> model = Map.of(
                MailKey.SUPPLIER_NAME.key(),
                suppliers.find(dispute.supplierId()).map(Supplier::name).orElse(dispute.supplierId()),
                MailKey.ITEM.key(),
                dispute.sku().value(),
                MailKey.REASON.key(),
                dispute.reason(),
                MailKey.ROUTE.key(),
                "scores/" + dispute.supplierId());
        receivers
                .withRole(Role.BUYER)
                .forEach(receiver -> write(
                        dispute, receiver, MailTemplate.SCORE_DISPUTE_REMINDER, "answer#" + clock.today(), model));
    }

    /** To who disputed it, as long as that person works there. */
    public void answered(ScoreDispute dispute) {
        ScoreDispute.Answer answer = dispute.answer();
        if (answer == null) {
            return;
        }
        Map<String, Object> model = new HashMap<>(Map.of(
                MailKey.ITEM.key(),
                dispute.sku().value(),
                MailKey.COUNT.key(),
                answer.accepted() ? 1L : 0L,
                MailKey.ROUTE.key(),
                "scores/" + dispute.supplierId()));
        if (!answer.words().isBlank()) {
            model.put(MailKey.REASON.key(), answer.words());
        }
        receivers
                .person(dispute.by())
                .filter(receiver -> receiver.user().active()
                        && dispute.supplierId().equals(receiver.user().organisation()))
                .ifPresent(
                        receiver -> write(dispute, receiver, MailTemplate.SCORE_DISPUTE_ANSWERED, "answered", model));
    }

    private void write(
            ScoreDispute dispute,
            Receivers.Receiver receiver,
            MailTemplate template,
            String fact,
            Map<String, Object> model) {
        User user = receiver.user();
        outbox.queue(new Mail(
                dispute.id() + "#" + fact + "#" + user.id(),
                template.id(),
                user.email(),
                user.locale(),
                user.zone(),
                MailKey.insteadOf(model, receiver.insteadOf()),
                List.of(),
                dispute.id()));
    }
}
