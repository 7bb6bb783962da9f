package io.leadline.shipments;

import io.leadline.ordering.Announcements;
import io.leadline.ordering.Announcements.Announced;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shipments.Shipment.Came;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Whether a notice of a shipment is missing of an order: something of it is promised so soon that it should have left, and is in no
 * shipment.
 *
 * @param lookOn the day after which it is looked again
 * @param promised the day that the shipment is missed for
 */
record MissingNotice(Stage stage, LocalDate lookOn, LocalDate promised) {

    /** So few say nothing of what is usual. */
    static final int FEWEST_SHIPMENTS = 3;

    /** While all is told of: a word on a shipment comes first. */
    private static final int LOOK_AFTER_DAYS = 30;

    enum Stage {
        /** It is not time yet, or all is told of. */
        EARLY,
        MISSING,
        /** Nothing of the order is awaited. */
        OVER;

        /** As the process knows it. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param noticeDays before the promised day, on which it should be on its way
     * @param since the order is agreed; nobody is asked on the same day
     */
    static MissingNotice of(
            PurchaseOrder order, List<Announced> announced, int noticeDays, LocalDate since, LocalDate today) {
        if (!order.state().isTracked()) {
            return new MissingNotice(Stage.OVER, today, today);
        }
        if (order.state().isInQuestion()) {
            // Whether anything more is awaited is being decided; who decides has it looked at again.
            return new MissingNotice(Stage.EARLY, today.plusDays(LOOK_AFTER_DAYS), today);
        }
        Optional<LocalDate> first = order.openLines().stream()
                .filter(line -> !Announcements.isUnderWay(line, announced))
                .map(OrderLine::expectedDate)
                .min(LocalDate::compareTo);
        if (first.isEmpty()) {
            return new MissingNotice(Stage.EARLY, today.plusDays(LOOK_AFTER_DAYS), today);
        }
        LocalDate left = first.get().minusDays(noticeDays);
        LocalDate due = left.isBefore(since) ? since : left;
        return new MissingNotice(today.isAfter(due) ? Stage.MISSING : Stage.EARLY, due, first.get());
    }

    /** How many days a supplier's shipments usually take, the middle of its last ones; empty where too few say it. */
    static OptionalInt usualDays(List<Shipment> came) {
        List<Long> days = came.stream()
                .flatMap(one -> one.came().stream()
                        .filter(order -> order.delivery() != Comings.NOTHING)
                        .map(Came::on)
                        .max(LocalDate::compareTo)
                        .map(on ->
                                Math.max(0, ChronoUnit.DAYS.between(one.notice().shippedOn(), on)))
                        .stream())
                .sorted()
                .toList();
        return days.size() < FEWEST_SHIPMENTS
                ? OptionalInt.empty()
                : OptionalInt.of(Math.toIntExact(days.get(days.size() / 2)));
    }
}
