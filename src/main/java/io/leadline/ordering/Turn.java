package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One word in the talk of buyer and supplier about an order: who said what about which lines, and what stood there before.
 * Both sides read it; it is kept as it was said, whatever becomes of the lines.
 *
 * @param round in which it was said
 * @param supplier whether it is the supplier's word, whoever entered it
 * @param unchanged lines that were spoken of and stay as they were
 * @param points the others
 */
public record Turn(
        int round,
        Kind kind,
        boolean supplier,
        String by,
        String name,
        Channel channel,
        Instant at,
        String note,
        int unchanged,
        List<Point> points) {

    /** What kind of word it is. */
    public enum Kind {
        ANSWER,
        COUNTER,
        ACCEPT,
        /** A promise was moved after both had agreed. */
        MOVE,
        /** What the buyer asked for after both had agreed was granted. */
        GRANT,
        /** The buyer lives with what the supplier changed. */
        NOTED,
        /** The buyer asked for what was promised before. */
        OBJECTED
    }

    /** How it came. */
    public enum Channel {
        LINK,
        PORTAL,
        /** Entered by the company, for a supplier that said it otherwise. */
        TOLD,
        DESK,
        RULE
    }

    /**
     * What is said of a line.
     *
     * @param days on which it comes, one unless it is split
     * @param instead name of another item, or empty
     */
    public record Word(Quantity quantity, List<LocalDate> days, Money unitPrice, String instead) {
        public Word {
            days = List.copyOf(days);
        }

        Money value() {
            return unitPrice.times(quantity);
        }

        LocalDate last() {
            return days.getLast();
        }
    }

    /** @param after null where nothing of the line is to come any more */
    public record Point(
            int line,
            String item,
            String unit,
            Word before,
            @Nullable Word after) {

        /** Days later than before; fewer than zero for earlier. */
        public long daysLater() {
            Word now = after;
            return now == null ? 0 : ChronoUnit.DAYS.between(before.last(), now.last());
        }

        /** What the line costs more than before. */
        public Money costsMore() {
            Word now = after;
            Money was = before.value();
            return now == null
                    ? new Money(was.amount().negate(), was.currency())
                    : new Money(now.value().amount().subtract(was.amount()), was.currency());
        }
    }

    public Turn {
        points = List.copyOf(points);
    }

    static Turn answer(PurchaseOrder order, List<LineAnswer> answers, Actor actor, Instant now) {
        List<Point> points = new ArrayList<>();
        for (LineAnswer answer : answers) {
            order.line(answer.line())
                    .filter(line ->
                            !LineAnswer.accept(line).saying(answer.note()).equals(answer))
                    .ifPresent(line -> points.add(point(line, asked(line), answer.refused() ? null : said(answer))));
        }
        return of(order, Kind.ANSWER, true, actor, now, "", answers.size() - points.size(), points);
    }

    static Turn counter(PurchaseOrder order, Review.Counter counter, Actor actor, Instant now) {
        List<Point> points = new ArrayList<>();
        for (Review.Offer offer : counter.offers()) {
            Review.Rest rest = offer.rest();
            List<LocalDate> days = rest == null ? List.of(offer.date()) : List.of(offer.date(), rest.date());
            Word after = new Word(offer.all(), days, offer.unitPrice(), "");
            order.line(offer.line()).ifPresent(line -> points.add(point(line, before(line), after)));
        }
        for (int leftOut : counter.leftOut()) {
            order.line(leftOut).ifPresent(line -> points.add(point(line, before(line), null)));
        }
        int unchanged = Math.max(0, order.answeredLines().size() - points.size());
        return of(order, Kind.COUNTER, false, actor, now, counter.note(), unchanged, points);
    }

    static Turn accept(PurchaseOrder order, String note, Actor actor, Instant now) {
        return of(
                order,
                Kind.ACCEPT,
                false,
                actor,
                now,
                note,
                order.answeredLines().size(),
                List.of());
    }

    static Turn moved(PurchaseOrder order, List<PromiseMove> moves, String reason, Actor actor, Instant now) {
        List<Point> points = new ArrayList<>();
        for (PromiseMove move : moves) {
            order.line(move.line()).ifPresent(line -> points.add(point(line, coming(line), on(line, move.date()))));
        }
        return of(order, Kind.MOVE, true, actor, now, reason, 0, points);
    }

    static Turn granted(PurchaseOrder order, ChangeRequest request, String words, Actor actor, Instant now) {
        LocalDate to = request.to();
        List<Point> points = order.line(request.line())
                .map(line -> List.of(point(line, coming(line), to == null ? null : granted(line, request, to))))
                .orElse(List.of());
        return of(order, Kind.GRANT, true, actor, now, words, 0, points);
    }

    /** A buyer's word on what the supplier changed about this line. */
    static Turn settled(PurchaseOrder order, Kind kind, int line, String note, Actor actor, Instant now) {
        List<Point> points = order.line(line)
                .map(one -> List.of(point(one, coming(one), coming(one))))
                .orElse(List.of());
        return of(order, kind, false, actor, now, note, 0, points);
    }

    /** Whether it is a buyer's word that stands behind what the supplier said of this line before. */
    boolean settles(int line) {
        return switch (kind) {
            case ACCEPT, COUNTER -> !supplier;
            case NOTED, OBJECTED -> points.stream().anyMatch(point -> point.line() == line);
            case ANSWER, MOVE, GRANT -> false;
        };
    }

    /** Whether a supplier changes something by it that nobody has asked for. */
    boolean isNews() {
        return supplier && (kind == Kind.ANSWER || kind == Kind.MOVE) && !points.isEmpty();
    }

    private static Turn of(
            PurchaseOrder order,
            Kind kind,
            boolean supplier,
            Actor actor,
            Instant now,
            String note,
            int unchanged,
            List<Point> points) {
        return new Turn(
                order.talk().round(),
                kind,
                supplier,
                actor.id(),
                actor.name(),
                channel(actor, supplier),
                now,
                note,
                unchanged,
                points);
    }

    private static Channel channel(Actor actor, boolean supplier) {
        if (actor.organisation() != null) {
            return actor.byLink() ? Channel.LINK : Channel.PORTAL;
        }
        return actor.equals(Actor.system()) ? Channel.RULE : supplier ? Channel.TOLD : Channel.DESK;
    }

    private static Point point(OrderLine line, Word before, @Nullable Word after) {
        return new Point(line.number(), line.name(), line.unit(), before, after);
    }

    private static Word asked(OrderLine line) {
        return new Word(line.quantity(), List.of(line.requestedDate()), line.unitPrice(), "");
    }

    private static Word coming(OrderLine line) {
        return new Word(line.open(), List.of(line.expectedDate()), line.unitPrice(), "");
    }

    private static Word on(OrderLine line, LocalDate day) {
        return new Word(line.open(), List.of(day), line.unitPrice(), "");
    }

    private static Word granted(OrderLine line, ChangeRequest request, LocalDate day) {
        Money price = request.unitPrice() == null ? line.unitPrice() : request.unitPrice();
        return request.part() == null
                ? new Word(line.open(), List.of(day), price, "")
                : new Word(line.open(), List.of(day, line.expectedDate()), price, "");
    }

    /** What the supplier said of it, or what it was asked where it refused. */
    private static Word before(OrderLine line) {
        return Optional.ofNullable(line.answer())
                .filter(answer -> !answer.refused())
                .map(Turn::said)
                .orElseGet(() -> asked(line));
    }

    private static Word said(LineAnswer answer) {
        LineAnswer.Substitute other = answer.instead();
        return new Word(
                answer.quantity(),
                answer.deliveries().stream().map(LineAnswer.Part::date).toList(),
                answer.unitPrice(),
                other == null ? "" : other.name());
    }
}
