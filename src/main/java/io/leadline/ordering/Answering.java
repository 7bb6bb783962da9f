package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The supplier's answer, line by line, and the buyer's consent to it. */
final class Answering {

    private Answering() {}

    /** @param answerBy until when a supplier that is asked now should answer */
    static OrderResult answer(
            PurchaseOrder order,
            int round,
            List<LineAnswer> answers,
            Tolerance tolerance,
            Instant answerBy,
            Actor actor,
            Instant now,
            LocalDate today) {
        if (order.askedLines().isEmpty() || round != order.talk().round()) {
            return answeredBefore(order, round, answers);
        }
        if (isSaid(order, answers)) {
            return new OrderResult.Repeated(order);
        }
        Optional<OrderResult> wrong = firstWrong(order, answers, today);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Map<Integer, LineAnswer> byLine =
                answers.stream().collect(Collectors.toMap(LineAnswer::line, Function.identity()));
        List<Integer> later = order.askedLines().stream()
                .map(OrderLine::number)
                .filter(number -> !byLine.containsKey(number))
                .toList();
        OrderChange change = MailArrival.answered(order, answerBy, now)
                .lines(line -> record(line, byLine.get(line.number()), actor, now))
                .talking(talk -> talk.leaving(later))
                .turn(Turn.answer(order, answers, actor, now));
        if (order.state() == OrderState.IN_REVIEW) {
            return new OrderResult.Done(
                    also(change, order, answers, later, actor).done());
        }
        boolean close = answers.stream()
                .allMatch(answer -> order.line(answer.line())
                        .filter(line -> tolerance.accepts(line, answer))
                        .isPresent());
        // Small steps, each inside the tolerance, do not lead beyond what was approved.
        boolean inside = close
                && !order.approvals().grownTo(adopted(order, change.lines(), actor, now))
                && !speaksForBoth(order, actor::isOrActsFor);
        change.approvals(approvals -> approvals.answeredBy(actor.id()));
        if (inside && !later.isEmpty()) {
            return new OrderResult.Done(agreed(change, order, answers, later, actor, now));
        }
        change.told(actor, inside ? "confirmed" : "answered", Map.of("round", Integer.toString(round)))
                .complete(order.answerInteraction(), Map.of(OrderVariables.ANSWER, inside ? "inside" : "outside"));
        splits(change, order, answers, actor);
        if (!later.isEmpty()) {
            change.told(actor, "left-for-later", Map.of("lines", Integer.toString(later.size())));
        }
        return new OrderResult.Done(
                inside
                        ? change.linesInto(line -> adopt(line, actor, now))
                                .move(OrderMove.CONFIRM)
                                .done()
                        : change.move(OrderMove.DEVIATE).done());
    }

    /**
     * Whether whoever enters the supplier's answer made the offer that it answers, or took an answer of his own into it: he
     * then speaks for both sides, and another one has to look at it, as at any answer that is entered for a supplier. Who
     * only asks again for what was left for later has offered nothing.
     */
    private static boolean speaksForBoth(PurchaseOrder order, Predicate<String> enters) {
        List<Turn> turns = order.log().turns();
        return turns.reversed().stream()
                .filter(turn -> turn.kind() == Turn.Kind.COUNTER)
                .findFirst()
                .filter(offer -> enters.test(offer.by()))
                .filter(offer -> !offer.points().isEmpty()
                        || turns.stream()
                                .anyMatch(turn -> turn.kind() == Turn.Kind.ANSWER
                                        && turn.by().equals(offer.by())))
                .isPresent();
    }

    /** What was answered is agreed; the clock goes on for the rest, and the supplier's task stays. */
    private static PurchaseOrder agreed(
            OrderChange change,
            PurchaseOrder order,
            List<LineAnswer> answers,
            List<Integer> later,
            Actor actor,
            Instant now) {
        part(change, order, answers, later, actor);
        Set<Integer> said = answers.stream().map(LineAnswer::line).collect(Collectors.toSet());
        return change.linesInto(line -> said.contains(line.number())
                        ? adopt(line, actor, now).stream()
                                .map(part -> part.agreed(now, actor.name(), ""))
                                .toList()
                        : List.of(line))
                .done();
    }

    /** More of a round that a buyer looks at already: it joins what is looked at. */
    private static OrderChange also(
            OrderChange change, PurchaseOrder order, List<LineAnswer> answers, List<Integer> later, Actor actor) {
        part(change, order, answers, later, actor);
        return change.approvals(approvals -> approvals.alsoAnsweredBy(actor.id()));
    }

    private static void part(
            OrderChange change, PurchaseOrder order, List<LineAnswer> answers, List<Integer> later, Actor actor) {
        change.told(
                actor,
                "part-answered",
                Map.of(
                        "round", Integer.toString(order.talk().round()),
                        "lines", Integer.toString(answers.size()),
                        "later", Integer.toString(later.size())));
        splits(change, order, answers, actor);
    }

