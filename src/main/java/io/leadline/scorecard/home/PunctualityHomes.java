package io.leadline.scorecard.home;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.storage.Figures;
import io.leadline.storage.KeptFigures;
import io.leadline.storage.KeptFigures.Kept;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** How punctually suppliers deliver: a supplier is told its own, those who buy are told everybody's. */
@Service
public class PunctualityHomes {

    private final KeptFigures kept;
    private final ReckonedPunctuality reckoned;

    PunctualityHomes(KeptFigures kept, ReckonedPunctuality reckoned) {
        this.kept = kept;
        this.reckoned = reckoned;
    }

    /** Of the supplier that the actor works for. */
    public Optional<Kept<Punctuality>> own(Actor actor) {
        String own = actor.organisation();
        return actor.is(Role.SUPPLIER) && own != null ? kept.of(reckoned, own) : Optional.empty();
    }

    /** Of all suppliers together. */
    public Optional<Kept<Punctuality>> ofAll(Actor actor) {
        return actor.purchases() ? kept.of(reckoned, Figures.COMPANY) : Optional.empty();
    }

    /** The same as it was on a day. */
    public Optional<Kept<Punctuality>> ofAllOn(LocalDate day, Actor actor) {
        return actor.purchases() ? kept.lastOn(day, reckoned) : Optional.empty();
    }

    /** Of one supplier. */
    public Optional<Kept<Punctuality>> of(String supplierId, Actor actor) {
        return actor.purchases() && !supplierId.isEmpty() ? kept.of(reckoned, supplierId) : Optional.empty();
    }

    public String topic() {
        return reckoned.topic();
    }
}
