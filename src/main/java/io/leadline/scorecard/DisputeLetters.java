package io.leadline.scorecard;

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
import org.springframework.stereotype.Component;

/** Mails about disputed rows, once for each fact. */
@Component
public class DisputeLetters {

    private final Scribe scribe;
    private final Receivers receivers;
    private final Suppliers suppliers;
    private final BusinessClock clock;

    DisputeLetters(Scribe scribe, Receivers receivers, Suppliers suppliers, BusinessClock clock) {
        this.scribe = scribe;
        this.receivers = receivers;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    /** To the buyers, at most once a day, as long as it waits. */
    public void remind(ScoreDispute dispute) {
        if (!dispute.isOpen()) {
            return;
        }
        Map<MailKey, Object> values = Map.of(
                MailKey.SUPPLIER_NAME,
                suppliers.find(dispute.supplierId()).map(Supplier::name).orElse(dispute.supplierId()),
                MailKey.ITEM,
                dispute.sku().value(),
                MailKey.REASON,
                dispute.reason(),
                MailKey.ROUTE,
                "scores/" + dispute.supplierId());
        scribe.toRole(
                Role.BUYER, fact(dispute, MailTemplate.SCORE_DISPUTE_REMINDER, "answer#" + clock.today(), values));
    }

    /** To who disputed it, as long as that person works there. */
    public void answered(ScoreDispute dispute) {
        ScoreDispute.Answer answer = dispute.answer();
        if (answer == null) {
            return;
        }
        Map<MailKey, Object> values = new EnumMap<>(Map.of(
                MailKey.ITEM,
                dispute.sku().value(),
                MailKey.COUNT,
                answer.accepted() ? 1L : 0L,
                MailKey.ROUTE,
                "scores/" + dispute.supplierId()));
        if (!answer.words().isBlank()) {
            values.put(MailKey.REASON, answer.words());
        }
        receivers
                .person(dispute.by())
                .filter(receiver -> receiver.user().active()
                        && dispute.supplierId().equals(receiver.user().organisation()))
                .ifPresent(receiver ->
                        scribe.to(receiver, fact(dispute, MailTemplate.SCORE_DISPUTE_ANSWERED, "answered", values)));
    }

    private static Fact fact(ScoreDispute dispute, MailTemplate template, String name, Map<MailKey, Object> values) {
        return new Fact(dispute.id() + "#" + name, template, dispute.id(), values);
    }
}
