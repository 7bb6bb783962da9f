package io.leadline.transfers.home;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.storage.Figures;
import io.leadline.storage.KeptFigures;
import io.leadline.storage.KeptFigures.Kept;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What goes between own locations, for who ships, counts in and carries: how much and where, without any price. */
@Service
public class TransferHomes {

    private final KeptFigures kept;
    private final ReckonedTransfers reckoned;

    TransferHomes(KeptFigures kept, ReckonedTransfers reckoned) {
        this.kept = kept;
        this.reckoned = reckoned;
    }

    public Optional<Kept<TransferFigures>> open(Actor actor) {
        return actor.isAny(Role.GOODS_IN, Role.LOGISTICS) ? kept.of(reckoned, Figures.COMPANY) : Optional.empty();
    }

    public String topic() {
        return reckoned.topic();
    }
}
