package io.leadline.exchange.api;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How records look as JSON, in the words of JSON Schema 2020-12. */
final class Schemas {

    private final Map<String, Object> named = new TreeMap<>();

    /** All records that were asked for, by name. */
    Map<String, Object> named() {
        return named;
    }

    Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return Map.of("type", "array", "items", of(list.getActualTypeArguments()[0]));
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            if (!named.containsKey(record.getSimpleName())) {
                named.put(record.getSimpleName(), Map.of());
                named.put(record.getSimpleName(), describe(record));
            }
            return Map.of("$ref", "#/components/schemas/" + record.getSimpleName());
        }
        if (type == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (type == LocalDate.class) {
            return Map.of("type", "string", "format", "date");
        }
        if (type == String.class) {
            return Map.of("type", "string");
        }
        if (type == BigDecimal.class || type == double.class || type == Double.class) {
            return Map.of("type", "number");
        }
        if (type == long.class || type == int.class || type == Integer.class) {
            return Map.of("type", "integer");
        }
        if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        }
        throw new IllegalArgumentException("Nobody said how " + type + " looks as JSON");
    }

    private Map<String, Object> describe(Class<?> record) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            properties.put(component.getName(), of(component.getGenericType()));
            if (!mayBeNull(component.getAnnotatedType())) {
                required.add(component.getName());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        return schema;
    }

    private static boolean mayBeNull(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
