package io.leadline.planning;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Totals over all plans, kept until a plan changes, so that a page of a hundred thousand items opens at once. */
@Component
public class Portfolio {

    private final PlanStore store;
    private volatile Totals totals = new Totals("", Map.of(), 0, 0, 0, 0, 0);

    Portfolio(PlanStore store) {
        this.store = store;
    }

    /**
     * One cell of the ABC/XYZ matrix.
     *
     * @param stockValue money on the shelves
     * @param yearValue money turned over in a year, at cost
     */
    public record Cell(long items, double stockValue, double yearValue) {

        Cell plus(PlanFigures figures) {
            return new Cell(items + 1, stockValue + figures.stockValue(), yearValue + figures.yearValue());
        }

        /** Turnover over stock; 0 without stock. */
        public double turns() {
            return stockValue <= 0 ? 0 : yearValue / stockValue;
        }
    }

    /**
     * All of them.
     *
     * @param run they belong to
     * @param stockouts items projected to run out within four weeks
     * @param excessValue money in stock that lies too long
     */
    public record Totals(
            String run,
            Map<String, Cell> byClass,
            long items,
            double stockValue,
            double yearValue,
            long stockouts,
            double excessValue) {}

    /** Totals of the last finished run; computed once for it. */
    public Totals totals(LocalDate today) {
        String run = store.runs(5).stream()
                .filter(r -> r.state() == PlanningRun.State.DONE)
                .map(PlanningRun::id)
                .findFirst()
                .orElse("");
        Totals known = totals;
        if (known.run().equals(run) && known.items() > 0) {
            return known;
        }
        Map<String, Cell> byClass = new TreeMap<>();
        double[] sums = new double[3];
        long[] counts = new long[2];
        LocalDate soon = today.plusWeeks(4);
        try (Stream<PlanFigures> all = store.figures()) {
            all.forEach(figures -> {
                byClass.merge(
                        figures.demandClass(),
                        new Cell(0, 0, 0).plus(figures),
                        (a, b) -> new Cell(
                                a.items() + 1, a.stockValue() + b.stockValue(), a.yearValue() + b.yearValue()));
                counts[0]++;
                sums[0] += figures.stockValue();
                sums[1] += figures.yearValue();
                sums[2] += figures.excessValue();
                if (figures.stockoutDate() != null && figures.stockoutDate().isBefore(soon)) {
                    counts[1]++;
                }
            });
        }
        totals = new Totals(run, Map.copyOf(byClass), counts[0], sums[0], sums[1], counts[1], sums[2]);
        return totals;
    }
}
