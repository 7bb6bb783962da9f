package io.leadline.shipments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What the processes of shipments carry. */
public record ShipmentVariables(Map<String, Object> all) {

    public static final String SUBJECT = "subject";
    public static final String SUPPLIER_ID = "supplierId";

    /** How far it has come, by {@link Standing.Stage}. */
    public static final String STAGE = "stage";

    /** Until it is looked at again. */
    public static final String LOOK_AFTER = "lookAfter";

    /** Names the one asking among all. */
    public static final String ASKING = "asking";

    /** The day that has passed without the goods, for which the supplier is asked. */
    public static final String ASKED_FOR = "askedFor";

    public static final String ANSWER_BY = "answerBy";
    public static final String ANSWER_WITHIN = "answerWithin";
    public static final String REMIND_EVERY = "remindEvery";

    /** Days that a supplier's shipments usually take; below 0 where nobody knows. */
    public static final String TRANSPORT_DAYS = "transportDays";

    /** Whether the goods cross a border. */
    public static final String ABROAD = "abroad";

    /** Days before the promised one on which a shipment should be on its way, as the table says. */
    public static final String NOTICE_DAYS = "noticeDays";

    /** Whether a notice is missing. */
    public static final String NOTICE = "notice";

    /** The day on which it began to be awaited. */
    public static final String SINCE = "since";

    /** Of a discrepancy that was found: the order, the shipment and the delivery that it was found at. */
    public static final String ORDER_ID = "orderId";

    public static final String SHIPMENT_ID = "shipmentId";
    public static final String DELIVERY = "delivery";

    /** Until the count is taken for settled. */
    public static final String OPEN_AFTER = "openAfter";

    /** Until when the supplier was to answer about this day; empty where nobody has asked about it. */
    public Optional<Instant> answerBy(LocalDate day) {
        return day.toString().equals(all.get(ASKED_FOR))
                ? Optional.of(Instant.parse(String.valueOf(all.get(ANSWER_BY))))
                : Optional.empty();
    }

    int noticeDays() {
        return all.get(NOTICE_DAYS) instanceof Number number ? number.intValue() : 0;
    }

    LocalDate since() {
        return LocalDate.parse(String.valueOf(all.get(SINCE)));
    }
}
