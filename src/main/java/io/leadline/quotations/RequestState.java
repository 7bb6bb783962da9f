package io.leadline.quotations;

import java.util.Optional;

/** How far a request for quotation has come, and what can still happen to it. */
public enum RequestState {
    /** Suppliers quote until the deadline. */
    OPEN,
    /** Between two questions: the process is about to ask the buyers. */
    CLOSING,
    /** The buyers'. */
    DECIDING,
    /** An award above the limit waits for a manager. */
    APPROVING,
    AWARDED,
    /** Nobody got it. */
    ENDED,
    /** Taken back before anybody got it. */
    WITHDRAWN;

    /** The one table of what may follow what; empty where a move is refused. */
    public Optional<RequestState> after(RequestMove move) {
        return Optional.ofNullable(
                switch (move) {
                    case QUOTE -> this == OPEN ? OPEN : null;
                    case CLOSE -> this == OPEN || this == CLOSING ? DECIDING : null;
                    case EXTEND -> this == OPEN || this == DECIDING ? OPEN : null;
                    case AWARD -> this == DECIDING ? APPROVING : null;
                    case APPROVE -> this == APPROVING ? AWARDED : null;
                    case REFUSE -> this == APPROVING ? CLOSING : null;
                    case END -> this == DECIDING ? ENDED : null;
                    case WITHDRAW -> isOver() ? null : WITHDRAWN;
                });
    }

    public boolean isOver() {
        return this == AWARDED || this == ENDED || this == WITHDRAWN;
    }
}
