package io.leadline.replenishment.policy;

import io.leadline.catalog.Supplier;
import io.leadline.catalog.Terms;
import io.leadline.replenishment.DemandTerm;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.StockPosition;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes wishes of plans: what each item could be ordered of today, whether it is due or not. */
public final class Wishes {

    private static final double WEEK_DAYS = 7;
    private static final double YEAR_DAYS = 365;
    private static final double USUAL_NOISE = 1;
    private static final double USUAL_LEVEL_ERROR = 0.3;
    private static final double FAR_DEVIATIONS = 4;

    private final LocalDate today;
    private final PlanSettings settings;

    public Wishes(LocalDate today, PlanSettings settings) {
        this.today = today;
        this.settings = settings;
    }

    /** The order that an item's goods would come with. */
    public static String order(String supplierId, String location) {
        return supplierId + "\n" + location;
    }

    /** The supplier of an order. */
    public static String supplier(String order) {
        return order.substring(0, order.indexOf('\n'));
    }

    /**
     * @param unitMargin money that a unit sold brings, in the company's currency
     * @return empty where nothing can be ordered
     */
    public Optional<Wish> of(Plan plan, double unitMargin) {
        return of(plan, plan.stock().supply(), Set.of(), unitMargin);
    }

    /**
     * @param supply what is to come, whatever the plan knew of
     * @param replaced orders that are not to come after all
     */
    public Optional<Wish> of(Plan plan, List<ExpectedSupply> supply, Set<String> replaced, double unitMargin) {
        Offer offer = plan.advice().offer();
        if (offer == null || unitMargin <= 0 || plan.advice().decision() == Decision.TOO_LATE) {
            return Optional.empty();
        }
        Terms terms = offer.terms();
        double leadTime = offer.leadTime().meanDays();
        double until = leadTime + settings.reviewDays();
        double mean = expected(plan, until);
        double noise = USUAL_NOISE;
        double error = USUAL_LEVEL_ERROR;
        DemandTerm.@Nullable Surging surges = null;
        for (var term : plan.advice().because()) {
            if (term instanceof DemandTerm.Safety safety) {
                noise = safety.noise();
                error = safety.levelError();
                surges = safety.surges();
            }
        }
        double scale = noise + error * error * mean;
        if (surges != null && mean > 0) {
            scale += surges.perYear() * until / YEAR_DAYS * surges.units() * surges.units() / mean;
        }
        double lost = lostBefore(plan, supply, leadTime);
        double covered = coming(plan, supply, until) + lost;
        double least = LotSize.orderable(terms, 0).toDouble();
        double wanted = mean + FAR_DEVIATIONS * Math.sqrt(mean * scale) - covered;
        double most = Math.min(room(plan, replaced, leadTime, until), Math.max(least, wanted));
        if (mean <= 0 || wanted <= 0 || most < least) {
            return Optional.empty();
        }
        double price = offer.toCompany(
                terms.unitPrice(LotSize.orderable(terms, 0)).amount().doubleValue());
        if (!(price > 0)) {
            return Optional.empty();
        }
        return Optional.of(new Wish(
                plan.place(),
                order(terms.supplierId(), plan.place().location()),
                price,
                unitMargin,
                price * settings.holdingRatePerYear() * settings.reviewDays() / 365,
                settings.orderCost(),
                covered,
                lost,
                mean,
                scale,
                least,
                terms.orderMultiple().toDouble(),
                most,
                breaks(offer, least, price)));
    }

    /**
     * The most that may be ordered, where some of what the plan saw coming does not come. As much as that fits always, for it did;
     * more than that only where less of it would still lie there when an order of today arrives.
     */
    private double room(Plan plan, Set<String> replaced, double leadTime, double until) {
        double most = plan.next().most();
        List<ExpectedSupply> known = plan.stock().supply();
        double gone = known.stream()
                .filter(supply -> replaced.contains(supply.source()))
                .mapToDouble(supply -> supply.quantity().toDouble())
                .sum();
        List<ExpectedSupply> rest = known.stream()
                .filter(supply -> !replaced.contains(supply.source()))
                .toList();
        double sold = expected(plan, leadTime);
        double freed = Math.max(0, coming(plan, known, until) - sold) - Math.max(0, coming(plan, rest, until) - sold);
        return Math.max(most + freed, gone);
    }

    /** What larger orders cost less, in the company's currency. */
    private static List<Wish.Break> breaks(Offer offer, double least, double price) {
        return offer.terms().priceBreaks().stream()
                .filter(each -> each.from().toDouble() > least)
                .map(each -> new Wish.Break(
                        each.from().toDouble(),
                        offer.toCompany(each.unitPrice().amount().doubleValue())))
                .filter(each -> each.price() < price)
                .toList();
    }

    /** Of each supplier and location, in the company's currency. */
    public static Map<String, BuyList.Conditions> conditions(List<Plan> plans, Map<String, Supplier> suppliers) {
        Map<String, BuyList.Conditions> conditions = new HashMap<>();
        for (Plan plan : plans) {
            Offer offer = plan.advice().offer();
            Supplier supplier =
                    offer == null ? null : suppliers.get(offer.terms().supplierId());
            if (offer != null && supplier != null) {
                conditions.put(
                        order(supplier.id(), plan.place().location()),
                        new BuyList.Conditions(
                                offer.toCompany(
                                        supplier.minOrderValue().amount().doubleValue()),
                                offer.toCompany(
                                        supplier.freight().cost().amount().doubleValue()),
                                offer.toCompany(
                                        supplier.freight().freeFrom().amount().doubleValue())));
            }
        }
        return conditions;
    }

    /** Expected demand that nothing can serve any more before an order of today is here. */
    private double lostBefore(Plan plan, List<ExpectedSupply> supply, double leadTime) {
        return Math.max(0, expected(plan, leadTime) - coming(plan, supply, leadTime));
    }

    /** Free stock, and what comes within some days, without what customers have pre-ordered. */
    private double coming(Plan plan, List<ExpectedSupply> coming, double days) {
        StockPosition known = plan.stock();
        StockPosition stock = new StockPosition(known.onHand(), known.reserved(), coming, known.ahead())
                .unpromised(today.plusDays((long) days));
        double units = Math.max(0, stock.free().toDouble());
        for (ExpectedSupply supply : stock.supply()) {
            units += supply.probableArrival().toEpochDay() - today.toEpochDay() <= days
                    ? supply.quantity().toDouble()
                    : 0;
        }
        return units;
    }

    /** Expected units of the first days; beyond the forecast it goes on like its last week. */
    private static double expected(Plan plan, double days) {
        List<Double> weeks = plan.forecast().demand();
        if (weeks.isEmpty()) {
            return 0;
        }
        double sum = 0;
        double left = days / WEEK_DAYS;
        for (int week = 0; left > 0; week++) {
            double part = week < weeks.size() ? Math.min(1, left) : left;
            sum += part * weeks.get(Math.min(week, weeks.size() - 1));
            left -= part;
        }
        return sum;
    }
}
