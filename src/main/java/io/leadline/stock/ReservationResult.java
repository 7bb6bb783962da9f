package io.leadline.stock;

/** What became of a step of a reservation. */
public sealed interface ReservationResult {

    /** It is as was asked for, now or by an earlier try. */
    record Stands(Reservation reservation) implements ReservationResult {}

    /** There is not enough of a line, and none is held; the same wish is told the same. */
    record NotEnough(Reservation reservation) implements ReservationResult {}

    /** The id names something else already. */
    record OtherContent(Reservation reservation) implements ReservationResult {}

    /** It has gone too far, or is over. */
    record NotNow(Reservation reservation) implements ReservationResult {}

    /** It is not as the asker saw it. */
    record Changed(Reservation reservation) implements ReservationResult {}

    /** More would come back than left. */
    record TooMuchBack(Reservation reservation) implements ReservationResult {}

    record UnknownChannel(String channel) implements ReservationResult {}

    record Unknown(String id) implements ReservationResult {}
}
