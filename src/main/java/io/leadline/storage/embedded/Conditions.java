package io.leadline.storage.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a query says about single fields, as far as an index can use it. Every document that matches the query satisfies
 * all of these conditions; documents that satisfy them are still held against the whole query.
 */
final class Conditions {

    /** Of one field. Values are encoded by {@link OrderedKey}. */
    static final class Condition {

        /** The field equals one of these, ascending; null where the query names no values. */
        @Nullable
        List<byte[]> points;

        /** The ends between which the field's value lies; null where there is no such end. */
        byte @Nullable [] low;

        byte @Nullable [] high;
        boolean lowIncluded;
        boolean highIncluded;

        boolean hasRange() {
            return low != null || high != null;
        }

        /**
         * The stretch of an index field that holds the values between both ends, or, of a field with arrays, above the one
         * end there is: different elements may satisfy the two ends.
         */
        KeyRange range(boolean ascending, boolean arrays) {
            byte[] above = low;
            byte[] below = arrays && low != null ? null : high;
            byte[] type = {(above != null ? above : Objects.requireNonNull(below))[0]};
            byte[] from = above == null ? type : lowIncluded ? above : Bytes.after(above);
            if (ascending) {
                byte[] to = below == null ? Bytes.after(type) : highIncluded ? Bytes.after(below) : below;
                return new KeyRange(Objects.requireNonNull(from), to, 0);
            }
            byte[] start = OrderedKey.inverted(below == null ? type : below);
            if (below != null && !highIncluded) {
                start = Objects.requireNonNull(Bytes.after(start));
            }
            byte[] end = OrderedKey.inverted(above == null ? type : above);
            return new KeyRange(start, above != null && !lowIncluded ? end : Bytes.after(end), 0);
        }
    }

    private final Map<String, Condition> byPath = new HashMap<>();
    private final List<List<Document>> alternatives = new ArrayList<>();
    private final Map<String, List<BsonRegularExpression>> patterns = new HashMap<>();
    private boolean complete = true;

    private Conditions() {}

    static Conditions of(Document query) {
        Conditions conditions = new Conditions();
        conditions.addAll(query);
        return conditions;
    }

    @Nullable
    Condition on(String path) {
        return byPath.get(path);
    }

    int count() {
        return byPath.size();
    }

    /** Whether the conditions say all that the query says, so that whoever satisfies them matches. */
    boolean complete() {
        return complete && patterns.isEmpty();
    }

    /** The same, if the patterns are seen to by somebody else. */
    boolean completeBesidePatterns() {
        return complete;
    }

    /** What the texts of fields have to match, all of it. */
    Map<String, List<BsonRegularExpression>> patterns() {
        return patterns;
    }

    /** The branches of each {@code $or}. */
    List<List<Document>> alternatives() {
        return alternatives;
    }

    private void addAll(Document query) {
        for (Map.Entry<String, Object> each : query.entrySet()) {
            Object value = each.getValue();
            switch (each.getKey()) {
                case "$and" -> documents(value).forEach(this::addAll);
                case "$or" -> {
                    complete = false;
                    alternatives.add(documents(value));
                }
                case "$comment" -> {}
                default -> add(each.getKey(), value);
            }
        }
    }

    private List<Document> documents(Object value) {
        List<Document> documents = new ArrayList<>();
        if (value instanceof Collection<?> all) {
            for (Object each : all) {
                if (each instanceof Document document) {
                    documents.add(document);
                }
            }
        }
        return documents;
    }

    private void add(String path, @Nullable Object value) {
        if (path.startsWith("$")) {
            complete = false;
        } else if (isPattern(value)) {
            // Operators beside $regex are left to the whole query.
            complete &= value instanceof BsonRegularExpression;
            patterns.computeIfAbsent(path, any -> new ArrayList<>())
                    .add(BsonRegularExpression.convertToRegularExpression(value));
        } else if (value instanceof Document operators && usesOperators(operators)) {
            operators.forEach((operator, operand) -> addOperator(path, operator, operand));
        } else {
            addPoints(path, Collections.singletonList(value));
        }
    }

    private void addOperator(String path, String operator, @Nullable Object operand) {
        switch (operator) {
            case "$eq" -> addPoints(path, Collections.singletonList(operand));
            case "$in" -> {
                if (operand instanceof Collection<?> values) {
                    addPoints(path, new ArrayList<>(values));
                } else {
                    complete = false;
                }
            }
            case "$gt", "$gte" -> addLower(path, operand, operator.equals("$gte"));
            case "$lt", "$lte" -> addUpper(path, operand, operator.equals("$lte"));
            default -> complete = false;
        }
    }

    private void addPoints(String path, List<? extends @Nullable Object> values) {
        if (values.stream().anyMatch(value -> value instanceof Collection || isPattern(value))) {
            complete = false; // a whole array, or a pattern: several entries, or none that could be named
            return;
        }
        complete &= values.stream().allMatch(Conditions::isPlain);
        Condition condition = byPath.computeIfAbsent(path, any -> new Condition());
        if (condition.points != null || condition.hasRange()) {
            complete = false; // one of two conditions on the same field is enough to find the candidates
        }
        if (condition.points == null) {
            TreeSet<byte[]> points = new TreeSet<>(Bytes.TYPE::compare);
            values.forEach(value -> points.add(OrderedKey.of(value)));
            condition.points = List.copyOf(points);
        }
    }

    private void addLower(String path, @Nullable Object value, boolean included) {
        if (!isPlain(value)) {
            complete = false;
            return;
        }
        Condition condition = byPath.computeIfAbsent(path, any -> new Condition());
        byte[] encoded = OrderedKey.of(value);
        if (condition.points != null || condition.low != null || !sameType(condition.high, encoded)) {
            complete = false;
        } else {
            condition.low = encoded;
            condition.lowIncluded = included;
        }
    }

    private void addUpper(String path, @Nullable Object value, boolean included) {
        if (!isPlain(value)) {
            complete = false;
            return;
        }
        Condition condition = byPath.computeIfAbsent(path, any -> new Condition());
        byte[] encoded = OrderedKey.of(value);
        if (condition.points != null || condition.high != null || !sameType(condition.low, encoded)) {
            complete = false;
        } else {
            condition.high = encoded;
            condition.highIncluded = included;
        }
    }

    /** A comparison only ever matches values of its own type. */
    private static boolean sameType(byte @Nullable [] other, byte[] encoded) {
        return other == null || other[0] == encoded[0];
    }

    private static boolean usesOperators(Document value) {
        return !value.isEmpty() && value.keySet().iterator().next().startsWith("$");
    }

    private static boolean isPattern(@Nullable Object value) {
        return value != null && BsonRegularExpression.isRegularExpression(value);
    }

    /** Values whose encoding says everything that a comparison in the query looks at. */
    private static boolean isPlain(@Nullable Object value) {
        return value instanceof String
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof ObjectId
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double;
    }
}
