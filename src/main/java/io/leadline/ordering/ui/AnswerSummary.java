package io.leadline.ordering.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.shared.Money;
import io.leadline.shell.Format;
import io.leadline.shell.Portions;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a supplier is about to send, in groups, and what becomes of each. */
final class AnswerSummary extends Div {

    private static final int MOST_NAMED = 30;

    /** @param said the answer, or the asked line as long as it waits */
    record Said(OrderLine line, LineAnswer said) {

        AnswerWord word() {
            return AnswerWord.of(line, said);
        }

        Money promised() {
            return said.refused()
                    ? Money.zero(line.unitPrice().currency())
                    : said.unitPrice().times(said.quantity());
        }
    }

    private final transient Format format;

    AnswerSummary(List<Said> said, List<OrderLine> waiting, String currency, Format format) {
        this.format = format;
        addClassName("answer-summary");
        Money promised = said.stream().map(Said::promised).reduce(Money.zero(currency), Money::plus);
        Money ordered = said.stream().map(one -> one.line().value()).reduce(Money.zero(currency), Money::plus);
        Span sum = new Span(format.money(promised.rounded()));
        sum.addClassName("answer-sum");
        add(
                new Div(new Span(getTranslation("orders.summary.promise")), sum),
                new Paragraph(getTranslation("orders.summary.of", format.money(ordered.rounded()))));
        boolean plain = said.stream().allMatch(one -> one.word() == AnswerWord.AS_ORDERED);
        group(
                said,
                word -> word == AnswerWord.AS_ORDERED,
                "as-ordered",
                plain ? "orders.summary.agreed" : "orders.summary.nothing-to-decide");
        group(
                said,
                word -> word != AnswerWord.AS_ORDERED && word != AnswerWord.REFUSED,
                "changed",
                "orders.summary.decides");
        group(said, word -> word == AnswerWord.REFUSED, "refused", "orders.summary.refused-text");
        if (!waiting.isEmpty()) {
            Div box = box("waiting", waiting.size(), sum(waiting, currency));
            box.add(new Paragraph(names(waiting)), new Paragraph(getTranslation("orders.summary.waiting-text")));
        }
    }

    private void group(List<Said> all, Predicate<AnswerWord> such, String kind, String key) {
        List<Said> these = all.stream().filter(one -> such.test(one.word())).toList();
        if (these.isEmpty()) {
            return;
        }
        Money sum = these.stream()
                .map(Said::promised)
                .reduce(Money.zero(these.getFirst().line().unitPrice().currency()), Money::plus);
        Div box = box(kind, these.size(), sum);
        if (kind.equals("as-ordered")) {
            box.add(new Paragraph(names(these.stream().map(Said::line).toList())));
        } else {
            box.add(new Portions<>(these, this::row));
        }
        Paragraph then = new Paragraph(getTranslation(key));
        then.addClassName("secondary");
        box.add(then);
    }

    private String names(List<OrderLine> lines) {
        String names = lines.stream().limit(MOST_NAMED).map(OrderLine::name).collect(Collectors.joining(", "));
        return lines.size() > MOST_NAMED
                ? getTranslation("orders.summary.more", names, lines.size() - MOST_NAMED)
                : names;
    }

    private Div row(Said one) {
        Span name = new Span(one.line().name());
        name.addClassName("strong");
        Span asked = new Span(SaidAndAsked.asked(one.line(), format, this));
        asked.addClassNames("secondary", "struck");
        Div row = new Div(name, asked, new Span(SaidAndAsked.said(one.said(), one.line(), format, this)));
        row.addClassName("edit-row");
        if (!one.said().note().isBlank()) {
            Span note = new Span("“" + one.said().note() + "”");
            note.addClassName("quote");
            row.add(note);
        }
        return row;
    }

    private Div box(String kind, int count, Money sum) {
        H3 title = new H3(getTranslation("orders.summary." + kind, count));
        Span money = new Span(format.money(sum.rounded()));
        Div head = new Div(title, money);
        head.addClassName("summary-head");
        Div box = new Div(head);
        box.addClassNames("card", "summary-" + kind);
        add(box);
        return box;
    }

    private static Money sum(List<OrderLine> lines, String currency) {
        return lines.stream().map(OrderLine::value).reduce(Money.zero(currency), Money::plus);
    }
}
