package io.leadline.exchange.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import io.leadline.exchange.FileResult;
import io.leadline.exchange.ImportRun;
import io.leadline.identity.Actor;
import io.leadline.shell.Format;
import io.leadline.shell.RowCard;
import io.leadline.shell.Table;
import java.time.LocalDate;
import java.util.List;

/** What one import did, file by file. */
final class ImportResult extends Div {

    private final transient Format format;

    ImportResult(ImportRun run, Actor actor) {
        this.format = Format.of(actor);
        addClassName("card");
        Span state = new Span(getTranslation("exchange.import.state." + run.state()));
        state.addClassNames("state", stateClass(run));
        H3 title = new H3(new Span(run.source() + " "), state);
        add(title, new Paragraph(facts(run)));
        if (!run.files().isEmpty()) {
            add(grid(run));
        }
    }

    private static String stateClass(ImportRun run) {
        return switch (run.state()) {
            case RUNNING -> "info";
            case DONE -> run.wrong() > 0 ? "warn" : "good";
            case FAILED, INTERRUPTED -> "bad";
        };
    }

    private String facts(ImportRun run) {
        LocalDate lastDay = run.lastDay();
        String began = getTranslation(
                "exchange.import.facts",
                format.dateTime(run.startedAt()),
                format.number(run.took().toMillis() / 1000.0, 1),
                format.number(run.saved().added()),
                format.number(run.saved().changed()),
                format.number(run.saved().same()),
                format.number(run.wrong()));
        return lastDay == null ? began : began + " " + getTranslation("exchange.import.lastDay", format.date(lastDay));
    }

    private Table<FileResult> grid(ImportRun run) {
        Table<FileResult> grid = new Table<>(run.source());
        column(grid, "exchange.import.file", "11rem", result -> result.file().fileName());
        column(grid, "exchange.import.rows", "5rem", result -> format.number(result.rows()));
        column(
                grid,
                "exchange.import.added",
                "5rem",
                result -> format.number(result.saved().added()));
        column(
                grid,
                "exchange.import.changed",
                "5rem",
                result -> format.number(result.saved().changed()));
        column(
                grid,
                "exchange.import.same",
                "6rem",
                result -> format.number(result.saved().same()));
        column(grid, "exchange.import.wrong", "5rem", result -> format.number(result.wrong()));
        grid.getColumns().stream().skip(1).forEach(column -> column.setTextAlign(ColumnTextAlign.END));
        grid.cards(getTranslation("exchange.import.file"), this::card);
        grid.show(run.files());
        return grid;
    }

    private RowCard card(FileResult result) {
        return new RowCard(
                new Span(result.file().fileName()),
                List.of(
                        named("exchange.import.rows", result.rows()),
                        named("exchange.import.added", result.saved().added()),
                        named("exchange.import.changed", result.saved().changed()),
                        named("exchange.import.same", result.saved().same()),
                        named("exchange.import.wrong", result.wrong())));
    }

    private String named(String title, long number) {
        return getTranslation(title) + " " + format.number(number);
    }

    private void column(Table<FileResult> grid, String title, String width, ValueProvider<FileResult, String> value) {
        grid.addColumn(value).setHeader(getTranslation(title)).setWidth(width).setFlexGrow(1);
    }
}
