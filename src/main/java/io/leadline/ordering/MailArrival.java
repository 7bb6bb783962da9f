package io.leadline.ordering;

import io.leadline.identity.Actor;
import io.leadline.messaging.Mail;
import io.leadline.messaging.MailBounced;
import io.leadline.messaging.MailSent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Whether what is written to the supplier arrives. Its clock starts when a mail server took the mail of the round, and
 * starts anew when that mail came back and was sent again, or the supplier was reached in another way.
 */
final class MailArrival {

    private MailArrival() {}

    /**
     * A mail went out. That of the round lets the process go on to the answer, and one that was sent again, by whomever,
     * ends the task of correcting its address. News from before the mail came back say nothing any more.
     */
    static OrderResult sent(PurchaseOrder order, MailSent mail, Instant answerBy, Instant now) {
        Optional<Bounce> again =
                order.talk().openBounce().filter(b -> b.mailId().equals(mail.mailId()));
        boolean starts = waitsForMail(order) && mail.mailId().equals(order.mailOfRound());
        boolean outdated = order.talk().bounces().stream()
                .anyMatch(b -> b.mailId().equals(mail.mailId()) && b.at().isAfter(mail.at()));
        if (outdated || !starts && again.isEmpty()) {
            return new OrderResult.Repeated(order);
        }
        OrderChange change = new OrderChange(order, now);
        again.ifPresent(bounce -> settled(order, change, bounce.settledAs(Bounce.AGAIN, mail.to())));
        return new OrderResult.Done((starts ? begin(order, change, mail.at(), answerBy) : change).done());
    }

    /** Whether an order that was withdrawn before it was sent reached the supplier after all. */
    static boolean tooLate(PurchaseOrder order, MailSent mail) {
        boolean withdrawn = order.state() == OrderState.CANCELLED || order.state() == OrderState.RE_SOURCED;
        return withdrawn && mail.mailId().equals(order.mailOfRound());
    }

    /**
     * A mail came back. It is a task for a buyer, unless the order is settled, the mail asked for an answer that is there,
     * or the buyer has such a task already.
     */
    static OrderResult bounced(PurchaseOrder order, MailBounced mail, Instant reachBy, Instant now) {
        Rounds talk = order.talk();
        if (known(talk, mail).isPresent()) {
            return new OrderResult.Repeated(order);
        }
        int number = talk.bounces().size() + 1;
        boolean matters = !order.head().onFirstModel() && !order.state().isFinal() && !answered(order, mail.mailId());
        boolean task = matters && talk.openBounce().isEmpty();
        OrderChange change = new OrderChange(order, now)
                .talking(t -> t.with(new Bounce(
                        number, mail.mailId(), mail.to(), mail.problem(), mail.at(), task ? null : Bounce.OVER, null)))
                .noted(
                        Actor.system(),
                        mail.to().isEmpty() ? "no-address" : "mail-bounced",
                        Map.of("mail", mail.mailId(), "to", mail.to(), "problem", mail.problem()));
        if (matters && mail.mailId().equals(order.mailOfRound())) {
            change.talking(Rounds::unsent);
            if (talk.sentAt() != null) {
                change.publish(OrderFacts.ORDER_RETURNED, Map.of());
            }
        }
        if (task) {
            change.publish(
                    OrderFacts.MAIL_BOUNCED,
                    Map.of(OrderVariables.BOUNCE, number, OrderVariables.REACH_BY, reachBy.toString()));
        }
        return new OrderResult.Done(change.done());
    }

