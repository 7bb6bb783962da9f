package io.leadline.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the talk with the supplier has come.
 *
 * @param number what the supplier sees; null before release
 * @param round one asking and answering, counted from 1; 0 before release
 * @param sentAt when the supplier's clock started in this round; null until the mail of the round is written
 * @param answerBy until when it should answer this round
 * @param delivery number of the next delivery to count in, from 1
 * @param acceptedDate the latest date the company decided to live with
 * @param replacedBy orders that took over the rest
 */
public record Talk(
        @Nullable String number,
        int round,
        @Nullable Instant sentAt,
        @Nullable Instant answerBy,
        int delivery,
        @Nullable LocalDate acceptedDate,
        List<String> replacedBy) {

    static final Talk NONE = new Talk(null, 0, null, null, 1, null, List.of());

    public Talk {
        replacedBy = List.copyOf(replacedBy);
    }

    Talk released(String newNumber, int newRound) {
        return new Talk(newNumber, newRound, null, null, delivery, acceptedDate, replacedBy);
    }

    Talk sent(Instant at, Instant by) {
        return new Talk(number, round, at, by, delivery, acceptedDate, replacedBy);
    }

    Talk nextDelivery() {
        return new Talk(number, round, sentAt, answerBy, delivery + 1, acceptedDate, replacedBy);
    }

    Talk livingWith(LocalDate date) {
        return new Talk(number, round, sentAt, answerBy, delivery, date, replacedBy);
    }

    Talk replacedBy(List<String> orders) {
        return new Talk(number, round, sentAt, answerBy, delivery, acceptedDate, orders);
    }
}
