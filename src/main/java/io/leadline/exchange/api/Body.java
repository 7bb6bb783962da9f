package io.leadline.exchange.api;

import io.leadline.shared.Bounds;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shared.TextRule;
import io.leadline.stock.ReservationLine;
import io.leadline.stock.ReservationWish;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a program sent, read field by field, so that what is wrong can be named with its place. */
final class Body {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonNode object;
    /** What its fields' names begin with where they are told. */
    private final String place;

    private Body(JsonNode object, String place) {
        this.object = object;
        this.place = place;
    }

    /** @param known the fields that it may have; another one is a slip that would go unseen */
    static Body read(byte @Nullable [] bytes, String... known) {
        JsonNode node;
        try {
            node = MAPPER.readTree(bytes == null || bytes.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : bytes);
        } catch (JacksonException noJson) {
            throw ApiProblem.wrong("body", noJson.getOriginalMessage(), "a JSON object");
        }
        if (!node.isObject()) {
            throw ApiProblem.wrong("body", node.getNodeType(), "a JSON object");
        }
        onlyKnown(node, "", known);
        return new Body(node, "");
    }

    private static void onlyKnown(JsonNode node, String place, String... known) {
        Set<String> names = Set.of(known);
        for (String name : node.propertyNames()) {
            if (!names.contains(name)) {
                throw ApiProblem.wrong(place + name, "there", "one of " + new TreeSet<>(names));
            }
        }
    }

