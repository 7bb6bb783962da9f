package io.leadline.scorecard.home;

import io.leadline.scorecard.PurchaseLine;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a supplier, or all of them, kept what was agreed: on time is a line that came in whole not after the day promised
 * when both sides agreed, however that moved later; in full is one of which not less came than was ordered.
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

    static Punctuality of(Collection<PurchaseLine> lines, LocalDate today) {
        Sums sums = new Sums(today);
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

        private final LocalDate today;
        private final LocalDate first;
        private final Map<LocalDate, Kept> months = new TreeMap<>();
        private Kept quarter = Kept.NONE;

        Sums(LocalDate today) {
            this.today = today;
            first = YearMonth.from(today).minusMonths(MONTHS).atDay(1);
        }

        void add(PurchaseLine line) {
            LocalDate promised = line.promisedOn();
            if (promised == null || promised.isAfter(today) || promised.isBefore(first)) {
                return;
            }
            LocalDate received = line.receivedOn();
            boolean whole = received != null && line.received().compareTo(line.ordered()) >= 0;
            boolean open = !whole && !line.closed();
            if (open && promised.equals(today)) {
                return;
            }
            boolean inTime = received != null && !received.isAfter(promised);
            LocalDate until = received == null || open ? today : received;
            Kept kept = new Kept(
                    1,
                    inTime && !open ? 1 : 0,
                    whole ? 1 : 0,
                    inTime && whole ? 1 : 0,
                    Math.max(0, ChronoUnit.DAYS.between(promised, until)));
            months.merge(promised.withDayOfMonth(1), kept, Kept::plus);
            if (promised.isAfter(today.minusDays(QUARTER_DAYS))) {
                quarter = quarter.plus(kept);
            }
        }

        Punctuality done() {
            return new Punctuality(
                    months.entrySet().stream()
                            .map(month -> new Month(month.getKey(), month.getValue()))
                            .toList(),
                    quarter);
        }
    }
}
