package io.leadline.tracking;

import io.leadline.ordering.Announcements;
import io.leadline.ordering.ChangeRequest;
import io.leadline.ordering.Hindrances;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what is late about an order. Days the company has decided to live with are not late. */
final class Delays {

    /** What is late already speaks before what will probably be. */
    private static final Comparator<Delay> WORST = Comparator.comparing(
                    (Delay delay) -> delay.cause() != DelayCause.AT_RISK)
            .thenComparing(Delay::daysLate)
            .thenComparing(Delay::cause, Comparator.reverseOrder());

    private Delays() {}

    /** What is known beside the order itself. */
    record Known(NeedDates needs, Announcements announced, Hindrances held, Threats threats) {

        /** Nothing but the order. */
        static final Known NOTHING = new Known(NeedDates.AS_PLANNED, Announcements.NONE, Hindrances.NONE, Threats.NONE);
    }

    /**
     * A line, or the whole order where it has not been answered, and what is late about it.
     *
     * @param chance that it will be, from 0 to 1; 1 where it is
     */
    record Late(OrderLine line, LocalDate needed, Delay delay, double chance) {}

    static Optional<Delay> of(PurchaseOrder order, Known known, Course course, Instant now, ZoneId zone) {
        if (order.state() == OrderState.SENT) {
            return silence(order, now);
        }
        return lines(order, known, course, now, zone).stream().map(Late::delay).max(WORST);
    }

    /** The lines that are late; of an order without an answer all that are open. */
    static List<Late> lines(PurchaseOrder order, Known known, Course course, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (order.state() == OrderState.SENT) {
            return silence(order, now).stream()
                    .flatMap(delay -> order.openLines().stream().map(line -> new Late(line, line.needDate(), delay, 1)))
                    .toList();
        }
        // A day that has passed without the goods says nothing any more of when they come: the promise does again.
        List<Announcements.Announced> underWay = order.state().isTracked()
                ? known.announced().of(order.id()).stream()
                        .filter(one -> !one.arrivesOn().isBefore(today))
                        .toList()
                : List.of();
        return order.state().isTracked()
                ? order.openLines().stream()
                        .filter(line -> !isLeftOut(order, line))
                        .flatMap(line -> late(order, line, known, underWay, course, today).stream())
                        .toList()
                : List.of();
    }

    /** The supplier was asked to leave it out, and has not said no. */
    private static boolean isLeftOut(PurchaseOrder order, OrderLine line) {
        return order.talk().openChanges().stream()
                .anyMatch(change -> change.line() == line.number()
                        && change.to() == null
                        && change.state() == ChangeRequest.State.ASKED);
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

    private static Optional<Late> late(
            PurchaseOrder order,
            OrderLine line,
            Known known,
            List<Announcements.Announced> underWay,
            Course course,
            LocalDate today) {
        LocalDate accepted = order.talk().acceptedDate();
        LocalDate now = known.needs().needDate(order, line);
        LocalDate need = course.effective(line.number(), now, today);
        LocalDate told = Announcements.expected(line, underWay);
        LocalDate expected = known.held().expected(order, line, told);
        LocalDate awaited = line.awaitedUntil(accepted);
        // What is known to be held up is late, not missing.
        boolean isHeldUp = expected.isAfter(told) && !expected.isBefore(today);
        // What is on its way as a whole is not missing: it comes when its shipments come, which may be too late.
        boolean isUnderWay = Announcements.isUnderWay(line, underWay);
        if (today.isAfter(awaited) && !isHeldUp && !isUnderWay) {
            return Optional.of(new Late(
                    line, now, new Delay(DelayCause.OVERDUE, days(awaited, today), need, expected, line.name()), 1));
        }
        LocalDate borne = line.borneUntil(need, accepted);
        if (!expected.isAfter(borne)) {
            // Of what is on its way, or held up, others know better when it comes than its supplier's past; who lives
            // with a
            // later day than is promised knows of the risk already.
            boolean isLivedWith = awaited.isAfter(line.expectedDate());
            boolean warned = course.needed(line.number()).isPresent();
            return isUnderWay || isHeldUp || isLivedWith
                    ? Optional.empty()
                    : known.threats().of(order, line, borne, warned).map(threat -> likely(line, now, need, threat));
        }
        // Told against the day on which it was needed at first, so that the delay grows only where the goods come
        // later.
        LocalDate first = course.needed(line.number()).filter(expected::isAfter).orElse(need);
        return Optional.of(new Late(
                line, now, new Delay(DelayCause.PROMISE_LATE, days(first, expected), first, expected, line.name()), 1));
    }

    private static Late likely(OrderLine line, LocalDate now, LocalDate need, Threats.Threat threat) {
        LocalDate comes = threat.expected();
        return new Late(
                line, now, new Delay(DelayCause.AT_RISK, days(need, comes), need, comes, line.name()), threat.chance());
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
