package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.shared.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The buyer's own proposal in reply to an answer. Each line goes one of three ways: what the supplier said is taken, splits
 * and refusals too; another offer is made, and the supplier sees it beside what it said; or the line is left out.
 */
final class Countering {

    private Countering() {}

    static OrderResult counter(
            PurchaseOrder order, int round, Review.Counter counter, Actor actor, Instant now, LocalDate today) {
        if (order.state() == OrderState.ANSWER_IN_APPROVAL
                && round == order.talk().round()) {
            return Answering.waits(order, Held.of(counter, actor, now));
        }
        if (order.state() != OrderState.IN_REVIEW || round != order.talk().round()) {
            return Answering.reviewedBefore(order, round, order.talk().round() == round + 1 && isAsked(order, counter));
        }
        Optional<OrderResult> wrong = firstWrong(order, counter, today);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        return ask(order, round, counter, actor, now);
    }

    /** Takes what was answered and asks for the rest again, which the supplier left for later. */
    static OrderResult takeSaid(PurchaseOrder order, int round, String note, Actor actor, Instant now) {
        return ask(order, round, new Review.Counter(List.of(), note), actor, now);
    }

    private static OrderResult ask(PurchaseOrder order, int round, Review.Counter counter, Actor actor, Instant now) {
        OrderChange asked = offer(order, new OrderChange(order, now), counter, actor, now)
                .complete(
                        order.id() + "#review#" + order.reviewing(),
                        Map.of(OrderVariables.REVIEW, Held.Kind.COUNTER.word(), OrderVariables.ROUND, round + 1));
        return asked.lines().stream().noneMatch(line -> line.open().isPositive())
                ? OrderResult.refused(Refusal.LINES_MISSING)
                : Growing.decide(order, asked, Held.of(counter, actor, now), actor, now);
    }

    /** The company asks again, with another offer. */
    static OrderChange offer(
            PurchaseOrder order, OrderChange change, Review.Counter counter, Actor actor, Instant now) {
        int round = order.talk().round();
        change.turn(Turn.counter(order, counter, actor, now))
                .linesInto(line -> asked(order, line, counter, actor, now));
        if (change.lines().stream().noneMatch(OrderLine::isAsked)) {
            // Lines were left out and nothing else is offered: the supplier says whether it agrees to what is left.
            change.lines(line -> line.open().isPositive() ? line.answered(LineAnswer.accept(line)) : line);
        }
        return change.talking(Rounds::nextRound)
                .move(OrderMove.COUNTER)
                .told(actor, "countered", Map.of("round", Integer.toString(round + 1), "note", counter.note()));
    }

    /** What becomes of a line; one that the supplier left for later is asked for as before. */
    static List<OrderLine> asked(
            PurchaseOrder order, OrderLine line, Review.Counter counter, Actor actor, Instant now) {
        if (order.talk().later().contains(line.number())) {
            return List.of(line);
        }
        if (counter.leftOut().contains(line.number())) {
            return List.of(line.drop());
        }
        Review.Offer offer = counter.offers().stream()
                .filter(o -> o.line() == line.number())
                .findFirst()
                .orElse(null);
        return line(line, offer, actor, now, counter.note());
    }

    private static Optional<OrderResult> firstWrong(PurchaseOrder order, Review.Counter counter, LocalDate today) {
        for (Review.Offer offer : counter.offers()) {
            Optional<OrderLine> line = order.line(offer.line())
                    .filter(l -> !l.dropped() && !order.talk().later().contains(l.number()));
            boolean twice = counter.leftOut().contains(offer.line())
                    || counter.offers().stream()
                                    .filter(o -> o.line() == offer.line())
                                    .count()
                            > 1;
            if (line.isEmpty() || twice) {
                return Optional.of(new OrderResult.Refused(Refusal.LINE_UNKNOWN, offer.line()));
            }
            Optional<Refusal> wrong =
                    Answering.wrong(line.get(), offer.quantity(), offer.date(), offer.unitPrice(), today);
            if (wrong.isEmpty() && offer.rest() != null) {
                wrong = wrongRest(line.get(), offer, offer.rest(), today);
            }
            if (wrong.isPresent()) {
                return Optional.of(new OrderResult.Refused(wrong.get(), offer.line()));
            }
        }
        return counter.leftOut().stream()
                .filter(number -> order.line(number).filter(l -> !l.dropped()).isEmpty())
                .findFirst()
                .map(number -> new OrderResult.Refused(Refusal.LINE_UNKNOWN, number));
    }

