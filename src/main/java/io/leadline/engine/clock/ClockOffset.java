package io.leadline.engine.clock;

import java.time.Duration;

/**
 * How far the company's present is from real time.
 *
 * @param started whether a date to start at has been chosen
 * @param dateShift from real time to the date that the files end with; the engine's clock does not share it
 * @param moved by time travel; the engine's clock has been moved as far
 */
public record ClockOffset(boolean started, Duration dateShift, Duration moved) {

    public static final ClockOffset NONE = new ClockOffset(false, Duration.ZERO, Duration.ZERO);

    public ClockOffset {
        if (moved.isNegative()) {
            throw new IllegalArgumentException("Time travel goes ahead only, this would be " + moved);
        }
    }

    public Duration total() {
        return dateShift.plus(moved);
    }

    ClockOffset startingWith(Duration shift) {
        return new ClockOffset(true, shift, moved);
    }

    ClockOffset movedBy(Duration ahead) {
        return new ClockOffset(started, dateShift, moved.plus(ahead));
    }
}
