package io.leadline.tracking;

import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;

/** Finds what is late about an order. Days the company has decided to live with are not late. */
final class Delays {

    private static final Comparator<Delay> WORST =
            Comparator.comparing(Delay::daysLate).thenComparing(Delay::cause, Comparator.reverseOrder());

    private Delays() {}

    static Optional<Delay> of(PurchaseOrder order, NeedDates needs, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (order.state() == OrderState.SENT) {
            return silence(order, now);
        }
        return order.state().isTracked()
                ? order.openLines().stream()
                        .flatMap(line -> late(order, line, needs, today).stream())
                        .max(WORST)
                : Optional.empty();
    }

    private static Optional<Delay> silence(PurchaseOrder order, Instant now) {
        Instant answerBy = order.talk().answerBy();
        if (answerBy == null || now.isBefore(answerBy)) {
            return Optional.empty();
        }
        int daysLate = Math.toIntExact(ChronoUnit.DAYS.between(answerBy, now));
        return Optional.of(new Delay(
                DelayCause.NO_ANSWER,
                daysLate,
                order.needDate(),
                order.expectedDate(),
                order.mainLine().name()));
    }

    private static Optional<Delay> late(PurchaseOrder order, OrderLine line, NeedDates needs, LocalDate today) {
        LocalDate accepted = order.talk().acceptedDate();
        LocalDate need = needs.needDate(order, line);
        LocalDate expected = line.expectedDate();
        LocalDate awaited = later(expected, accepted);
        if (today.isAfter(awaited)) {
            return Optional.of(new Delay(DelayCause.OVERDUE, days(awaited, today), need, expected, line.name()));
        }
        return expected.isAfter(line.borneUntil(need, accepted))
                ? Optional.of(new Delay(DelayCause.PROMISE_LATE, days(need, expected), need, expected, line.name()))
                : Optional.empty();
    }

    private static LocalDate later(LocalDate one, @org.jspecify.annotations.Nullable LocalDate other) {
        return other == null || one.isAfter(other) ? one : other;
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
