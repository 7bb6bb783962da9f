package io.leadline.leadtimes;

import io.leadline.planning.LeadTimeGaps.Gap;
import io.leadline.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when on a difference between a stated and a learned lead time is somebody's task. What is less stands on the page and
 * asks nobody.
 *
 * @param leastDays of difference
 * @param leastPercent of difference, of the stated days
 * @param leastReceipts behind the learned lead time
 * @param leastTied stock that the difference keeps on its way, or brings too early, in the company's currency
 * @param most tasks of the buyers at the same time; the dearest differences go first
 */
@ConfigurationProperties("leadline.lead-times")
public record LeadTimeSettings(
        @DefaultValue("2") double leastDays,
        @DefaultValue("15") double leastPercent,
        @DefaultValue("5") int leastReceipts,
        @DefaultValue("250") double leastTied,
        @DefaultValue("10") int most) {

    private static final double PERCENT = 100;

    /** Whether it costs so much, and is known so well, that somebody should be asked. */
    boolean asks(Gap gap) {
        Money tied = gap.tied();
        double apart = Math.abs(gap.difference());
        return gap.receipts() >= leastReceipts
                && apart >= leastDays
                && apart * PERCENT >= leastPercent * gap.statedDays()
                && tied != null
                && Math.abs(tied.amount().doubleValue()) >= leastTied;
    }

    /**
     * Of one that somebody was asked about: it is there as long as it is a day, and half as dear. One that was cheaper already is
     * there because a buyer wished it, and does not end for being cheap.
     *
     * @param before what it tied when it was last looked at
     */
    boolean stays(Gap gap, @Nullable Money before) {
        return isCheap(before) || !isCheap(gap.tied());
    }

    private boolean isCheap(@Nullable Money tied) {
        return tied != null && 2 * Math.abs(tied.amount().doubleValue()) < leastTied;
    }
}
