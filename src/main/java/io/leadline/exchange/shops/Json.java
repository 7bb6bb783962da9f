package io.leadline.exchange.shops;

import io.leadline.shared.Bounds;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What shops write, read with the bounds that everything has that comes in. */
final class Json {

    /** Longer than any id of these systems. */
    private static final int LONGEST_ID = 80;

    private static final int LONGEST_SKU = 64;

    private static final int MOST_LINES = 1_000;

    private Json() {}

    /** Numbers and texts alike: both are used for ids. */
    static String id(JsonNode of, String field) {
        JsonNode value = of.path(field);
        String text = value.isNumber() || value.isString() ? value.asString() : "";
        if (text.isBlank() || text.length() > LONGEST_ID) {
            throw new IllegalArgumentException(field + " is no id");
        }
        return text;
    }

    /** Empty where there is none. */
    static String text(JsonNode of, String field) {
        JsonNode value = of.path(field);
        String text = value.isString() ? value.stringValue().strip() : "";
        if (text.length() > LONGEST_ID) {
            throw new IllegalArgumentException(field + " is too long");
        }
        return text;
    }

    /** Empty where there is none, or one that no item here has: the other lines of its order count all the same. */
    static String sku(JsonNode of, String field) {
        JsonNode value = of.path(field);
        String text = value.isString() ? value.stringValue().strip() : "";
        return text.length() > LONGEST_SKU ? "" : text;
    }

    static Quantity quantity(JsonNode of, String field) {
        JsonNode value = of.path(field);
        BigDecimal number = value.isNumber() ? value.decimalValue() : null;
        if (number == null
                || number.signum() < 0
                || Bounds.QUANTITY.fault(number).isPresent()) {
            throw new IllegalArgumentException(field + " is no quantity");
        }
        return new Quantity(number);
    }

    /** A moment with its offset, or one of universal time without any. */
    static Instant moment(JsonNode of, String field) {
        String text = text(of, field);
        try {
            return text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException noMoment) {
            throw new IllegalArgumentException(field + " is no moment", noMoment);
        }
    }

    static List<JsonNode> list(JsonNode of, String field) {
        JsonNode value = of.path(field);
        if (value.size() > MOST_LINES) {
            throw new IllegalArgumentException(field + " has more than " + MOST_LINES);
        }
        return value.isArray() ? value.valueStream().toList() : List.of();
    }
}
