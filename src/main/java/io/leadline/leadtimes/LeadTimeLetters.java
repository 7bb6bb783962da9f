package io.leadline.leadtimes;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Receivers;
import io.leadline.identity.Role;
import io.leadline.identity.User;
import io.leadline.leadtimes.LeadTimeCase.Kind;
import io.leadline.leadtimes.LeadTimeCase.State;
import io.leadline.messaging.ActionLinks;
import io.leadline.messaging.Mail;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.messaging.Outbox;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Mails about differences of lead times, once for each fact. */
@Component
public class LeadTimeLetters {

    private static final Duration LINK_LASTS = Duration.ofDays(60);

    private final Outbox outbox;
    private final ActionLinks links;
    private final Receivers receivers;
    private final Suppliers suppliers;
    private final BusinessClock clock;

    LeadTimeLetters(Outbox outbox, ActionLinks links, Receivers receivers, Suppliers suppliers, BusinessClock clock) {
        this.outbox = outbox;
        this.links = links;
        this.receivers = receivers;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    /** To the supplier: it is asked to state another lead time. */
    public void ask(LeadTimeCase one, Instant answerBy) {
        one.last(Kind.ASKED).filter(step -> one.state() == State.ASKED).ifPresent(step -> {
            Map<String, Object> model = new HashMap<>();
            model.put(MailKey.COUNT.key(), (long) step.days());
            model.put(MailKey.ANSWER_BY.key(), answerBy);
            toSupplier(one, MailTemplate.LEAD_TIME_ASKED, "asked#" + one.round(), step.words(), model);
        });
    }

    /** To the supplier: what a buyer writes about it. */
    public void talk(LeadTimeCase one) {
        one.last(Kind.TALKED)
                .ifPresent(step -> toSupplier(
                        one,
                        MailTemplate.LEAD_TIME_TALKED,
                        "talked#" + one.round(),
                        step.words(),
                        new HashMap<>(
                                Map.of(MailKey.COUNT.key(), (long) one.figures().rightDays()))));
    }

    /** To the buyers, at most once a day, as long as it waits for them. */
    public void remind(LeadTimeCase one) {
        if (one.state() != State.DECIDING) {
            return;
        }
        Map<String, Object> model = Map.of(
                MailKey.SUPPLIER_NAME.key(),
                one.supplierName(),
                MailKey.ITEM.key(),
                one.itemName(),
                MailKey.ROUTE.key(),
                "lead-time/" + one.id());
        for (Receivers.Receiver receiver : receivers.withRole(Role.BUYER)) {
            User user = receiver.user();
            outbox.queue(new Mail(
                    one.id() + "#decide#" + clock.today() + "#" + user.id(),
                    MailTemplate.LEAD_TIME_REMINDER.id(),
                    user.email(),
                    user.locale(),
                    user.zone(),
                    MailKey.insteadOf(model, receiver.insteadOf()),
                    List.of(),
                    one.id()));
        }
    }

    private void toSupplier(
            LeadTimeCase one, MailTemplate template, String fact, String note, Map<String, Object> model) {
        Optional<Supplier> known =
                suppliers.find(one.supplierId()).filter(supplier -> Mail.isAddress(supplier.email()));
        if (known.isEmpty()) {
            return;
        }
        Supplier supplier = known.get();
        model.put(MailKey.SUPPLIER_ID.key(), supplier.id());
        model.put(MailKey.SUPPLIER_NAME.key(), supplier.name());
        model.put(MailKey.ITEM.key(), one.itemName());
        model.put(
                MailKey.LINK.key(),
                links.issue(one.id(), supplier.id(), clock.now().plus(LINK_LASTS)));
        if (!note.isBlank()) {
            model.put(MailKey.NOTE.key(), note);
        }
        outbox.queue(new Mail(
                one.id() + "#" + fact,
                template.id(),
                supplier.email(),
                supplier.language(),
                supplier.zone(),
                model,
                List.of(),
                one.id()));
    }
}