    private static void splits(OrderChange change, PurchaseOrder order, List<LineAnswer> answers, Actor actor) {
        answers.stream()
                .filter(a -> !a.parts().isEmpty())
                .forEach(a -> change.told(
                        actor,
                        "line-split",
                        Map.of(
                                "item",
                                order.line(a.line()).map(OrderLine::name).orElse(""),
                                "parts",
                                Integer.toString(a.parts().size()))));
    }

    /** Whether all of this was said already in this round, while other lines are still to be answered. */
    private static boolean isSaid(PurchaseOrder order, List<LineAnswer> answers) {
        Set<Integer> asked = order.askedLines().stream().map(OrderLine::number).collect(Collectors.toSet());
        return !answers.isEmpty()
                && answers.stream()
                        .allMatch(answer -> order.line(answer.line())
                                .filter(line -> !asked.contains(line.number()))
                                .filter(line -> answer.equals(line.answer()) || isAgreed(line, answer))
                                .isPresent());
    }

    private static boolean isAgreed(OrderLine line, LineAnswer answer) {
        return !line.isAsked()
                && !answer.refused()
                && answer.parts().isEmpty()
                && answer.quantity().equals(line.quantity())
                && answer.unitPrice().equals(line.unitPrice())
                && answer.date().equals(line.requestedDate());
    }

    /** What the order would be if all that was answered of these lines were taken. */
    static Content adopted(PurchaseOrder order, List<OrderLine> answered, Actor actor, Instant now) {
        return Content.of(
                order.head().currency(),
                answered.stream()
                        .flatMap(line -> adopt(line, actor, now).stream())
                        .toList());
    }

    static OrderResult accept(PurchaseOrder order, int round, String note, Actor actor, Instant now) {
        if (order.state() == OrderState.ANSWER_IN_APPROVAL
                && round == order.talk().round()) {
            return waits(order, Held.of(Held.Kind.ACCEPT, note, actor, now));
        }
        if (order.state() != OrderState.IN_REVIEW || round != order.talk().round()) {
            boolean agreed = order.state().isTracked() || order.state() == OrderState.CLOSED;
            return reviewedBefore(order, round, agreed && round == order.talk().round());
        }
        if (order.approvals().enteredBy(actor)) {
            return OrderResult.refused(Refusal.OWN_ANSWER);
        }
        if (!order.talk().later().isEmpty()) {
            // The rest is asked for again, without any other offer.
            return Countering.takeSaid(order, round, note, actor, now);
        }
        OrderChange accepted = take(order, new OrderChange(order, now), note, actor, now)
                .complete(
                        order.id() + "#review#" + order.reviewing(),
                        Map.of(OrderVariables.REVIEW, Held.Kind.ACCEPT.word()));
        return accepted.lines().stream().noneMatch(line -> line.open().isPositive())
                ? OrderResult.refused(Refusal.LINES_MISSING)
                : Growing.decide(order, accepted, Held.of(Held.Kind.ACCEPT, note, actor, now), actor, now);
    }

    /**
     * The tables of acceptance take the answer, and nobody has replied to it meanwhile.
     *
     * @return empty where a buyer has to look at it
     */
    static Optional<PurchaseOrder> acceptByRule(PurchaseOrder order, String rule, Instant now) {
        if (order.state() != OrderState.IN_REVIEW || !order.talk().later().isEmpty()) {
            return Optional.empty();
        }
        Actor leadline = Actor.system();
        if (speaksForBoth(order, order.approvals()::enteredBy)
                || order.approvals().grownTo(adopted(order, order.lines(), leadline, now))) {
            return Optional.empty();
        }
        return Optional.of(take(order, new OrderChange(order, now), "", leadline, now)
                .noted(leadline, "accepted-by-rule", Map.of("case", rule))
                .done());
    }

    /** The answer becomes what is ordered. */
    static OrderChange take(PurchaseOrder order, OrderChange change, String note, Actor actor, Instant now) {
        return change.turn(Turn.accept(order, note, actor, now))
                .linesInto(line -> adopt(line, actor, now))
                .lines(line -> acceptLate(line, note, actor, now))
                .move(OrderMove.ACCEPT)
                .told(actor, "answer-accepted", Map.of("note", note));
    }

    /** The same decision again while it waits, or another one. */
    static OrderResult waits(PurchaseOrder order, Held same) {
        Held held = order.approvals().held();
        boolean again = held != null
                && held.kind() == same.kind()
                && held.offers().equals(same.offers())
                && held.leftOut().equals(same.leftOut());
        return again ? new OrderResult.Repeated(order) : OrderResult.refused(Refusal.APPROVAL_FIRST);
    }

