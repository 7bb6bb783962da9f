package io.leadline.exchange.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.ValueProvider;
import io.leadline.exchange.FileResult;
import io.leadline.exchange.ImportRun;
import io.leadline.identity.Actor;
import io.leadline.shell.Format;
import java.time.LocalDate;

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

    private Grid<FileResult> grid(ImportRun run) {
        Grid<FileResult> grid = new Grid<>();
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
        grid.setItems(run.files());
        grid.setAllRowsVisible(true);
        grid.getElement().setAttribute("aria-label", run.source());
        return grid;
    }

    private void column(Grid<FileResult> grid, String title, String width, ValueProvider<FileResult, String> value) {
        grid.addColumn(value).setHeader(getTranslation(title)).setWidth(width).setFlexGrow(1);
    }
}
