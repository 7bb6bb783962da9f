package io.leadline.quotations;

import io.leadline.catalog.ExchangeRates;
import io.leadline.identity.Actor;
import io.leadline.scorecard.Measure;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.Score;
import io.leadline.scorecard.Scores;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the rules of approval look at of an award: the same table as of orders, for what all of it costs. */
@Component
class AwardFacts {

    private static final double PERCENT = 100;

    private final Comparison comparison;
    private final PurchaseHistory history;
    private final Scores scores;
    private final ExchangeRates rates;
    private final BusinessClock clock;

    AwardFacts(
            Comparison comparison, PurchaseHistory history, Scores scores, ExchangeRates rates, BusinessClock clock) {
        this.comparison = comparison;
        this.history = history;
        this.scores = scores;
        this.rates = rates;
        this.clock = clock;
    }

    Map<String, Object> of(QuotationRequest request, Award award, Actor actor) {
        List<String> winners =
                award.parts().stream().map(Award.Part::supplierId).distinct().toList();
        Optional<Money> total = comparison.value(request, award);
        double value = total.map(money -> money.amount().doubleValue()).orElse(0.0);
        return Map.of(
                QuotationVariables.DECISION,
                QuotationVariables.AWARD,
                QuotationVariables.TOTAL_VALUE,
                value,
                QuotationVariables.RATE_MISSING,
                total.isEmpty() || winners.stream().anyMatch(one -> isByOwnRate(request, one, actor)),
                QuotationVariables.DEVIATION_PERCENT,
                0,
                QuotationVariables.NEW_SUPPLIER,
                winners.stream().anyMatch(one -> history.lately(one, 1).isEmpty()),
                QuotationVariables.TOGETHER_VALUE,
                value,
                QuotationVariables.MISSED_PERCENT,
                winners.stream().mapToDouble(this::missedPercent).max().orElse(0));
    }

    private double missedPercent(String supplierId) {
        Score.Figure kept = scores.of(supplierId).figure(Measure.KEPT);
        return kept.says() ? PERCENT * kept.wrong() / kept.of() : 0;
    }

    /** Whoever sets what a currency is worth says with it whether an award stays below his own limit: another one looks, too. */
    private boolean isByOwnRate(QuotationRequest request, String supplierId, Actor actor) {
        return request.last(supplierId).stream()
                .flatMap(one -> one.lines().stream())
                .map(Quoted::currency)
                .distinct()
                .filter(currency -> !currency.equals(rates.companyCurrency()))
                .anyMatch(currency -> rates.all().stream()
                        .filter(set -> set.rate().currency().equals(currency)
                                && !set.rate().asOf().isAfter(clock.today()))
                        .limit(1)
                        .flatMap(set -> set.changes().reversed().stream().limit(1))
                        .anyMatch(change -> change.isOf(actor.id(), actor.name())));
    }
}
