package io.leadline.partners;

import io.leadline.partners.TermsChange.Line;
import io.leadline.partners.TermsChange.Word;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the proposals of one supplier make of its terms, one after the other. Of proposals for the same day the one that was asked
 * for later counts.
 *
 * @param all proposals of the supplier, in any order
 */
record TermsCourse(List<TermsChange> all) {

    private static final Comparator<TermsChange> BY_DAY =
            Comparator.comparing(TermsChange::validFrom).thenComparing(TermsChange::askedAt);

    /**
     * As terms will be on a day.
     *
     * @param now as they are in force
     */
    Offer on(LocalDate day, Offer now) {
        Offer then = now;
        for (Line line : accepted(now.sku())
                .filter(change ->
                        change.inForceAt() == null && !change.validFrom().isAfter(day))
                .sorted(BY_DAY)
                .flatMap(change -> line(change, now.sku()).stream())
                .toList()) {
            then = asked(line, then);
        }
        return then;
    }

    /**
     * What is asked for with what somebody typed who saw the terms of now: what was left as it stood is as it will be on that day
     * anyway.
     */
    Offer asked(LocalDate day, Offer now, Offer typed) {
        Offer asked = on(day, now);
        for (OfferPart part : OfferPart.values()) {
            asked = part.isSame(typed, now) ? asked : part.take(asked, typed);
        }
        return asked;
    }

    private static Offer asked(Line line, Offer into) {
        Offer next = into;
        for (OfferPart part : OfferPart.values()) {
            if (!part.isSame(line.before(), line.offer())) {
                next = part.take(next, line.offer());
            }
        }
        return next;
    }

    /**
     * What comes of a line when its day has come.
     *
     * @param next with all that was asked for, as far as nobody else has changed it since
     * @param left whether something was left as others have changed it
     */
    record Put(Offer next, boolean left) {}

    /**
     * Puts what was asked for in place of what stood there when it was. What a proposal for a later day has put there stays, and
     * so does what came otherwise, by a person or a file; what an earlier proposal has put there does not hinder.
     *
     * @param now as the terms are in force
     */
    Put put(TermsChange change, Line line, Offer now) {
        Offer next = now;
        boolean left = false;
        for (OfferPart part : OfferPart.values()) {
            boolean nothing = part.isSame(line.before(), line.offer())
                    || part.isSame(now, line.offer())
                    || others(change, line.sku()).anyMatch(other -> isLater(other, change) && says(part, other, line));
            if (nothing) {
                continue;
            }
            boolean known = part.isSame(now, line.before())
                    || others(change, line.sku())
                            .filter(other -> says(part, other, line))
                            .flatMap(other -> line(other, line.sku()).stream())
                            .anyMatch(other -> part.isSame(now, other.offer()))
                    // An earlier one of the same day, whose job comes later, is what it was asked for in place of.
                    || accepted(line.sku())
                            .filter(other ->
                                    other.inForceAt() == null && isLater(change, other) && says(part, other, line))
                            .flatMap(other -> line(other, line.sku()).stream())
                            .anyMatch(other -> part.isSame(now, other.before()));
            next = known ? part.take(next, line.offer()) : next;
            left |= !known;
        }
        return new Put(next, left);
    }

    /** Those that are in force for the item. */
    private Stream<TermsChange> others(TermsChange change, Sku sku) {
        return accepted(sku)
                .filter(other -> other.inForceAt() != null && !other.id().equals(change.id()));
    }

    private static boolean isLater(TermsChange other, TermsChange change) {
        return BY_DAY.compare(other, change) > 0;
    }

    private static boolean says(OfferPart part, TermsChange other, Line about) {
        return line(other, about.sku())
                .filter(line -> !part.isSame(line.before(), line.offer()))
                .isPresent();
    }

    private Stream<TermsChange> accepted(Sku sku) {
        return all.stream().filter(change -> change.is(sku, Word.ACCEPTED));
    }

    private static Optional<Line> line(TermsChange change, Sku sku) {
        return change.lines().stream().filter(line -> line.sku().equals(sku)).findFirst();
    }
}
