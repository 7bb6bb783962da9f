package io.leadline.scorecard;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a supplier kept what was promised, by one {@linkplain ScoreRule definition}, with the latest of the rows behind it.
 *
 * @param due what has come to its day and of which it is known what became
 * @param rows the latest of them, the latest day first, at most {@link #MOST_ROWS}
 * @param months in which they were due, oldest first
 * @param lateness how many came so many days after their day, or before it where that is below zero
 * @param mendedByDays how many came whole and so many days after their day, too late
 * @param never how many did not come, and will not
 * @param unpromised lines of the time of which nobody has said the day that counts; they count nowhere
 */
public record Score(
        ScoreRule rule,
        int due,
        List<Row> rows,
        Map<Measure, Figure> figures,
        List<Month> months,
        NavigableMap<Integer, Integer> lateness,
        NavigableMap<Integer, Integer> mendedByDays,
        int never,
        int unpromised) {

    /** Fewer say nothing: one of two is no half. */
    public static final int LEAST = 5;

    /** More than anybody reads on a page; a file has all. */
    public static final int MOST_ROWS = 200;

    private static final Comparator<Row> LATEST_FIRST = Comparator.comparing(Row::promisedOn)
            .reversed()
            .thenComparing(Row::order)
            .thenComparing(Row::line);

    /**
     * One line, or one order.
     *
     * @param sku null for an order
     * @param promisedOn the day that counts
     * @param receivedOn when all of it that came was in; null while nothing came in
     * @param daysLate after that day, as the rule counts them; zero for what came early, and for what never will come
     * @param daysEarly before that day, likewise
     * @param inTime within the window
     * @param whole as much as was ordered
     * @param of the line itself; null for an order
     */
    public record Row(
            String order,
            String line,
            @Nullable Sku sku,
            LocalDate promisedOn,
            @Nullable LocalDate receivedOn,
            int daysLate,
            int daysEarly,
            Quantity missing,
            boolean inTime,
            boolean whole,
            @Nullable PurchaseLine of) {

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

    /**
     * What is said by one measure.
     *
     * @param of how many rows it is known
     * @param middle of how far all of them were off; zero where that is not counted
     * @param rows the latest that were not right, at most {@link #MOST_ROWS}
     */
    public record Figure(Measure measure, int of, int right, double middle, List<Row> rows) {

        public Figure {
            rows = List.copyOf(rows);
        }

        public boolean says() {
            return of >= LEAST;
        }

        public int wrong() {
            return of - right;
        }

        /** From 0 to 1; zero without rows. */
        public double share() {
            return of == 0 ? 0 : (double) right / of;
        }
    }

    public Score {
        rows = List.copyOf(rows);
        figures = Map.copyOf(figures);
        months = List.copyOf(months);
    }

    /** What it takes to keep it, in rows; one without any takes something, too. */
    int keptRows() {
        return 1
                + rows.size()
                + figures.values().stream()
                        .mapToInt(figure -> figure.rows().size())
                        .sum();
    }

    public boolean says() {
        return due >= LEAST;
    }

    public Figure figure(Measure measure) {
        return figures.getOrDefault(measure, new Figure(measure, 0, 0, 0, List.of()));
    }

    public int kept() {
        return figure(Measure.KEPT).right();
    }

    public int late() {
        return figure(Measure.IN_TIME).wrong();
    }

    /** Kept of all, from 0 to 1; zero without rows. */
    public double share() {
        return figure(Measure.KEPT).share();
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
        NavigableMap<Integer, Integer> late = lateness.tailMap(rule.window(), false);
        int all = late.values().stream().mapToInt(Integer::intValue).sum();
        int left = (int) Math.max(1, Math.ceil(quantile * all));
        for (Map.Entry<Integer, Integer> days : late.entrySet()) {
            left -= days.getValue();
            if (left <= 0) {
                return days.getKey();
            }
        }
        return 0;
    }

    /** How the last months compare with those before them. */
    public Trend trend() {
        return Trend.of(months);
    }

    /** @param lines of one supplier */
    public static Score of(Collection<PurchaseLine> lines, ScoreRule rule, LocalDate today) {
        Sums sums = new Sums(rule, today);
        lines.forEach(sums::add);
        return sums.done();
    }

    /** Takes lines one by one, and keeps no more of them than is shown. */
    static final class Sums {

        private final ScoreRule rule;
        private final Judging judging;
        private final Map<Measure, Count> counts = new EnumMap<>(Measure.class);
        private final Latest latest = new Latest();
        private final Map<LocalDate, Month> months = new TreeMap<>();
        private final NavigableMap<Integer, Integer> lateness = new TreeMap<>();
        private final NavigableMap<Integer, Integer> mendedByDays = new TreeMap<>();
        private int due;
        private int never;

        Sums(ScoreRule rule, LocalDate today) {
            this.rule = rule;
            judging = new Judging(rule, today, this::line, this::unit);
            for (Measure measure : Measure.values()) {
                counts.put(measure, new Count());
            }
        }

        void add(PurchaseLine line) {
            judging.add(line);
        }

        private void line(Row row) {
            counts.forEach((measure, count) -> {
                if (!measure.isByDefinition()) {
                    count.add(measure, row);
                }
            });
        }

        private void unit(Row row) {
            counts.forEach((measure, count) -> {
                if (measure.isByDefinition()) {
                    count.add(measure, row);
                }
            });
            due++;
            latest.add(row);
            if (row.never()) {
                never++;
            } else {
                lateness.merge(row.daysLate() > 0 ? row.daysLate() : -row.daysEarly(), 1, Integer::sum);
            }
            if (row.whole() && !row.inTime()) {
                mendedByDays.merge(row.daysLate(), 1, Integer::sum);
            }
            LocalDate first = row.promisedOn().withDayOfMonth(1);
            months.merge(
                    first,
                    new Month(first, row.kept() ? 1 : 0, row.inTime() ? 0 : 1, row.inTime() && !row.whole() ? 1 : 0),
                    (all, more) -> new Month(
                            first,
                            all.kept() + more.kept(),
                            all.late() + more.late(),
                            all.shortOnly() + more.shortOnly()));
        }

        Score done() {
            int unpromised = judging.done();
            Map<Measure, Figure> figures = new EnumMap<>(Measure.class);
            counts.forEach((measure, count) -> figures.put(measure, count.figure(measure)));
            return new Score(
                    rule,
                    due,
                    latest.rows(),
                    figures,
                    List.copyOf(months.values()),
                    lateness,
                    mendedByDays,
                    never,
                    unpromised);
        }
    }

    /** The latest of many rows. */
    private static final class Latest {

        private final PriorityQueue<Row> kept = new PriorityQueue<>(LATEST_FIRST.reversed());

        void add(Row row) {
            kept.add(row);
            if (kept.size() > MOST_ROWS) {
                kept.poll();
            }
        }

        List<Row> rows() {
            return kept.stream().sorted(LATEST_FIRST).toList();
        }
    }

    /** Of one measure; an order is answered once, however many lines it has. */
    private static final class Count {

        private final Latest wrong = new Latest();
        private final NavigableMap<Double, Integer> off = new TreeMap<>();
        private final Set<String> answered = new HashSet<>();
        private int of;
        private int right;

        void add(Measure measure, Row row) {
            measure.right(row).ifPresent(isRight -> {
                if (measure == Measure.ANSWERED && !answered.add(row.order())) {
                    return;
                }
                of++;
                right += isRight ? 1 : 0;
                measure.off(row).ifPresent(far -> off.merge(far, 1, Integer::sum));
                if (!isRight) {
                    wrong.add(row);
                }
            });
        }

        Figure figure(Measure measure) {
            return new Figure(measure, of, right, middle(), wrong.rows());
        }

        private double middle() {
            int left = (off.values().stream().mapToInt(Integer::intValue).sum() + 1) / 2;
            for (Map.Entry<Double, Integer> one : off.entrySet()) {
                left -= one.getValue();
                if (left <= 0) {
                    return one.getKey();
                }
            }
            return 0;
        }
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
