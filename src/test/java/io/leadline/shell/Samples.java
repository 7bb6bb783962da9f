package io.leadline.shell;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mockito.Mockito;

/** Values of any type of the house, made by its constructors with one text wherever a text stands. */
public final class Samples {

    private static final LocalDate DAY = LocalDate.of(2030, 3, 4);
    private static final int DEEP = 9;

    private final String text;

    private Samples(String text) {
        this.text = text;
    }

    public static Samples with(String text) {
        return new Samples(text);
    }

    /** Whether a text can stand in it that somebody wrote: not in what is found by an id alone. */
    public static boolean holdsText(Type type) {
        return holdsText(type, new HashSet<>());
    }

    private static boolean holdsText(Type type, Set<Type> seen) {
        if (type == String.class) {
            return true;
        }
        if (type instanceof ParameterizedType of) {
            return Stream.of(of.getActualTypeArguments()).anyMatch(each -> holdsText(each, seen));
        }
        if (!(type instanceof Class<?> plain) || !seen.add(plain)) {
            return false;
        }
        if (plain.isSealed()) {
            return Stream.of(plain.getPermittedSubclasses()).anyMatch(each -> holdsText(each, seen));
        }
        return plain.isRecord()
                && Stream.of(plain.getRecordComponents())
                        .anyMatch(part -> isFree(part) && holdsText(part.getGenericType(), seen));
    }

    private static boolean isFree(RecordComponent part) {
        return part.getType() != String.class
                || Set.of("reason", "note", "why", "words", "because", "name", "phone", "place", "comment")
                        .contains(part.getName());
    }

    /**
     * @return null where nothing of the type can be made
     * @throws IllegalArgumentException if the type does not take the text
     */
    public Object of(Type type) {
        return of(type, "", 0);
    }

    private Object of(Type type, String name, int depth) {
        if (depth > DEEP) {
            return null;
        }
        if (type instanceof ParameterizedType of) {
            return generic((Class<?>) of.getRawType(), of, depth);
        }
        if (!(type instanceof Class<?> plain)) {
            return type instanceof WildcardType || type instanceof TypeVariable<?> ? text : null;
        }
        return simple(plain, name, depth);
    }

    private Object generic(Class<?> raw, ParameterizedType of, int depth) {
        Type[] parts = of.getActualTypeArguments();
        if (raw == Optional.class) {
            return Optional.ofNullable(of(parts[0], "", depth + 1));
        }
        if (Map.class.isAssignableFrom(raw)) {
            Object key = of(parts[0], "", depth + 1);
            Object value = of(parts[1], "", depth + 1);
            return key == null || value == null ? Map.of() : Map.of(key, value);
        }
        if (Collection.class.isAssignableFrom(raw) || raw == Iterable.class) {
            Object one = of(parts[0], "", depth + 1);
            List<Object> all = one == null ? List.of() : List.of(one);
            return raw == Set.class ? Set.copyOf(all) : all;
        }
        if (raw == Stream.class) {
            Object one = of(parts[0], "", depth + 1);
            return one == null ? Stream.empty() : Stream.of(one);
        }
        return simple(raw, "", depth);
    }

    private Object simple(Class<?> type, String name, int depth) {
        if (type == String.class) {
            return name.isEmpty() || isWords(name) ? text : "a1";
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        Object known = KNOWN.get(type);
        if (known != null) {
            return known;
        }
        if (type.isSealed()) {
            return Stream.of(type.getPermittedSubclasses())
                    .filter(each -> holdsText(each) || !holdsText(type))
                    .map(each -> of(each, name, depth + 1))
                    .filter(each -> each != null)
                    .findFirst()
                    .orElse(null);
        }
        return type.isRecord() ? made(type, depth) : null;
    }

    private static boolean isWords(String name) {
        return Set.of("reason", "note", "why", "words", "because", "name", "phone", "place", "comment")
                .contains(name);
    }

    private static final Map<Class<?>, Object> KNOWN = Map.ofEntries(
            Map.entry(int.class, 1),
            Map.entry(Integer.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(Long.class, 1L),
            Map.entry(double.class, 0.5),
            Map.entry(Double.class, 0.5),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(LocalDate.class, DAY),
            Map.entry(LocalTime.class, LocalTime.NOON),
            Map.entry(Instant.class, Instant.parse("2030-03-04T10:00:00Z")),
            Map.entry(Duration.class, Duration.ofDays(1)),
            Map.entry(ZoneId.class, ZoneOffset.UTC),
            Map.entry(Locale.class, Locale.UK),
            Map.entry(io.leadline.shared.Money.class, io.leadline.shared.Money.of("1", "GBP")));

    private Object made(Class<?> type, int depth) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = Stream.of(parts)
                .map(part -> part.getName().equals("currency") && part.getType() == String.class
                        ? "GBP"
                        : part.getName().matches("email|to") && part.getType() == String.class
                                ? "a@b.example"
                                : of(part.getGenericType(), part.getName(), depth + 1))
                .toArray();
        try {
            Constructor<?> whole = type.getDeclaredConstructor(
                    Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            whole.setAccessible(true);
            return whole.newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException why) {
                throw why;
            }
            return null;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }

    /** Whom a service speaks to: answers whatever is asked as well as can be, and writes down what it is told of the words. */
    public Object listener(Type type, String words, List<String> heard) {
        Class<?> raw = type instanceof ParameterizedType of ? (Class<?>) of.getRawType() : (Class<?>) type;
        if (raw.isPrimitive() || raw == String.class || raw.isEnum() || KNOWN.containsKey(raw) || raw.isRecord()) {
            return of(type);
        }
        if (Modifier.isFinal(raw.getModifiers()) && raw.getPackageName().startsWith("java.")) {
            return null;
        }
        return Mockito.mock(raw, call -> {
            if (Thread.currentThread().isInterrupted()) {
                // Who looks for ever at what is always answered alike is stopped here, whatever exceptions it bears.
                throw new Error("Nobody answers any more");
            }
            if (Stream.of(call.getArguments())
                    .anyMatch(each -> String.valueOf(each).contains(words))) {
                heard.add(raw.getSimpleName() + "." + call.getMethod().getName());
            }
            try {
                Object answer = call.getMethod().getReturnType() == void.class
                        ? null
                        : of(call.getMethod().getGenericReturnType());
                return answer == null ? Mockito.RETURNS_DEFAULTS.answer(call) : answer;
            } catch (IllegalArgumentException | AssertionError e) {
                return Mockito.RETURNS_DEFAULTS.answer(call);
            }
        });
    }
}
