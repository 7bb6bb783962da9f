package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shell.Format;
import io.leadline.shell.Links;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What a line says in each of its columns: one line of words, and a second one only where something differs. */
final class LineWords {

    private static final int NEVER_DAYS = 999;

    private final OrderContext context;
    private final PurchaseOrder order;
    private final Format format;
    private final LocalDate today;
    private final Function<Sku, OptionalDouble> pace;
    private final OrderNews.Translation texts;
    private final Map<Sku, OptionalDouble> known = new HashMap<>();

    /** @param pace units wanted on a day; asked for the rows that are looked at alone */
    LineWords(OrderContext context, LocalDate today, Function<Sku, OptionalDouble> pace, OrderNews.Translation texts) {
        this.context = context;
        this.order = context.order();
        this.format = context.format();
        this.today = today;
        this.pace = pace;
        this.texts = texts;
    }

    Component item(OrderLine line) {
        Div words = new Div();
        words.addClassName("line-item");
        if (context.forSupplier()) {
            words.add(new Span(line.name()));
        } else {
            RouterLink link = new RouterLink();
            link.setText(line.name());
            link.getElement()
                    .setAttribute("href", "item/" + Links.encoded(line.sku().value()));
            words.add(link);
        }
        Span sku = new Span(line.sku().value());
        sku.addClassName("line-sku");
        words.add(sku);
        return words;
    }

    /** Without the year where it is this one. */
    String day(LocalDate day) {
        return day.getYear() == today.getYear() ? format.dayOfYear(day) : format.date(day);
    }

    /** The promise in force: how late it is with the day beneath, or the day with what was promised before. */
    Component promised(OrderLine line) {
        return line.promisedDate()
                .map(promised -> {
                    String first = line.firstPromise()
                            .filter(day -> !day.equals(promised))
                            .map(day -> texts.text("orders.line.first-promise", day(day)))
                            .orElse("");
                    return dated(promised, line, first);
                })
                .orElseGet(() -> new Span("–"));
    }

    Component expected(OrderLine line) {
        return line.dropped() ? new Span("–") : dated(line.expectedDate(), line, "");
    }

    /** How late this day is for its reader; empty where it is not, or nothing is to come any more. */
    String late(LocalDate day, OrderLine line) {
        return line.open().isPositive() ? DueWords.late(day, LineFacts.due(line, context.forSupplier()), texts) : "";
    }

    private Component dated(LocalDate day, OrderLine line, String besides) {
        String late = late(day, line);
        Div words = new Div();
        words.addClassName("line-two");
        if (late.isEmpty()) {
            words.add(new Span(day(day)));
        } else {
            Span mark = new Span(late);
            mark.addClassName("late");
            mark.getElement()
                    .setAttribute(
                            "title",
                            texts.text("orders.line.needed", format.date(LineFacts.due(line, context.forSupplier()))));
            words.add(mark, quiet(day(day)));
        }
        if (!besides.isEmpty()) {
            words.add(quiet(besides));
        }
        return words;
    }

    Component difference(OrderLine line) {
        Div words = new Div();
        words.addClassName("line-two");
        if (line.dropped()) {
            words.add(new Span(texts.text("orders.line.dropped")));
        }
        Quantity differs = LineFacts.difference(line, order.state());
        if (!differs.isZero()) {
            Span mark = new Span(texts.text(
                    differs.isPositive() ? "orders.line.over" : "orders.line.short",
                    format.quantity(differs.isPositive() ? differs : Quantity.ZERO.minus(differs), line.unit())));
            mark.addClassName("late");
            words.add(mark);
        }
        if (line.damaged().isPositive()) {
            Span damaged = new Span(texts.text("orders.line.damaged", format.quantity(line.damaged())));
            damaged.addClassName("late");
            words.add(damaged);
        }
        if (words.getComponentCount() == 0) {
            words.add(new Span("–"));
        }
        return words;
    }

    /** For how many days this much lasts at the pace that is expected. */
    String lasts(OrderLine line, Quantity quantity) {
        OptionalDouble perDay = known.computeIfAbsent(line.sku(), pace);
        if (perDay.isEmpty()) {
            return "–";
        }
        double days = quantity.value().doubleValue() / perDay.getAsDouble();
        return days > NEVER_DAYS
                ? texts.text("orders.line.lasts-long", format.number(NEVER_DAYS))
                : texts.text("orders.line.lasts-days", format.number(Math.round(days)));
    }

    static Span quiet(String text) {
        Span words = new Span(text);
        words.addClassName("secondary");
        return words;
    }
}
