package io.leadline.outlook;

import io.leadline.identity.Role;
import io.leadline.messaging.Fact;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Scribe;
import io.leadline.ordering.Deadlines;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Mails about outlooks, once for each fact. */
@Component
public class OutlookLetters {

    /** A commitment may be said anew as long as the outlook counts. */
    private static final Duration LINK_LASTS = Duration.ofDays(120);

    private final Scribe scribe;
    private final Deadlines deadlines;
    private final Outlooks outlooks;
    private final BusinessClock clock;

    OutlookLetters(Scribe scribe, Deadlines deadlines, Outlooks outlooks, BusinessClock clock) {
        this.scribe = scribe;
        this.deadlines = deadlines;
        this.outlooks = outlooks;
        this.clock = clock;
    }

    /** To the supplier, with a link; links of older outlooks say that there is a newer one. */
    public void release(Outlook outlook) {
        toSupplier(outlook, MailTemplate.OUTLOOK_RELEASED, "released");
    }

    /** The same again, at most once a day, on the supplier's working days. */
    public void remind(Outlook outlook) {
        if (outlook.state() == Outlook.State.RELEASED && deadlines.worksToday(outlook.supplierId())) {
            toSupplier(outlook, MailTemplate.OUTLOOK_REMINDER, "remind#" + clock.today());
        }
    }

    /** To the buyers: the supplier let its time pass. */
    public void unanswered(Outlook outlook) {
        if (outlook.state() == Outlook.State.RELEASED) {
            to(Role.BUYER, outlook, MailTemplate.OUTLOOK_UNANSWERED, "unanswered", 0);
        }
    }

    /** To the buyers: the supplier commits to less, and nobody has decided; at most once a day. */
    public void gap(Outlook outlook) {
        if (outlook.state() == Outlook.State.GAP) {
            to(
                    Role.BUYER,
                    outlook,
                    MailTemplate.OUTLOOK_GAP,
                    "gap#" + clock.today(),
                    outlook.openGaps().size());
        }
    }

    /** To those above: the buyers have not decided, and are not reminded any more; once for each commitment. */
    public void undecided(Outlook outlook) {
        if (outlook.state() == Outlook.State.GAP) {
            Role.BUYER
                    .above()
                    .forEach(role -> to(
                            role,
                            outlook,
                            MailTemplate.OUTLOOK_UNDECIDED,
                            "undecided#" + outlook.commitments().size(),
                            outlook.openGaps().size()));
        }
    }

    private void toSupplier(Outlook outlook, MailTemplate template, String fact) {
        Map<MailKey, Object> values = new EnumMap<>(MailKey.class);
        values.put(MailKey.COUNT, (long) outlook.lines().size());
        Instant until = outlook.commitBy();
        values.put(MailKey.ANSWER_BY, until == null ? clock.now() : until);
        if (!outlook.note().isBlank()) {
            values.put(MailKey.NOTE, outlook.note());
        }
        boolean reached = scribe.toSupplier(
                outlook.supplierId(),
                new Fact(outlook.id() + "#" + fact, template, outlook.id(), values),
                clock.now().plus(LINK_LASTS));
        if (!reached) {
            outlooks.unreached(outlook.id());
        }
    }

    private void to(Role role, Outlook outlook, MailTemplate template, String fact, long count) {
        Map<MailKey, Object> values = new EnumMap<>(MailKey.class);
        values.put(MailKey.SUPPLIER_NAME, outlook.supplierName());
        values.put(MailKey.ROUTE, "outlook/" + outlook.supplierId());
        if (count > 0) {
            values.put(MailKey.COUNT, count);
        }
        scribe.toRole(role, new Fact(outlook.id() + "#" + fact, template, outlook.id(), values));
    }
}
