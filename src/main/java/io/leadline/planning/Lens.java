package io.leadline.planning;

import io.leadline.replenishment.ReorderAdvice.Decision;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** A way to look at the portfolio: which plans it shows, and the money it ranks them by. */
public enum Lens {
    /** Everything; ranked by what is turned over in a year. */
    ALL(row -> true, PlanRow::yearValue),
    /** Margin is lost before an order made today is there. */
    STOCKOUT(row -> row.lostMargin() > 0, PlanRow::lostMargin),
    /** An open order comes too late to cover the demand. */
    LATE(PlanRow::late, row -> Math.max(row.lostMargin(), 0)),
    /** Too little is due to reach the supplier's minimum value. */
    WAITING(row -> row.decision() == Decision.BELOW_MINIMUM_ORDER, PlanRow::waitingValue),
    /** It sells and nobody offers it. */
    UNPLANNABLE(row -> row.decision() == Decision.NO_SUPPLIER && row.soldPerYear() > 0, PlanRow::yearValue),
    /** More than will be sold within the longest cover. */
    EXCESS(row -> row.excessValue() > 0, PlanRow::excessValue),
    /** Stock without a sale for the time that makes it dead. */
    DEAD(PlanRow::dead, PlanRow::stockValue),
    /** Stock turns over at least twelve times a year. */
    FAST(row -> row.stock() > 0 && row.turns() >= 12, PlanRow::yearValue),
    /** Stock turns over, but not even once a year. */
    SLOW(row -> row.stock() > 0 && !row.dead() && row.turns() < 1, PlanRow::stockValue),
    /** The plan orders more or less than the one before. */
    CHANGED(row -> Math.abs(row.change()) > 0, row -> Math.abs(row.change()) * row.unitCost());

    private final Predicate<PlanRow> shows;
    private final ToDoubleFunction<PlanRow> money;

    Lens(Predicate<PlanRow> shows, ToDoubleFunction<PlanRow> money) {
        this.shows = shows;
        this.money = money;
    }

    public boolean shows(PlanRow row) {
        return shows.test(row);
    }

    /** What is at stake, zero or more; zero where it cannot be added to others. */
    public double money(PlanRow row) {
        return row.valued() ? money.applyAsDouble(row) : 0;
    }
}
