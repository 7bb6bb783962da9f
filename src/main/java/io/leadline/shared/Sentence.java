package io.leadline.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text of the language files with its values put in: a {@link MessageFormat} pattern in which an apostrophe is just an
 * apostrophe, and in which a word follows its number: {@code {0} {0,plural,day|days}}. Other than a choice of MessageFormat a
 * plural takes a number that is written already, as {@code 1.5} or {@code 1 piece}, and can stand inside a choice, because it is chosen before
 * the rest of the pattern is looked at.
 */
public final class Sentence {

    private static final Pattern PLURAL = Pattern.compile("\\{(\\w+),plural,([^{}|]*)\\|([^{}|]*)}");

    private static final Pattern ONE = Pattern.compile("[+-]?1( .*)?");

    private Sentence() {}

    public static String of(String pattern, Locale locale, Object... values) {
        return new MessageFormat(
                        plurals(pattern, place -> at(values, Integer.parseInt(place)))
                                .replace("'", "''"),
                        locale)
                .format(values);
    }

    /** The pattern with the words that go with its numbers. @param shown what stands at a place, a number or as it is read */
    public static String plurals(String pattern, Function<String, ? extends @Nullable Object> shown) {
        return !pattern.contains(",plural,")
                ? pattern
                : PLURAL.matcher(pattern)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                isOne(shown.apply(found.group(1))) ? found.group(2) : found.group(3)));
    }

    private static @Nullable Object at(Object[] values, int place) {
        return place < values.length ? values[place] : null;
    }

    /** English and German alike say one of 1 alone: it is 0 days and 1.0 days. */
    private static boolean isOne(@Nullable Object shown) {
        return shown instanceof Number number
                ? number.doubleValue() == 1
                : shown instanceof String text && ONE.matcher(text).matches();
    }
}
