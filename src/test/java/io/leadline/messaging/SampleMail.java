package io.leadline.messaging;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Mails with every value their template can have. */
public final class SampleMail {

    public static final String LINK = "/link/" + "Ab3_-".repeat(8) + "xyz";

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private SampleMail() {}

    public static Mail orderSent(String id) {
        return of(MailTemplate.ORDER_SENT, id, Locale.UK, ZoneId.of("Europe/London"));
    }

    public static Mail german(MailTemplate template) {
        return of(template, "de#" + template.id(), Locale.GERMANY, BERLIN);
    }

    public static Mail english(MailTemplate template) {
        return of(template, "en#" + template.id(), Locale.UK, ZoneId.of("Europe/London"));
    }

    public static Mail of(MailTemplate template, String id, Locale locale, ZoneId zone) {
        Map<String, Object> model = new HashMap<>();
        template.required().forEach(k -> model.put(k.key(), value(k)));
        template.optional().forEach(k -> model.put(k.key(), value(k)));
        return new Mail(
                id,
                template.id(),
                "sales@acme.example",
                locale,
                zone,
                model,
                List.of(),
                model.containsKey("orderNumber") ? "O-1042" : null);
    }

    static Object value(MailKey key) {
        return switch (key) {
            case ORDER_NUMBER -> "PO-2026-1042";
            case TASK -> "score-dispute.UserTask_AnswerDispute";
            case SUPPLIER_ID -> "S05";
            case SUPPLIER_NAME -> "Müller & Söhne <GmbH>";
            case LINES ->
                List.of(
                        new MailLine(
                                1,
                                "MUG-BLUE",
                                "Blue mug, 350 ml",
                                Quantity.of(1200),
                                "pcs",
                                Money.of("2.4055", "GBP"),
                                LocalDate.of(2026, 3, 23),
                                null),
                        new MailLine(
                                2,
                                "BAG-L",
                                "Shopping bag “Über-Groß”, jute",
                                Quantity.of("12.5"),
                                "kg",
                                Money.of("18", "GBP"),
                                LocalDate.of(2026, 4, 1),
                                "was 20 kg"));
            case TOTAL -> Money.of("3111.6", "GBP");
            case REQUESTED_DATE, PROMISED_DATE, NEED_DATE, ARRIVES_ON, VALID_UNTIL, CLOSED_FROM, CLOSED_UNTIL ->
                LocalDate.of(2026, 3, 23);
            case DELIVER_TO -> "Main warehouse, Dock 3, 12 Harbour Road";
            case DELIVERY_TERMS -> "FOB Hamburg";
            case PAYMENT_TERMS -> "30 days net";
            case SENT_AT, WAITING_SINCE -> Instant.parse("2026-03-02T09:00:00Z");
            case ANSWER_BY, DECIDE_BY, EXPIRES_AT -> Instant.parse("2026-03-05T16:00:00Z");
            case LINK -> LINK;
            case ROUTE -> "order/O-1042";
            case NOTE -> "Please deliver to gate 3 <script>alert(1)</script>\nbefore noon.";
            case REASON -> "Demand fell away.";
            case SHIPMENT -> "ASN-4711";
            case PERIOD -> "October 2026";
            case CERTIFICATE -> "FOOD_SAFETY";
            case CERTIFICATE_NAME -> "IFS Food";
            case ITEM -> "Blue mug, 350 ml";
            case CAUSE -> "promise-late";
            case WHY -> "limit";
            case FOLLOWS -> "Lamp: 100 (Box Ltd)";
            case LEVEL -> 2;
            case DAYS_LATE -> 4;
            case AT_STAKE -> Money.of("1880.5", "GBP");
            case NAME -> "Bea";
            case TASKS ->
                List.of(
                        new MailTask(
                                "Approve order PO-2026-1042", "order/O-1042", Instant.parse("2026-03-02T16:00:00Z")),
                        new MailTask("Check the answer of Acme", "order/O-1040", null));
            case COUNT -> 2L;
            case OVERDUE -> 1L;
            case ADDRESS -> "sales@acme.example";
            case INSTEAD_OF -> "Mia Müller";
        };
    }
}
