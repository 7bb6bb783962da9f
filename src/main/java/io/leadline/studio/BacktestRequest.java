package io.leadline.studio;

import io.leadline.replenishment.CostRates;
import io.leadline.studio.backtest.Replay;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be replayed.
 *
 * @param from first measured day
 * @param to last measured day
 * @param seeds how often lead times are drawn anew, 1 to 20
 * @param rates what everything costs, the same for all policies
 * @param candidates 1 to 16, each with its own name
 */
public record BacktestRequest(
        Scope scope, LocalDate from, LocalDate to, int seeds, CostRates rates, List<Candidate> candidates) {

    public static final int MOST_CANDIDATES = 16;
    public static final int MOST_SEEDS = 20;

    /** Before the measured time, so that it does not show how the replay began. */
    public static final int WARM_UP_DAYS = 56;

    public BacktestRequest {
        candidates = List.copyOf(candidates);
        if (to.isBefore(from) || seeds < 1 || seeds > MOST_SEEDS) {
            throw new IllegalArgumentException("A back-test ends after it began and has 1 to " + MOST_SEEDS
                    + " seeds, not " + from + " to " + to + " and " + seeds);
        }
        if (candidates.isEmpty()
                || candidates.size() > MOST_CANDIDATES
                || candidates.stream().map(Candidate::name).distinct().count() < candidates.size()) {
            throw new IllegalArgumentException(
                    "A back-test tries 1 to " + MOST_CANDIDATES + " policies of different names, not " + candidates);
        }
    }

    /** The version of the policy that was active when it was asked for; null where that is not tried. */
    public @Nullable Integer activeVersion() {
        return candidates.stream()
                .map(Candidate::active)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public Replay replay() {
        return new Replay(from.minusDays(WARM_UP_DAYS), from, to);
    }

    public double weeks() {
        return (to.toEpochDay() - from.toEpochDay() + 1) / 7.0;
    }
}
