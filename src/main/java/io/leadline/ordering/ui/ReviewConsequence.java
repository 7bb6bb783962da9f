package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.Consequences.Consequence;
import io.leadline.ordering.ReviewWay;
import io.leadline.ordering.ReviewedLine;
import io.leadline.shell.Format;
import java.time.LocalDate;
import java.util.Optional;

/** What it comes to if a line is taken as the supplier answered it: days without stock, units, money. */
final class ReviewConsequence extends Div {

    ReviewConsequence(ReviewedLine line, Format format) {
        addClassNames("review-consequence", "two-lines");
        Span title = new Span(getTranslation("orders.review.as-is"));
        title.addClassName("secondary");
        add(title);
        ReviewWay taken = line.taken();
        Optional<Consequence> asIs = line.asIs();
        if (asIs.isEmpty()) {
            add(new Span(getTranslation("orders.review.unknown")));
        } else {
            LocalDate from = asIs.get().from();
            add(
                    from == null
                            ? new Span(getTranslation(
                                    line.said().refused() ? "orders.review.lasts.without" : "orders.review.lasts"))
                            : late(getTranslation(
                                    "orders.review.out", asIs.get().days(), format.date(from))));
            if (asIs.get().units().isPositive()) {
                add(new Span(getTranslation(
                        "orders.review.units",
                        format.quantity(asIs.get().units(), line.line().unit()))));
            }
        }
        if (taken.extra().amount().signum() != 0) {
            add(new Span(getTranslation(
                    taken.extra().amount().signum() > 0 ? "orders.review.dearer" : "orders.review.cheaper",
                    format.money(taken.extra()))));
        }
        if (asIs.isPresent()) {
            Span cost = new Span(getTranslation(
                    "orders.review.costs",
                    taken.priced() ? format.money(taken.cost()) : getTranslation("orders.review.unpriced")));
            cost.addClassName("strong");
            cost.setClassName("late", !taken.priced() || taken.cost().amount().signum() > 0);
            add(cost);
        }
    }

    private static Span late(String text) {
        Span span = new Span(text);
        span.addClassName("late");
        return span;
    }
}
