package io.leadline.tracking;

import java.util.Locale;

/** Why an order is late. */
public enum DelayCause {
    /** The supplier promises a day after the goods are needed. */
    PROMISE_LATE,
    /** The promised day has passed without a receipt. */
    OVERDUE,
    /** The supplier has not answered by its deadline. */
    NO_ANSWER,
    /** The promise is in time, and such lines often come after the goods are needed. */
    AT_RISK;

    /** As mails and texts name it: {@code promise-late}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
