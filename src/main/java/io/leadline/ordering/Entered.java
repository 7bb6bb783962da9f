package io.leadline.ordering;

import io.leadline.catalog.Units;
import io.leadline.shared.Bounds;
import io.leadline.shared.DateRange;
import io.leadline.shared.Fault;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.stock.Stamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What somebody entered on an order, held against the bounds of its kind before any rule computes with it. The first fault
 * refuses all of it.
 */
final class Entered {

    private final PurchaseOrder order;
    private final DateRange horizon;
    private OrderResult.@Nullable Refused refused;

    private Entered(PurchaseOrder order, LocalDate today) {
        this.order = order;
        // What is past, the verbs refuse by themselves, where it matters.
        this.horizon = new DateRange(Bounds.DATE.first(), Bounds.ahead(today).last());
    }

    static Entered on(PurchaseOrder order, LocalDate today) {
        return new Entered(order, today);
    }

    Entered words(String text) {
        return refuse(Refusal.TEXT_WRONG, 0, Bounds.NOTE.fault(text));
    }

    Entered comment(String text) {
        return refuse(Refusal.TEXT_WRONG, 0, Bounds.COMMENT.fault(text));
    }

    Entered day(int line, @Nullable LocalDate day) {
        return day == null ? this : refuse(Refusal.DATE_WRONG, line, horizon.fault(day));
    }

    /** Of a line that there is; one that is not there is refused by the verb. */
    Entered quantity(int line, Quantity quantity) {
        return refuse(
                Refusal.QUANTITY_WRONG,
                line,
                order.line(line)
                        .filter(l -> !quantity.equals(l.quantity()))
                        .flatMap(l -> Units.range(l.unit()).fault(quantity.value())));
    }

    Entered price(int line, Money price) {
        boolean asBefore =
                order.line(line).filter(l -> l.unitPrice().equals(price)).isPresent();
        return asBefore ? this : refuse(Refusal.PRICE_WRONG, line, Bounds.PRICE.fault(price.amount()));
    }

    Entered priced(int line, Sooner sooner) {
        return sooner.unitPrice() == null ? this : price(line, sooner.unitPrice());
    }

    Entered changes(List<LineChange> changes) {
        atMostAllLines(changes);
        changes.forEach(
                change -> quantity(change.line(), change.quantity()).day(change.line(), change.requestedDate()));
        return this;
    }

    Entered answers(List<LineAnswer> answers) {
        atMostAllLines(answers);
        for (LineAnswer answer : answers) {
            words(answer.note());
            LineAnswer.Substitute other = answer.instead();
            if (other == null) {
                quantity(answer.line(), answer.quantity());
            } else {
                refuse(
                        Refusal.QUANTITY_WRONG,
                        answer.line(),
                        Units.range(other.unit()).fault(answer.quantity().value()));
            }
            if (answer.parts().size() <= LineAnswer.MOST_PARTS) {
                answer.deliveries().forEach(part -> day(answer.line(), part.date()));
                answer.parts().forEach(part -> quantity(answer.line(), part.quantity()));
            }
            price(answer.line(), answer.unitPrice());
        }
        return this;
    }

    Entered offers(List<Review.Offer> offers) {
        atMostAllLines(offers);
        offers.forEach(offer -> quantity(offer.line(), offer.quantity())
                .day(offer.line(), offer.date())
                .price(offer.line(), offer.unitPrice())
                .rest(offer.line(), offer.rest()));
        return this;
    }

    private Entered rest(int line, Review.@Nullable Rest rest) {
        return rest == null ? this : quantity(line, rest.quantity()).day(line, rest.date());
    }

    Entered moves(List<PromiseMove> moves) {
        atMostAllLines(moves);
        moves.forEach(move -> day(move.line(), move.date()));
        return this;
    }

    Entered delivery(Delivery delivery) {
        if (refused == null && delivery.lines().size() > order.lines().size() * Delivery.MOST_BATCHES) {
            refused = OrderResult.refused(Refusal.LINE_UNKNOWN);
        }
        day(0, delivery.on());
        delivery.lines()
                .forEach(counted -> quantity(counted.line(), counted.good())
                        .quantity(counted.line(), counted.damaged())
                        .stamp(counted.line(), counted.stamp()));
        refuse(Refusal.TEXT_WRONG, 0, Bounds.REFERENCE.fault(delivery.slip()));
        return words(delivery.note());
    }

    /** Goods may be past their day when they come; that is asked about, and taken. */
    private Entered stamp(int line, Stamp stamp) {
        refuse(Refusal.TEXT_WRONG, line, Bounds.REFERENCE.fault(stamp.batch()));
        return refuse(Refusal.DATE_WRONG, line, stamp.until().flatMap(Bounds.DATE::fault));
    }

    Entered correction(Correction correction) {
        atMostAllLines(correction.lines());
        correction
                .lines()
                .forEach(really -> quantity(really.line(), really.good()).quantity(really.line(), really.damaged()));
        return words(correction.reason());
    }

    /** Thousands of entries for one line are none of a form. */
    private void atMostAllLines(List<?> entries) {
        if (refused == null && entries.size() > order.lines().size()) {
            refused = OrderResult.refused(Refusal.LINE_UNKNOWN);
        }
    }

    private Entered refuse(Refusal why, int line, Optional<Fault> fault) {
        if (refused == null && fault.isPresent()) {
            refused = new OrderResult.Refused(why, line, fault.get());
        }
        return this;
    }

    OrderResult then(Supplier<OrderResult> verb) {
        return refused != null ? refused : verb.get();
    }
}
