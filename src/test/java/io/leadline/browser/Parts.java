package io.leadline.browser;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The parts of a record and of the records in it, by their path; which version of it that is counts as none. */
final class Parts {

    private static final Set<String> VERSION = Set.of("version");

    private Parts() {}

    static Map<String, Object> of(Record record) {
        Map<String, Object> parts = new TreeMap<>();
        add("", record, parts);
        return parts;
    }

    /** The paths of those that are not the same in both, of those in one of them alone too. */
    static Set<String> different(Map<String, Object> one, Map<String, Object> other) {
        Set<String> paths = new TreeSet<>(one.keySet());
        paths.addAll(other.keySet());
        paths.removeIf(path -> Objects.equals(one.get(path), other.get(path)));
        return paths;
    }

    private static void add(String path, Record record, Map<String, Object> parts) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(component, record);
            if (value instanceof Record inner && inner.getClass().getRecordComponents().length > 1) {
                add(path + component.getName() + ".", inner, parts);
            } else if (value != null && !VERSION.contains(component.getName())) {
                parts.put(path + component.getName(), value);
            }
        }
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(component.toString(), e);
        }
    }
}
