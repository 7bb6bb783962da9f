package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Edited;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The order policies, for people: purchasing looks at them, those who answer for it change them. */
@Service
public class PolicyBook {

    private final OrderPolicies policies;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    PolicyBook(OrderPolicies policies, BusinessClock clock, ApplicationEventPublisher events) {
        this.policies = policies;
        this.clock = clock;
        this.events = events;
    }

    public boolean mayChange(Actor actor) {
        return actor.isAny(Role.ADMIN, Role.HEAD_OF_PURCHASING, Role.MANAGER);
    }

    /** Everything that was ever set, in the order of scopes; empty for suppliers and others who have no say in buying. */
    public List<SetPolicy> all(Actor actor) {
        return maySee(actor) ? policies.all() : List.of();
    }

    /** What counts for a supplier's orders of items without a policy of their category. */
    public OrderPolicies.Found inForce(String supplierId) {
        return policies.find(supplierId, "");
    }

    /** @param seen what was in force when the actor began; null if nothing was */
    public Edited<OrderPolicy> change(PolicyScope scope, @Nullable OrderPolicy seen, OrderPolicy policy, Actor actor) {
        if (!mayChange(actor)) {
            return new Edited.Forbidden<>();
        }
        Edited<OrderPolicy> edited = policies.change(scope, seen, policy, actor.name(), clock.now());
        if (edited instanceof Edited.Done) {
            events.publishEvent(new Changed("order-policies"));
        }
        return edited;
    }

    /** @return false if this actor may not, or nothing is set there */
    public boolean remove(PolicyScope scope, Actor actor) {
        return mayChange(actor) && told(policies.remove(scope, actor.name(), clock.now()));
    }

    private boolean told(boolean changed) {
        if (changed) {
            events.publishEvent(new Changed("order-policies"));
        }
        return changed;
    }

    private boolean maySee(Actor actor) {
        return mayChange(actor) || actor.is(Role.BUYER);
    }
}
