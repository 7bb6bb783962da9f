package io.leadline.transfers.home;

import io.leadline.storage.Figures;
import io.leadline.transfers.TransferStore;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@link TransferFigures}. */
@Component
class ReckonedTransfers implements Figures<TransferFigures> {

    private final TransferStore store;

    ReckonedTransfers(TransferStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "transfers";
    }

    @Override
    public Class<TransferFigures> type() {
        return TransferFigures.class;
    }

    @Override
    public Set<String> topics() {
        return Set.of("transfers");
    }

    @Override
    public Map<String, TransferFigures> reckon(LocalDate today) {
        return Map.of(COMPANY, TransferFigures.of(store.open()));
    }
}
