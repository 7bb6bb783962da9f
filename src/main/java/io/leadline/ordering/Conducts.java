package io.leadline.ordering;

import io.leadline.catalog.WorkingCalendars;
import io.leadline.scorecard.Conduct;
import io.leadline.scorecard.Measure;
import io.leadline.scorecard.Score;
import io.leadline.scorecard.Scores;
import io.leadline.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How suppliers conducted themselves in orders that are at their end, as the log of each tells it. */
@Component
class Conducts {

    private static final double PERCENT = 100;

    private final WorkingCalendars calendars;
    private final Announcements announced;
    private final Scores scores;

    Conducts(WorkingCalendars calendars, Scores scores, ObjectProvider<Announcements> announced) {
        this.calendars = calendars;
        this.scores = scores;
        this.announced = announced.getIfAvailable(() -> Announcements.NONE);
    }

    /** How much of what it promised the order's supplier missed, by the company's definition; 0 where too little is known. */
    double missedPercent(PurchaseOrder order) {
        Score.Figure kept = scores.of(order.head().supplierId()).figure(Measure.KEPT);
        return kept.says() ? PERCENT * kept.wrong() / kept.of() : 0;
    }

    /** Null for an order that was under way before Leadline: files tell none of it. */
    @Nullable
    Conduct of(PurchaseOrder order, OrderLine line) {
        if (order.head().takenOver()) {
            return null;
        }
        return new Conduct(
                wished(order, line.number()).orElseGet(() -> requested(line)),
                line.promisedDate().orElse(null),
                moves(order, line.number()),
                answerHours(order).orElse(null),
                askedPrice(order, line),
                line.damaged(),
                announced.notice(order, line.number()));
    }

    /** The day that punctuality counts from; empty where no day was ever promised. */
    static Optional<LocalDate> agreed(PurchaseOrder order, OrderLine line) {
        return wished(order, line.number())
                .or(() -> order.agreedAt().flatMap(line::promisedDate))
                .or(line::firstPromise);
    }

    /** The day to which the supplier moved a line because the company wished it: nothing before it counts any more. */
    static Optional<LocalDate> wished(PurchaseOrder order, int line) {
        return order.log().turns().reversed().stream()
                .filter(turn -> turn.kind() == Turn.Kind.GRANT)
                .flatMap(turn -> turn.points().stream())
                .filter(point -> point.line() == line)
                .flatMap(point -> Stream.ofNullable(point.after()))
                // Of a part that comes sooner, the rest keeps the day that the supplier gave it.
                .filter(word -> word.days().size() == 1)
                .map(Turn.Word::last)
                .findFirst();
    }

    private static LocalDate requested(OrderLine line) {
        return line.promises().stream()
                .filter(promise -> promise.kind() == PromiseKind.REQUESTED)
                .map(Promise::date)
                .findFirst()
                .orElse(line.requestedDate());
    }

    private static int moves(PurchaseOrder order, int line) {
        return (int) order.log().turns().stream()
                .filter(turn -> turn.kind() == Turn.Kind.MOVE)
                .filter(turn -> turn.points().stream().anyMatch(point -> point.line() == line))
                .count();
    }

    private Optional<Integer> answerHours(PurchaseOrder order) {
        Optional<Instant> sent = order.log().history().stream()
                .filter(entry -> entry.what().equals("sent"))
                .map(HistoryEntry::at)
                .findFirst();
        Optional<Instant> answered = answers(order).map(Turn::at).findFirst();
        return sent.flatMap(from -> answered.map(until -> Math.toIntExact(calendars
                .of(order.head().supplierId())
                .workingTimeBetween(from, until)
                .toHours())));
    }

    private static Stream<Turn> answers(PurchaseOrder order) {
        return order.log().turns().stream().filter(turn -> turn.kind() == Turn.Kind.ANSWER && turn.supplier());
    }

    /** What stood there before the supplier's first word on the line's price; as it is where it said none. */
    private static Money askedPrice(PurchaseOrder order, OrderLine line) {
        return answers(order)
                .flatMap(turn -> turn.points().stream())
                .filter(point -> point.line() == line.number())
                .map(point -> point.before().unitPrice())
                .findFirst()
                .orElse(line.unitPrice());
    }
}
