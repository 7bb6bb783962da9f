package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.ReviewWay;
import io.leadline.ordering.ReviewedLine;
import io.leadline.shared.Money;
import io.leadline.shell.Format;
import java.time.LocalDate;
import java.util.Locale;

/** One way out in two lines: what is done, and when it brings what for how much. */
final class ReviewWayWords extends Div {

    ReviewWayWords(ReviewWay way, ReviewedLine line, Format format) {
        addClassName("two-lines");
        Div name = new Div(new Span(title(way, line, format)));
        name.addClassNames("strong", "review-way");
        if (way.equals(line.best())) {
            Span best = new Span(getTranslation("orders.review.best"));
            best.addClassNames("state", "good");
            name.add(best);
        }
        add(name, new Span(details(way, line, format)));
    }

    private String title(ReviewWay way, ReviewedLine line, Format format) {
        String key =
                "orders.offer." + way.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        boolean without = way.kind() == ReviewWay.Kind.TAKE && line.said().refused();
        return getTranslation(
                without ? key + ".refused" : key,
                format.quantity(way.quantity(), line.line().unit()),
                way.name());
    }

    private String details(ReviewWay way, ReviewedLine line, Format format) {
        StringBuilder words = new StringBuilder();
        LocalDate arrives = way.arrives();
        if (arrives != null) {
            words.append(getTranslation("orders.review.way.arrives", format.date(arrives)));
        }
        Money each = way.unitPrice();
        if (each != null) {
            words.append(words.isEmpty() ? "" : " · ")
                    .append(getTranslation("orders.review.way.each", format.unitPrice(each)));
        }
        if (line.asIs().isPresent()) {
            words.append(words.isEmpty() ? "" : " · ")
                    .append(getTranslation(
                            way.certain() ? "orders.review.way.cost" : "orders.review.way.cost-if",
                            way.days(),
                            sum(way, way.cost(), format)));
            if (way.priced()
                    && way.extra().amount().signum() != 0
                    && way.lost().amount().signum() != 0) {
                words.append(
                        getTranslation("orders.review.way.parts", format.money(way.lost()), format.money(way.extra())));
            }
        } else if (!way.priced() || way.extra().amount().signum() != 0) {
            words.append(words.isEmpty() ? "" : " · ")
                    .append(getTranslation("orders.review.way.extra", sum(way, way.extra(), format)));
        }
        return words.toString();
    }

    private String sum(ReviewWay way, Money known, Format format) {
        return way.priced() ? format.money(known) : getTranslation("orders.review.unpriced");
    }
}
