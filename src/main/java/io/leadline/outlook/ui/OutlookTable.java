package io.leadline.outlook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Span;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookLine;
import io.leadline.replenishment.OutlookWeeks;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Items by weeks: what is expected and its range beneath, six weeks one by one and twenty by four. In a narrow window each item
 * is a card with its next weeks; a click opens all weeks of one item.
 */
final class OutlookTable extends Table<OutlookLine> {

    private static final int WEEKS_ON_A_CARD = 4;

    private final transient Outlook outlook;
    private final transient OutlookWords words;
    private final transient Function<OutlookLine, Component> state;

    /** @param state a word about each item at the end of its row, such as what the supplier commits to */
    OutlookTable(
            Outlook outlook,
            OutlookWords words,
            String stateTitle,
            Function<OutlookLine, Component> state,
            Consumer<OutlookLine> opened) {
        super(words.text("outlook.table"));
        this.outlook = outlook;
        this.words = words;
        this.state = state;
        addClassName("outlook-table");
        addComponentColumn(this::name)
                .setHeader(words.text("outlook.item"))
                .setWidth("12rem")
                .setFlexGrow(1);
        // What is acted on and ranked by stays in sight, whatever is scrolled sideways.
        addComponentColumn(state::apply)
                .setHeader(stateTitle)
                .setWidth("8.5rem")
                .setFlexGrow(0);
        number(
                "6.5rem",
                words.text("outlook.sum"),
                words.text("outlook.weeks", OutlookWeeks.COUNT),
                line -> cell(line, OutlookWeeks.WHOLE, OutlookWeeks.SPANS.size()));
        for (int i = 0; i < OutlookWeeks.SPANS.size(); i++) {
            OutlookWeeks.Span span = OutlookWeeks.SPANS.get(i);
            int index = i;
            number(
                    span.single() ? "4.75rem" : "6rem",
                    words.span(outlook, span),
                    words.spanNote(outlook, span),
                    line -> cell(line, span, index));
        }
        cards(words.text("outlook.table"), this::card);
        addItemClickListener(click -> opened.accept(click.getItem()));
        show(outlook.lines());
    }

    private void number(String width, String title, String note, Function<OutlookLine, Component> cell) {
        addComponentColumn(cell::apply)
                .setHeader(words.cell(title, note))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(width)
                .setFlexGrow(0);
    }

    private Component name(OutlookLine line) {
        return words.cell(line.name(), line.sku() + " · " + line.place());
    }

    private Component cell(OutlookLine line, OutlookWeeks.Span span, int index) {
        return words.cell(words.orNone(span.sum(line.told())), words.range(line.range(index)));
    }

    private Component card(OutlookLine line) {
        List<String> facts = new ArrayList<>();
        facts.add(line.place());
        facts.add(words.text(
                "outlook.card.sum", words.units(line.sum()), words.format().units(line.unit())));
        int told = 0;
        for (int week = 0; week < OutlookWeeks.COUNT && told < WEEKS_ON_A_CARD; week++) {
            if (line.told().get(week) > 0) {
                String range = words.range(line.week(week));
                facts.add(OutlookWords.together(words.monday(outlook, week) + ": "
                        + words.units(line.told().get(week)) + (range.isEmpty() ? "" : " (" + range + ")")));
                told++;
            }
        }
        return new RowCard(new Span(line.name()), facts, state.apply(line));
    }
}
