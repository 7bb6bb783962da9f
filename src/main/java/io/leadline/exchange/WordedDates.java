package io.leadline.exchange;

import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days whose month is a word, such as {@code 31-Mar-2026}, {@code 31. März 2026} or {@code Mar 31, 2026}: they leave nothing
 * open.
 */
final class WordedDates {

    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:\\p{L}+\\.?,? )?(\\d{1,2})(?:\\.|st|nd|rd|th)?[-/ ]*(?:de )?(\\p{L}{3,12})\\.?,?[-/ ]*(?:de"
                    + " )?(\\d{4}|\\d{2})(?:[,T ].*)?");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:\\p{L}+\\.?,? )?(\\p{L}{3,12})\\.?[-/ ]*(\\d{1,2})(?:st|nd|rd|th)?,?[-/ ]+(\\d{4}|\\d{2})(?:[,T ].*)?");
    private static final int LONGEST = 60;

    private static final Map<String, Integer> MONTHS = months();

    private WordedDates() {}

    /** As the format writes it; null if it is no such day. */
    static @Nullable String iso(String cell) {
        if (cell.length() > LONGEST || cell.chars().noneMatch(Character::isLetter)) {
            return null;
        }
        Matcher day = DAY_FIRST.matcher(cell);
        if (day.matches()) {
            return iso(day.group(3), day.group(2), day.group(1));
        }
        Matcher month = MONTH_FIRST.matcher(cell);
        return month.matches() ? iso(month.group(3), month.group(1), month.group(2)) : null;
    }

    private static @Nullable String iso(String year, String month, String day) {
        Integer number = MONTHS.get(month.toLowerCase(Locale.ROOT));
        try {
            return number == null
                    ? null
                    : LocalDate.of(Dates.year(year), number, Integer.parseInt(day))
                            .toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>(Map.of("sept", 9, "mrz", 3, "maerz", 3));
        for (String language : List.of("en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "tr", "pl", "ar")) {
            DateFormatSymbols symbols = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
            for (int i = 0; i < 12; i++) {
                for (String name : List.of(symbols.getMonths()[i], symbols.getShortMonths()[i])) {
                    months.putIfAbsent(name.toLowerCase(Locale.ROOT).replace(".", ""), i + 1);
                }
            }
        }
        return Map.copyOf(months);
    }
}
