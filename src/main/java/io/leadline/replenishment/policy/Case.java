package io.leadline.replenishment.policy;

import io.leadline.catalog.CapacityPlan;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.LeadTime;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockPosition;
import java.time.LocalDate;

/** What a quantity is decided from: an item at a location, who would deliver it, and what the company wants. */
record Case(Replenishment.Situation situation, Offer offer, ServiceTarget target, PlanSettings settings) {

    private static final double HALF = 0.5;

    /** Over which a plan tells its forecast by the week. */
    private static final int SHOWN_DAYS = 91;

    DemandOutlook outlook() {
        return situation.outlook();
    }

    StockPosition stock() {
        return situation.stock();
    }

    Occasions occasions() {
        return situation.occasions();
    }

    Terms terms() {
        return offer.terms();
    }

    LeadTime leadTime() {
        return offer.leadTime();
    }

    /** What the supplier can make for the location. */
    Capacities.Weeks capacity() {
        return situation.limits().capacities().of(terms());
    }

    /** Of what the next review orders. */
    LeadTime next() {
        return offer.next();
    }

    int reviewDays() {
        return settings.reviewDays();
    }

    /** The first day that is planned. */
    LocalDate today() {
        return outlook().from();
    }

    /** Days that an order of today has to last for: until what the next plan orders is here. */
    double protectedDays() {
        return next().meanDays() + reviewDays();
    }

    /** The last of these days. */
    LocalDate protectedUntil() {
        return today().plusDays((long) Math.ceil(protectedDays()));
    }

    /**
     * Whether supply counts: it is here before what the next plan orders, or no later than half of such orders. The second
     * matters where the mean of the days falls into a closure, on which nothing comes.
     */
    boolean inTime(ExpectedSupply supply) {
        return inTime(supply.probableArrival());
    }

    /** Whether what is to be there on the day has to be covered by now, and what comes on it covers something. */
    boolean inTime(LocalDate day) {
        return !day.isAfter(lastInTime());
    }

    private LocalDate lastInTime() {
        LocalDate half = today().plusDays((long) Math.ceil(next().quantileDays(HALF)) + reviewDays());
        return half.isAfter(protectedUntil()) ? half : protectedUntil();
    }

    /** What is there and comes for everybody else than customers who have pre-ordered it. */
    StockPosition unpromised() {
        return stock().unpromised(lastInTime());
    }

    /** No lot covers more days than this. */
    double coverDays() {
        return situation.limits().coverDays(settings.maxCoverDays());
    }

    double unitsPerYear() {
        return outlook().unitsPerDayOver(coverDays()) * 365;
    }

    /** Of an order line, in the offer's currency. */
    double orderCost() {
        return offer.fromCompany(settings.orderCost());
    }

    /** Whether nothing that is ordered later can still be sold. */
    boolean lastOrder() {
        return occasions().lastOrder(today(), next(), reviewDays());
    }

    /**
     * The day that an order of today would be asked for.
     *
     * @param safety units that are held against chance
     */
    LocalDate asked(double safety) {
        return RequestedDates.alone(
                offer,
                situation.place().location(),
                RequestedDates.safe(
                        Replenishment.needed(this, Projection.stockout(outlook(), stock())),
                        safety,
                        outlook().unitsPerDayOver(SHOWN_DAYS)),
                reviewDays(),
                situation.limits().capacities().days(),
                today());
    }

    /** What the supplier has to deliver in the week of a day already. */
    double dueInWeek(LocalDate day) {
        return dueInWeek(stock(), today(), terms().supplierId(), day);
    }

    static double dueInWeek(StockPosition stock, LocalDate today, String supplierId, LocalDate day) {
        LocalDate monday = CapacityPlan.monday(day);
        double sum = 0;
        for (ExpectedSupply supply : stock.supply()) {
            if (supply.mayBeOf(supplierId)
                    && CapacityPlan.monday(arrival(supply, today)).equals(monday)) {
                sum += supply.quantity().toDouble();
            }
        }
        return sum;
    }

    /**
     * What the supplier has to deliver after so many days from today, but for weeks of which it said what it can make: those have
     * an account of their own.
     */
    double dueAfter(double days, Capacities.Weeks weeks) {
        double sum = 0;
        for (ExpectedSupply supply : stock().supply()) {
            LocalDate arrival = arrival(supply);
            if (supply.mayBeOf(terms().supplierId())
                    && arrival.toEpochDay() - today().toEpochDay() > days
                    && !weeks.said(arrival)) {
                sum += supply.quantity().toDouble();
            }
        }
        return sum;
    }

    /** What is overdue counts as coming tomorrow. */
    private LocalDate arrival(ExpectedSupply supply) {
        return arrival(supply, today());
    }

    private static LocalDate arrival(ExpectedSupply supply, LocalDate today) {
        LocalDate tomorrow = today.plusDays(1);
        return supply.probableArrival().isBefore(tomorrow) ? tomorrow : supply.probableArrival();
    }

    /** Supply after one and up to another day from today, but what of it customers have pre-ordered. */
    double arriving(double afterDays, double untilDays) {
        double sum = 0;
        for (ExpectedSupply supply : unpromised().supply()) {
            long in = arrival(supply).toEpochDay() - today().toEpochDay();
            if (in > afterDays && in <= Math.ceil(untilDays)) {
                sum += supply.quantity().toDouble();
            }
        }
        return sum;
    }
}
