package io.leadline.replenishment.policy;

import io.leadline.replenishment.DemandClass;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ItemFacts;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.PlanBasis;
import io.leadline.replenishment.ReorderAdvice.Decision;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockPosition;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the plans of coming days would decide about an item at a location, by the stock they would find. */
final class ReviewDays {

    private final ItemPlanner planner;
    private final PlanBasis basis;
    private final ItemFacts facts;
    private final AtLocation here;
    private final DemandClass demandClass;
    private final Replenishment replenishment;
    private final Map<Integer, Optional<Known>> known = new HashMap<>();

    ReviewDays(ItemPlanner planner, PlanBasis basis, ItemFacts facts, AtLocation here, DemandClass demandClass) {
        this.planner = planner;
        this.basis = basis;
        this.facts = facts;
        this.here = here;
        this.demandClass = demandClass;
        this.replenishment = new Replenishment(basis.settings());
    }

    /** Who delivers on a day, and what has to be there: the same whatever the stock is. */
    private record Known(Replenishment.Situation situation, Offer offer, ServiceTarget target, Requirement required) {}

    /** What would be ordered. */
    record Ordered(String supplierId, Quantity quantity, LocalDate arrives) {}

    /**
     * @param gone days from today on
     * @param stock as it is then
     * @return empty where nothing would be ordered
     */
    Optional<Ordered> order(int gone, StockPosition stock) {
        return known.computeIfAbsent(gone, day -> find(day, stock)).flatMap(day -> order(day, stock));
    }

    private Optional<Ordered> order(Known day, StockPosition stock) {
        Case it = new Case(day.situation().with(stock), day.offer(), day.target(), basis.settings());
        Decided decided = Replenishment.decide(it, new PromotedDemand(it), day.required());
        if (decided.decision() != Decision.ORDER || !decided.ledger().sum().isPositive()) {
            return Optional.empty();
        }
        return Optional.of(new Ordered(
                day.offer().terms().supplierId(),
                decided.ledger().sum(),
                it.asked(day.required().safety())));
    }

    /** Nothing where nobody offers the item. */
    private Optional<Known> find(int gone, StockPosition stock) {
        DemandOutlook outlook = here.outlook().later(gone);
        LocalDate today = outlook.from();
        List<Offer> offers = planner.offers(facts, here, today);
        Replenishment.Situation now = planner.situation(here, facts.item(), demandClass, offers, List.of());
        Replenishment.Situation then = new Replenishment.Situation(
                now.place(),
                outlook,
                stock,
                offers,
                now.target(),
                List.of(),
                now.unitMargin(),
                now.limits(),
                here.occasions().after(today));
        Offer offer = replenishment.supplier(then);
        if (offer == null) {
            return Optional.empty();
        }
        ServiceTarget target = planner.target(here, demandClass, offer, today);
        Case it = new Case(then, offer, target, basis.settings());
        return Optional.of(new Known(then, offer, target, Requirement.of(it, new PromotedDemand(it))));
    }
}
