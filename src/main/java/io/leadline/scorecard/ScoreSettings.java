package io.leadline.scorecard;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the company calls on time in full: every figure that it is judged, compared and written to by is reckoned so.
 *
 * @param day that counts
 * @param unit what is counted
 * @param windowDays after it that are still in time
 * @param weekends whether they count as days late
 * @param months looked back
 */
@ConfigurationProperties("leadline.scores")
public record ScoreSettings(
        @DefaultValue("FIRST_PROMISE") ScoreRule.Day day,
        @DefaultValue("LINE") ScoreRule.Unit unit,
        @DefaultValue("0") int windowDays,
        @DefaultValue("true") boolean weekends,
        @DefaultValue("12") int months) {

    /** Where nobody has said otherwise. */
    public static final ScoreSettings USUAL =
            new ScoreSettings(ScoreRule.Day.FIRST_PROMISE, ScoreRule.Unit.LINE, 0, true, 12);

    public ScoreRule rule() {
        return new ScoreRule(day, unit, windowDays, weekends, months);
    }
}
