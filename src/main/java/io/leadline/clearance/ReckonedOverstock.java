package io.leadline.clearance;

import io.leadline.catalog.ExchangeRates;
import io.leadline.clearance.OverstockFigures.Excess;
import io.leadline.planning.PlanRow;
import io.leadline.planning.Portfolio;
import io.leadline.shared.Money;
import io.leadline.storage.Figures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** {@link OverstockFigures}, in the background after each run and whenever plans changed. */
@Component
public class ReckonedOverstock implements Figures<OverstockFigures> {

    private final Portfolio portfolio;
    private final OverstockCaseStore cases;
    private final ExchangeRates rates;

    ReckonedOverstock(Portfolio portfolio, OverstockCaseStore cases, ExchangeRates rates) {
        this.portfolio = portfolio;
        this.cases = cases;
        this.rates = rates;
    }

    @Override
    public String name() {
        return "overstock";
    }

    @Override
    public Class<OverstockFigures> type() {
        return OverstockFigures.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of("planning", "portfolio", "exchange-rates");
    }

    @Override
    public Map<String, OverstockFigures> reckon(LocalDate today) {
        Set<String> watched = cases.open(OverstockFigures.MOST).stream()
                .map(one -> Excess.key(one.sku().value(), one.location()))
                .collect(Collectors.toSet());
        List<PlanRow> too = portfolio
                .rows()
                .each()
                .filter(row -> row.excess().units() >= 1 && row.worth().known())
                .sorted(Comparator.comparingDouble((PlanRow row) -> -row.worth().excess()))
                .toList();
        double sum = too.stream().mapToDouble(row -> row.worth().excess()).sum();
        List<Excess> items = new ArrayList<>();
        for (PlanRow row : too) {
            Excess excess = excess(row);
            if (items.size() < OverstockFigures.MOST || watched.contains(excess.key())) {
                items.add(excess);
            }
        }
        return Map.of(COMPANY, new OverstockFigures(items, too.size(), money(sum)));
    }

    private Excess excess(PlanRow row) {
        return new Excess(
                row.subject().sku(),
                row.subject().location(),
                row.subject().name(),
                row.subject().category(),
                row.advice().supplier(),
                row.excess().units(),
                money(row.worth().excess()),
                row.excess().dead());
    }

    private Money money(double amount) {
        return new Money(BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN), rates.companyCurrency());
    }
}
