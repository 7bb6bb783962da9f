package io.leadline.stock;

import java.util.Optional;

/** How far a reservation is. */
public enum ReservationState {
    /** Written down; its lines are being held, or a crash cut that off. */
    STARTED,
    /** Promised of what is still to come, and over at its end like what is held. */
    PREORDERED,
    /** Pre-ordered and bought: its goods leave as soon as they are there. */
    AWAITED,
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
        PROMISE,
        ARRIVE,
        MOVE,
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
                    case PROMISE -> Optional.of(PREORDERED);
                    case REFUSE -> Optional.of(REFUSED);
                    case RELEASE -> Optional.of(RELEASED);
                    case EXPIRE -> Optional.of(EXPIRED);
                    case ARRIVE, MOVE, EXTEND, CONFIRM, RETURN -> Optional.empty();
                };
            case PREORDERED ->
                switch (step) {
                    case ARRIVE -> Optional.of(HELD);
                    case MOVE, EXTEND -> Optional.of(PREORDERED);
                    case CONFIRM -> Optional.of(AWAITED);
                    case RELEASE -> Optional.of(RELEASED);
                    case EXPIRE -> Optional.of(EXPIRED);
                    case HOLD, PROMISE, REFUSE, RETURN -> Optional.empty();
                };
            case AWAITED ->
                switch (step) {
                    case ARRIVE -> Optional.of(CONFIRMED);
                    case MOVE -> Optional.of(AWAITED);
                    case RELEASE -> Optional.of(RELEASED);
                    case HOLD, PROMISE, REFUSE, EXTEND, CONFIRM, EXPIRE, RETURN -> Optional.empty();
                };
            case HELD ->
                switch (step) {
                    case EXTEND -> Optional.of(HELD);
                    case CONFIRM -> Optional.of(CONFIRMED);
                    case RELEASE -> Optional.of(RELEASED);
                    case EXPIRE -> Optional.of(EXPIRED);
                    case HOLD, PROMISE, ARRIVE, MOVE, REFUSE, RETURN -> Optional.empty();
                };
            case CONFIRMED -> step == Step.RETURN ? Optional.of(CONFIRMED) : Optional.empty();
            case RELEASED, EXPIRED, REFUSED -> Optional.empty();
        };
    }

    /** Whether it may still hold goods. */
    public boolean isOpen() {
        return ends() || this == AWAITED;
    }

    /** Whether it is over at its end, where nobody does anything. */
    public boolean ends() {
        return this == STARTED || this == PREORDERED || this == HELD;
    }

    /** Whether its goods are still to come. */
    public boolean isAhead() {
        return this == PREORDERED || this == AWAITED;
    }
}
