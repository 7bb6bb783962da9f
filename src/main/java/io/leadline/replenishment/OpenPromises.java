package io.leadline.replenishment;

import io.leadline.replenishment.StockPosition.PromisedUnits;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * What customers were promised of what is still to come, as it is kept: what comes in is theirs first, whatever day they were
 * told, as the ledger's own write deals it; and from its day on a promise that is still open has what lies there free. The one
 * place by which planning reckons what is left for everybody else.
 */
public final class OpenPromises {

    /** More than any quantity has; what is reckoned beyond it is a rounding. */
    private static final int DECIMALS = 6;

    private final Deque<PromisedUnits> open = new ArrayDeque<>();

    public OpenPromises(List<PromisedUnits> promised) {
        promised.stream().sorted(Comparator.comparing(PromisedUnits::day)).forEach(open::add);
    }

    /** @return of what comes in, what is theirs */
    public double ofComing(double units) {
        return take(exact(units), LocalDate.MAX).toDouble();
    }

    /** @return of what is free on a day, what is theirs whose day it is, or was */
    public double ofFree(LocalDate day, double units) {
        return take(exact(units), day).toDouble();
    }

    Quantity ofComing(Quantity units) {
        return take(units, LocalDate.MAX);
    }

    private Quantity take(Quantity units, LocalDate dueBy) {
        Quantity left = units;
        while (left.isPositive() && !open.isEmpty() && !open.getFirst().day().isAfter(dueBy)) {
            PromisedUnits first = open.removeFirst();
            Quantity given = left.min(first.quantity());
            left = left.minus(given);
            if (given.compareTo(first.quantity()) < 0) {
                open.addFirst(new PromisedUnits(first.day(), first.quantity().minus(given)));
            }
        }
        return units.minus(left);
    }

    /** What is due by a day and has to be taken of what is free, however little that is; it is open no more. */
    Quantity dueBy(LocalDate day) {
        Quantity due = Quantity.ZERO;
        while (!open.isEmpty() && !open.getFirst().day().isAfter(day)) {
            due = due.plus(open.removeFirst().quantity());
        }
        return due;
    }

    /** What is still open, by its day. */
    public List<PromisedUnits> open() {
        return List.copyOf(open);
    }

    private static Quantity exact(double units) {
        return new Quantity(BigDecimal.valueOf(Math.max(0, units)).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }
}
