package io.leadline.messaging;

import io.leadline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The values that a mail's model can hold, each under one key and of one type. */
public enum MailKey {
    /** What a supplier sees as the order's number. */
    ORDER_NUMBER("orderNumber", String.class),
    SUPPLIER_ID("supplierId", String.class),
    SUPPLIER_NAME("supplierName", String.class),
    /** {@link MailLine}s. */
    LINES("lines", List.class),
    TOTAL("total", Money.class),
    REQUESTED_DATE("requestedDate", LocalDate.class),
    PROMISED_DATE("promisedDate", LocalDate.class),
    NEED_DATE("needDate", LocalDate.class),
    /** Where exactly the goods go, and whom to ask there. */
    DELIVER_TO("deliverTo", String.class),
    /** A word of Incoterms 2020 and its place. */
    DELIVERY_TERMS("deliveryTerms", String.class),
    /** When it is paid, in the receiver's language. */
    PAYMENT_TERMS("paymentTerms", String.class),
    /** The first and the last day on which a supplier does not work. */
    CLOSED_FROM("closedFrom", LocalDate.class),
    CLOSED_UNTIL("closedUntil", LocalDate.class),
    /** When the order went to the supplier. */
    SENT_AT("sentAt", Instant.class),
    ANSWER_BY("answerBy", Instant.class),
    WAITING_SINCE("waitingSince", Instant.class),
    /** Until when a link can be used. */
    EXPIRES_AT("expiresAt", Instant.class),
    /** When the next level is told. */
    DECIDE_BY("decideBy", Instant.class),
    /** A path as {@link ActionLinks#issue} returns it. */
    LINK("link", String.class),
    /** A path in the portal, such as {@code order/O-1042}. */
    ROUTE("route", String.class),
    /** Free words of the person who acted, in that person's language. */
    NOTE("note", String.class),
    /** Why something was done, in the words of the person who did it. */
    REASON("reason", String.class),
    /** What its supplier calls a shipment. */
    SHIPMENT("shipment", String.class),
    /** When a shipment is expected, as its supplier told. */
    ARRIVES_ON("arrivesOn", LocalDate.class),
    /** The time that a report is about, in the receiver's language. */
    PERIOD("period", String.class),
    /** The kind of a certificate, such as {@code FOOD_SAFETY}. */
    CERTIFICATE("certificate", String.class),
    /** What a certificate is called by beside its kind. */
    CERTIFICATE_NAME("certificateName", String.class),
    /** The last day on which a certificate counts. */
    VALID_UNTIL("validUntil", LocalDate.class),
    /** Name of the item that matters most. */
    ITEM("item", String.class),
    /** Why it escalates: {@code promise-late}, {@code overdue}, {@code no-answer} or {@code at-risk}. */
    CAUSE("cause", String.class),
    /** Why somebody is asked to approve: {@code grown}, or the name of a rule of approval. */
    WHY("why", String.class),
    /** What is given to other suppliers and locations once it is approved. */
    FOLLOWS("follows", String.class),
    /** Step of the escalation, counted from 1. */
    LEVEL("level", Integer.class),
    DAYS_LATE("daysLate", Integer.class),
    AT_STAKE("atStake", Money.class),
    /** The receiver's name. */
    NAME("name", String.class),
    /** The kind of a task, as the inbox names it. */
    TASK("task", String.class),
    /** {@link MailTask}s, the most urgent first. */
    TASKS("tasks", List.class),
    /** How many tasks there are, more than listed perhaps. */
    COUNT("count", Long.class),
    OVERDUE("overdue", Long.class),
    /** An address that could not be reached. */
    ADDRESS("address", String.class),
    /** Names of those who are away and in whose place the receiver gets it, too. */
    INSTEAD_OF("insteadOf", String.class);

    private final String key;
    private final Class<?> type;

    MailKey(String key, Class<?> type) {
        this.key = key;
        this.type = type;
    }

    /** The key in {@link Mail#model}. */
    public String key() {
        return key;
    }

    /** The model with the names of those in whose place its receiver gets it; as it is where there are none. */
    public static Map<String, Object> insteadOf(Map<String, Object> model, List<String> names) {
        if (names.isEmpty()) {
            return model;
        }
        Map<String, Object> more = new HashMap<>(model);
        more.put(INSTEAD_OF.key, String.join(", ", names));
        return more;
    }

    public Class<?> type() {
        return type;
    }

    static Optional<MailKey> of(String key) {
        return Stream.of(values()).filter(k -> k.key.equals(key)).findFirst();
    }
}
