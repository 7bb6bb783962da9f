package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.ReviewWay;
import io.leadline.shared.Money;
import io.leadline.shell.Format;
import java.util.List;
import java.util.function.Function;

/** An answer in five figures: how many lines differ, and what it costs to take it, and as it is decided below. */
final class ReviewSums extends Div {

    private final transient Format format;
    private final Span asIs = new Span();
    private final Span decided = new Span();
    private final Span days = new Span();

    ReviewSums(OrderContext context, int different, int same) {
        format = context.format();
        addClassName("review-sums");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("orders.review.sums"));
        add(
                figure(
                        "orders.review.sum.answer",
                        new Span(getTranslation("orders.review.sum.lines", same, different))),
                figure("orders.review.sum.as-is", asIs),
                figure("orders.review.sum.decided", decided),
                figure("orders.review.sum.days", days),
                figure(
                        "orders.review.sum.value",
                        new Span(getTranslation(
                                "orders.review.sum.from-to",
                                format.money(context.order().total()),
                                format.money(answered(context))))));
    }

    private Div figure(String key, Span value) {
        Span label = new Span(getTranslation(key));
        label.addClassName("secondary");
        value.addClassName("strong");
        Div figure = new Div(label, value);
        figure.addClassName("review-sum");
        return figure;
    }

    private static Money answered(OrderContext context) {
        Money total = Money.zero(context.order().total().currency());
        for (OrderLine line : context.order().answeredLines()) {
            LineAnswer answer = line.answer();
            if (answer != null && !answer.refused()) {
                total = total.plus(answer.unitPrice().times(answer.quantity()));
            }
        }
        return total;
    }

    /** Of the lines that were looked at. */
    void show(List<OfferCard> cards) {
        boolean known = !cards.isEmpty()
                && cards.stream().allMatch(card -> card.reviewed().asIs().isPresent());
        String nobody = getTranslation("orders.review.sum.unknown");
        asIs.setText(known ? sum(cards, card -> card.reviewed().taken(), nobody) : nobody);
        decided.setText(known ? sum(cards, OfferCard::way, nobody) : nobody);
        days.setText(
                known
                        ? getTranslation(
                                "orders.review.sum.longest",
                                longest(cards, card -> card.reviewed().taken()),
                                longest(cards, OfferCard::way))
                        : nobody);
    }

    /** Of what is known in part alone, nobody knows the sum. */
    private String sum(List<OfferCard> cards, Function<OfferCard, ReviewWay> way, String nobody) {
        List<ReviewWay> ways = cards.stream().map(way).toList();
        if (!ways.stream().allMatch(ReviewWay::priced)) {
            return nobody;
        }
        return ways.stream()
                .map(ReviewWay::cost)
                .reduce(Money::plus)
                .map(format::money)
                .orElse("");
    }

    private static int longest(List<OfferCard> cards, Function<OfferCard, ReviewWay> way) {
        return cards.stream().map(way).mapToInt(ReviewWay::days).max().orElse(0);
    }
}
