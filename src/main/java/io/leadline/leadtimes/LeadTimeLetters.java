package io.leadline.leadtimes;

import io.leadline.identity.Role;
import io.leadline.leadtimes.LeadTimeCase.Kind;
import io.leadline.leadtimes.LeadTimeCase.State;
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

/** Mails about differences of lead times, once for each fact. */
@Component
public class LeadTimeLetters {

    private static final Duration LINK_LASTS = Duration.ofDays(60);

    private final Scribe scribe;
    private final BusinessClock clock;

    LeadTimeLetters(Scribe scribe, BusinessClock clock) {
        this.scribe = scribe;
        this.clock = clock;
    }

    /** To the supplier: it is asked to state another lead time. */
    public void ask(LeadTimeCase one, Instant answerBy) {
        one.last(Kind.ASKED)
                .filter(step -> one.state() == State.ASKED)
                .ifPresent(step -> toSupplier(
                        one,
                        MailTemplate.LEAD_TIME_ASKED,
                        "asked#" + one.round(),
                        step.words(),
                        Map.of(MailKey.COUNT, (long) step.days(), MailKey.ANSWER_BY, answerBy)));
    }

    /** To the supplier: what a buyer writes about it. */
    public void talk(LeadTimeCase one) {
        one.last(Kind.TALKED)
                .ifPresent(step -> toSupplier(
                        one,
                        MailTemplate.LEAD_TIME_TALKED,
                        "talked#" + one.round(),
                        step.words(),
                        Map.of(MailKey.COUNT, (long) one.figures().rightDays())));
    }

    /** To the buyers, at most once a day, as long as it waits for them. */
    public void remind(LeadTimeCase one) {
        if (one.state() == State.DECIDING) {
            scribe.toRole(
                    Role.BUYER,
                    new Fact(
                            one.id() + "#decide#" + clock.today(),
                            MailTemplate.LEAD_TIME_REMINDER,
                            one.id(),
                            Map.of(
                                    MailKey.SUPPLIER_NAME, one.supplierName(),
                                    MailKey.ITEM, one.itemName(),
                                    MailKey.ROUTE, "lead-time/" + one.id())));
        }
    }

    private void toSupplier(
            LeadTimeCase one, MailTemplate template, String fact, String note, Map<MailKey, Object> more) {
        Map<MailKey, Object> values = new EnumMap<>(more);
        values.put(MailKey.ITEM, one.itemName());
        if (!note.isBlank()) {
            values.put(MailKey.NOTE, note);
        }
        scribe.toSupplier(
                one.supplierId(),
                new Fact(one.id() + "#" + fact, template, one.id(), values),
                clock.now().plus(LINK_LASTS));
    }
}
