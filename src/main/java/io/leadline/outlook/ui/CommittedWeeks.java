package io.leadline.outlook.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.leadline.outlook.Commitment;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookLine;
import io.leadline.replenishment.OutlookWeeks;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All weeks of one item for a buyer: what the supplier was told, what it commits to, and how many units it is behind at the end of each
 * week, which is what a gap is.
 */
final class CommittedWeeks extends Div {

    private static final double LEAST_UNITS = 0.005;

    private final transient Outlook outlook;
    private final transient OutlookLine line;
    private final transient OutlookWords words;

    CommittedWeeks(Outlook outlook, OutlookLine line, OutlookWords words) {
        this.outlook = outlook;
        this.line = line;
        this.words = words;
        addClassNames("card", "outlook-weeks", "outlook-committed");
        setId("committed-" + line.key());
        add(new H3(line.name() + " · " + line.place()), head());
        Commitment last = outlook.commitment();
        List<Double> said = Optional.ofNullable(last)
                .flatMap(commitment -> commitment.line(line.key()))
                .map(Commitment.Line::weeks)
                .orElse(null);
        double behind = 0;
        for (int week = 0; week < OutlookWeeks.COUNT; week++) {
            behind += said == null ? 0 : line.told().get(week) - said.get(week);
            add(row(week, said, behind));
        }
    }

    private Div head() {
        Div head = new Div(
                new Span(words.text("outlook.column.week")),
                new Span(words.text("outlook.column.expected")),
                new Span(words.text("outlook.column.ordered")),
                new Span(words.text("outlook.column.committed")),
                new Span(words.text("outlook.column.behind")));
        head.addClassNames("outlook-week", "outlook-week-head");
        return head;
    }

    private Div row(int week, @Nullable List<Double> said, double behind) {
        Span missing = new Span(behind > LEAST_UNITS ? words.units(behind) : "");
        missing.addClassName("warn-text");
        double ordered = line.onOrder().get(week);
        Span already = new Span(ordered == 0 ? "" : words.units(ordered));
        already.addClassName("outlook-ordered");
        Div row = new Div(
                words.cell(words.monday(outlook, week), words.number(outlook, week)),
                words.cell(words.orNone(line.told().get(week)), words.range(line.week(week))),
                already,
                new Span(said == null ? "" : words.orNone(said.get(week))),
                missing);
        row.addClassName("outlook-week");
        return row;
    }
}
