package io.leadline.shipments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.ordering.AnswerSheets;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.Format;
import io.leadline.shell.SheetField;
import io.leadline.shipments.Notice;
import io.leadline.shipments.ShipmentSheets;
import io.leadline.shipments.ShipmentSheets.Papers;
import io.leadline.shipments.ShipmentSheets.Result;
import io.leadline.shipments.Shippable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A shipment as a spreadsheet: a row for each line that can be in it, with what the form begins with to be changed. */
final class ShipmentFile extends Div {

    private static final int MOST_TOLD = 20;

    private final transient ShipmentDesk desk;
    private final transient List<Shippable> open;
    private final transient Format format;
    private final transient Consumer<Result.Read> take;

    /** A row of the sheet: a line, or a batch of it. */
    record Row(Shippable line, NoticeForm.Beginning begins) {}

    /**
     * @param rows what the form begins with
     * @param papers likewise
     * @param take what was read
     */
    ShipmentFile(List<Row> rows, Papers papers, ShipmentDesk desk, Format format, Consumer<Result.Read> take) {
        this.open = rows.stream().map(Row::line).distinct().toList();
        this.desk = desk;
        this.format = format;
        this.take = take;
        add(new SheetField<>(
                "shipment-sheet",
                getTranslation("shipments.sheet.title"),
                getTranslation("shipments.sheet.text"),
                "shipments.sheet.upload",
                download(rows, papers),
                this::read,
                this::problem,
                this::show));
    }

    private static ExportLinks download(List<Row> rows, Papers papers) {
        Row first = rows.isEmpty() ? null : rows.getFirst();
        List<Function<Row, Object>> values = List.of(
                row -> row.line().orderName(),
                row -> row.line().line(),
                row -> row.line().sku().value(),
                row -> row.line().item(),
                row -> row.line().unit(),
                row -> row.line().remaining().value(),
                row -> row.line().expectedOn(),
                row -> row.begins().quantity().value(),
                row -> row.begins().batch(),
                row -> said(row.begins().bestBefore()),
                row -> row.equals(first) ? papers.number() : "",
                row -> row.equals(first) ? papers.carrier() : "",
                row -> row.equals(first) ? papers.tracking() : "",
                row -> row.equals(first) ? said(papers.packages()) : "",
                row -> row.equals(first) ? said(papers.shippedOn()) : "",
                row -> row.equals(first) ? said(papers.arrivesOn()) : "");
        List<ExportColumn<Row>> columns = IntStream.range(0, values.size())
                .mapToObj(i -> new ExportColumn<Row>(ShipmentSheets.COLUMNS.get(i), values.get(i)::apply))
                .toList();
        String name = papers.number().replaceAll("[^A-Za-z0-9-]", "");
        return new ExportLinks(name.isEmpty() ? "shipment" : "shipment-" + name, columns, rows::stream);
    }

    private static Object said(@Nullable Object value) {
        return Objects.requireNonNullElse(value, "");
    }

    /** Not in the page's thread. */
    private Result read(Path file) {
        return desk.sheets().read(file, open, desk.clock().today(), format.locale());
    }

    private String problem(Result read) {
        return switch (read) {
            case Result.Stale(String order) -> getTranslation("shipments.sheet.stale", order);
            case Result.Unreadable(AnswerSheets.Wrong why) ->
                (why.field() + " " + why.cause() + " " + why.remedy()).strip();
            case Result.Read ignored -> "";
        };
    }

    private List<Component> show(Result result) {
        if (!(result instanceof Result.Read read)) {
            return List.of(SheetField.problem(problem(result)));
        }
        take.accept(read);
        List<Component> told = new ArrayList<>();
        long lines = read.lines().stream()
                .map(line -> List.of(line.orderId(), line.line()))
                .distinct()
                .count();
        told.add(new Paragraph(getTranslation(
                "shipments.sheet.read",
                lines,
                read.lines().stream().map(Notice.Line::orderId).distinct().count(),
                read.wrong().size())));
        read.wrong().stream()
                .limit(MOST_TOLD)
                .forEach(one -> told.add(SheetField.wrong(
                        getTranslation("shipments.sheet.row", one.row(), one.field(), one.value()),
                        one.cause(),
                        one.remedy())));
        return told;
    }
}
