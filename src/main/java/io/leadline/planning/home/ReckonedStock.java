package io.leadline.planning.home;

import io.leadline.catalog.ExchangeRates;
import io.leadline.planning.PlanPolicies;
import io.leadline.planning.Portfolio;
import io.leadline.replenishment.PlanSettings;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.storage.Figures;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@link StockFigures}, after each run and whenever plans changed. */
@Component
class ReckonedStock implements Figures<StockFigures> {

    private static final int DAYS = 92;

    private final Portfolio portfolio;
    private final PlanPolicies policies;
    private final ExchangeRates rates;

    ReckonedStock(Portfolio portfolio, PlanPolicies policies, ExchangeRates rates) {
        this.portfolio = portfolio;
        this.policies = policies;
        this.rates = rates;
    }

    @Override
    public String name() {
        return "stock";
    }

    @Override
    public Class<StockFigures> type() {
        return StockFigures.class;
    }

    @Override
    public boolean keptByDay() {
        return true;
    }

    @Override
    public Set<String> topics() {
        return Set.of("planning", "portfolio", "exchange-rates", "policy");
    }

    @Override
    public Map<String, StockFigures> reckon(LocalDate today) {
        PlanSettings settings = policies.active().settings();
        return Map.of(
                COMPANY,
                StockFigures.of(
                        portfolio.rows().each(),
                        policies.measuredLately(DAYS),
                        demandClass -> target(settings, demandClass),
                        today,
                        rates.companyCurrency()));
    }

    /** The more exact class, AX, goes before A. */
    private static ServiceTarget target(PlanSettings settings, String demandClass) {
        ServiceTarget exact = settings.targets().get(demandClass);
        if (exact != null) {
            return exact;
        }
        return settings.targets()
                .getOrDefault(demandClass.substring(0, Math.min(1, demandClass.length())), settings.otherwise());
    }
}
