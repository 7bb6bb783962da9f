package io.leadline.tracking.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.leadline.shell.Format;
import io.leadline.tracking.LateLine;
import java.util.stream.Collectors;

/** One late line: how late, how that grew, why in the supplier's words, and what is lost until it comes. */
final class LateLineRow extends Div {

    LateLineRow(LateLine line, Format format, Runnable decide) {
        addClassName("late-line");
        Span name = new Span(line.name());
        name.addClassName("strong");
        Span about = new Span(line.sku().value() + " · " + format.quantity(line.open(), line.unit()));
        Div cell = new Div(name, about);
        cell.addClassName("two-lines");
        Span lost = new Span(
                line.stake().priced()
                        ? getTranslation(
                                "escalations.line.lost",
                                format.money(line.stake().lost()))
                        : getTranslation("escalations.line.unpriced"));
        lost.addClassName("strong");
        Button ways = new Button(getTranslation("escalations.line.decide"), click -> decide.run());
        ways.addClassName("line-ways");
        Div top = new Div(cell, lost, ways);
        top.addClassName("escalation-top");
        add(top, new Span(days(line, format)));
        if (line.growth().size() > 1) {
            Span grew = new Span(getTranslation(
                    "escalations.line.grew",
                    line.growth().stream()
                            .map(step -> getTranslation(
                                    "escalations.line.step",
                                    format.dayOfYear(step.saidOn()),
                                    (step.daysLate() > 0 ? "+" : "") + format.number(step.daysLate())))
                            .collect(Collectors.joining(" → "))));
            grew.addClassName("quiet");
            add(grew);
        }
        if (!line.words().isBlank()) {
            Span words = new Span("“" + line.words() + "”");
            words.addClassName("quote");
            add(words);
        }
    }

    private String days(LateLine line, Format format) {
        String need = line.needed().equals(line.neededNow())
                ? format.date(line.needed())
                : getTranslation(
                        "escalations.line.needed-now", format.date(line.needed()), format.date(line.neededNow()));
        String out = line.stake().outOn() == null
                ? ""
                : " · "
                        + getTranslation(
                                "escalations.line.out", format.date(line.stake().outOn()));
        return getTranslation(
                        switch (line.cause()) {
                            case NO_ANSWER -> "escalations.line.unanswered";
                            case OVERDUE -> "escalations.line.overdue";
                            case AT_RISK -> "escalations.line.at-risk";
                            default -> "escalations.line.days";
                        },
                        need,
                        format.date(line.expected()),
                        line.daysLate(),
                        format.percent(line.chance(), 0))
                + out;
    }
}
