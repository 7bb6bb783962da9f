package io.leadline.ordering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rounds of asking and answering with the supplier, and all that was said in them beside the lines.
 *
 * @param number what the supplier sees; null before release
 * @param round one asking and answering, counted from 1; 0 before release
 * @param sentAt when the supplier's clock started in this round; null until a mail server took the mail of the round, and
 *     again when it came back
 * @param answerBy until when it should answer this round
 * @param delivery number of the next delivery to count in, from 1
 * @param acceptedDate the latest date the company decided to live with
 * @param replacedBy orders that took over the rest
 * @param bounces mails to the supplier that did not arrive; it only grows, and what was heard or decided last stands last
 * @param changes what was asked of the order after it was confirmed, oldest first; it only grows
 * @param later numbers of the lines that the supplier left for later when it answered this round
 * @param terms on which it was sent; null before, and for orders that were sent before they were kept
 * @param follows what replies to answers give to others, oldest first; it only grows, but for what was not approved
 */
public record Rounds(
        @Nullable String number,
        int round,
        @Nullable Instant sentAt,
        @Nullable Instant answerBy,
        int delivery,
        @Nullable LocalDate acceptedDate,
        List<String> replacedBy,
        List<Bounce> bounces,
        List<ChangeRequest> changes,
        List<Integer> later,
        @Nullable OrderTerms terms,
        List<Follow> follows) {

    static final Rounds NONE =
            new Rounds(null, 0, null, null, 1, null, List.of(), List.of(), List.of(), List.of(), null, List.of());

    public Rounds {
        replacedBy = List.copyOf(replacedBy);
        bounces = List.copyOf(bounces);
        changes = List.copyOf(changes);
        later = List.copyOf(later);
        follows = List.copyOf(follows);
    }

    /** What a buyer has to decide on, at most one at a time. */
    public Optional<Bounce> openBounce() {
        return bounces.stream().filter(Bounce::open).findFirst();
    }

    public Optional<ChangeRequest> change(int request) {
        return changes.stream().filter(change -> change.number() == request).findFirst();
    }

    /** What is still to be answered or decided, oldest first. */
    public List<ChangeRequest> openChanges() {
        return changes.stream().filter(ChangeRequest::open).toList();
    }

    /** At most one for each line. */
    Optional<ChangeRequest> openChange(int line) {
        return openChanges().stream().filter(change -> change.line() == line).findFirst();
    }

    /** Whether mails to the address are known not to arrive. */
    boolean isDead(String address) {
        return !bounces.isEmpty()
                && address.equals(bounces.getLast().to())
                && !address.equals(bounces.getLast().newAddress());
    }

    /** Names this asking of the round: {@code 1}, and {@code 1.2} after its mail came back once. */
    String asking(String mailOfRound) {
        long back = bounces.stream().filter(b -> b.mailId().equals(mailOfRound)).count();
        return back == 0 ? Integer.toString(round) : round + "." + (back + 1);
    }

    Rounds released(String newNumber, int newRound) {
        Change next = new Change(this).clock(null, null);
        next.number = newNumber;
        next.round = newRound;
        return next.done();
    }

    /** It is sent on these terms, and stays so. */
    Rounds on(OrderTerms sent) {
        Change next = new Change(this);
        next.terms = sent;
        return next.done();
    }

    Rounds nextRound() {
        Change next = new Change(this).clock(null, null);
        next.round = round + 1;
        next.later = List.of();
        return next.done();
    }

    Rounds sent(Instant at, Instant by) {
        return new Change(this).clock(at, by).done();
    }

    Rounds unsent() {
        return new Change(this).clock(null, null).done();
    }

    Rounds nextDelivery() {
        Change next = new Change(this);
        next.delivery = delivery + 1;
        return next.done();
    }

    Rounds livingWith(LocalDate date) {
        Change next = new Change(this);
        next.acceptedDate = date;
        return next.done();
    }

    Rounds replacedBy(List<String> orders) {
        Change next = new Change(this);
        next.replacedBy = orders;
        return next.done();
    }

    /** These lines are still to be answered in this round. */
    Rounds leaving(List<Integer> lines) {
        Change next = new Change(this);
        next.later = lines;
        return next.done();
    }

    /** For those who only take goods in. */
    Rounds withoutPrices() {
        Change next = new Change(this);
        next.changes =
                changes.stream().map(change -> change.of(change.part(), null)).toList();
        next.follows = List.of();
        return next.done();
    }

    Rounds with(Bounce bounce) {
        Change next = new Change(this);
        next.bounces = new ArrayList<>(bounces);
        next.bounces.removeIf(b -> b.number() == bounce.number());
        next.bounces.add(bounce);
        return next.done();
    }

    Rounds with(ChangeRequest change) {
        Change next = new Change(this);
        next.changes = new ArrayList<>(changes);
        next.changes.removeIf(c -> c.number() == change.number());
        next.changes.add(change.number() - 1, change);
        return next.done();
    }

    /** A reply gives this to others. */
    Rounds following(List<Follow> more) {
        Change next = new Change(this);
        next.follows = new ArrayList<>(follows);
        next.follows.addAll(more);
        return next.done();
    }

    /** What became of it. */
    Rounds with(Follow follow, Follow.State became) {
        Change next = new Change(this);
        next.follows = follows.stream()
                .map(one -> one.equals(follow) ? one.now(became) : one)
                .toList();
        return next.done();
    }

    /** The same rounds with something else in them. */
    private static final class Change {

        private @Nullable String number;
        private int round;
        private @Nullable Instant sentAt;
        private @Nullable Instant answerBy;
        private int delivery;
        private @Nullable LocalDate acceptedDate;
        private List<String> replacedBy;
        private List<Bounce> bounces;
        private List<ChangeRequest> changes;
        private List<Integer> later;
        private @Nullable OrderTerms terms;
        private List<Follow> follows;

        Change(Rounds was) {
            number = was.number;
            round = was.round;
            sentAt = was.sentAt;
            answerBy = was.answerBy;
            delivery = was.delivery;
            acceptedDate = was.acceptedDate;
            replacedBy = was.replacedBy;
            bounces = was.bounces;
            changes = was.changes;
            later = was.later;
            terms = was.terms;
            follows = was.follows;
        }

        Change clock(@Nullable Instant sent, @Nullable Instant answered) {
            sentAt = sent;
            answerBy = answered;
            return this;
        }

        Rounds done() {
            return new Rounds(
                    number,
                    round,
                    sentAt,
                    answerBy,
                    delivery,
                    acceptedDate,
                    replacedBy,
                    bounces,
                    changes,
                    later,
                    terms,
                    follows);
        }
    }
}