    /** A list of objects, each read like this one. */
    List<Body> objects(String field, int most, String... known) {
        JsonNode value = object.get(field);
        String expected = "a list of 1 to " + most + " objects with " + String.join(", ", known);
        if (value == null || !value.isArray() || value.isEmpty() || value.size() > most) {
            throw ApiProblem.wrong(
                    place + field, value == null ? null : value.getNodeType() + " of " + value.size(), expected);
        }
        List<Body> all = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            String there = place + field + "[" + i + "]";
            if (!value.get(i).isObject()) {
                throw ApiProblem.wrong(there, value.get(i).getNodeType(), expected);
            }
            onlyKnown(value.get(i), there + ".", known);
            all.add(new Body(value.get(i), there + "."));
        }
        return all;
    }

    /** Where a field of it stands. */
    String place(String field) {
        return place + field;
    }

    /** Empty where it is not there. */
    String text(String field, TextRule rule) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return "";
        }
        if (!value.isString() || rule.fault(value.stringValue()).isPresent()) {
            throw ApiProblem.wrong(place + field, value, "a text of at most " + rule.most() + " characters");
        }
        return value.stringValue().strip();
    }

    /** @param otherwise where it is not there */
    int whole(String field, int least, int most, int otherwise) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        return wholeNumber(field, value, least, most);
    }

    int whole(String field, int least, int most) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            throw ApiProblem.wrong(place + field, null, "a whole number from " + least + " to " + most);
        }
        return wholeNumber(field, value, least, most);
    }

    private int wholeNumber(String field, JsonNode value, int least, int most) {
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            throw ApiProblem.wrong(
                    place + field,
                    value.isNumber() ? "that number" : value,
                    "a whole number from " + least + " to " + most);
        }
        return value.intValue();
    }

    Quantity quantity(String field) {
        return quantity(object, place + field);
    }

    /** Empty where it is not there. */
    Optional<LocalDate> someDay(String field) {
        JsonNode value = object.get(field);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(day(field));
    }

    /** As answers write it. */
    <E extends Enum<E>> Optional<E> choice(String field, Class<E> of) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        return Optional.of(Query.choice(place + field, value.isString() ? value.stringValue() : value.toString(), of));
    }

    String text(String field, String expected) {
        return text(object, field, place + field, expected);
    }

    private static String text(JsonNode node, String field, String place, String expected) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            throw ApiProblem.wrong(place, null, expected);
        }
        if (!value.isString()
                || value.stringValue().isBlank()
                || value.stringValue().length() > 64) {
            throw ApiProblem.wrong(place, value, expected);
        }
        return value.stringValue();
    }

    /** How long something is to be held. */
    Duration lasts(String field) {
        JsonNode value = object.get(field);
        long most = ReservationWish.LONGEST.toSeconds();
        String expected = "a whole number of seconds from 1 to " + most;
        if (value == null || value.isNull()) {
            throw ApiProblem.wrong(field, null, expected);
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < 1
                || value.longValue() > most) {
            throw ApiProblem.wrong(field, value, expected);
        }
        return Duration.ofSeconds(value.longValue());
    }

    List<ReservationLine> lines(String field) {
        JsonNode value = object.get(field);
        String expected = "a list of 1 to " + ReservationWish.MOST_LINES + " lines with sku and quantity";
        if (value == null || !value.isArray() || value.isEmpty() || value.size() > ReservationWish.MOST_LINES) {
            throw ApiProblem.wrong(field, value == null ? null : value.getNodeType() + " of " + value.size(), expected);
        }
        List<ReservationLine> lines = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            String place = field + "[" + i + "]";
            JsonNode line = value.get(i);
            if (!line.isObject()) {
                throw ApiProblem.wrong(place, line.getNodeType(), "an object with sku and quantity");
            }
            onlyKnown(line, place + ".", "sku", "quantity");
            lines.add(new ReservationLine(
                    new Sku(text(line, "sku", place + ".sku", "the SKU of an item, 1 to 64 characters")),
                    quantity(line, place + ".quantity")));
        }
        return lines;
    }

    /** So much of an item lies there. */
    record OnHand(Sku sku, Quantity onHand) {}

    List<OnHand> onHand(String field) {
        JsonNode value = object.get(field);
        String expected = "a list of 1 to " + ReservationWish.MOST_LINES + " lines with sku and onHand";
        if (value == null || !value.isArray() || value.isEmpty() || value.size() > ReservationWish.MOST_LINES) {
            throw ApiProblem.wrong(field, value == null ? null : value.getNodeType() + " of " + value.size(), expected);
        }
        List<OnHand> lines = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < value.size(); i++) {
            String place = field + "[" + i + "]";
            JsonNode line = value.get(i);
            if (!line.isObject()) {
                throw ApiProblem.wrong(place, line.getNodeType(), "an object with sku and onHand");
            }
            onlyKnown(line, place + ".", "sku", "onHand");
            String sku = text(line, "sku", place + ".sku", "the SKU of an item, 1 to 64 characters");
            if (!seen.add(sku)) {
                throw ApiProblem.wrong(place + ".sku", sku, "each item once");
            }
            lines.add(new OnHand(new Sku(sku), onHand(line, place + ".onHand")));
        }
        return lines;
    }

    private static Quantity onHand(JsonNode line, String place) {
        JsonNode value = line.get("onHand");
        String expected = "a number from 0 to " + Bounds.QUANTITY.most().toPlainString() + ", with at most "
                + Bounds.QUANTITY.decimals() + " decimals";
        BigDecimal number = value != null && value.isNumber() ? value.decimalValue() : null;
        if (number == null || Bounds.QUANTITY.fault(number).isPresent()) {
            throw ApiProblem.wrong(place, value != null && value.isNumber() ? "that number" : value, expected);
        }
        return new Quantity(number);
    }

    LocalDate day(String field) {
        return day(object, field, place + field);
    }

    private static LocalDate day(JsonNode node, String field, String place) {
        String text = text(node, field, place, "a day such as 2030-03-01");
        try {
            LocalDate day = LocalDate.parse(text);
            if (Bounds.DATE.fault(day).isEmpty()) {
                return day;
            }
        } catch (DateTimeException noDay) {
            // It is told below, like one that is out of reach.
        }
        throw ApiProblem.wrong(place, text, "a day such as 2030-03-01");
    }

    /** Empty where it is not there. */
    String textOrNone(String field, String expected) {
        JsonNode value = object.get(field);
        return value == null || value.isNull() ? "" : text(field, expected);
    }

    /** No where it is not there. */
    boolean yes(String field) {
        JsonNode value = object.get(field);
        if (value != null && !value.isNull() && !value.isBoolean()) {
            throw ApiProblem.wrong(field, value, "true or false");
        }
        return value != null && value.isBoolean() && value.booleanValue();
    }

    /** A number of a day. */
    record OfDay(LocalDate date, double value) {}

    /** @param furthest how far from zero a value may lie */
    List<OfDay> days(String field, int most, LocalDate latest, double furthest) {
        JsonNode value = object.get(field);
        String expected = "a list of 1 to " + most + " days with date and value";
        if (value == null || !value.isArray() || value.isEmpty() || value.size() > most) {
            throw ApiProblem.wrong(field, value == null ? null : value.getNodeType() + " of " + value.size(), expected);
        }
        List<OfDay> days = new ArrayList<>();
        Set<LocalDate> seen = new TreeSet<>();
        for (int i = 0; i < value.size(); i++) {
            String place = field + "[" + i + "]";
            JsonNode one = value.get(i);
            if (!one.isObject()) {
                throw ApiProblem.wrong(place, one.getNodeType(), "an object with date and value");
            }
            onlyKnown(one, place + ".", "date", "value");
            LocalDate day = day(one, "date", place + ".date");
            if (day.isAfter(latest) || !seen.add(day)) {
                throw ApiProblem.wrong(place + ".date", day, "each day once, at the latest " + latest);
            }
            days.add(new OfDay(day, number(one, place + ".value", furthest)));
        }
        return days;
    }

    private static double number(JsonNode node, String place, double furthest) {
        JsonNode value = node.get("value");
        String expected = "a number from " + BigDecimal.valueOf(-furthest).toPlainString() + " to "
                + BigDecimal.valueOf(furthest).toPlainString();
        if (value == null || !value.isNumber()) {
            throw ApiProblem.wrong(place, value, expected);
        }
        // Weighed before anything is computed with it: 1e400000000 is a short text.
        double number =
                value.decimalValue().precision() - (long) value.decimalValue().scale() > 20
                        ? Double.NaN
                        : value.decimalValue().doubleValue();
        if (!(Math.abs(number) <= furthest)) {
            throw ApiProblem.wrong(place, "that number", expected);
        }
        return number;
    }

    private static Quantity quantity(JsonNode line, String place) {
        JsonNode value = line.get("quantity");
        String expected = "a number above 0 and at most "
                + Bounds.QUANTITY.most().toPlainString() + ", with at most " + Bounds.QUANTITY.decimals() + " decimals";
        if (value == null || value.isNull()) {
            throw ApiProblem.wrong(place, null, expected);
        }
        // Weighed before anything is computed with it: 1e400000000 is a short text.
        BigDecimal number = value.isNumber() ? value.decimalValue() : null;
        if (number == null
                || number.signum() <= 0
                || Bounds.QUANTITY.fault(number).isPresent()) {
            throw ApiProblem.wrong(place, value.isNumber() ? "that number" : value, expected);
        }
        return new Quantity(number);
    }
}
