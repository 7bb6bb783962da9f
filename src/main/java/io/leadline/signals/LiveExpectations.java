package io.leadline.signals;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.demand.ForecastChange;
import io.leadline.demand.ForecastChanges;
import io.leadline.demand.Promotion;
import io.leadline.demand.Promotions;
import io.leadline.planning.KeptPlan;
import io.leadline.planning.PlanStore;
import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.Period;
import io.leadline.signals.live.Expectation;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What plans and the marketing calendar let expect. What the forecast was changed by as the answer to a signal is left out: by
 * its own answer a signal would be over at once, and the answer with it.
 */
@Component
class LiveExpectations {

    private static final int WEEKS = 4;
    private static final long WEEK_DAYS = 7;
    private static final double LEAST_RAISED = 0.05;
    private static final int DAYS_BACK = 8;
    private static final Duration CALENDAR_KEPT = Duration.ofSeconds(10);
    private static final double USUAL_FACTOR = 1.5;
    private static final double MARGIN = 1.5;

    private final PlanStore plans;
    private final Promotions promotions;
    private final Items items;
    private final ForecastChanges changes;
    private @Nullable Calendar calendar;

    LiveExpectations(PlanStore plans, Promotions promotions, Items items, ForecastChanges changes) {
        this.plans = plans;
        this.promotions = promotions;
        this.items = items;
        this.changes = changes;
    }

    Expectation of(ItemPlace place, LocalDate today) {
        Optional<KeptPlan> plan = plans.plan(place);
        List<Double> weeks = plan.map(kept ->
                        kept.plan().forecast().demand().stream().limit(WEEKS).toList())
                .orElse(List.of());
        LocalDate from = plan.map(KeptPlan::day).orElse(today);
        return new Expectation(from, unanswered(weeks, from, place), promoted(place, today), today);
    }

    private List<Double> unanswered(List<Double> weeks, LocalDate from, ItemPlace place) {
        List<ForecastChange> answers =
                changes.inForce(List.of(place.sku()), from).getOrDefault(place.sku(), List.of()).stream()
                        .filter(change -> change.location().equals(place.location()) && SignalAnswers.made(change))
                        .toList();
        List<Double> plain = new ArrayList<>();
        for (Double units : weeks) {
            plain.add(units / raised(answers, from.plusDays(WEEK_DAYS * plain.size())));
        }
        return plain;
    }

    /** How many times as much the week is by the answers. */
    static double raised(List<ForecastChange> answers, LocalDate week) {
        double raised = 1;
        for (ForecastChange answer : answers) {
            long days = week.datesUntil(week.plusDays(WEEK_DAYS))
                    .filter(day -> !day.isBefore(answer.period().from())
                            && !day.isAfter(answer.period().to()))
                    .count();
            raised += answer.amount() / 100 * days / WEEK_DAYS;
        }
        return Math.max(LEAST_RAISED, raised);
    }

    private List<Expectation.Promoted> promoted(ItemPlace place, LocalDate today) {
        String category = items.find(place.sku()).map(Item::category).orElse("");
        return calendar(today).stream()
                .filter(promotion -> promotion.covers(place.sku(), category))
                .map(promotion -> new Expectation.Promoted(
                        promotion.period().from(), promotion.period().to(), factor(promotion)))
                .toList();
    }

    /** As it was some seconds ago: each item asks on its first sale of a day, and it is read as a whole. */
    private synchronized List<Promotion> calendar(LocalDate today) {
        Calendar known = calendar;
        if (known == null || !known.day.equals(today) || Instant.now().isAfter(known.until)) {
            known = new Calendar(
                    promotions.in(new Period(today.minusDays(DAYS_BACK), today.plusDays(7L * WEEKS))),
                    today,
                    Instant.now().plus(CALENDAR_KEPT));
            calendar = known;
        }
        return known.promotions;
    }

    private record Calendar(List<Promotion> promotions, LocalDate day, Instant until) {}

    /** As generous as promotions usually are, and half as much again: what goes beyond is news in spite of the promotion. */
    private static double factor(Promotion promotion) {
        double byDiscount = Math.exp(2 * promotion.discountPercent().doubleValue() / 100);
        return MARGIN * Math.max(USUAL_FACTOR, byDiscount);
    }
}