    static OrderResult settle(
            PurchaseOrder order, int number, Reached reached, Instant answerBy, Actor actor, Instant now) {
        String how = reached instanceof Reached.Again ? Bounce.AGAIN : Bounce.OTHERWISE;
        Optional<Bounce> bounce = order.talk().bounces().stream()
                .filter(b -> b.number() == number)
                .findFirst();
        if (bounce.isEmpty() || !bounce.get().open()) {
            boolean same = bounce.filter(b -> isSettledBy(b, reached)).isPresent();
            return same
                    ? new OrderResult.Repeated(order)
                    : OrderResult.refused(bounce.isEmpty() ? Refusal.NOT_NOW : Refusal.DECIDED_ALREADY);
        }
        OrderChange change = new OrderChange(order, now);
        switch (reached) {
            case Reached.Again(String address) -> {
                if (!Mail.isAddress(address)) {
                    return OrderResult.refused(Refusal.ADDRESS_WRONG);
                }
                change.talking(t -> t.with(bounce.get().settledAs(how, address)))
                        .noted(actor, "address-corrected", Map.of("to", address));
            }
            case Reached.Otherwise(String note) -> {
                change.talking(t -> t.with(bounce.get().settledAs(how, null)))
                        .noted(actor, "reached-otherwise", Map.of("note", note));
                if (waitsForMail(order)) {
                    begin(order, change, now, answerBy);
                }
            }
        }
        return new OrderResult.Done(
                change.complete(order.interaction("bounce", number), Map.of(OrderVariables.REACHED, how))
                        .done());
    }

    /** Another address is another decision, which must not look as if the mail went there. */
    private static boolean isSettledBy(Bounce bounce, Reached reached) {
        return switch (reached) {
            case Reached.Again(String address) ->
                Bounce.AGAIN.equals(bounce.settled()) && address.equals(bounce.newAddress());
            case Reached.Otherwise otherwise -> Bounce.OTHERWISE.equals(bounce.settled());
        };
    }

    /** An answer shows that the supplier knows of the order, whatever became of the mail. */
    static OrderChange answered(PurchaseOrder order, Instant answerBy, Instant now) {
        OrderChange change = new OrderChange(order, now);
        order.talk().openBounce().ifPresent(bounce -> settled(order, change, bounce.settledAs(Bounce.ANSWERED, null)));
        return waitsForMail(order) ? begin(order, change, now, answerBy) : change;
    }

    /** Ends the buyer's task without another mail. */
    private static void settled(PurchaseOrder order, OrderChange change, Bounce bounce) {
        change.talking(t -> t.with(bounce))
                .complete(
                        order.interaction("bounce", bounce.number()), Map.of(OrderVariables.REACHED, Bounce.OTHERWISE));
    }

    private static boolean waitsForMail(PurchaseOrder order) {
        return order.state() == OrderState.SENT
                && order.talk().sentAt() == null
                && !order.head().onFirstModel();
    }

    private static OrderChange begin(PurchaseOrder order, OrderChange change, Instant at, Instant answerBy) {
        return change.talking(t -> t.sent(at, answerBy))
                .told(
                        Actor.system(),
                        "sent",
                        Map.of("round", Integer.toString(order.talk().round())))
                .publish(
                        OrderFacts.ORDER_SENT,
                        order.mailOfRound(),
                        Map.of(OrderVariables.ASKING, order.talk().asking(order.mailOfRound())));
    }

    /**
     * What is told of a mail already. One that could not be written has no time of its own: it is news again only after
     * the buyer wanted it sent to an address that is there no more.
     */
    static Optional<Bounce> known(Rounds talk, MailBounced mail) {
        return talk.bounces().stream()
                .filter(b -> b.mailId().equals(mail.mailId()))
                .filter(b -> mail.to().isEmpty() ? !Bounce.AGAIN.equals(b.settled()) : b.at().equals(mail.at()))
                .findFirst();
    }

    /** Whether the mail asked for an answer that is not awaited any more. */
    private static boolean answered(PurchaseOrder order, String mailId) {
        boolean asks = mailId.startsWith(order.id() + "#sent#") || mailId.startsWith(order.id() + "#remind#");
        boolean now = mailId.equals(order.mailOfRound())
                || mailId.startsWith(order.id() + "#remind#" + order.talk().round() + "#");
        return asks && !(now && order.state() == OrderState.SENT);
    }
}
