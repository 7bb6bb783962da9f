package io.leadline.ordering;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one person has typed into an answer or a review of an order and not sent: it is found again in any browser, until it is
 * sent, thrown away, or the round is over.
 *
 * @param interaction what it answers, such as {@code answer#2}: the round goes with it
 * @param side the supplier whose person it is; empty for the company's own
 */
public record Draft(
        String orderId,
        String interaction,
        String personId,
        String personName,
        String side,
        Instant at,
        Content content) {

    /** What is answered or decided of the lines so far, and the words to go with it. */
    public record Content(List<LineAnswer> answers, List<Choice> choices, String words) {

        public static final Content NOTHING = new Content(List.of(), List.of(), "");

        public Content {
            answers = List.copyOf(answers);
            choices = List.copyOf(choices);
        }

        public boolean isNothing() {
            return equals(NOTHING);
        }
    }

    /**
     * What a buyer would do about one line.
     *
     * @param partner the other supplier or location; empty where there is none
     * @param offer what would be asked of the supplier; null where nothing is
     */
    public record Choice(int line, ReviewWay.Kind kind, String partner, Review.@Nullable Offer offer) {}

    /** What is being typed. */
    public enum Kind {
        ANSWER,
        REVIEW;

        String of(PurchaseOrder order) {
            return name().toLowerCase(Locale.ROOT) + "#" + order.talk().round();
        }
    }

    /** What can still be answered or decided of an order; drafts of anything else are over. */
    static Set<String> open(PurchaseOrder order) {
        Set<String> open = new TreeSet<>();
        if (!order.askedLines().isEmpty()) {
            open.add(Kind.ANSWER.of(order));
        }
        if (order.state().after(OrderMove.COUNTER).isPresent()) {
            open.add(Kind.REVIEW.of(order));
        }
        return open;
    }
}
