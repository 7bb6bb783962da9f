package io.leadline.exchange.api;

import io.leadline.identity.ApiKey;
import io.leadline.shared.Bounds;
import io.leadline.shared.Sku;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.util.MultiValueMap;

/** What stands behind the question mark of an address. */
public final class Query {

    private static final int USUAL = 100;
    private static final int MOST = 500;
    private static final int LONGEST = 64;

    private final MultiValueMap<String, String> values;

    private Query(MultiValueMap<String, String> values) {
        this.values = values;
    }

    /** @param known the names that it may have */
    public static Query of(MultiValueMap<String, String> values, String... known) {
        Set<String> names = Set.of(known);
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                throw ApiProblem.wrong(name, "there", names.isEmpty() ? "nothing" : "one of " + new TreeSet<>(names));
            }
        }
        return new Query(values);
    }

    private Optional<String> one(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        if (given.size() > 1) {
            throw ApiProblem.wrong(name, given.size() + " times", "once");
        }
        return given.stream().findFirst();
    }

    /** A name of something that there may be. */
    Optional<String> text(String name) {
        return one(name).map(text -> {
            if (text.isBlank() || text.length() > LONGEST) {
                throw ApiProblem.wrong(name, text, "1 to " + LONGEST + " characters");
            }
            return text;
        });
    }

    /** As answers write them, none for all. */
    <E extends Enum<E>> Set<E> choices(String name, Class<E> of) {
        Set<E> chosen = EnumSet.noneOf(of);
        for (String text : values.getOrDefault(name, List.of())) {
            chosen.add(choice(name, text, of));
        }
        return chosen;
    }

    /** As answers write it. */
    static <E extends Enum<E>> E choice(String name, String text, Class<E> of) {
        return Arrays.stream(of.getEnumConstants())
                .filter(choice -> word(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> ApiProblem.wrong(
                        name,
                        text,
                        "one of "
                                + Arrays.stream(of.getEnumConstants())
                                        .map(Query::word)
                                        .toList()));
    }

    /** As it is written in answers. */
    public static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    List<Sku> skus(int most) {
        List<String> given = values.getOrDefault("sku", List.of());
        if (given.isEmpty() || given.size() > most) {
            throw ApiProblem.wrong("sku", given.size() + " times", "1 to " + most + " times, one SKU each");
        }
        return given.stream().map(Query::sku).distinct().toList();
    }

    public static Sku sku(String text) {
        if (text.isBlank() || text.length() > 64) {
            throw ApiProblem.wrong("sku", text, "the SKU of an item, 1 to 64 characters");
        }
        return new Sku(text);
    }

    /** Those asked for, or all that the key has. */
    List<String> channels(ApiKey key) {
        List<String> given = values.getOrDefault("channel", List.of());
        given.forEach(channel -> checkChannel("channel", channel, key));
        return given.isEmpty()
                ? key.channels().stream().sorted().toList()
                : given.stream().distinct().toList();
    }

    public static void checkChannel(String field, String channel, ApiKey key) {
        if (!key.isForChannel(channel)) {
            throw ApiProblem.wrong(field, channel, "a channel of this key: " + new TreeSet<>(key.channels()));
        }
    }

    public int limit() {
        return one("limit")
                .map(text -> {
                    if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
                        throw ApiProblem.wrong("limit", text, "a whole number from 1 to " + MOST);
                    }
                    return Integer.parseInt(text);
                })
                .orElse(USUAL);
    }

    Optional<Instant> moment(String name) {
        return one(name).map(text -> {
            try {
                Instant moment = Instant.parse(text);
                // Years of nine digits are moments as well, and more than a store can tell apart.
                if (Bounds.DATE
                        .fault(LocalDate.ofInstant(moment, ZoneOffset.UTC))
                        .isEmpty()) {
                    return moment;
                }
            } catch (DateTimeException noMoment) {
                // It is told below, like one that is out of reach.
            }
            throw ApiProblem.wrong(
                    name,
                    text,
                    "a moment such as 2030-03-01T10:00:00Z, from " + Bounds.DATE.first() + " to " + Bounds.DATE.last());
        });
    }

    /** What {@link #cursor(String)} was made of. */
    public Optional<String> cursor() {
        return one("cursor").map(text -> {
            try {
                return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException noCursor) {
                throw wrongCursor(text);
            }
        });
    }

    public static ApiProblem wrongCursor(String text) {
        return ApiProblem.wrong("cursor", text, "the value of next in the page before, or none for the first page");
    }

    public static String cursor(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }
}
