package io.leadline.catalog;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The days of the week on which a location takes goods in, such as {@code Mon-Fri} or {@code Mon,Wed,Fri}. Most say nothing
 * and work as their country does.
 *
 * @param stated none where it is the country's working days
 */
public record ReceivingDays(Set<DayOfWeek> stated) {

    /** As everybody in the country works. */
    public static final ReceivingDays USUAL = new ReceivingDays(Set.of());

    private static final int WEEK_DAYS = 7;
    private static final int SHORTEST_RANGE = 3;
    private static final Map<String, DayOfWeek> NAMES = new HashMap<>();

    static {
        names(DayOfWeek.MONDAY, "mo mon monday montag");
        names(DayOfWeek.TUESDAY, "tu tue tues tuesday di die dienstag");
        names(DayOfWeek.WEDNESDAY, "we wed weds wednesday mi mit mittwoch");
        names(DayOfWeek.THURSDAY, "th thu thur thurs thursday do don donnerstag");
        names(DayOfWeek.FRIDAY, "fr fri friday fre freitag");
        names(DayOfWeek.SATURDAY, "sa sat saturday sam samstag sonnabend");
        names(DayOfWeek.SUNDAY, "su sun sunday so son sonntag");
    }

    private static void names(DayOfWeek day, String names) {
        for (String name : names.split(" ")) {
            NAMES.put(name, day);
        }
    }

    public ReceivingDays {
        stated = Set.copyOf(stated);
    }

    /** Days and ranges of days by their English or German names, long or short; empty where they are none. */
    public static Optional<ReceivingDays> parse(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace(".", "")
                .replaceAll("\\s*[-\u2013\u2014]\\s*|\\s+(?:to|bis)\\s+", "-")
                .replaceAll("\\s+(?:and|und|&)\\s+", ",")
                .strip();
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String part : plain.isEmpty() ? new String[0] : plain.split("[\\s,;/+]+")) {
            String[] ends = part.split("-", -1);
            DayOfWeek from = NAMES.get(ends[0]);
            DayOfWeek to = NAMES.get(ends[ends.length - 1]);
            if (from == null || to == null || ends.length > 2) {
                return Optional.empty();
            }
            for (DayOfWeek day = from; day != to; day = day.plus(1)) {
                days.add(day);
            }
            days.add(to);
        }
        return Optional.of(new ReceivingDays(days));
    }

    /** Those of a location in that country. */
    public Set<DayOfWeek> in(String country) {
        return stated.isEmpty() ? EnumSet.complementOf(EnumSet.copyOf(Holidays.weekend(country))) : stated;
    }

    /** Whether nobody is there on a day on which the country works. */
    boolean fewerThanUsual(String country) {
        return !in(country).containsAll(USUAL.in(country));
    }

    /** As a file has them; nothing for the usual ones. */
    public String code() {
        return text(
                stated,
                day -> day.name().charAt(0)
                        + day.name().substring(1, SHORTEST_RANGE).toLowerCase(Locale.ROOT),
                ",",
                "-");
    }

    /** Days in a row as a range, the others by their names; a range may go over the end of the week. */
    public static String text(Set<DayOfWeek> days, Function<DayOfWeek, String> name, String and, String to) {
        if (days.size() == WEEK_DAYS) {
            return name.apply(DayOfWeek.MONDAY) + to + name.apply(DayOfWeek.SUNDAY);
        }
        List<String> parts = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (days.contains(day) && !days.contains(day.minus(1))) {
                int length = 1;
                while (days.contains(day.plus(length))) {
                    length++;
                }
                if (length >= SHORTEST_RANGE) {
                    parts.add(name.apply(day) + to + name.apply(day.plus(length - 1L)));
                } else {
                    for (int i = 0; i < length; i++) {
                        parts.add(name.apply(day.plus(i)));
                    }
                }
            }
        }
        return String.join(and, parts);
    }
}
