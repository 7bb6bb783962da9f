package io.leadline.ordering.ui;

import io.leadline.ordering.Approvals;
import io.leadline.ordering.Held;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;

/** To whom an order goes after a decision, for the sentence that says so: the text of what is certain then, and of no more. */
final class Addressee {

    private Addressee() {}

    /** What waits for approval is not done, whatever was pressed. */
    static String of(PurchaseOrder order, String doneKey) {
        Held held = order.approvals().held();
        boolean justHeld = held != null
                && order.approvals().asked() == null
                && order.approvals().signatures().size() == 1;
        return order.state().awaitsMore() && justHeld ? "orders.approval.waits" : doneKey;
    }

    /** An approval in a row of two goes to the other person; a single one to the supplier, unless the rules find more. */
    static String afterApproval(PurchaseOrder order) {
        Approvals.Asked asked = order.approvals().asked();
        if (asked == null) {
            return "orders.approve.done.rules";
        }
        boolean first = order.approvals().signatures().isEmpty();
        if (asked.both() && first) {
            return "orders.approve.done.second";
        }
        return order.state() == OrderState.AWAITING_MANAGER && !first
                ? "orders.approve.done"
                : "orders.approve.done.rules";
    }
}
