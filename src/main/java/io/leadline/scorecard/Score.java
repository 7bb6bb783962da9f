package io.leadline.scorecard;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a supplier kept what was promised, by one {@linkplain ScoreRule definition}, with every row behind it.
 *
 * @param rows whose day has come and of which it is known what became, the latest promise first
 * @param months in which they were promised, oldest first
 * @param unpromised lines of the time of which nobody has said a day; they count nowhere
 */
public record Score(ScoreRule rule, List<Row> rows, List<Month> months, int unpromised) {

    /** Fewer say nothing: one of two is no half. */
    public static final int LEAST = 5;

    /**
     * One line, or one order.
     *
     * @param sku null for an order
     * @param receivedOn when all of it that came was in; null while nothing came in
     * @param daysLate after the promised day, as the rule counts them; zero for what came early, and for what never will come
     * @param inTime within the window
     * @param whole as much as was ordered
     */
    public record Row(
            String order,
            String line,
            @Nullable Sku sku,
            LocalDate promisedOn,
            @Nullable LocalDate receivedOn,
            int daysLate,
            Quantity missing,
            boolean inTime,
            boolean whole) {

        /** Nothing of it, or of a line of the order, came, and nothing will. */
        public boolean never() {
            return receivedOn == null && !inTime && daysLate == 0;
        }

        public boolean kept() {
            return inTime && whole;
        }
    }

    /** @param shortOnly in time, and less than was ordered */
    public record Month(LocalDate first, int kept, int late, int shortOnly) {

        public int due() {
            return kept + late + shortOnly;
        }
    }

    public Score {
        rows = List.copyOf(rows);
        months = List.copyOf(months);
    }

    public boolean says() {
        return rows.size() >= LEAST;
    }

    public int kept() {
        return (int) rows.stream().filter(Row::kept).count();
    }

    public int late() {
        return (int) rows.stream().filter(row -> !row.inTime()).count();
    }

    /** Kept of all, from 0 to 1; zero without rows. */
    public double share() {
        return rows.isEmpty() ? 0 : (double) kept() / rows.size();
    }

    /** The middle one of what was late, zero where nothing was. */
    public int medianDaysLate() {
        return late(0.5);
    }

    /** What nine of ten of the late ones did not exceed. */
    public int longDaysLate() {
        return late(0.9);
    }

    private int late(double quantile) {
        int[] days = rows.stream()
                .filter(row -> !row.inTime() && !row.never())
                .mapToInt(Row::daysLate)
                .sorted()
                .toArray();
        return days.length == 0 ? 0 : days[(int) Math.max(0, Math.ceil(quantile * days.length) - 1)];
    }

    /** @param lines of one supplier */
    public static Score of(Collection<PurchaseLine> lines, ScoreRule rule, LocalDate today) {
        LocalDate from = YearMonth.from(today).minusMonths(rule.months()).atDay(1);
        List<Row> rows = new ArrayList<>();
        Map<String, List<Row>> orders = new LinkedHashMap<>();
        Map<String, Boolean> undecided = new LinkedHashMap<>();
        int unpromised = 0;
        for (PurchaseLine line : lines) {
            LocalDate promised = line.promisedOn();
            if (promised == null) {
                unpromised += line.orderedOn().isBefore(from) ? 0 : 1;
                undecided.merge(line.order(), !line.closed(), Boolean::logicalOr);
                continue;
            }
            if (promised.isBefore(from)) {
                continue;
            }
            Row row = promised.isAfter(today) ? null : row(line, promised, rule, today);
            undecided.merge(line.order(), row == null, Boolean::logicalOr);
            if (row != null) {
                rows.add(row);
                orders.computeIfAbsent(line.order(), order -> new ArrayList<>()).add(row);
            }
        }
        if (rule.unit() == ScoreRule.Unit.ORDER) {
            // Of an order that is not at its end nobody knows what becomes.
            rows = orders.entrySet().stream()
                    .filter(order -> !undecided.getOrDefault(order.getKey(), false))
                    .map(order -> together(order.getKey(), order.getValue()))
                    .toList();
        }
        return new Score(
                rule,
                rows.stream()
                        .sorted(Comparator.comparing(Row::promisedOn)
                                .reversed()
                                .thenComparing(Row::order)
                                .thenComparing(Row::line))
                        .toList(),
                months(rows),
                unpromised);
    }

    /** Null where the day has not come, or the rest may still come within the window. */
    private static @Nullable Row row(PurchaseLine line, LocalDate promised, ScoreRule rule, LocalDate today) {
        LocalDate received = line.receivedOn();
        boolean whole = received != null && line.received().compareTo(line.ordered()) >= 0;
        boolean open = !whole && !line.closed();
        // What will not come any more gets no later from day to day.
        LocalDate until = open ? today : received == null ? promised : received;
        int late = days(promised, until, rule.weekends());
        if (open && late <= rule.window()) {
            return null;
        }
        return new Row(
                line.order(),
                line.line(),
                line.sku(),
                promised,
                received,
                late,
                line.ordered().minus(line.received()).max(Quantity.ZERO),
                !open && received != null && late <= rule.window(),
                whole);
    }

    private static Row together(String order, List<Row> lines) {
        return new Row(
                order,
                "",
                null,
                lines.stream().map(Row::promisedOn).max(LocalDate::compareTo).orElseThrow(),
                lines.stream().allMatch(line -> line.receivedOn() != null)
                        ? lines.stream()
                                .map(Row::receivedOn)
                                .filter(Objects::nonNull)
                                .max(LocalDate::compareTo)
                                .orElse(null)
                        : null,
                lines.stream().mapToInt(Row::daysLate).max().orElse(0),
                // Pieces and kilogrammes have no sum.
                Quantity.ZERO,
                lines.stream().allMatch(Row::inTime),
                lines.stream().allMatch(Row::whole));
    }

    private static List<Month> months(List<Row> rows) {
        Map<LocalDate, Month> months = new TreeMap<>();
        for (Row row : rows) {
            LocalDate first = row.promisedOn().withDayOfMonth(1);
            Month one =
                    new Month(first, row.kept() ? 1 : 0, row.inTime() ? 0 : 1, row.inTime() && !row.whole() ? 1 : 0);
            months.merge(
                    first,
                    one,
                    (all, more) -> new Month(
                            first,
                            all.kept() + more.kept(),
                            all.late() + more.late(),
                            all.shortOnly() + more.shortOnly()));
        }
        return List.copyOf(months.values());
    }

    /** Days after the first until the second; zero if it is no later. Without weekends, Mondays to Fridays alone. */
    static int days(LocalDate from, LocalDate until, boolean weekends) {
        long days = Math.max(0, ChronoUnit.DAYS.between(from, until));
        if (!weekends) {
            long weeks = days / 7;
            long rest = 0;
            for (LocalDate day = from.plusDays(weeks * 7 + 1); !day.isAfter(until); day = day.plusDays(1)) {
                rest += day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 ? 1 : 0;
            }
            days = weeks * 5 + rest;
        }
        return Math.toIntExact(days);
    }
}
