package io.leadline.scorecard.home;

import io.leadline.scorecard.Judging;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.scorecard.Score;
import io.leadline.scorecard.ScoreRule;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a supplier, or all of them, kept what was agreed, by the company's definition of on time in full; in full is a row of
 * which not less came than was ordered.
 *
 * @param months those in which something was promised, the oldest first, at most twelve and the present one
 * @param quarter the last thirteen weeks
 */
public record Punctuality(List<Month> months, Kept quarter) {

    /** Fewer lines say nothing: one of two is no half. */
    public static final int LEAST_LINES = 5;

    private static final int MONTHS = 12;
    private static final int QUARTER_DAYS = 91;

    /** @param first day of the month in which the lines were promised */
    public record Month(LocalDate first, Kept kept) {}

    /**
     * What became of lines.
     *
     * @param lines whose day has come and of which it is known what became
     * @param onTime that were in by their day, whole or not
     * @param both that were whole and in by their day
     * @param daysLate of all together, those that came early or on their day with none
     */
    public record Kept(int lines, int onTime, int inFull, int both, long daysLate) {

        public static final Kept NONE = new Kept(0, 0, 0, 0, 0);

        public boolean says() {
            return lines >= LEAST_LINES;
        }

        /** On time and in full. */
        public double share() {
            return lines == 0 ? 0 : (double) both / lines;
        }

        public double daysLateOnAverage() {
            return lines == 0 ? 0 : (double) daysLate / lines;
        }

        public Kept plus(Kept other) {
            return new Kept(
                    lines + other.lines,
                    onTime + other.onTime,
                    inFull + other.inFull,
                    both + other.both,
                    daysLate + other.daysLate);
        }
    }

    public static final Punctuality NONE = new Punctuality(List.of(), Kept.NONE);

    public Punctuality {
        months = List.copyOf(months);
    }

    /** Of all the months together. */
    public Kept all() {
        return months.stream().map(Month::kept).reduce(Kept.NONE, Kept::plus);
    }

    static Punctuality of(Collection<PurchaseLine> lines, ScoreRule rule, LocalDate today) {
        Sums sums = new Sums(rule, today);
        lines.forEach(sums::add);
        return sums.done();
    }

    static Punctuality sum(Collection<Punctuality> all) {
        Map<LocalDate, Kept> months = new TreeMap<>();
        all.forEach(one -> one.months.forEach(month -> months.merge(month.first(), month.kept(), Kept::plus)));
        return new Punctuality(
                months.entrySet().stream()
                        .map(month -> new Month(month.getKey(), month.getValue()))
                        .toList(),
                all.stream().map(Punctuality::quarter).reduce(Kept.NONE, Kept::plus));
    }

    /** Takes lines one by one, because there may be a hundred thousand of them. */
    static final class Sums {

        private final LocalDate from;
        private final LocalDate since;
        private final Judging judging;
        private final Map<LocalDate, Kept> months = new TreeMap<>();
        private Kept quarter = Kept.NONE;

        Sums(ScoreRule rule, LocalDate today) {
            from = rule.over(MONTHS).readFrom(today);
            since = today.minusDays(QUARTER_DAYS);
            judging = new Judging(rule.over(MONTHS), today, line -> {}, this::count);
        }

        LocalDate from() {
            return from;
        }

        void add(PurchaseLine line) {
            judging.add(line);
        }

        private void count(Score.Row row) {
            Kept kept = new Kept(1, row.inTime() ? 1 : 0, row.whole() ? 1 : 0, row.kept() ? 1 : 0, row.daysLate());
            months.merge(row.promisedOn().withDayOfMonth(1), kept, Kept::plus);
            if (row.promisedOn().isAfter(since)) {
                quarter = quarter.plus(kept);
            }
        }

        Punctuality done() {
            judging.done();
            return new Punctuality(
                    months.entrySet().stream()
                            .map(month -> new Month(month.getKey(), month.getValue()))
                            .toList(),
                    quarter);
        }
    }
}
