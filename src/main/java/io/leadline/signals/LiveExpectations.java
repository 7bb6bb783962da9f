package io.leadline.signals;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.demand.Promotion;
import io.leadline.demand.Promotions;
import io.leadline.planning.KeptPlan;
import io.leadline.planning.PlanStore;
import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.Period;
import io.leadline.signals.live.Expectation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What plans and the marketing calendar let expect. */
@Component
class LiveExpectations {

    private static final int WEEKS = 4;
    private static final int DAYS_BACK = 8;
    private static final double USUAL_FACTOR = 1.5;
    private static final double MARGIN = 1.5;

    private final PlanStore plans;
    private final Promotions promotions;
    private final Items items;

    LiveExpectations(PlanStore plans, Promotions promotions, Items items) {
        this.plans = plans;
        this.promotions = promotions;
        this.items = items;
    }

    Expectation of(ItemPlace place, LocalDate today) {
        Optional<KeptPlan> plan = plans.plan(place);
        List<Double> weeks = plan.map(kept ->
                        kept.plan().forecast().demand().stream().limit(WEEKS).toList())
                .orElse(List.of());
        LocalDate from = plan.map(KeptPlan::day).orElse(today);
        return new Expectation(from, weeks, promoted(place, today), today);
    }

    private List<Expectation.Promoted> promoted(ItemPlace place, LocalDate today) {
        String category = items.find(place.sku()).map(Item::category).orElse("");
        return promotions.in(new Period(today.minusDays(DAYS_BACK), today.plusDays(7L * WEEKS))).stream()
                .filter(promotion -> promotion.covers(place.sku(), category))
                .map(promotion -> new Expectation.Promoted(
                        promotion.period().from(), promotion.period().to(), factor(promotion)))
                .toList();
    }

    /** As generous as promotions usually are, and half as much again: what goes beyond is news in spite of the promotion. */
    private static double factor(Promotion promotion) {
        double byDiscount = Math.exp(2 * promotion.discountPercent().doubleValue() / 100);
        return MARGIN * Math.max(USUAL_FACTOR, byDiscount);
    }
}
