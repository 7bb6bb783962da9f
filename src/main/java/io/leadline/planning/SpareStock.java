package io.leadline.planning;

import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Location;
import io.leadline.catalog.Locations;
import io.leadline.identity.Actor;
import io.leadline.ordering.OtherPlaces;
import io.leadline.replenishment.StockRules;
import io.leadline.replenishment.policy.StockCourse;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.transfers.Suggestions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What other locations could give: what their own expected demand leaves above their safety stock, with what comes to them
 * meanwhile, and no more than lies there free today.
 */
@Component
class SpareStock implements OtherPlaces {

    private final PlanStore plans;
    private final Covers covers;
    private final Suggestions suggestions;
    private final PlanPolicies policies;
    private final Locations locations;
    private final ExchangeRates rates;
    private final BusinessClock clock;

    SpareStock(
            PlanStore plans,
            Covers covers,
            Suggestions suggestions,
            PlanPolicies policies,
            Locations locations,
            ExchangeRates rates,
            BusinessClock clock) {
        this.plans = plans;
        this.covers = covers;
        this.suggestions = suggestions;
        this.policies = policies;
        this.locations = locations;
        this.rates = rates;
        this.clock = clock;
    }

    @Override
    public List<Spare> of(Sku sku, String to, LocalDate until) {
        List<KeptPlan> elsewhere = plans.plans(sku).stream()
                .filter(kept -> !kept.place().location().equals(to))
                .toList();
        if (elsewhere.isEmpty()) {
            return List.of();
        }
        Map<String, String> names = locations.all().stream().collect(Collectors.toMap(Location::id, Location::name));
        StockRules rules = policies.active().settings().rules();
        Map<String, Covers.Cover> stands = covers.of(sku, elsewhere);
        return elsewhere.stream()
                .flatMap(kept -> Optional.ofNullable(stands.get(kept.place().location()))
                        .flatMap(cover -> spare(kept, cover, until, rules, names))
                        .stream())
                .sorted(Comparator.comparing(Spare::quantity).reversed())
                .toList();
    }

    private Optional<Spare> spare(
            KeptPlan kept, Covers.Cover cover, LocalDate until, StockRules rules, Map<String, String> names) {
        int days = (int) Math.max(1, ChronoUnit.DAYS.between(clock.today(), until));
        double least = StockCourse.of(cover.outlook(), cover.stock(), days).lowest();
        double free = cover.stock().free().toDouble();
        double units = Math.floor(Math.min(free, least - cover.safetyStock()));
        if (!(units >= 1)) {
            return Optional.empty();
        }
        Quantity quantity = Quantity.of((long) units);
        String location = kept.place().location();
        Money each = kept.plan().item().unitCost();
        // Without a cost or a rate nobody can tell what moving it costs.
        Optional<Money> cost = each.amount().signum() > 0
                ? rates.inCompanyCurrency(each, clock.today())
                        .map(known -> known.times(quantity))
                        .map(value -> new Money(
                                        value.amount().multiply(BigDecimal.valueOf(rules.transferLoss())),
                                        value.currency())
                                .rounded())
                : Optional.empty();
        return Optional.of(new Spare(
                location,
                names.getOrDefault(location, location),
                quantity,
                clock.today().plusDays(rules.transferDays()),
                cost.orElse(null)));
    }

    @Override
    public Moved move(String wish, Sku sku, Spare spare, String to, String because, Actor actor) {
        if (!actor.purchases()) {
            return Moved.FORBIDDEN;
        }
        return switch (suggestions.order(
                wish, new Suggestions.Wish(sku, spare.locationId(), to, spare.quantity()), because, actor)) {
            case UNDER_WAY -> Moved.YES;
            case OVER -> Moved.OVER;
            case REFUSED -> Moved.NO;
            case FORBIDDEN -> Moved.FORBIDDEN;
        };
    }
}