    /** Two parts on one day are one. */
    private static Optional<Refusal> wrongRest(OrderLine line, Review.Offer offer, Review.Rest rest, LocalDate today) {
        return rest.date().equals(offer.date())
                ? Optional.of(Refusal.DATE_WRONG)
                : Answering.wrong(line, rest.quantity(), rest.date(), offer.unitPrice(), today);
    }

    private static List<OrderLine> line(
            OrderLine line, Review.@Nullable Offer offer, Actor actor, Instant now, String note) {
        LineAnswer said = line.answer();
        if (line.dropped() || said == null && offer == null) {
            return List.of(line);
        }
        if (offer == null) {
            return taken(line, actor, now, note);
        }
        Review.Rest rest = offer.rest();
        if (rest != null) {
            // Each day is a line of its own, as of a line that the supplier splits.
            return List.of(
                    beside(line, said, offer, actor, now, note),
                    line.remaining(rest.quantity(), offer.unitPrice()).askingFor(rest.date(), now, actor.name(), note));
        }
        return said != null
                        && !said.parts().isEmpty()
                        && offer.quantity().equals(said.quantity())
                        && offer.date().equals(said.date())
                ? taken(line.answered(said.at(offer.unitPrice())), actor, now, note).stream()
                        .map(part -> part.answered(part.said(said.unitPrice())))
                        .toList()
                : List.of(beside(line, said, offer, actor, now, note));
    }

    /** What the supplier said stays with the line, so that it can see what is asked beside it. */
    private static OrderLine beside(
            OrderLine line, @Nullable LineAnswer said, Review.Offer offer, Actor actor, Instant now, String note) {
        return line.answered(said == null ? LineAnswer.accept(line) : said)
                .ordering(offer.quantity(), offer.unitPrice())
                .askingFor(offer.date(), now, actor.name(), note);
    }

    /** What the supplier said is what is asked for from now on: no difference is left to talk about. */
    private static List<OrderLine> taken(OrderLine line, Actor actor, Instant now, String note) {
        return Answering.adopt(line, actor, now).stream()
                .map(part -> part.dropped()
                        ? part
                        : Answering.acceptLate(part, note, actor, now).agreed(now, actor.name(), note))
                .toList();
    }

    /** Whether these offers are what is asked for now; another offer is another decision. */
    private static boolean isAsked(PurchaseOrder order, Review.Counter counter) {
        return counter.offers().stream()
                .allMatch(offer -> order.line(offer.line())
                        .filter(line -> isAsked(line, offer.quantity(), offer.date(), offer))
                        .filter(line -> offer.rest() == null || isRestAsked(order, line, offer, offer.rest()))
                        .isPresent());
    }

    private static boolean isRestAsked(PurchaseOrder order, OrderLine of, Review.Offer offer, Review.Rest rest) {
        return order.lines().stream()
                .filter(line -> line.number() != of.number() && line.sku().equals(of.sku()))
                .anyMatch(line -> isAsked(line, rest.quantity(), rest.date(), offer));
    }

    private static boolean isAsked(OrderLine line, Quantity quantity, LocalDate date, Review.Offer offer) {
        return line.quantity().equals(quantity)
                && line.requestedDate().equals(date)
                && line.unitPrice().equals(offer.unitPrice());
    }
}
