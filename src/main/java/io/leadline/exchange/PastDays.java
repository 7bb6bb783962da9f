package io.leadline.exchange;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The days on which something has happened by the files: none of them can be still to come, and the last of them is the
 * company's present. One slip of the pen must not become that, because everything counts from it.
 */
final class PastDays {

    /** A day so long after all others is odd, if one row of so many has it at most. */
    private static final int QUIET_DAYS = 30;

    private static final long ROWS_THAT_OUTWEIGH = 50;

    private static final int FEWEST_MONTHS = 3;
    private static final int FEWEST_WEEKS = 8;
    private static final int FEWEST_DAYS = 49;

    private final LocalDate latest;
    private final Map<ShopFile, TreeMap<LocalDate, Long>> rows = new EnumMap<>(ShopFile.class);

    /** @param latest the last day on which something can have happened */
    PastDays(LocalDate latest) {
        this.latest = latest;
        for (ShopFile file : ShopFile.values()) {
            rows.put(file, new TreeMap<>());
        }
    }

    /** Today where the day begins first, so that nobody's today is refused. */
    static LocalDate today() {
        return LocalDate.now(ZoneOffset.ofHours(14));
    }

    LocalDate latest() {
        return latest;
    }

    boolean isAhead(LocalDate day) {
        return day.isAfter(latest);
    }

    /** @throws WrongField if the day is still to come */
    LocalDate check(String field, LocalDate day) throws WrongField {
        if (isAhead(day)) {
            throw new WrongField(field, day.toString(), Problem.NOT_YET, latest.toString());
        }
        return day;
    }

    /** A row of the file says that something happened on the day. */
    void happened(ShopFile file, LocalDate day) {
        of(file).merge(day, 1L, Long::sum);
    }

    /** The company's present. Counts are few and stand for themselves; what was bought and sold is looked at together. */
    Optional<LocalDate> last() {
        return Stream.of(of(ShopFile.STOCK), traded())
                .filter(days -> !days.isEmpty())
                .map(PastDays::last)
                .max(LocalDate::compareTo);
    }

    /** The first day of the file after the company's present, which is odd; empty where there is none. */
    Optional<LocalDate> odd(ShopFile file) {
        return last().flatMap(last -> Optional.ofNullable(of(file).higherKey(last)));
    }

    /** Whether the days of a file look like those on which months or weeks are summed up. */
    boolean arePeriods(ShopFile file) {
        TreeMap<LocalDate, Long> days = of(file);
        if (days.size() < FEWEST_MONTHS || days.firstKey().plusDays(FEWEST_DAYS).isAfter(days.lastKey())) {
            return false;
        }
        return days.keySet().stream().allMatch(day -> day.getDayOfMonth() == 1)
                || days.keySet().stream().allMatch(day -> day.getDayOfMonth() == day.lengthOfMonth())
                || days.size() >= FEWEST_WEEKS
                        && days.keySet().stream()
                                        .map(LocalDate::getDayOfWeek)
                                        .distinct()
                                        .count()
                                == 1;
    }

    private TreeMap<LocalDate, Long> traded() {
        TreeMap<LocalDate, Long> all = new TreeMap<>(of(ShopFile.SALES));
        of(ShopFile.PURCHASE_HISTORY).forEach((day, count) -> all.merge(day, count, Long::sum));
        return all;
    }

    private static LocalDate last(TreeMap<LocalDate, Long> days) {
        long before = days.values().stream().mapToLong(Long::longValue).sum();
        long after = 0;
        LocalDate last = days.lastKey();
        for (Map.Entry<LocalDate, Long> day : days.descendingMap().entrySet()) {
            after += day.getValue();
            before -= day.getValue();
            if (after * ROWS_THAT_OUTWEIGH > before) {
                break;
            }
            LocalDate earlier = days.lowerKey(day.getKey());
            if (earlier != null && earlier.isBefore(day.getKey().minusDays(QUIET_DAYS))) {
                last = earlier;
            }
        }
        return last;
    }

    private TreeMap<LocalDate, Long> of(ShopFile file) {
        return rows.computeIfAbsent(file, f -> new TreeMap<>());
    }
}
