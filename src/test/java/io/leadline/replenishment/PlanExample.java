package io.leadline.replenishment;

import io.leadline.catalog.Terms;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan for tests: of a thing that costs 4 pounds, five of which lie at the location DC, and that nobody offers or needs. */
public final class PlanExample {

    private @Nullable MissedTarget missed;
    private final Sku sku;
    private String location = "DC";
    private Decision decision = Decision.COVERED;
    private @Nullable Offer offer;
    private Quantity quantity = Quantity.ZERO;
    private LocalDate needed = LocalDate.of(2030, 3, 21);
    private @Nullable LocalDate stockout;
    private List<Term> because = List.of();
    private WeeklyForecast forecast = WeeklyForecast.unchanged("level-mix", List.of(), List.of());
    private StockPosition stock = StockPosition.of(5);
    private SalesFigures sales = sales(LocalDate.of(2030, 2, 28));
    private NextLot next = NextLot.NONE;
    private Overstock overstock = Overstock.none("GBP", false);

    private PlanExample(Sku sku) {
        this.sku = sku;
    }

    public static PlanExample aPlan(String sku) {
        return new PlanExample(new Sku(sku));
    }

    /** Of an item of which nothing was sold. */
    public static SalesFigures sales(LocalDate until) {
        return new SalesFigures(
                new DemandClass(DemandClass.Value.A, DemandClass.Variability.X), 100, 0, null, 0, List.of(), until);
    }

    public PlanExample at(String place) {
        location = place;
        return this;
    }

    public PlanExample offered(Terms terms) {
        return offered(new Offer(terms, LeadTime.stated(terms.leadTimeDays())));
    }

    public PlanExample offered(Offer by) {
        offer = by;
        return this;
    }

    /** For a demand of as many units. */
    public PlanExample ordering(long units) {
        return ordering(Quantity.of(units), new DemandTerm.Demand(Quantity.of(units), 14, 7, 2, "level-mix"));
    }

    public PlanExample ordering(Quantity units, Term... terms) {
        decision = units.isPositive() ? Decision.ORDER : Decision.COVERED;
        quantity = units;
        because = List.of(terms);
        return this;
    }

    public PlanExample deciding(Decision other) {
        decision = other;
        return this;
    }

    public PlanExample needed(LocalDate day) {
        needed = day;
        return this;
    }

    public PlanExample runningOut(@Nullable LocalDate day) {
        stockout = day;
        return this;
    }

    public PlanExample forecast(WeeklyForecast weeks) {
        forecast = weeks;
        return this;
    }

    public PlanExample stock(StockPosition position) {
        stock = position;
        return this;
    }

    public PlanExample sold(SalesFigures figures) {
        sales = figures;
        return this;
    }

    public PlanExample next(long units, double inDays) {
        next = new NextLot(Quantity.of(units), inDays);
        return this;
    }

    /** With a next lot of which no more can be sold, and that costs something to wait for. */
    public PlanExample limited(double most, double waitingCost) {
        next = new NextLot(next.quantity(), next.daysToReorder(), most, waitingCost);
        return this;
    }

    public PlanExample missing(@Nullable MissedTarget target) {
        missed = target;
        return this;
    }

    public PlanExample tooMuch(Overstock excess) {
        overstock = excess;
        return this;
    }

    public Plan toPlan() {
        return new Plan(
                new ReorderAdvice(
                        new ItemPlace(sku, location),
                        decision,
                        offer,
                        quantity,
                        needed,
                        stockout,
                        30.25,
                        10,
                        because,
                        missed),
                new ItemCard("Thing", "things", Money.of("4", "GBP"), 1, 10),
                forecast,
                stock,
                sales,
                next,
                overstock);
    }
}
