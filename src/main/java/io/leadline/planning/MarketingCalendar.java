package io.leadline.planning;

import io.leadline.demand.Promotion;
import io.leadline.demand.PromotionChanged;
import io.leadline.demand.PromotionOutcome;
import io.leadline.demand.Promotions;
import io.leadline.demand.SetPromotion;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.replenishment.PlanBasis;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Edited;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The promotions as people make, move and end them, with what is expected of each and what it brought. */
@Service
public class MarketingCalendar {

    /** Each is forecast while somebody waits. */
    private static final int MOST_ITEMS = 100;

    private final Promotions promotions;
    private final PlanningRuns runs;
    private final PlanSources sources;
    private final Replanning replanning;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    MarketingCalendar(
            Promotions promotions,
            PlanningRuns runs,
            PlanSources sources,
            Replanning replanning,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.promotions = promotions;
        this.runs = runs;
        this.sources = sources;
        this.replanning = replanning;
        this.clock = clock;
        this.events = events;
    }

    /** Those that run, then those ahead, each by first day, and those that are over, the latest first. */
    public List<SetPromotion> all() {
        LocalDate today = clock.today();
        Comparator<SetPromotion> byDay = Comparator.comparingLong(set -> {
            long day = set.promotion().period().from().toEpochDay();
            return set.promotion().phase(today) == Promotion.Phase.PAST ? -day : day;
        });
        return promotions.kept().stream()
                .sorted(Comparator.comparing(
                                (SetPromotion set) -> set.promotion().phase(today))
                        .thenComparing(byDay))
                .toList();
    }

    /** Who answers for the company's plans. */
    public static boolean mayChange(Actor actor) {
        return actor.isAny(Role.MANAGER, Role.HEAD_OF_PURCHASING);
    }

    /**
     * Saves it and plans its items again: at once where they are few, with the next run where they are many.
     *
     * @param seen null for a new one
     */
    public Edited<Promotion> change(@Nullable Promotion seen, Promotion changed, Actor actor) {
        if (!mayChange(actor) || !allowed(seen, changed, clock.today())) {
            return new Edited.Forbidden<>();
        }
        Edited<Promotion> edited = promotions.change(seen, changed, actor.name(), clock.now());
        if (edited instanceof Edited.Done && !changed.equals(seen)) {
            replanning.promoted(seen == null ? List.of(changed) : List.of(seen, changed));
            events.publishEvent(new PromotionChanged(seen, changed, clock.now()));
        }
        return edited;
    }

    /** What is over stays as it was, a first day that was is not moved, and nothing begins or ends in the past. */
    static boolean allowed(@Nullable Promotion seen, Promotion changed, LocalDate today) {
        if (seen == null || seen.phase(today) == Promotion.Phase.AHEAD) {
            return !changed.period().from().isBefore(today);
        }
        return seen.phase(today) == Promotion.Phase.RUNNING
                && !changed.calledOff()
                && changed.period().from().equals(seen.period().from())
                && !changed.period().to().isBefore(today);
    }

    /** Empty where nothing was planned yet. */
    public Optional<PromotionProspect> prospect(Promotion promotion) {
        return runs.current().map(basis -> {
            List<Sku> skus = sources.skusOf(promotion);
            List<Sku> first = first(skus);
            PromotionReckoning reckoning = new PromotionReckoning(basis, promotion);
            return new PromotionProspect(
                    skus.size(),
                    first.size(),
                    sources.withoutSupply(first).stream()
                            .flatMap(facts -> reckoning
                                    .expected(facts, sources.open(facts.item().sku()))
                                    .stream())
                            .toList());
        });
    }

    /** What it brought as far as sales are known, of as many items as can be looked at; empty where nothing was planned yet. */
    public Optional<PromotionOutcome> outcome(Promotion promotion) {
        return runs.current().map(basis -> outcome(promotion, basis));
    }

    private PromotionOutcome outcome(Promotion promotion, PlanBasis basis) {
        PromotionReckoning reckoning = new PromotionReckoning(basis, promotion);
        return PromotionOutcome.sum(sources.withoutSupply(first(sources.skusOf(promotion))).stream()
                .flatMap(facts -> reckoning.brought(facts).stream())
                .toList());
    }

    private static List<Sku> first(List<Sku> skus) {
        return skus.subList(0, Math.min(MOST_ITEMS, skus.size()));
    }
}
