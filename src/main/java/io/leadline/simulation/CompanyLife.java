package io.leadline.simulation;

import io.leadline.engine.EngineUnavailable;
import io.leadline.engine.TimeTravel;
import io.leadline.shared.BusinessClock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * Lets days happen: the clock goes on to the next moment, the product does what is due, everybody acts, and the product
 * settles before the clock goes on. Nobody acts while the product is still busy, so that what comes out does not depend on
 * how quick the machine is.
 */
public final class CompanyLife {

    private static final int MOST_TRIES = 5;

    private final TimeTravel time;
    private final BusinessClock clock;
    private final Settling settling;
    private final List<Participant> participants;

    public CompanyLife(
            TimeTravel time, BusinessClock clock, Settling settling, List<? extends Participant> participants) {
        this.time = time;
        this.clock = clock;
        this.settling = settling;
        this.participants = participants.stream()
                .map(Participant.class::cast)
                .sorted(Comparator.comparing(Participant::id))
                .toList();
    }

    /** Lives through one moment, at once if its time is past. */
    public void live(Moment moment) {
        advance(moment);
        settling.await();
        participants.forEach(participant -> participant.look(moment));
        String kind = "";
        for (Participant participant : participants) {
            if (!kind.equals(kind(participant))) {
                settling.awaitActs();
                kind = kind(participant);
            }
            participant.act(moment);
            settling.awaitPlans();
        }
        settling.awaitActs();
    }

    private static String kind(Participant participant) {
        String[] id = participant.id().split("-", 3);
        return id[0] + "-" + id[1];
    }

    /** An engine that is just being started again moves its clock when it is there. */
    private void advance(Moment moment) {
        for (int tries = 1; ; tries++) {
            Duration ahead = Duration.between(clock.now(), moment.at(clock.zone()));
            if (!ahead.isPositive()) {
                return;
            }
            try {
                time.advance(ahead);
                return;
            } catch (EngineUnavailable away) {
                if (tries == MOST_TRIES) {
                    throw away;
                }
                settling.await();
            }
        }
    }
}
