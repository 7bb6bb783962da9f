package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.SupplierChange;
import io.leadline.ordering.Turn;
import io.leadline.shared.Money;
import io.leadline.shell.Format;
import java.util.List;

/** What changed of a line, and what that costs, in words. */
final class ChangeWords {

    private final Format format;
    private final Component texts;

    ChangeWords(Format format, Component texts) {
        this.format = format;
        this.texts = texts;
    }

    Div what(SupplierChange change) {
        Div cell = new Div();
        cell.addClassNames("two-lines", "wrapping");
        Span now = new Span(after(change));
        now.addClassName("strong");
        Span before = new Span(word(change.point().before(), change.point().unit()));
        before.addClassNames("secondary", "struck");
        cell.add(now, before);
        if (!change.said().note().isBlank()) {
            Span quote = new Span("“" + change.said().note() + "”");
            quote.addClassName("quote");
            cell.add(quote);
        }
        return cell;
    }

    Div cost(SupplierChange change) {
        Div cell = new Div();
        cell.addClassNames("two-lines", "wrapping");
        facts(change).stream().skip(2).forEach(fact -> cell.add(new Span(fact)));
        return cell;
    }

    /** After, before, and then what it costs. */
    List<String> facts(SupplierChange change) {
        Turn.Point point = change.point();
        Money more = point.costsMore().rounded();
        boolean priced = point.after() != null && more.amount().signum() > 0;
        return List.of(
                after(change),
                word(point.before(), point.unit()),
                point.daysLater() == 0
                        ? ""
                        : texts.getTranslation(
                                point.daysLater() > 0 ? "orders.turn.later" : "orders.turn.earlier",
                                Math.abs(point.daysLater())),
                priced ? "+" + format.money(more) : "",
                change.cost()
                        .map(cost -> texts.getTranslation(
                                "changes.cost",
                                cost.days(),
                                format.date(cost.from()),
                                format.quantity(cost.units(), point.unit()),
                                format.money(cost.margin())))
                        .orElse(""));
    }

    private String after(SupplierChange change) {
        Turn.Word after = change.point().after();
        return after == null
                ? texts.getTranslation("orders.turn.nothing")
                : word(after, change.point().unit());
    }

    private String word(Turn.Word word, String unit) {
        return TurnWords.of(word, unit, format, texts);
    }
}
