package io.leadline.simulation.living;

import io.leadline.inbox.InboxTask;
import io.leadline.simulation.Chance;
import io.leadline.simulation.Moment;
import io.leadline.simulation.Participant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the demonstration's people leave undone, so that a person who plays one of them finds something to do: in the weeks
 * behind the first day all that comes on the last of their working days, and afterwards everything for a while.
 *
 * @param from the day since which suppliers and goods-in rest and the office does every second task; null for never
 * @param patience how long the office leaves a task lying
 */
record Leaving(@Nullable LocalDate from, Duration patience) {

    private static final double LEFT = 0.5;

    /** The weeks that lie behind a newcomer's first day. */
    static Leaving of(LocalDate lastWorkingDay) {
        return new Leaving(lastWorkingDay, Duration.ZERO);
    }

    /** Days that happen while persons are about. */
    static Leaving forAWhile(Duration patience) {
        return new Leaving(null, patience);
    }

    boolean leaves(InboxTask task, Instant now, LocalDate today, Chance chance) {
        boolean fresh = task.createdAt().plus(patience).isAfter(now);
        return fresh
                || rests(today)
                        && chance.of(task.subject(), "left to a newcomer").happens(LEFT);
    }

    private boolean rests(LocalDate today) {
        LocalDate since = from;
        return since != null && !today.isBefore(since);
    }

    /** Does nothing from that day on. */
    Participant resting(Participant who) {
        return new Participant() {
            @Override
            public String id() {
                return who.id();
            }

            @Override
            public void act(Moment moment) {
                if (!rests(moment.day())) {
                    who.act(moment);
                }
            }
        };
    }
}
