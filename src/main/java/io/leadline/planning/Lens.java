package io.leadline.planning;

import io.leadline.replenishment.ReorderAdvice.Decision;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** A way to look at the portfolio: which plans it shows, and the money it ranks them by. */
public enum Lens {
    /** Everything; ranked by what is turned over in a year. */
    ALL(row -> true, PlanRow::yearValue),
    /** Margin is lost before an order made today is there. */
    STOCKOUT(row -> row.worth().lostMargin() > 0, row -> row.worth().lostMargin()),
    /** An open order comes too late to cover the demand. */
    LATE(row -> row.advice().late(), row -> Math.max(row.worth().lostMargin(), 0)),
    /** Too little is due to reach the supplier's minimum value. */
    WAITING(
            row -> row.advice().decision() == Decision.BELOW_MINIMUM_ORDER,
            row -> row.worth().waiting()),
    /** It sells and nobody offers it. */
    UNPLANNABLE(
            row -> row.advice().decision() == Decision.NO_SUPPLIER
                    && row.sales().perYear() > 0,
            PlanRow::yearValue),
    /** A limit forbids the service target. */
    MISSED(row -> row.advice().missed() != null, PlanRow::yearValueMissed),
    /** More than will be sold within the longest cover. */
    EXCESS(row -> row.worth().excess() > 0, row -> row.worth().excess()),
    /** Stock without a sale for the time that makes it dead. */
    DEAD(row -> row.excess().dead(), PlanRow::stockValue),
    /** Stock turns over at least twelve times a year. */
    FAST(row -> row.stock().free() > 0 && row.turns() >= 12, PlanRow::yearValue),
    /** Stock turns over, but not even once a year. */
    SLOW(row -> row.stock().free() > 0 && !row.excess().dead() && row.turns() < 1, PlanRow::stockValue),
    /** The plan orders more or less than the one before. */
    CHANGED(
            row -> Math.abs(row.change()) > 0,
            row -> Math.abs(row.change()) * row.worth().unitCost());

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
        return row.worth().known() ? money.applyAsDouble(row) : 0;
    }
}
