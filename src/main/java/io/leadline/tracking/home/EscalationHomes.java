package io.leadline.tracking.home;

import io.leadline.identity.Actor;
import io.leadline.storage.Figures;
import io.leadline.storage.KeptFigures;
import io.leadline.storage.KeptFigures.Kept;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What is escalated, for those who buy; a supplier never learns of it. */
@Service
public class EscalationHomes {

    private final KeptFigures kept;
    private final ReckonedEscalations reckoned;

    EscalationHomes(KeptFigures kept, ReckonedEscalations reckoned) {
        this.kept = kept;
        this.reckoned = reckoned;
    }

    public Optional<Kept<EscalationFigures>> open(Actor actor) {
        return actor.purchases() ? kept.of(reckoned, Figures.COMPANY) : Optional.empty();
    }

    /** The same as they were on a day. */
    public Optional<Kept<EscalationFigures>> openOn(LocalDate day, Actor actor) {
        return actor.purchases() ? kept.lastOn(day, reckoned) : Optional.empty();
    }

    public String topic() {
        return reckoned.topic();
    }
}
