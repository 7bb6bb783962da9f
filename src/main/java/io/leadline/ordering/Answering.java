package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The supplier's answer, line by line, and the buyer's consent to it. */
final class Answering {

    private Answering() {}

    static OrderResult answer(
            PurchaseOrder order,
            int round,
            List<LineAnswer> answers,
            Tolerance tolerance,
            Actor actor,
            Instant now,
            LocalDate today) {
        if (order.state() != OrderState.SENT || round != order.talk().round()) {
            return answeredBefore(order, round, answers);
        }
        List<OrderLine> asked = order.openLines();
        Optional<OrderResult> wrong = firstWrong(order, asked, answers, today);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Map<Integer, LineAnswer> byLine =
                answers.stream().collect(Collectors.toMap(LineAnswer::line, Function.identity()));
        boolean close = asked.stream()
                .allMatch(line -> tolerance.accepts(line, byLine.getOrDefault(line.number(), LineAnswer.accept(line))));
        OrderChange change = MailArrival.answered(order, now)
                .lines(line -> record(line, byLine.get(line.number()), actor, now))
                .approvals(approvals -> approvals.answeredBy(actor.id()));
        // Small steps, each inside the tolerance, do not lead beyond what was approved.
        boolean inside = close && !order.approvals().grownTo(adopted(order, change.lines(), actor, now));
        change.told(actor, inside ? "confirmed" : "answered", Map.of("round", Integer.toString(round)))
                .complete(order.answerInteraction(), Map.of(OrderVariables.ANSWER, inside ? "inside" : "outside"));
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
        return new OrderResult.Done(
                inside
                        ? change.linesInto(line -> adopt(line, actor, now))
                                .move(OrderMove.CONFIRM)
                                .done()
                        : change.move(OrderMove.DEVIATE).done());
    }

    private static Content adopted(PurchaseOrder order, List<OrderLine> answered, Actor actor, Instant now) {
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
        if (order.approvals().answeredBy().equals(actor.id())) {
            return OrderResult.refused(Refusal.OWN_ANSWER);
        }
        OrderChange accepted = take(new OrderChange(order, now), note, actor, now)
                .complete(
                        order.id() + "#review#" + order.reviewing(),
                        Map.of(OrderVariables.REVIEW, Held.Kind.ACCEPT.word()));
        return accepted.lines().stream().noneMatch(line -> line.open().isPositive())
                ? OrderResult.refused(Refusal.LINES_MISSING)
                : Growing.decide(order, accepted, Held.of(Held.Kind.ACCEPT, note, actor, now), actor, now);
    }

    /** The answer becomes what is ordered. */
    static OrderChange take(OrderChange change, String note, Actor actor, Instant now) {
        return change.linesInto(line -> adopt(line, actor, now))
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

    private static Optional<OrderResult> firstWrong(
            PurchaseOrder order, List<OrderLine> asked, List<LineAnswer> answers, LocalDate today) {
        for (LineAnswer answer : answers) {
            Optional<OrderLine> line = order.line(answer.line()).filter(l -> !l.dropped());
            if (line.isEmpty()
                    || answers.stream().filter(a -> a.line() == answer.line()).count() > 1) {
                return Optional.of(new OrderResult.Refused(Refusal.LINE_UNKNOWN, answer.line()));
            }
            Optional<Refusal> wrong = answer.refused() ? Optional.empty() : wrong(line.get(), answer, today);
            if (wrong.isPresent()) {
                return Optional.of(new OrderResult.Refused(wrong.get(), answer.line()));
            }
        }
        // A line nobody spoke of is no refusal and no promise, so that the answer is not complete without it.
        return asked.stream()
                .filter(line -> answers.stream().noneMatch(a -> a.line() == line.number()))
                .findFirst()
                .map(line -> new OrderResult.Refused(Refusal.LINES_MISSING, line.number()));
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
        // What is split is promised part by part, when the line becomes several.
        if (answer.refused()
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
