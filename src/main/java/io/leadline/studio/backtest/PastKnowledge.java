package io.leadline.studio.backtest;

import io.leadline.demand.LearnedDemand;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What could have been learned from all items before a day. It is learned every four weeks and used until the next time,
 * because learning it anew every day would change little and take long.
 *
 * @param learning learns from everything up to a last day
 */
public record PastKnowledge(Function<LocalDate, LearnedDemand> learning, Map<LocalDate, LearnedDemand> known) {

    private static final int DAYS_BETWEEN = 28;

    public PastKnowledge(Function<LocalDate, LearnedDemand> learning) {
        this(learning, new ConcurrentHashMap<>());
    }

    /** Learned from days before the day, and from none after. */
    public LearnedDemand before(LocalDate day) {
        LocalDate last = LocalDate.ofEpochDay(Math.floorDiv(day.toEpochDay() - 1, DAYS_BETWEEN) * DAYS_BETWEEN);
        return known.computeIfAbsent(last, learning);
    }
}
