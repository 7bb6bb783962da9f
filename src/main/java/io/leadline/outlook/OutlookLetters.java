package io.leadline.outlook;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Receivers;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.messaging.ActionLinks;
import io.leadline.messaging.Mail;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Outbox;
import io.leadline.ordering.Deadlines;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Mails about outlooks, once for each fact. */
@Component
public class OutlookLetters {

    /** A commitment may be said anew as long as the outlook counts. */
    private static final Duration LINK_LASTS = Duration.ofDays(120);

    private final Outbox outbox;
    private final ActionLinks links;
    private final Suppliers suppliers;
    private final ObjectProvider<Receivers> receivers;
    private final Deadlines deadlines;
    private final Outlooks outlooks;
    private final BusinessClock clock;

    OutlookLetters(
            Outbox outbox,
            ActionLinks links,
            Suppliers suppliers,
            ObjectProvider<Receivers> receivers,
            Deadlines deadlines,
            Outlooks outlooks,
            BusinessClock clock) {
        this.outbox = outbox;
        this.links = links;
        this.suppliers = suppliers;
        this.receivers = receivers;
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
        Optional<Supplier> known = suppliers.find(outlook.supplierId()).filter(s -> Mail.isAddress(s.email()));
        if (known.isEmpty()) {
            outlooks.unreached(outlook.id());
            return;
        }
        Supplier supplier = known.get();
        Map<MailKey, Object> model = new EnumMap<>(MailKey.class);
        model.put(MailKey.SUPPLIER_ID, supplier.id());
        model.put(MailKey.SUPPLIER_NAME, supplier.name());
        model.put(MailKey.COUNT, (long) outlook.lines().size());
        Instant until = outlook.commitBy();
        model.put(MailKey.ANSWER_BY, until == null ? clock.now() : until);
        model.put(
                MailKey.LINK,
                links.issue(outlook.id(), supplier.id(), clock.now().plus(LINK_LASTS)));
        if (!outlook.note().isBlank()) {
            model.put(MailKey.NOTE, outlook.note());
        }
        write(
                outlook.id() + "#" + fact,
                template,
                supplier.email(),
                supplier.language(),
                supplier.zone(),
                keyed(model),
                outlook);
    }

    private void to(Role role, Outlook outlook, MailTemplate template, String fact, long count) {
        Map<MailKey, Object> model = new EnumMap<>(MailKey.class);
        model.put(MailKey.SUPPLIER_NAME, outlook.supplierName());
        model.put(MailKey.ROUTE, "outlook/" + outlook.supplierId());
        if (count > 0) {
            model.put(MailKey.COUNT, count);
        }
        receivers.ifAvailable(known -> {
            for (Receivers.Receiver receiver : known.withRole(role)) {
                User user = receiver.user();
                write(
                        outlook.id() + "#" + fact + "#" + user.id(),
                        template,
                        user.email(),
                        user.locale(),
                        user.zone(),
                        MailKey.insteadOf(keyed(model), receiver.insteadOf()),
                        outlook);
            }
        });
    }

    private void write(
            String id,
            MailTemplate template,
            String to,
            java.util.Locale language,
            java.time.ZoneId zone,
            Map<String, Object> model,
            Outlook outlook) {
        outbox.queue(new Mail(id, template.id(), to, language, zone, model, List.of(), outlook.id()));
    }

    private static Map<String, Object> keyed(Map<MailKey, Object> model) {
        Map<String, Object> keyed = new HashMap<>();
        model.forEach((key, value) -> keyed.put(key.key(), value));
        return keyed;
    }
}
