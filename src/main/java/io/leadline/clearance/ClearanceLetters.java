package io.leadline.clearance;

import io.leadline.catalog.Suppliers;
import io.leadline.clearance.OverstockCase.Chosen;
import io.leadline.clearance.OverstockCase.State;
import io.leadline.identity.Receivers;
import io.leadline.identity.Role;
import io.leadline.identity.User;
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
import org.springframework.stereotype.Component;

/** Mails about overstock, once for each fact. */
@Component
public class ClearanceLetters {

    private static final Duration LINK_LASTS = Duration.ofDays(60);

    private final Outbox outbox;
    private final ActionLinks links;
    private final Receivers receivers;
    private final Suppliers suppliers;
    private final BusinessClock clock;

    ClearanceLetters(Outbox outbox, ActionLinks links, Receivers receivers, Suppliers suppliers, BusinessClock clock) {
        this.outbox = outbox;
        this.links = links;
        this.receivers = receivers;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    /** To the supplier: it is asked to take units back. */
    public void ask(OverstockCase one, Instant answerBy) {
        Chosen chosen = one.chosen();
        if (chosen == null || one.state() != State.ASKED) {
            return;
        }
        Map<String, Object> model = new HashMap<>();
        model.put(MailKey.ANSWER_BY.key(), answerBy);
        model.put(
                MailKey.LINK.key(),
                links.issue(one.id(), one.supplierId(), clock.now().plus(LINK_LASTS)));
        toSupplier(
                one,
                "asked",
                MailTemplate.RETURN_ASKED,
                (long) Math.floor(chosen.way().units()),
                model);
    }

    /** To the supplier: it need not take back what it was asked to. */
    public void withdraw(OverstockCase one, long units) {
        if (units > 0) {
            toSupplier(one, "withdrawn", MailTemplate.RETURN_WITHDRAWN, units, new HashMap<>());
        }
    }

    private void toSupplier(
            OverstockCase one, String fact, MailTemplate template, long units, Map<String, Object> model) {
        suppliers
                .find(one.supplierId())
                .filter(supplier -> Mail.isAddress(supplier.email()))
                .ifPresent(supplier -> {
                    model.put(MailKey.SUPPLIER_ID.key(), supplier.id());
                    model.put(MailKey.SUPPLIER_NAME.key(), supplier.name());
                    model.put(MailKey.ITEM.key(), one.itemName());
                    model.put(MailKey.COUNT.key(), units);
                    outbox.queue(new Mail(
                            one.id() + "#" + fact + "#" + one.round(),
                            template.id(),
                            supplier.email(),
                            supplier.language(),
                            supplier.zone(),
                            model,
                            List.of(),
                            one.id()));
                });
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
        Map<String, Object> model =
                Map.of(MailKey.ITEM.key(), one.itemName(), MailKey.ROUTE.key(), "overstock/" + one.id());
        for (Receivers.Receiver receiver : receivers.withRole(role)) {
            User user = receiver.user();
            outbox.queue(new Mail(
                    one.interaction() + "#" + clock.today() + "#" + user.id(),
                    MailTemplate.OVERSTOCK_REMINDER.id(),
                    user.email(),
                    user.locale(),
                    user.zone(),
                    MailKey.insteadOf(model, receiver.insteadOf()),
                    List.of(),
                    one.id()));
        }
    }
}
