package io.leadline.outlook.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.outlook.Commitment;
import io.leadline.outlook.Gap;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookLine;
import io.leadline.outlook.OutlookNote;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The outlook that counts: what the supplier was told, and what it commits to. */
final class ReleasedPanel extends Div {

    private final transient OutlookWords words;
    private final transient Map<String, Gap> gaps;
    private final transient Outlook outlook;
    private final Div weeks = new Div();

    ReleasedPanel(Outlook outlook, OutlookWords words) {
        this.outlook = outlook;
        this.words = words;
        this.gaps = Gap.of(outlook).stream().collect(Collectors.toMap(Gap::key, gap -> gap));
        addClassName("outlook-released");
        setId("released");
        add(
                new H2(words.text("outlook.released", outlook.number())),
                new Paragraph(OutlookView.told(OutlookNote.of(outlook), words)));
        Commitment last = outlook.commitment();
        if (last != null && !last.note().isBlank()) {
            add(new Paragraph(words.text("outlook.note.of", last.byName(), last.note())));
        }
        if (last != null && last.late()) {
            add(new Paragraph(words.text("outlook.said.late")));
        }
        if (outlook.unreached()) {
            Paragraph unreached = new Paragraph(words.text("outlook.unreached"));
            unreached.addClassName("warn-text");
            add(unreached);
        }
        add(
                export(),
                new OutlookTable(outlook, words, words.text("outlook.commits"), this::state, this::open),
                new Paragraph(words.text("outlook.released.weeks")),
                weeks);
    }

    private void open(OutlookLine line) {
        CommittedWeeks shown = new CommittedWeeks(outlook, line, words);
        weeks.removeAll();
        weeks.add(shown);
        shown.scrollIntoView();
    }

    private Span state(OutlookLine line) {
        if (outlook.commitment() == null) {
            Span none = new Span(words.text("outlook.state.none"));
            none.addClassName("quiet");
            return none;
        }
        Gap gap = gaps.get(line.key());
        Span state = new Span(
                gap == null
                        ? words.text("outlook.state.whole")
                        : words.text(
                                "outlook.state.short",
                                words.units(gap.units()),
                                words.monday(outlook, gap.fromWeek())));
        state.addClassName(gap == null ? "good-text" : "warn-text");
        return state;
    }

    /** A week of an item. */
    private record Row(OutlookLine line, int week) {}

    private ExportLinks export() {
        Commitment last = outlook.commitment();
        List<ExportColumn<Row>> columns = List.of(
                new ExportColumn<>("sku", row -> row.line().sku()),
                new ExportColumn<>("name", row -> row.line().name()),
                new ExportColumn<>("location", row -> row.line().location()),
                new ExportColumn<>("week", row -> outlook.weeks().monday(row.week())),
                new ExportColumn<>("expected", row -> row.line().told().get(row.week())),
                new ExportColumn<>("low", row -> row.line().week(row.week()).low()),
                new ExportColumn<>("high", row -> row.line().week(row.week()).high()),
                new ExportColumn<>("ordered", row -> row.line().onOrder().get(row.week())),
                new ExportColumn<>(
                        "committed",
                        row -> Optional.ofNullable(last)
                                .flatMap(said -> said.line(row.line().key()))
                                .map(line -> line.weeks().get(row.week()))
                                .orElse(null)));
        return new ExportLinks(outlook.id(), columns, () -> rows(outlook));
    }

    private static Stream<Row> rows(Outlook outlook) {
        return outlook.lines().stream()
                .flatMap(line -> IntStream.range(0, line.told().size()).mapToObj(week -> new Row(line, week)));
    }
}
