package io.leadline.catalog;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Weekends and public holidays by country. A country nobody wrote down has its weekend and no holidays. */
final class Holidays {

    private static final Map<String, Map<Integer, Set<LocalDate>>> CACHE = new ConcurrentHashMap<>();
    private static final Set<String> FRIDAY_AND_SATURDAY =
            Set.of("BD", "BH", "DZ", "EG", "IL", "IQ", "JO", "KW", "LY", "MV", "OM", "QA", "SA", "SD", "SY", "YE");

    /** The part of the country most companies are in, where the country as a whole has hardly any holidays. */
    private static final Map<String, String[]> REGIONS = Map.of("GB", new String[] {"eng"});

    private Holidays() {}

    static Set<DayOfWeek> weekend(String country) {
        if (FRIDAY_AND_SATURDAY.contains(country)) {
            return EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
        }
        return switch (country) {
            case "AF", "DJ", "IR" -> EnumSet.of(DayOfWeek.FRIDAY);
            case "NP" -> EnumSet.of(DayOfWeek.SATURDAY);
            case "BN" -> EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SUNDAY);
            default -> EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        };
    }

    /** Days off in the whole country; other regional holidays do not count, since nobody tells the party's region. */
    static boolean isHoliday(String country, LocalDate day) {
        return CACHE.computeIfAbsent(country, c -> new ConcurrentHashMap<>())
                .computeIfAbsent(day.getYear(), year -> read(country, year))
                .contains(day);
    }

    private static Set<LocalDate> read(String country, int year) {
        if (!HolidayManager.getSupportedCalendarCodes().contains(country)) {
            return Set.of();
        }
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)))
                .getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, REGIONS.getOrDefault(country, new String[0]))
                .stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