    private static Optional<OrderResult> firstWrong(PurchaseOrder order, List<LineAnswer> answers, LocalDate today) {
        boolean review = order.state() == OrderState.IN_REVIEW;
        for (LineAnswer answer : answers) {
            Optional<OrderLine> line = order.line(answer.line()).filter(l -> !l.dropped());
            if (line.isEmpty()
                    || answers.stream().filter(a -> a.line() == answer.line()).count() > 1) {
                return Optional.of(new OrderResult.Refused(Refusal.LINE_UNKNOWN, answer.line()));
            }
            if (review && !order.askedLines().contains(line.get())) {
                // A buyer is deciding on what was said of it.
                return Optional.of(new OrderResult.Refused(Refusal.DECIDED_ALREADY, answer.line()));
            }
            Optional<Refusal> wrong = answer.refused() ? Optional.empty() : wrong(line.get(), answer, today);
            if (wrong.isPresent()) {
                return Optional.of(new OrderResult.Refused(wrong.get(), answer.line()));
            }
        }
        // What nobody spoke of is left for later, but an answer says something.
        return answers.isEmpty()
                ? order.askedLines().stream()
                        .findFirst()
                        .map(line -> new OrderResult.Refused(Refusal.LINES_MISSING, line.number()))
                : Optional.empty();
    }

    private static Optional<Refusal> wrong(OrderLine line, LineAnswer answer, LocalDate today) {
        if (answer.parts().size() > LineAnswer.MOST_PARTS) {
            return Optional.of(Refusal.QUANTITY_WRONG);
        }
        return answer.deliveries().stream()
                .flatMap(part -> wrong(line, part.quantity(), part.date(), answer.unitPrice(), today).stream())
                .findFirst();
    }

    static Optional<Refusal> wrong(OrderLine line, Quantity quantity, LocalDate date, Money price, LocalDate today) {
        if (!quantity.isPositive()) {
            return Optional.of(Refusal.QUANTITY_WRONG);
        }
        if (date.isBefore(today)) {
            return Optional.of(Refusal.DATE_WRONG);
        }
        boolean priceFits = price.amount().signum() >= 0
                && price.currency().equals(line.unitPrice().currency());
        return priceFits ? Optional.empty() : Optional.of(Refusal.PRICE_WRONG);
    }

    private static OrderLine record(OrderLine line, @Nullable LineAnswer answer, Actor actor, Instant now) {
        if (answer == null) {
            return line;
        }
        OrderLine answered = line.answered(answer);
        // What is split is promised part by part, when the line becomes several, and a substitute by its own line.
        if (answer.refused()
                || answer.instead() != null
                || !answer.parts().isEmpty()
                || line.promisedDate().filter(answer.date()::equals).isPresent()) {
            return answered;
        }
        PromiseKind kind = line.firstPromise().isEmpty() ? PromiseKind.FIRST : PromiseKind.MOVED;
        return answered.promised(new Promise(kind, answer.date(), now, actor.name(), answer.note()));
    }

    /** The answer becomes what is ordered; of a line that is split, a line for each day. */
    static List<OrderLine> adopt(OrderLine line, Actor actor, Instant now) {
        LineAnswer answer = line.answer();
        if (answer == null || line.dropped()) {
            return List.of(line);
        }
        if (answer.refused()) {
            return List.of(line.drop());
        }
        LineAnswer.Substitute other = answer.instead();
        if (other != null) {
            return List.of(line.drop(), line.substituted(answer, other, now, actor.name()));
        }
        OrderLine agreed = line.ordering(answer.quantity(), answer.unitPrice());
        return answer.parts().isEmpty()
                ? List.of(agreed)
                : answer.parts().stream()
                        .map(part -> agreed.delivering(
                                part, part.date().equals(answer.date()), now, actor.name(), answer.note()))
                        .toList();
    }

    /** Who accepts a day after the need date knows of it; it is no delay to escalate, and the board shows it. */
    static OrderLine acceptLate(OrderLine line, String note, Actor actor, Instant now) {
        boolean late = !line.dropped()
                && line.promisedDate()
                        .filter(day -> day.isAfter(line.needDate()))
                        .isPresent();
        return late
                ? line.promised(new Promise(PromiseKind.ACCEPTED, line.expectedDate(), now, actor.name(), note))
                : line;
    }

    private static OrderResult answeredBefore(PurchaseOrder order, int round, List<LineAnswer> answers) {
        if (order.talk().round() == 0 || round > order.talk().round()) {
            return OrderResult.refused(Refusal.NOT_NOW);
        }
        boolean same = round == order.talk().round()
                && !answers.isEmpty()
                && answers.stream()
                        .allMatch(a -> order.line(a.line())
                                .filter(line -> a.equals(line.answer()))
                                .isPresent());
        return same ? new OrderResult.Repeated(order) : OrderResult.refused(Refusal.DECIDED_ALREADY);
    }

    static OrderResult reviewedBefore(PurchaseOrder order, int round, boolean sameWay) {
        int asked = order.talk().round();
        if (sameWay) {
            return new OrderResult.Repeated(order);
        }
        boolean early = round > asked || round == asked && order.state() == OrderState.SENT;
        return OrderResult.refused(asked == 0 || early ? Refusal.NOT_NOW : Refusal.DECIDED_ALREADY);
    }
}
