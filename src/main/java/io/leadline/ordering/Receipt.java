package io.leadline.ordering;

import io.leadline.shared.Quantity;
import io.leadline.stock.Stamp;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What one delivery brought of one line, or by what its count was wrong. What was counted once stays: a correction is an
 * entry of its own, so that stock and history tell both.
 *
 * @param delivery number of the delivery, from 1; corrections are counted among them, and each is booked as one
 * @param good usable units; what a correction adds, which may be below zero
 * @param damaged units that cannot be used, likewise
 * @param on the day the goods came in
 * @param corrects the delivery whose count was wrong; 0 for goods that came in
 * @param slip number of the delivery note; empty where there was none
 * @param stamp batch and best-before date, as far as the goods say them
 */
public record Receipt(
        int delivery,
        int line,
        Quantity good,
        Quantity damaged,
        LocalDate on,
        Instant at,
        String by,
        String note,
        int corrects,
        String slip,
        Stamp stamp) {

    /** Of goods that came in without a note and with nothing on them. */
    public Receipt(
            int delivery, int line, Quantity good, Quantity damaged, LocalDate on, Instant at, String by, String note) {
        this(delivery, line, good, damaged, on, at, by, note, 0, "", Stamp.NONE);
    }

    public boolean isCorrection() {
        return corrects > 0;
    }

    /** The delivery that brought the goods. */
    public int of() {
        return isCorrection() ? corrects : delivery;
    }

    /** The same delivery and line with what a correction or another batch adds; of several batches none is named. */
    Receipt with(Receipt correction) {
        return new Receipt(
                delivery,
                line,
                good.plus(correction.good),
                damaged.plus(correction.damaged),
                on,
                at,
                by,
                note,
                0,
                slip,
                stamp.equals(correction.stamp) ? stamp : Stamp.NONE);
    }

    /** The same entry with the other sign: takes back what was booked, batch by batch. */
    Receipt reversed(int number, Instant when, String who) {
        return new Receipt(
                number,
                line,
                Quantity.ZERO.minus(good),
                Quantity.ZERO.minus(damaged),
                on,
                when,
                who,
                "",
                of(),
                slip,
                stamp);
    }
}
