package io.leadline.simulation.actors;

import io.leadline.identity.Actor;
import io.leadline.inbox.InboxTask;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderResult;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.Reached;
import io.leadline.ordering.Review;
import io.leadline.simulation.Chance;
import io.leadline.simulation.Doors;
import io.leadline.tracking.DelayDecision;
import io.leadline.tracking.DelayResult;
import io.leadline.tracking.Escalation;
import io.leadline.transfers.StockTransfer;
import io.leadline.transfers.TransferResult;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a sensible person decides about a task: proposals are approved, answers that come in time are taken, others are
 * countered once, and who stays silent or comes much too late loses the order where somebody else delivers.
 */
final class Judgement {

    private static final int BEARABLE_DAYS = 5;
    private static final int MUCH_TOO_LATE_DAYS = 21;
    private static final double WORTH_WAITING_FOR = 0.1;

    private final Doors doors;
    private final Actor who;
    private final Opinion opinion;

    Judgement(Doors doors, Actor who) {
        this.doors = doors;
        this.who = who;
        this.opinion = new Opinion(doors.talks(), who);
    }

    /** @return whether something was decided */
    boolean decide(InboxTask task, LocalDate today, Chance own) {
        return switch (task.processId()) {
            // Nobody in a simulated office answers it: it ends by itself.
            case "demand-signal" -> false;
            case "lead-time-gap" -> opinion.onLeadTime(task.subject(), today, own);
            case "score-dispute" -> opinion.onDispute(task.subject(), own);
            case "delivery-claim" -> opinion.onClaim(task.subject(), today);
            case "forecast-commitment" -> opinion.onGap(task.subject());
            default -> onOrder(task, today);
        };
    }

    private boolean onOrder(InboxTask task, LocalDate today) {
        String kind = task.interaction().substring(task.subject().length()).split("#")[1];
        if (kind.equals("decide")) {
            return transfers(task.subject());
        }
        Optional<PurchaseOrder> found = doors.orders().find(task.subject(), who);
        if (found.isEmpty()) {
            return false;
        }
        PurchaseOrder order = found.get();
        return switch (kind) {
            case "approve", "approve-late", "approve-manager" ->
                done(doors.orders().approve(order.id(), order.version(), who));
            case "review", "review-late" -> review(order, today);
            case "settle", "settle-late" -> settle(order);
            case "bounce", "bounce-late" ->
                order.talk().openBounce().isPresent()
                        && done(doors.orders()
                                .reach(
                                        order.id(),
                                        order.talk().openBounce().get().number(),
                                        new Reached.Otherwise("Told on the telephone"),
                                        who));
            case "change-refused" ->
                order.talk().openChanges().stream()
                        .findFirst()
                        .filter(change -> done(doors.orders().settleChange(order.id(), change.number(), who)))
                        .isPresent();
            case "delay" -> delay(order, today);
            default -> false;
        };
    }

    private boolean review(PurchaseOrder order, LocalDate today) {
        int round = order.talk().round();
        boolean dropped = order.openLines().stream()
                .anyMatch(line -> line.answer() != null && line.answer().refused());
        List<Review.Offer> offers = order.openLines().stream()
                .filter(line -> late(line) > BEARABLE_DAYS || dearer(line))
                .map(line -> new Review.Offer(
                        line.number(), line.quantity(), later(line.requestedDate(), today), line.unitPrice()))
                .toList();
        if (round == 1 && !offers.isEmpty() && !dropped) {
            OrderResult countered =
                    doors.orders().review(order.id(), round, new Review.Counter(offers, "Please try"), who);
            if (done(countered)) {
                return true;
            }
        }
        boolean hopeless = order.openLines().stream().anyMatch(line -> late(line) > MUCH_TOO_LATE_DAYS);
        if (hopeless && doors.orders().hasAlternate(order)) {
            return done(doors.orders().review(order.id(), round, new Review.ReSource("Much too late"), who));
        }
        return done(doors.orders().review(order.id(), round, new Review.Accept(""), who));
    }

    private static LocalDate later(LocalDate day, LocalDate today) {
        return day.isAfter(today) ? day : today.plusDays(1);
    }

    private static long late(OrderLine line) {
        LineAnswer answer = line.answer();
        return answer == null || answer.refused() ? 0 : ChronoUnit.DAYS.between(line.needDate(), answer.lastDate());
    }

    private static boolean dearer(OrderLine line) {
        LineAnswer answer = line.answer();
        return answer != null
                && answer.unitPrice().amount().compareTo(line.unitPrice().amount()) > 0;
    }

    private boolean settle(PurchaseOrder order) {
        double open = order.openLines().stream()
                .mapToDouble(line ->
                        line.open().toDouble() * line.unitPrice().amount().doubleValue())
                .sum();
        boolean waits = open > WORTH_WAITING_FOR * order.total().amount().doubleValue();
        return done(doors.orders().settle(order.id(), waits, waits ? "Please send the rest" : "Good enough", who));
    }

    private boolean delay(PurchaseOrder order, LocalDate today) {
        Optional<Escalation> open = doors.escalations().ofOrder(order.id(), who).stream()
                .filter(escalation -> escalation.endedAt() == null)
                .findFirst();
        return open.filter(escalation -> {
                    DelayResult result =
                            doors.escalations().decide(escalation.id(), about(order, escalation, today), who);
                    return result instanceof DelayResult.Done;
                })
                .isPresent();
    }

    private DelayDecision about(PurchaseOrder order, Escalation escalation, LocalDate today) {
        boolean again = doors.escalations().ofOrder(order.id(), who).size() > 1;
        boolean elsewhere = doors.orders().hasAlternate(order);
        return switch (escalation.cause()) {
            case NO_ANSWER ->
                again && elsewhere
                        ? new DelayDecision.ReSource("No answer")
                        : again ? new DelayDecision.Cancel("No answer") : new DelayDecision.Chase("Please answer");
            case OVERDUE ->
                again && elsewhere && escalation.daysLate() > MUCH_TOO_LATE_DAYS
                        ? new DelayDecision.ReSource("It does not come")
                        : new DelayDecision.Chase("Where is it?");
            case AT_RISK -> new DelayDecision.Chase("Will it be in time?");
            case PROMISE_LATE ->
                escalation.daysLate() > MUCH_TOO_LATE_DAYS && elsewhere
                        ? new DelayDecision.ReSource("Much too late")
                        : new DelayDecision.Accept(later(escalation.expectedDate(), today));
        };
    }

    private boolean transfers(String batch) {
        return doors.transfers().open().stream()
                        .filter(transfer -> transfer.batch().equals(batch))
                        .filter(transfer -> transfer.state() == StockTransfer.State.PROPOSED)
                        .filter(transfer -> doors.transfers().accept(transfer.id(), who) instanceof TransferResult.Done)
                        .count()
                > 0;
    }

    private static boolean done(OrderResult result) {
        return result instanceof OrderResult.Done;
    }
}
