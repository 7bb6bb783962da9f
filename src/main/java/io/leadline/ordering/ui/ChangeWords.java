package io.leadline.ordering.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.SupplierChange;
import io.leadline.ordering.Turn;
import io.leadline.shared.Money;
import io.leadline.shell.Format;
import java.util.ArrayList;
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
        Span now = new Span(TurnWords.after(change.point(), format, texts));
        now.addClassName("strong");
        Span before = new Span(TurnWords.before(change.point(), format, texts));
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
        costs(change).forEach(cost -> cell.add(new Span(cost)));
        return cell;
    }

    /** After, before, and then what it costs. */
    List<String> facts(SupplierChange change) {
        List<String> facts = new ArrayList<>();
        facts.add(TurnWords.after(change.point(), format, texts));
        facts.add(TurnWords.before(change.point(), format, texts));
        facts.addAll(costs(change));
        return facts;
    }

    private List<String> costs(SupplierChange change) {
        Turn.Point point = change.point();
        Money more = point.costsMore().rounded();
        boolean priced = point.after() != null && more.amount().signum() > 0;
        return List.of(
                TurnWords.shift(point, texts),
                priced ? "+" + format.money(more) : "",
                change.cost()
                        .map(cost -> texts.getTranslation(
                                "changes.cost",
                                cost.days(),
                                format.date(cost.from()),
                                format.quantity(cost.units(), point.unit()),
                                cost.priced()
                                        ? format.money(cost.margin())
                                        : texts.getTranslation("changes.cost.unpriced")))
                        .orElse(""));
    }
}
