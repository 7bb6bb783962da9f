package io.leadline.simulation.actors;

import io.leadline.simulation.Chance;
import io.leadline.simulation.DayPart;
import io.leadline.simulation.Moment;

/** How somebody of the company works through the inbox. */
public enum Habit {
    /** Everything, in the morning and after the shops have closed. */
    DILIGENT,
    /** In the morning, and only every second task at a time. */
    BUSY,
    /** Away for a week in every three; busy between. */
    ABSENT;

    private static final int WEEKS = 3;
    private static final int DAYS_OF_A_WEEK = 7;

    boolean atWork(Moment moment) {
        long week = Math.floorDiv(moment.day().toEpochDay(), DAYS_OF_A_WEEK);
        return switch (this) {
            case DILIGENT -> moment.part() != DayPart.NOON;
            case BUSY -> moment.is(DayPart.MORNING);
            case ABSENT -> moment.is(DayPart.MORNING) && week % WEEKS != 0;
        };
    }

    boolean does(Chance chance) {
        return this == DILIGENT || chance.happens(0.5);
    }
}
