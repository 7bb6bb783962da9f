package io.leadline.planning;

import io.leadline.ordering.ItemPace;
import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.Sku;
import java.util.OptionalDouble;
import org.springframework.stereotype.Component;

/** The mean of the last forecast's coming weeks: long enough that one promotion does not decide it. */
@Component
class ExpectedPace implements ItemPace {

    private static final int WEEKS = 8;

    private final PlanStore plans;

    ExpectedPace(PlanStore plans) {
        this.plans = plans;
    }

    @Override
    public OptionalDouble unitsPerDay(Sku sku, String locationId) {
        return plans
                .plan(new ItemPlace(sku, locationId))
                .map(kept -> kept.plan().forecast().demand().stream()
                        .limit(WEEKS)
                        .mapToDouble(units -> units / 7)
                        .average())
                .orElse(OptionalDouble.empty())
                .stream()
                .filter(perDay -> perDay > 0)
                .findFirst();
    }
}
