package io.leadline.ordering;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail to the supplier that did not arrive, and what a buyer did about it.
 *
 * @param number counted from 1 within the order
 * @param to the address; empty if the supplier has none
 * @param problem what the mail server said
 * @param settled {@code again} (sent to a corrected address), {@code otherwise} (reached by other means), {@code answered}
 *     or {@code over}; null while a buyer has to decide
 * @param newAddress where to it is sent again
 */
public record Bounce(
        int number,
        String mailId,
        String to,
        String problem,
        Instant at,
        @Nullable String settled,
        @Nullable String newAddress) {

    public static final String AGAIN = "again";
    public static final String OTHERWISE = "otherwise";
    static final String ANSWERED = "answered";
    static final String OVER = "over";

    public boolean open() {
        return settled == null;
    }

    Bounce settledAs(String how, @Nullable String address) {
        return new Bounce(number, mailId, to, problem, at, how, address);
    }
}
