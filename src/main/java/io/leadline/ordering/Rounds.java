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
        return new Rounds(
                newNumber,
                newRound,
                null,
                null,
                delivery,
                acceptedDate,
                replacedBy,
                bounces,
                changes,
                later,
                terms,
                follows);
    }

    /** It is sent on these terms, and stays so. */
    Rounds on(OrderTerms sent) {
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
                sent,
                follows);
    }

    Rounds nextRound() {
        return new Rounds(
                number,
                round + 1,
                null,
                null,
                delivery,
                acceptedDate,
                replacedBy,
                bounces,
                changes,
                List.of(),
                terms,
                follows);
    }

    Rounds sent(Instant at, Instant by) {
        return new Rounds(
                number, round, at, by, delivery, acceptedDate, replacedBy, bounces, changes, later, terms, follows);
    }

    Rounds unsent() {
        return new Rounds(
                number, round, null, null, delivery, acceptedDate, replacedBy, bounces, changes, later, terms, follows);
    }

    Rounds nextDelivery() {
        return new Rounds(
                number,
                round,
                sentAt,
                answerBy,
                delivery + 1,
                acceptedDate,
                replacedBy,
                bounces,
                changes,
                later,
                terms,
                follows);
    }

    Rounds livingWith(LocalDate date) {
        return new Rounds(
                number, round, sentAt, answerBy, delivery, date, replacedBy, bounces, changes, later, terms, follows);
    }

    Rounds replacedBy(List<String> orders) {
        return new Rounds(
                number,
                round,
                sentAt,
                answerBy,
                delivery,
                acceptedDate,
                orders,
                bounces,
                changes,
                later,
                terms,
                follows);
    }

    /** These lines are still to be answered in this round. */
    Rounds leaving(List<Integer> lines) {
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
                lines,
                terms,
                follows);
    }

    /** For those who only take goods in. */
    Rounds withoutPrices() {
        return new Rounds(
                number,
                round,
                sentAt,
                answerBy,
                delivery,
                acceptedDate,
                replacedBy,
                bounces,
                changes.stream().map(change -> change.of(change.part(), null)).toList(),
                later,
                terms,
                List.of());
    }

    Rounds with(Bounce bounce) {
        List<Bounce> more = new ArrayList<>(bounces);
        more.removeIf(b -> b.number() == bounce.number());
        more.add(bounce);
        return new Rounds(
                number,
                round,
                sentAt,
                answerBy,
                delivery,
                acceptedDate,
                replacedBy,
                more,
                changes,
                later,
                terms,
                follows);
    }

    Rounds with(ChangeRequest change) {
        List<ChangeRequest> more = new ArrayList<>(changes);
        more.removeIf(c -> c.number() == change.number());
        more.add(change.number() - 1, change);
        return new Rounds(
                number,
                round,
                sentAt,
                answerBy,
                delivery,
                acceptedDate,
                replacedBy,
                bounces,
                more,
                later,
                terms,
                follows);
    }

    /** A reply gives this to others. */
    Rounds following(List<Follow> more) {
        List<Follow> all = new ArrayList<>(follows);
        all.addAll(more);
        return withFollows(all);
    }

    /** What became of it. */
    Rounds with(Follow follow, Follow.State became) {
        return withFollows(follows.stream()
                .map(one -> one.equals(follow) ? one.now(became) : one)
                .toList());
    }

    private Rounds withFollows(List<Follow> all) {
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
                all);
    }
}
