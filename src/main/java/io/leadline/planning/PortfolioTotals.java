package io.leadline.planning;

import java.util.Map;

/**
 * Sums over many plans, in the company's currency. The money of items without an exchange rate is left out, and counted.
 *
 * @param all of them
 * @param byClass cells of the ABC/XYZ matrix
 * @param byLens how many plans each way of looking shows, and the money at stake
 * @param stockouts plans that run out within four weeks
 * @param forecasts what forecasting was worth
 */
public record PortfolioTotals(
        Cell all, Map<String, Cell> byClass, Map<Lens, Stake> byLens, long stockouts, Forecasts forecasts) {

    /** What forecasting was worth in the last week that is over. */
    public static final class Forecasts {
        private long plans;
        private long changed;
        private double naive;
        private double method;
        private double methodOfChanged;
        private double peopleOfChanged;

        void add(PlanRow row) {
            ForecastErrors errors = row.sales().errors();
            if (errors != null) {
                plans++;
                naive += errors.naive();
                method += errors.method();
                if (errors.changed()) {
                    changed++;
                    methodOfChanged += errors.method();
                    peopleOfChanged += errors.people();
                }
            }
        }

        /** Plans with a forecast of that week. */
        public long plans() {
            return plans;
        }

        /** Those whose forecast somebody changed. */
        public long changed() {
            return changed;
        }

        /** Part of the naive forecast's absolute error that the method takes away; negative where it makes it worse. */
        public double byMethod() {
            return naive > 0 ? 1 - method / naive : 0;
        }

        /** Part of the method's error that people's changes take away, where there were any. */
        public double byPeople() {
            return methodOfChanged > 0 ? 1 - peopleOfChanged / methodOfChanged : 0;
        }
    }

    public Stake stake(Lens lens) {
        return byLens.getOrDefault(lens, new Stake());
    }

    /** Sums of some plans. */
    public static final class Cell {
        private long plans;
        private double stockValue;
        private double yearValue;
        private double soldFourWeeks;
        private double stock;
        private double perWeekValue;
        private long unvalued;

        void add(PlanRow row) {
            plans++;
            stockValue += row.stockValue();
            yearValue += row.yearValue();
            soldFourWeeks += row.sales().fourWeeks();
            stock += Math.max(0, row.stock().free());
            perWeekValue += row.worth().known()
                    ? row.sales().expectedPerWeek() * row.worth().unitCost()
                    : 0;
            unvalued += row.worth().known() ? 0 : 1;
        }

        /** Plans whose money is left out because no exchange rate is known. */
        public long unvalued() {
            return unvalued;
        }

        public long plans() {
            return plans;
        }

        /** Money on the shelves. */
        public double stockValue() {
            return stockValue;
        }

        /** Turnover of a year at cost over stock; 0 without stock. */
        public double turns() {
            return stockValue <= 0 ? 0 : yearValue / stockValue;
        }

        /** Stock value over the expected demand of a day, at cost; 0 without demand. */
        public double coverDays() {
            return perWeekValue <= 0 ? 0 : stockValue / perWeekValue * 7;
        }

        /** Units sold in four weeks over those and what is left. */
        public double sellThrough() {
            return soldFourWeeks + stock <= 0 ? 0 : soldFourWeeks / (soldFourWeeks + stock);
        }
    }

    /** How much is at stake. */
    public static final class Stake {
        private long plans;
        private double money;

        void add(Lens lens, PlanRow row) {
            if (lens.shows(row)) {
                plans++;
                money += lens.money(row);
            }
        }

        public long plans() {
            return plans;
        }

        public double money() {
            return money;
        }
    }
}
