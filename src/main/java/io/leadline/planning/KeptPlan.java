package io.leadline.planning;

import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.Term;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last plan of one item at one location, with what the store knows of it beside the plan itself.
 *
 * @param runId the run or event it was made by
 * @param before what the plan before this one said; null for the first
 * @param past what was forecast in the last half year, once a week, the oldest first
 */
public record KeptPlan(
        Plan plan, String runId, LocalDate day, @Nullable Before before, List<PastForecast> past) {

    private static final int MOST_DAYS_LATER = 365;
    private static final int MOST_DAYS = 3_650;
    private static final double WEEK_DAYS = 7;

    /** What the plan before said. */
    public record Before(String runId, Decision decision, Quantity quantity, List<Term> because) {}

    public KeptPlan {
        past = List.copyOf(past);
    }

    public ItemPlace place() {
        return plan.place();
    }

    public ReorderAdvice advice() {
        return plan.advice();
    }

    /** What this plan says, for the one that comes after it. */
    public Before said() {
        return new Before(runId, advice().decision(), advice().quantity(), advice().because());
    }

    /** The same plan with other advice; changed again by the same run, it keeps what the run before said. */
    public KeptPlan advised(ReorderAdvice other, String byRun, LocalDate on) {
        return new KeptPlan(plan.with(other), byRun, on, byRun.equals(runId) ? before : said(), past);
    }

    /**
     * A day for an open order that should come later: as many days later as its units of what is too much take to be sold at
     * the expected demand of the coming weeks, but not after the stock without it ends; at most a year.
     *
     * @param units of the order
     */
    public LocalDate laterDay(LocalDate expected, double units) {
        double perDay = perDay();
        double days =
                perDay <= 0 ? MOST_DAYS_LATER : Math.min(units, plan.overstock().units()) / perDay;
        LocalDate sold = expected.plusDays((long) Math.clamp(Math.ceil(days), 1, MOST_DAYS_LATER));
        LocalDate ends = lastsWithout(units);
        return sold.isBefore(ends) ? sold : ends.isAfter(expected) ? ends : expected.plusDays(1);
    }

    /** The day on which the stock and all other open orders are used up at the expected demand; at most ten years ahead. */
    public LocalDate lastsWithout(double units) {
        double perDay = perDay();
        StockPosition stock = plan.stock().unpromised(LocalDate.MAX);
        double left = Math.max(0, stock.free().toDouble() + stock.coming() - units);
        return day.plusDays((long) (perDay <= 0 ? MOST_DAYS : Math.min(MOST_DAYS, left / perDay)));
    }

    private double perDay() {
        return plan.forecast().perWeek() / WEEK_DAYS;
    }

    public List<Explanation.Change> changes() {
        return before == null ? List.of() : Explanation.changes(before.because(), advice().because());
    }
}
