package io.leadline.ordering;

import java.util.Set;

/** The names that the order's process and Leadline agree on: processes, messages, and the values of its variables. */
public final class OrderFacts {

    public static final String PROCESS = "replenishment-order";

    /** Where a buyer decides, of whatever kind; called by those below. */
    public static final String DECISION_PROCESS = "buyer-decision";

    /** What the order's process calls: the parts of its one life. */
    public static final Set<String> CALLED = Set.of(
            "purchase-approval",
            "supplier-agreement",
            "order-delivery",
            "bounced-mail",
            "order-withdrawal",
            DECISION_PROCESS);

    public static final String ORDER_PROPOSED = "ordering.orderProposed";

    /** Starts the process of an order that was placed before Leadline, where its delivery is awaited. */
    public static final String ORDER_TAKEN_OVER = "ordering.orderTakenOver";

    /** The error of a second start of the same order. */
    public static final String ORDER_KNOWN = "ordering.orderKnown";

    public static final String ORDER_WITHDRAWN = "ordering.orderWithdrawn";
    /** A mail server took the mail of the round, or the supplier was reached otherwise. */
    public static final String ORDER_SENT = "ordering.orderSent";
    /** The mail of the round came back after it had been sent. */
    public static final String ORDER_RETURNED = "ordering.orderReturned";

    /** A delivery of an order at its end was counted wrongly: its process begins again there. */
    public static final String RECEIPT_CORRECTED = "ordering.receiptCorrected";

    /** What a supplier agreed to is awaited from now on; told of suppliers that tell what is on its way. */
    public static final String ORDER_AGREED = "ordering.orderAgreed";

    /** Nothing is awaited any more of an order whose supplier tells what is on its way. */
    public static final String ORDER_OVER = "ordering.orderOver";

    public static final String MAIL_BOUNCED = "messaging.mailBounced";
    public static final String PROMISE_MOVED = "ordering.promiseMoved";

    /** Starts the process of one request to change a confirmed order. */
    public static final String CHANGE_ASKED = "ordering.changeAsked";

    public static final String CHANGE_PROCESS = "order-change";

    /** Starts the process of one order or transfer that was to follow from a reply and was refused. */
    public static final String FOLLOW_REFUSED = "ordering.followRefused";

    public static final String UNDONE_PROCESS = "reply-undone";

    public static final String AGREED = "agreed";
    public static final String REFUSED = "refused";
    public static final String DROPPED = "dropped";
    public static final String OVER = "over";

    /** What the buyer decided makes it more than was approved. */
    public static final String TO_APPROVE = "to-approve";

    public static final String RE_SOURCE = "re-source";
    public static final String CANCEL = "cancel";

    private OrderFacts() {}
}
