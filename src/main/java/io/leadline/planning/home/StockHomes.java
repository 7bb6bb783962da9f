package io.leadline.planning.home;

import io.leadline.identity.Actor;
import io.leadline.storage.Figures;
import io.leadline.storage.KeptFigures;
import io.leadline.storage.KeptFigures.Kept;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What the last plans say, for those who buy. */
@Service
public class StockHomes {

    private final KeptFigures kept;
    private final ReckonedStock stock;
    private final ReckonedSignals signals;

    StockHomes(KeptFigures kept, ReckonedStock stock, ReckonedSignals signals) {
        this.signals = signals;
        this.kept = kept;
        this.stock = stock;
    }

    public Optional<Kept<StockFigures>> stock(Actor actor) {
        return actor.purchases() ? kept.of(stock, Figures.COMPANY) : Optional.empty();
    }

    /** The same as they were on a day. */
    public Optional<Kept<StockFigures>> stockOn(LocalDate day, Actor actor) {
        return actor.purchases() ? kept.lastOn(day, stock) : Optional.empty();
    }

    /** What was noticed in the sales. */
    public Optional<Kept<SignalFigures>> signals(Actor actor) {
        return actor.purchases() ? kept.of(signals, Figures.COMPANY) : Optional.empty();
    }

    public String signalsTopic() {
        return signals.topic();
    }

    public String topic() {
        return stock.topic();
    }
}
