package io.leadline.studio.backtest;

import io.leadline.replenishment.Offer;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.policy.Replenishment;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leadline's own policy, by the same code that plans today.
 *
 * @param preferredOnly whether the preferred supplier gets every order; otherwise the one of least expected cost
 * @param forecast {@link #AUTO}, or a method of {@code demand.forecast.Methods} by name
 */
public record PlannedRule(String name, PlanSettings settings, boolean preferredOnly, String forecast)
        implements ReplayRule {

    /** The forecast that plans are made with. */
    public static final String AUTO = "auto";

    public PlannedRule(String name, PlanSettings settings) {
        this(name, settings, false, AUTO);
    }

    @Override
    public int reviewDays() {
        return settings.reviewDays();
    }

    @Override
    public @Nullable Order order(ReplayItem item, LocalDate today, StockPosition stock) {
        List<ReplayOffer> asked = preferredOnly || settings.rules().preferredOnly()
                ? item.offers().subList(0, 1)
                : item.offers();
        List<Offer> offers = asked.stream()
                .map(o -> o.offer(item.place().location(), today, settings.reviewDays()))
                .toList();
        ReorderAdvice advice = new Replenishment(settings)
                .advise(new Replenishment.Situation(
                        item.place(),
                        item.outlook(today, forecast),
                        stock,
                        offers,
                        settings.target(item.demandClass(), item.terms().supplierId(), false),
                        item.unitMargin()));
        Offer chosen = advice.offer();
        return chosen == null || !advice.orders()
                ? null
                : new Order(asked.get(offers.indexOf(chosen)), advice.quantity());
    }
}
