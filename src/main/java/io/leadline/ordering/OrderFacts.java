package io.leadline.ordering;

/** The names that the order's process and Leadline agree on: messages, variables and their values. */
public final class OrderFacts {

    public static final String PROCESS = "replenishment-order";

    public static final String ORDER_PROPOSED = "ordering.orderProposed";
    public static final String ORDER_WITHDRAWN = "ordering.orderWithdrawn";
    public static final String PROMISE_MOVED = "ordering.promiseMoved";

    public static final String SUBJECT = "subject";
    /** {@code approved} or {@code rejected}. */
    public static final String DECISION = "decision";
    /** Of the whole order, as a number in the order's currency. */
    public static final String TOTAL_VALUE = "totalValue";
    /** {@code buyer} or {@code manager}. */
    public static final String DECIDED_BY = "decidedBy";
    /** {@code inside} or {@code outside} the tolerance. */
    public static final String ANSWER = "answer";
    /** {@code accept}, {@code counter}, {@code re-source} or {@code cancel}. */
    public static final String REVIEW = "review";
    /** {@code re-source} or {@code cancel}. */
    public static final String WITHDRAWAL = "withdrawal";
    /** {@code complete}, {@code rest-open} or {@code in-question}. */
    public static final String RECEIPT = "receipt";

    public static final String RE_SOURCE = "re-source";
    public static final String CANCEL = "cancel";

    private OrderFacts() {}
}
