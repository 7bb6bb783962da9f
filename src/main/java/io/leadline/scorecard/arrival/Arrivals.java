package io.leadline.scorecard.arrival;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * When open lines will arrive, by what the records of a day say: a mixture of lines that come early, on their promise and
 * late ({@link Chances}, {@link DaysLaw}), given that they have not come yet, with chances corrected by how forecasts of
 * the months before missed what came ({@link Corrections}).
 */
public final class Arrivals {

    private static final int TRIALS = 12;

    /** Records of less than this many days are tried by weeks instead of months. */
    private static final int SHORT_DAYS = 400;

    private static final int FEWEST_LINES = 50;

    /** What was foretold from less of the past than one part in so many of today's is no sign of how today's errs. */
    private static final int LEAST_PART = 4;

    private static final long FAR = 100_000;

    /** Who was promised for an earlier day and is open is late: for that day itself too, once its arrivals are told. */
    private final LocalDate dueBefore;

    private final LocalDate day;
    private final Fit fit;
    private final Corrections late;
    private final Corrections early;
    private final MovedTrial moved;

    /** Laws of lines that have all in common, which are many. */
    private final Map<Alike, DaysLaw.Days> lateLaws = new HashMap<>();

    private final Map<Alike, DaysLaw.Days> earlyLaws = new HashMap<>();

    /** @param days since the promise, or until it */
    private record Alike(Map<Trait, String> traits, long days) {}

    private Arrivals(
            LocalDate dueBefore, LocalDate day, Fit fit, Corrections late, Corrections early, MovedTrial moved) {
        this.dueBefore = dueBefore;
        this.day = day;
        this.fit = fit;
        this.late = late;
        this.early = early;
        this.moved = moved;
    }

    /** Rows of the past, and what was learned from them on the days that somebody asked for. */
    public static final class History {

        private final List<Delivery> lines;
        private final Marks many;
        private final Marks few;
        private final Map<LocalDate, Fit> fits = new HashMap<>();

        public History(List<Delivery> lines) {
            this.lines = List.copyOf(lines);
            this.many = new Marks(this.lines, false);
            this.few = new Marks(this.lines, true);
        }

        /** By what was known on that day. */
        public Arrivals on(LocalDate day) {
            Corrections late = new Corrections();
            Corrections early = new Corrections();
            MovedTrial moved = new MovedTrial();
            Fit now = fit(day);
            ChronoUnit step = stepsBefore(day);
            for (int back = TRIALS; back > 0; back--) {
                LocalDate then = day.minus(back, step);
                Fit before = fit(then);
                if (before.lines < Math.max(FEWEST_LINES, now.lines / LEAST_PART)) {
                    continue;
                }
                for (Delivery line : lines) {
                    // Of what is promised for later, only that which came early would be known.
                    if (line.openOn(then)
                            && !line.promisedOn().isBefore(then)
                            && line.promisedOn().isBefore(day)) {
                        long left = ChronoUnit.DAYS.between(then, line.promisedOn());
                        long days = line.lateDays(day);
                        double odds = before.late.odds(line, left);
                        late.said(odds, days > 0, left);
                        if (line.isMoved()) {
                            moved.said(line, Logit.chance(odds), before.movedLate, days > 0);
                        }
                        if (days <= 0) {
                            early.said(before.early.odds(line, left), days < 0, left);
                        }
                    }
                }
            }
            boolean dayIsTold = lines.stream().anyMatch(line -> day.equals(line.arrivedOn()));
            return new Arrivals(dayIsTold ? day.plusDays(1) : day, day, now, late.learn(), early.learn(), moved);
        }

        private ChronoUnit stepsBefore(LocalDate day) {
            LocalDate longAgo = day.minusDays(SHORT_DAYS);
            return lines.stream().anyMatch(line -> line.knownToHaveArrived(longAgo))
                    ? ChronoUnit.MONTHS
                    : ChronoUnit.WEEKS;
        }

        private Fit fit(LocalDate day) {
            return fits.computeIfAbsent(day, on -> new Fit(lines, many, few, on));
        }
    }

    /** Of a line that is open on that day. */
    public Arrival of(Delivery line) {
        return law(line, day, Map::computeIfAbsent).arrival();
    }

    /** Of a line that is open on that day, or on a later one, as long as nothing was learned anew. */
    public ArrivalLaw law(Delivery line, LocalDate on) {
        // Items are many, and each would be kept with all days that ever were.
        return law(line, on, (kept, alike, make) -> make.apply(alike));
    }

    /** Where laws that were looked up are kept. */
    private interface Kept {
        DaysLaw.Days get(Map<Alike, DaysLaw.Days> kept, Alike alike, Function<Alike, DaysLaw.Days> make);
    }

    private ArrivalLaw law(Delivery line, LocalDate on, Kept kept) {
        LocalDate promised = line.promisedOn();
        long left = ChronoUnit.DAYS.between(on, promised);
        boolean missed = promised.isBefore(on.equals(day) ? dueBefore : on);
        double chance = missed ? 1 : late.chance(fit.late.odds(line, left), left);
        double before = left <= 0 ? 0 : (1 - chance) * early.chance(fit.early.odds(line, left), left);
        return new ArrivalLaw(
                promised,
                left,
                chance,
                before,
                () -> kept.get(
                        lateLaws,
                        new Alike(line.traits(), Math.max(0, -left)),
                        alike -> fit.lateDays.of(line, alike.days, FAR)),
                () -> kept.get(
                        earlyLaws,
                        new Alike(line.traits(), Math.max(1, left)),
                        alike -> fit.earlyDays.of(line, 0, alike.days)),
                fit.lines);
    }

    /**
     * Whether arrivals of lines whose promise was moved may be foretold: what was said of such lines before it was known came true at
     * least as well as that as many of them would be late as ever.
     */
    public boolean knowsMoved() {
        return moved.isPassed();
    }

    /** On how many lines of the past it rests. */
    public int lines() {
        return fit.lines;
    }
}
