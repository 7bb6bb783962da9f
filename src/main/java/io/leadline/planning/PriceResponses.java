package io.leadline.planning;

import io.leadline.replenishment.PlanBasis;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.stereotype.Service;

/** How demand answers to prices, as the last run learned it. */
@Service
public class PriceResponses {

    private final PlanningRuns runs;

    PriceResponses(PlanningRuns runs) {
        this.runs = runs;
    }

    /**
     * How much a discount lifts the demand of a category: to e^(effect · discount) times what it was. Empty where no item of
     * the category ever had one: what is usual elsewhere is not learned.
     */
    public OptionalDouble discountEffect(String category) {
        Optional<PlanBasis> basis = runs.current();
        return basis.isEmpty() ? OptionalDouble.empty() : basis.get().demand().discountEffect(category);
    }
}
