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
 * behind the first day all that comes on the last of their working days, and afterwards everything for a while. In those
 * weeks the office comes to a good half of the proposals only after days, so that not everything is ordered on the first.
 *
 * @param from the day since which goods-in rests and the office does every second task; null for never
 * @param patience how long the office leaves a task lying
 */
record Leaving(@Nullable LocalDate from, Duration patience) {

    private static final double LEFT = 0.5;
    private static final double AT_ONCE = 0.4;
    private static final int MOST_DAYS = 9;
    private static final String APPROVAL = "#approve";
    private static final String REVIEW = "#review";
    /** Answers are what a newcomer wants to see, and few come on one day. */
    private static final int REVIEW_DAYS = 3;

    /** The weeks that lie behind a newcomer's first day. */
    static Leaving of(LocalDate lastWorkingDay) {
        return new Leaving(lastWorkingDay, Duration.ZERO);
    }

    /** Days that happen while persons are about. */
    static Leaving forAWhile(Duration patience) {
        return new Leaving(null, patience);
    }

    boolean leaves(InboxTask task, Instant now, LocalDate today, Chance chance) {
        Duration lying = from != null && task.interaction().contains(APPROVAL)
                ? turn(chance.of(task.subject(), "turn"))
                : patience;
        boolean fresh = task.createdAt().plus(lying).isAfter(now);
        return fresh
                || rests(today, task.interaction().contains(REVIEW) ? REVIEW_DAYS : 0)
                        && chance.of(task.subject(), "left to a newcomer").happens(LEFT);
    }

    private static Duration turn(Chance own) {
        return own.of("at once").happens(AT_ONCE)
                ? Duration.ZERO
                : Duration.ofDays(1 + own.of("days").below(MOST_DAYS));
    }

    private boolean rests(LocalDate today, int daysBefore) {
        LocalDate since = from;
        return since != null && !today.isBefore(since.minusDays(daysBefore));
    }

    /** Does nothing before that day, or before some days before it; where there is none, always. */
    Participant beginning(Participant who, int daysBefore) {
        return new Participant() {
            @Override
            public String id() {
                return who.id();
            }

            @Override
            public void act(Moment moment) {
                if (from == null || rests(moment.day(), daysBefore)) {
                    who.act(moment);
                }
            }
        };
    }

    /** Does nothing from that day on, or from some days before it. */
    Participant resting(Participant who, int daysBefore) {
        return new Participant() {
            @Override
            public String id() {
                return who.id();
            }

            @Override
            public void act(Moment moment) {
                if (!rests(moment.day(), daysBefore)) {
                    who.act(moment);
                }
            }
        };
    }
}
