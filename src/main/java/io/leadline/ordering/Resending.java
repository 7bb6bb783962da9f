package io.leadline.ordering;

import io.leadline.catalog.Suppliers;
import io.leadline.messaging.Mails;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Sends what did not arrive once more. The corrected address is the supplier's from then on, for all its orders. */
@Service
public class Resending {

    private final OrderSteps steps;
    private final OrderMails orderMails;
    private final Mails mails;
    private final Suppliers suppliers;
    private final Deadlines deadlines;

    Resending(OrderSteps steps, OrderMails orderMails, Mails mails, Suppliers suppliers, Deadlines deadlines) {
        this.steps = steps;
        this.orderMails = orderMails;
        this.mails = mails;
        this.suppliers = suppliers;
        this.deadlines = deadlines;
    }

    /** @param number {@link Bounce#number()}; may be repeated */
    public void send(String orderId, int number) {
        PurchaseOrder order = steps.get(orderId);
        Bounce bounce = order.talk().bounces().stream()
                .filter(b -> b.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(orderId + " has no bounce " + number));
        String address = Objects.requireNonNull(bounce.newAddress(), () -> orderId + "#bounce#" + number);
        suppliers
                .find(order.head().supplierId())
                .filter(supplier -> !supplier.email().equals(address))
                .ifPresent(supplier -> suppliers.put(List.of(supplier.at(address))));
        mails.sendAgain(bounce.mailId(), address);
        if (order.state() == OrderState.SENT && order.talk().sentAt() == null) {
            // The order itself may be what is missing: not written at all, or come back beside a reminder.
            mails.sendAgain(order.mailOfRound(), address);
            orderMails.round(order, deadlines.answerBy(order, steps.policy(order)));
        }
    }
}
