package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.messaging.MailBounced;
import io.leadline.messaging.MailKey;
import io.leadline.messaging.MailTemplate;
import io.leadline.shared.BusinessClock;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A supplier that a mail did not reach does not know of its order: the history says so, and the buyers are told. */
@Component
class BouncedMails {

    private final Orders orders;
    private final OrderLetters letters;
    private final BusinessClock clock;

    BouncedMails(Orders orders, OrderLetters letters, BusinessClock clock) {
        this.orders = orders;
        this.letters = letters;
        this.clock = clock;
    }

    /** Told again until it went through; the mail's id tells a repetition. */
    @EventListener
    void bounced(MailBounced bounce) {
        if (bounce.subject() == null || bounce.supplierId() == null) {
            return;
        }
        OrderResult noted = orders.change(bounce.subject(), order -> note(order, bounce));
        switch (noted) {
            case OrderResult.Done(PurchaseOrder order) -> tell(order, bounce);
            case OrderResult.Repeated(PurchaseOrder order) -> tell(order, bounce);
            case OrderResult.Refused refused -> {
                // Not the mail of an order.
            }
        }
    }

    private OrderResult note(PurchaseOrder order, MailBounced bounce) {
        boolean known = order.log().history().stream()
                .anyMatch(entry -> bounce.mailId().equals(entry.facts().get("mail")));
        return known
                ? new OrderResult.Repeated(order)
                : new OrderResult.Done(new OrderChange(order, clock.now())
                        .noted(
                                Actor.system(),
                                "mail-bounced",
                                Map.of("mail", bounce.mailId(), "to", bounce.to(), "problem", bounce.problem()))
                        .done());
    }

    private void tell(PurchaseOrder order, MailBounced bounce) {
        letters.toRole(
                order,
                Role.BUYER,
                MailTemplate.MAIL_BOUNCED,
                "bounced#" + Integer.toHexString(bounce.mailId().hashCode()),
                Map.of(
                        MailKey.ADDRESS, bounce.to(),
                        MailKey.REASON, bounce.problem(),
                        MailKey.ROUTE, "order/" + order.id()));
    }
}
