package io.leadline.tracking.home;

import io.leadline.catalog.ExchangeRates;
import io.leadline.shared.BusinessClock;
import io.leadline.storage.Figures;
import io.leadline.tracking.EscalationStore;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@link EscalationFigures}. */
@Component
class ReckonedEscalations implements Figures<EscalationFigures> {

    private static final int MOST = 1_000;

    private final EscalationStore store;
    private final ExchangeRates rates;
    private final BusinessClock clock;

    ReckonedEscalations(EscalationStore store, ExchangeRates rates, BusinessClock clock) {
        this.store = store;
        this.rates = rates;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "escalations";
    }

    @Override
    public Class<EscalationFigures> type() {
        return EscalationFigures.class;
    }

    @Override
    public boolean keptByDay() {
        return true;
    }

    @Override
    public Set<String> topics() {
        return Set.of("escalations", "exchange-rates");
    }

    @Override
    public Map<String, EscalationFigures> reckon(LocalDate today) {
        return Map.of(COMPANY, EscalationFigures.of(store.open(0, MOST).rows(), clock.now(), rates.whereKnown(today)));
    }
}
