package io.leadline.planning;

import io.leadline.replenishment.Ageing;
import io.leadline.replenishment.Pace;
import io.leadline.replenishment.PurchasingChange;
import io.leadline.replenishment.SalesTrend;
import io.leadline.shared.Page;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a question about turnover shows, out of the rows that planning has prepared: found and summed in one pass in memory,
 * and paged without another.
 */
public final class TurnoverList {

    private final List<PlanRow> shown = new ArrayList<>();
    private final Cell all = new Cell();
    private final Map<String, Cell> byClass = new HashMap<>();
    private final Map<Pace, Cell> byPace = new EnumMap<>(Pace.class);
    private final Map<PurchasingChange, Cell> byChange = new EnumMap<>(PurchasingChange.class);
    private final Map<Ageing.Band, Double> byAge = new EnumMap<>(Ageing.Band.class);

    private TurnoverList() {}

    public static TurnoverList of(PortfolioRows rows, TurnoverQuery query) {
        TurnoverList list = new TurnoverList();
        rows.each().filter(query::covers).forEach(row -> list.add(row, query));
        list.shown.sort(query.order());
        return list;
    }

    private void add(PlanRow row, TurnoverQuery query) {
        SalesTrend.Direction direction = query.trend(row).direction();
        all.add(row, direction);
        byClass.computeIfAbsent(row.subject().demandClass(), name -> new Cell()).add(row, direction);
        byPace.computeIfAbsent(query.pace(row), pace -> new Cell()).add(row, direction);
        byChange.computeIfAbsent(row.turnover().change(), change -> new Cell()).add(row, direction);
        if (row.worth().known()) {
            for (Ageing.Band band : Ageing.Band.values()) {
                byAge.merge(
                        band, row.turnover().ageing().units(band) * row.worth().unitCost(), Double::sum);
            }
        }
        if (query.shows(row)) {
            shown.add(row);
        }
    }

    public Page<PlanRow> page(int offset, int limit) {
        int from = Math.min(Math.max(0, offset), shown.size());
        return new Page<>(List.copyOf(shown.subList(from, Math.min(from + limit, shown.size()))), shown.size());
    }

    /** All that is shown, in its order. */
    public List<PlanRow> rows() {
        return List.copyOf(shown);
    }

    public Cell all() {
        return all;
    }

    public Cell ofClass(String demandClass) {
        return byClass.getOrDefault(demandClass, new Cell());
    }

    public Cell of(Pace pace) {
        return byPace.getOrDefault(pace, new Cell());
    }

    public Cell of(PurchasingChange change) {
        return byChange.getOrDefault(change, new Cell());
    }

    /** What the stock of an age is worth, in the company's currency. */
    public double value(Ageing.Band age) {
        return byAge.getOrDefault(age, 0.0);
    }

    /** Sums of some items and locations. */
    public static final class Cell {
        private long places;
        private double stockValue;
        private double yearValue;
        private double oldValue;
        private long rising;
        private long falling;

        private void add(PlanRow row, SalesTrend.Direction direction) {
            places++;
            stockValue += row.stockValue();
            yearValue += row.yearValue();
            oldValue += row.oldValue();
            rising += direction == SalesTrend.Direction.RISING ? 1 : 0;
            falling += direction == SalesTrend.Direction.FALLING ? 1 : 0;
        }

        public long places() {
            return places;
        }

        public double stockValue() {
            return stockValue;
        }

        /** Cost of a year's sales over the stock's value; 0 without stock. */
        public double turns() {
            return stockValue <= 0 ? 0 : yearValue / stockValue;
        }

        /** Worth of what has lain there for longer than half a year. */
        public double oldValue() {
            return oldValue;
        }

        public long rising() {
            return rising;
        }

        public long falling() {
            return falling;
        }
    }
}
