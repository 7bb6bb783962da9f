package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import io.leadline.identity.Actor;
import io.leadline.identity.SecurityLog;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.Refusal;
import io.leadline.shell.Notice;

/** Says why an order was not changed, whichever page somebody tried it on. */
final class RefusedNotice {

    private RefusedNotice() {}

    static void show(OrderResult.Refused refused, Component page) {
        String sentence = page.getTranslation(refused.why().key());
        Notice.refused(
                refused.line() == 0 ? sentence : page.getTranslation("orders.refused-line", refused.line(), sentence));
    }

    /** Most refusals are of a moment; what one may not do at all is for the security log. */
    static void remember(OrderResult.Refused refused, String orderId, Actor actor) {
        if (refused.why() == Refusal.FORBIDDEN) {
            SecurityLog.write(
                    SecurityLog.Event.ORDER_REFUSED,
                    actor.id(),
                    "order/" + orderId,
                    refused.why().name());
        }
    }
}
