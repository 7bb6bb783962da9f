package io.leadline.planning.backtest;

import io.leadline.planning.LeadTime;
import io.leadline.planning.Offer;
import io.leadline.planning.PlanSettings;
import io.leadline.planning.StockPosition;
import io.leadline.planning.policy.Replenishment;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import java.util.List;

/** Leadline's own policy, by the same code that plans today. */
public record PlannedRule(String name, PlanSettings settings) implements ReplayRule {

    @Override
    public int reviewDays() {
        return settings.reviewDays();
    }

    @Override
    public Quantity order(ReplayItem item, LocalDate today, StockPosition stock) {
        LeadTime leadTime = item.leadTimes().expected(item.terms().leadTimeDays(), today);
        return new Replenishment(settings)
                .advise(new Replenishment.Situation(
                        item.place(),
                        item.outlook(today),
                        stock,
                        List.of(new Offer(item.terms(), leadTime)),
                        settings.target(item.demandClass()),
                        Quantity.ZERO,
                        item.unitMargin()))
                .quantity();
    }
}
