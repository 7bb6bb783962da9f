package io.leadline.clearance;

import io.leadline.clearance.OverstockCase.Chosen;
import io.leadline.clearance.OverstockCase.State;
import io.leadline.identity.Role;
import io.leadline.messaging.Fact;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Scribe;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Mails about overstock, once for each fact. */
@Component
public class ClearanceLetters {

    private static final Duration LINK_LASTS = Duration.ofDays(60);

    private final Scribe scribe;
    private final BusinessClock clock;

    ClearanceLetters(Scribe scribe, BusinessClock clock) {
        this.scribe = scribe;
        this.clock = clock;
    }

    /** To the supplier: it is asked to take units back. */
    public void ask(OverstockCase one, Instant answerBy) {
        Chosen chosen = one.chosen();
        if (chosen != null && one.state() == State.ASKED) {
            long units = (long) Math.floor(chosen.way().units());
            toSupplier(one, "asked", MailTemplate.RETURN_ASKED, units, Map.of(MailKey.ANSWER_BY, answerBy));
        }
    }

    /** To the supplier: it need not take back what it was asked to. */
    public void withdraw(OverstockCase one, long units) {
        if (units > 0) {
            toSupplier(one, "withdrawn", MailTemplate.RETURN_WITHDRAWN, units, Map.of());
        }
    }

    private void toSupplier(
            OverstockCase one, String fact, MailTemplate template, long units, Map<MailKey, Object> more) {
        Map<MailKey, Object> values = new EnumMap<>(MailKey.class);
        values.putAll(more);
        values.put(MailKey.ITEM, one.itemName());
        values.put(MailKey.COUNT, units);
        scribe.toSupplier(
                one.supplierId(),
                new Fact(one.id() + "#" + fact + "#" + one.round(), template, one.id(), values),
                clock.now().plus(LINK_LASTS));
    }

    /** To those whose turn it is, at most once a day, as long as it waits for them. */
    public void remind(OverstockCase one) {
        if (one.state() == State.DECIDING) {
            remind(one, Role.BUYER);
        } else if (one.state() == State.APPROVING) {
            remind(one, Role.MANAGER);
            remind(one, Role.HEAD_OF_PURCHASING);
        }
    }

    private void remind(OverstockCase one, Role role) {
        scribe.toRole(
                role,
                new Fact(
                        one.interaction() + "#" + clock.today(),
                        MailTemplate.OVERSTOCK_REMINDER,
                        one.id(),
                        Map.of(MailKey.ITEM, one.itemName(), MailKey.ROUTE, "overstock/" + one.id())));
    }
}
