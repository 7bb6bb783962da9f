package io.leadline.partners;

import io.leadline.catalog.CapacityPlan;
import io.leadline.catalog.CapacityPlans;
import io.leadline.catalog.Suppliers;
import io.leadline.identity.Actor;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What a supplier can deliver week by week, as its own people say. Plans count with that of an item in its week and no
 * other; that of all items together is for the buyers to see.
 */
@Service
public class OwnCapacity {

    private final CapacityPlans plans;
    private final Suppliers suppliers;
    private final BusinessClock clock;

    OwnCapacity(CapacityPlans plans, Suppliers suppliers, BusinessClock clock) {
        this.plans = plans;
        this.suppliers = suppliers;
        this.clock = clock;
    }

    /** Of the actor's own company, what is still to come. */
    public List<CapacityPlan> all(Actor actor) {
        return own(actor).map(this::coming).orElse(List.of());
    }

    /** Of any supplier, for those who buy from it. */
    public List<CapacityPlan> of(@Nullable String supplierId, Actor actor) {
        return actor.purchases() && supplierId != null ? coming(supplierId) : List.of();
    }

    private List<CapacityPlan> coming(String supplierId) {
        return plans.ofSupplier(supplierId).stream()
                .map(plan -> plan.from(clock.today()))
                .filter(plan -> !plan.weeks().isEmpty())
                .toList();
    }

    /** Of one item of the actor's own company, or of all together. */
    public Optional<CapacityPlan> find(@Nullable Sku sku, Actor actor) {
        return own(actor).map(supplier -> plans.of(supplier, sku));
    }

    public Edited<CapacityPlan> change(CapacityPlan seen, CapacityPlan changed, Actor actor) {
        Optional<String> own = own(actor);
        boolean mine = own.isPresent()
                && own.get().equals(seen.supplierId())
                && own.get().equals(changed.supplierId())
                && delivers(own.get(), changed.sku());
        if (!mine) {
            Keepers.refused(actor, "a capacity", "not of this supplier, or of an item that it does not deliver");
        }
        return mine
                ? plans.change(seen, changed.from(clock.today()), new SavedBy(actor.name(), clock.now()))
                : new Edited.Forbidden<>();
    }

    private boolean delivers(String supplierId, @Nullable Sku sku) {
        return sku == null
                || suppliers.termsFor(sku).stream()
                        .anyMatch(terms -> terms.supplierId().equals(supplierId));
    }

    private static Optional<String> own(Actor actor) {
        return Keepers.ofSupplier(actor).filter(supplier -> !actor.byLink());
    }
}
