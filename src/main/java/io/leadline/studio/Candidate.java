package io.leadline.studio;

import io.leadline.replenishment.PlanSettings;
import io.leadline.studio.backtest.FixedRule;
import io.leadline.studio.backtest.PlannedRule;
import io.leadline.studio.backtest.ReplayRule;
import org.jspecify.annotations.Nullable;

/**
 * A policy to be tried on the past.
 *
 * @param name unique in its back-test
 * @param settings what it plans with
 * @param preferredOnly whether the preferred supplier gets every order
 * @param forecast {@link PlannedRule#AUTO} or a method's name
 * @param weeks the rule of thumb in weeks that it stands for; null for Leadline's own policy
 * @param active the version of the plan policy that this is; null where it is none
 */
public record Candidate(
        String name,
        PlanSettings settings,
        boolean preferredOnly,
        String forecast,
        @Nullable Weeks weeks,
        @Nullable Integer active) {

    private static final int HISTORY_DAYS = 365;

    /** Reorder point and lot of a rule of thumb, in weeks of mean demand. */
    public record Weeks(double cover, double lot) {}

    public Candidate {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A policy to be tried has a name");
        }
    }

    ReplayRule rule() {
        return weeks == null
                ? new PlannedRule(name, settings, preferredOnly, forecast)
                : new FixedRule(name, settings.reviewDays(), weeks.cover(), weeks.lot(), HISTORY_DAYS);
    }

    /** Whether plans can be made like that; what is tried beyond it is there to be compared. */
    public boolean adoptable() {
        return weeks == null && forecast.equals(PlannedRule.AUTO) && active == null;
    }
}
