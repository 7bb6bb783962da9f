package io.leadline.planning.home;

import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.demand.NoticedSignal;
import io.leadline.demand.Signals;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Sku;
import io.leadline.storage.Figures;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** {@link SignalFigures}. */
@Component
class ReckonedSignals implements Figures<SignalFigures> {

    private static final int DAYS = 14;
    private static final int MOST = 1_000;

    private final Signals signals;
    private final Items items;
    private final BusinessClock clock;

    ReckonedSignals(Signals signals, Items items, BusinessClock clock) {
        this.signals = signals;
        this.items = items;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "signals";
    }

    @Override
    public Class<SignalFigures> type() {
        return SignalFigures.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of("signals");
    }

    @Override
    public Map<String, SignalFigures> reckon(LocalDate today) {
        Instant since = today.minusDays(DAYS - 1).atStartOfDay(clock.zone()).toInstant();
        List<NoticedSignal> noticed = signals.noticedSince(since, MOST);
        Set<Sku> skus =
                SignalFigures.largest(noticed).stream().map(NoticedSignal::sku).collect(Collectors.toSet());
        Map<Sku, String> names =
                items.findAll(skus).stream().collect(Collectors.toMap(Item::sku, Item::name, (one, other) -> one));
        return Map.of(COMPANY, SignalFigures.of(noticed, names));
    }
}
