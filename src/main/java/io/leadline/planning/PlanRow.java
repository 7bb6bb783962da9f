package io.leadline.planning;

import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.MissedTarget;
import io.leadline.replenishment.Overstock;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.Turnover;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan as lists show it.
 *
 * @param day the plan is of
 * @param before what the plan before decided; null for the first
 * @param turnover how fast its stock moves and how old it is, without the single layers
 */
public record PlanRow(
        Subject subject,
        LocalDate day,
        Advice advice,
        Stock stock,
        Sales sales,
        Excess excess,
        Worth worth,
        @Nullable Before before,
        Turnover turnover) {

    private static final double NEVER_DAYS = 3650;

    /** Of a plan of which nobody has reckoned how fast its stock moves. */
    public PlanRow(
            Subject subject,
            LocalDate day,
            Advice advice,
            Stock stock,
            Sales sales,
            Excess excess,
            Worth worth,
            @Nullable Before before) {
        this(subject, day, advice, stock, sales, excess, worth, before, Turnover.UNKNOWN);
    }

    /** Which item it is of, and where. */
    public record Subject(String sku, String location, String name, String category, String demandClass) {}

    /**
     * What the plan says.
     *
     * @param supplier empty where nobody offers the item
     * @param late whether an open order comes too late to cover
     * @param missed the service target where something forbids it; null where it is kept
     */
    public record Advice(
            Decision decision,
            double quantity,
            String supplier,
            @Nullable LocalDate stockout,
            boolean late,
            @Nullable MissedTarget missed) {

        /** One whose target is kept. */
        public Advice(Decision decision, double quantity, String supplier, @Nullable LocalDate stockout, boolean late) {
            this(decision, quantity, supplier, stockout, late, null);
        }
    }

    /**
     * Units that are free, and on order or on their way.
     *
     * @param promised that customers have pre-ordered of both
     */
    public record Stock(double free, double coming, double promised) {

        /** Of which nothing is pre-ordered. */
        public Stock(double free, double coming) {
            this(free, coming, 0);
        }
    }

    /**
     * Units sold, and expected in a week of the coming ones.
     *
     * @param errors of the forecast of the last week that is over; null where there was none
     */
    public record Sales(
            double perYear,
            double fourWeeks,
            @Nullable LocalDate last,
            double expectedPerWeek,
            @Nullable ForecastErrors errors) {}

    /**
     * Units that are too much.
     *
     * @param dead whether stock lies there of which nothing was sold for the time the settings name; what came in later is
     *     new, not dead
     */
    public record Excess(double units, Overstock.Remedy remedy, boolean dead) {}

    /**
     * Its money, only for comparing: as stored in the item's currency, as shown in the company's.
     *
     * @param lostMargin money lost before an order made today is there
     * @param waiting value of the order that waits for the supplier's minimum value; 0 if none does
     * @param waitingCurrency of that order
     * @param known whether it can be added to that of other rows; not where no exchange rate is known
     */
    public record Worth(
            double unitCost,
            double lostMargin,
            double excess,
            double waiting,
            String currency,
            String waitingCurrency,
            boolean known) {

        /**
         * The same in the company's currency; where no exchange rate is known, as it is and not to be added.
         *
         * @param rates what a unit of a currency is worth in the company's
         * @param company its currency
         */
        Worth in(Map<String, Double> rates, String company) {
            Double own = currency.isEmpty() ? Double.valueOf(1) : rates.get(currency);
            Double ofWaiting = waiting == 0 ? Double.valueOf(1) : rates.get(waitingCurrency);
            if (own == null || ofWaiting == null) {
                return new Worth(unitCost, lostMargin, excess, waiting, currency, currency, false);
            }
            return own == 1 && ofWaiting == 1
                    ? this
                    : new Worth(
                            unitCost * own,
                            lostMargin * own,
                            excess * own,
                            waiting * ofWaiting,
                            company,
                            company,
                            true);
        }
    }

    /** What the plan before decided and ordered. */
    public record Before(Decision decision, double quantity) {}

    public ItemPlace place() {
        return new ItemPlace(new Sku(subject.sku()), subject.location());
    }

    /** Zero where it cannot be added to others. */
    public double stockValue() {
        return worth.known() ? Math.max(0, stock.free()) * worth.unitCost() : 0;
    }

    /** What a year's demand is worth, at cost, that the plan misses against its target; zero where it cannot be added to others. */
    public double yearValueMissed() {
        MissedTarget missed = advice.missed();
        return missed == null ? 0 : yearValue() * (missed.target() - missed.reached());
    }

    /** Turned over in a year, at cost; zero where it cannot be added to others. */
    public double yearValue() {
        return worth.known() ? sales.perYear() * worth.unitCost() : 0;
    }

    /** Worth of what has lain there for longer than half a year; zero where it cannot be added to others. */
    public double oldValue() {
        return worth.known() ? turnover.ageing().old() * worth.unitCost() : 0;
    }

    /** Yearly cost of sales divided by the value of the stock; infinite without stock. */
    public double turns() {
        return stock.free() <= 0 ? Double.POSITIVE_INFINITY : sales.perYear() / stock.free();
    }

    /** Stock divided by mean daily demand; 3,650 where it never ends. */
    public double coverDays() {
        double perWeek = sales.expectedPerWeek();
        return perWeek <= 0 ? NEVER_DAYS : Math.min(NEVER_DAYS, Math.max(0, stock.free()) / perWeek * 7);
    }

    /** Share of what was there in the last four weeks that was sold; 0 where nothing was there. */
    public double sellThrough() {
        double there = sales.fourWeeks() + Math.max(0, stock.free());
        return there <= 0 ? 0 : sales.fourWeeks() / there;
    }

    /** Zero where it cannot be added to others. */
    public double orderValue() {
        return worth.known() ? advice.quantity() * worth.unitCost() : 0;
    }

    /** The same with its money in the company's currency. */
    PlanRow in(Map<String, Double> rates, String company) {
        Worth others = worth.in(rates, company);
        return others == worth
                ? this
                : new PlanRow(subject, day, advice, stock, sales, excess, others, before, turnover);
    }

    /**
     * Units ordered more than the plan before; below zero where less. What the plan before asked for and is on order now
     * is no change.
     */
    public double change() {
        if (before == null) {
            return 0;
        }
        double now = advice.quantity();
        boolean ordered = now == 0 && advice.decision() == Decision.COVERED && stock.coming() >= before.quantity();
        return ordered ? 0 : now - before.quantity();
    }
}
