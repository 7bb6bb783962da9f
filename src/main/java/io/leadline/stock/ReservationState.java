package io.leadline.stock;

import java.util.Optional;

/** How far a reservation is. */
public enum ReservationState {
    /** Written down; its lines are being held, or a crash cut that off. */
    STARTED,
    /** All its lines are held. */
    HELD,
    /** The goods left. */
    CONFIRMED,
    /** Given back before the goods left. */
    RELEASED,
    /** Nobody confirmed it in time. */
    EXPIRED,
    /** There was not enough of a line, so that none is held. */
    REFUSED;

    /** What may happen to a reservation. */
    public enum Step {
        HOLD,
        REFUSE,
        EXTEND,
        CONFIRM,
        RELEASE,
        EXPIRE,
        RETURN
    }

    /** The one table of what may follow what; empty where the step is not possible. */
    public Optional<ReservationState> after(Step step) {
        return switch (this) {
            case STARTED ->
                switch (step) {
                    case HOLD -> Optional.of(HELD);
                    case REFUSE -> Optional.of(REFUSED);
                    case RELEASE -> Optional.of(RELEASED);
                    case EXPIRE -> Optional.of(EXPIRED);
                    case EXTEND, CONFIRM, RETURN -> Optional.empty();
                };
            case HELD ->
                switch (step) {
                    case EXTEND -> Optional.of(HELD);
                    case CONFIRM -> Optional.of(CONFIRMED);
                    case RELEASE -> Optional.of(RELEASED);
                    case EXPIRE -> Optional.of(EXPIRED);
                    case HOLD, REFUSE, RETURN -> Optional.empty();
                };
            case CONFIRMED -> step == Step.RETURN ? Optional.of(CONFIRMED) : Optional.empty();
            case RELEASED, EXPIRED, REFUSED -> Optional.empty();
        };
    }

    /** Whether it may still hold goods. */
    public boolean isOpen() {
        return this == STARTED || this == HELD;
    }
}
