package io.leadline.ordering;

import io.leadline.catalog.Items;
import io.leadline.messaging.MailBounced;
import io.leadline.messaging.MailSent;
import io.leadline.shared.BusinessClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What becomes of mails to suppliers: the clock starts when one went out, and one that did not arrive is a task for the
 * buyers. News are told again until they went through.
 */
@Component
class MailWatch {

    private final Orders orders;
    private final OrderMails mails;
    private final OrderPolicies policies;
    private final Items items;
    private final Deadlines deadlines;
    private final BusinessClock clock;

    MailWatch(
            Orders orders,
            OrderMails mails,
            OrderPolicies policies,
            Items items,
            Deadlines deadlines,
            BusinessClock clock) {
        this.orders = orders;
        this.mails = mails;
        this.policies = policies;
        this.items = items;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @EventListener
    void sent(MailSent mail) {
        if (mail.subject() != null && mail.supplierId() != null) {
            OrderResult noted = orders.change(
                    mail.subject(),
                    order -> MailArrival.sent(
                            order,
                            mail,
                            deadlines.ofSupplier(
                                    order.head().supplierId(),
                                    mail.at(),
                                    policies.of(order, items).answerWithin()),
                            clock.now()));
            if (noted instanceof OrderResult.Repeated(PurchaseOrder order) && MailArrival.tooLate(order, mail)) {
                mails.cancelled(order);
            }
        }
    }

    @EventListener
    void bounced(MailBounced mail) {
        if (mail.subject() == null || mail.supplierId() == null) {
            return;
        }
        OrderResult noted = orders.change(
                mail.subject(),
                order -> MailArrival.bounced(
                        order,
                        mail,
                        deadlines.ofCompany(
                                clock.now(), policies.of(order, items).escalateApprovalAfter()),
                        clock.now()));
        switch (noted) {
            case OrderResult.Done(PurchaseOrder order) -> mails.bounced(order, mail);
            case OrderResult.Repeated(PurchaseOrder order) -> mails.bounced(order, mail);
            case OrderResult.Refused refused -> {
                // Not the mail of an order.
            }
        }
    }
}
