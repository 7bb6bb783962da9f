package io.leadline.stock;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What channels have promised to customers, as the life of an order needs it. Each step bears repetition: told again it
 * changes nothing and is answered in the same way. {@code seen} is the version that the asker knows, or null where it does
 * not matter.
 */
public interface Reservations {

    /** All lines or none. */
    ReservationResult reserve(ReservationWish wish);

    Optional<Reservation> find(String id);

    /** Of which channel each of them is, where there is one. */
    Map<String, String> channels(Collection<String> ids);

    /** Holds it from now on for so long; never shorter than before. */
    ReservationResult extend(String id, Duration lasts, @Nullable Long seen);

    /** The goods leave: all lines are sold. */
    ReservationResult confirm(String id, @Nullable Long seen);

    /** Gives the goods back to whoever asks next; of what is over already, nothing is left to be given back. */
    ReservationResult release(String id, @Nullable Long seen);

    /** The customer sent goods back, and they are good. */
    ReservationResult giveBack(String id, String returnId, List<ReservationLine> lines, @Nullable Long seen);
}
