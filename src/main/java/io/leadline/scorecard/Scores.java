package io.leadline.scorecard;

import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.shared.BusinessClock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Scores for people: who buys asks for any supplier's, a supplier for its own alone. */
@Service
public class Scores {

    private final CountedLines history;
    private final BusinessClock clock;

    Scores(CountedLines history, BusinessClock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** Empty for who may not see it. */
    public Optional<Score> of(String supplierId, ScoreRule rule, Actor actor) {
        boolean may = actor.purchases() || actor.is(Role.SUPPLIER) && supplierId.equals(actor.organisation());
        return may ? Optional.of(Score.of(history.ofSupplier(supplierId), rule, clock.today())) : Optional.empty();
    }
}
