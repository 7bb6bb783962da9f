package io.leadline.messaging.delivery;

import io.leadline.messaging.Letter;

/** Hands one letter to a mail server. */
interface Carrier {

    Outcome carry(Letter letter, String messageId);

    /** What the mail server said. */
    sealed interface Outcome {

        record Taken() implements Outcome {}

        /** Nothing wrong with this mail as far as one can tell: try again. */
        record NotNow(String problem) implements Outcome {}

        /** This address will never take it. */
        record Refused(String problem) implements Outcome {}
    }

    /** Whether somebody outside gets the letters, so that their links need not stay readable here. */
    default boolean leavesTheHouse() {
        return true;
    }
}
