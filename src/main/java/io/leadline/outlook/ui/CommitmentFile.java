package io.leadline.outlook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.leadline.exchange.CommitmentSheets;
import io.leadline.ordering.AnswerSheets;
import io.leadline.outlook.Outlook;
import io.leadline.outlook.OutlookLine;
import io.leadline.replenishment.OutlookWeeks;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.SheetField;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A commitment as a spreadsheet: a row for each week of each item, with what is said so far or expected to be changed. */
final class CommitmentFile extends Div {

    private static final int MOST_TOLD = 20;

    private final transient Outlook outlook;
    private final transient OutlookDesk desk;
    private final transient OutlookWords words;
    private final transient Map<String, List<Double>> said;
    private final transient Consumer<List<CommitmentSheets.Weeks>> take;

    /**
     * @param said so far, by the key of an item
     * @param take what was read
     */
    CommitmentFile(
            Outlook outlook,
            OutlookDesk desk,
            OutlookWords words,
            Map<String, List<Double>> said,
            Consumer<List<CommitmentSheets.Weeks>> take) {
        this.outlook = outlook;
        this.desk = desk;
        this.words = words;
        this.said = said;
        this.take = take;
        add(new SheetField<>(
                "commitment-sheet",
                words.text("outlook.sheet.title"),
                words.text("outlook.sheet.text"),
                "outlook.sheet.upload",
                download(),
                this::read,
                this::problem,
                this::show));
    }

    /** A week of an item. */
    private record Row(OutlookLine line, int week) {}

    private ExportLinks download() {
        List<Function<Row, Object>> values = List.of(
                row -> outlook.id(),
                row -> row.line().sku(),
                row -> row.line().location(),
                row -> row.line().name(),
                row -> row.line().unit(),
                row -> outlook.weeks().monday(row.week()),
                row -> row.line().told().get(row.week()),
                row -> row.line().week(row.week()).low(),
                row -> row.line().week(row.week()).high(),
                row -> row.line().onOrder().get(row.week()),
                row -> said.getOrDefault(row.line().key(), row.line().told()).get(row.week()));
        List<ExportColumn<Row>> columns = IntStream.range(0, values.size())
                .mapToObj(i -> new ExportColumn<Row>(CommitmentSheets.COLUMNS.get(i), values.get(i)::apply))
                .toList();
        return new ExportLinks(outlook.id(), columns, this::rows);
    }

    private Stream<Row> rows() {
        return outlook.lines().stream()
                .flatMap(line -> IntStream.range(0, OutlookWeeks.COUNT).mapToObj(week -> new Row(line, week)));
    }

    private CommitmentSheets.Result read(Path file) {
        return desk.sheets()
                .read(
                        file,
                        new CommitmentSheets.Asked(
                                outlook.id(),
                                IntStream.range(0, OutlookWeeks.COUNT)
                                        .mapToObj(outlook.weeks()::monday)
                                        .toList(),
                                outlook.lines().stream()
                                        .map(line -> new CommitmentSheets.Line(
                                                line.sku(), line.location(), line.unit(), line.told()))
                                        .toList()),
                        words.format().locale());
    }

    private String problem(CommitmentSheets.Result read) {
        return switch (read) {
            case CommitmentSheets.Result.Stale(String other) -> words.text("outlook.sheet.stale", other, outlook.id());
            case CommitmentSheets.Result.Unreadable(AnswerSheets.Wrong why) ->
                (why.field() + " " + why.cause() + " " + why.remedy()).strip();
            case CommitmentSheets.Result.Read ignored -> "";
        };
    }

    private List<Component> show(CommitmentSheets.Result read) {
        return switch (read) {
            case CommitmentSheets.Result.Stale ignored -> List.of(SheetField.problem(problem(read)));
            case CommitmentSheets.Result.Unreadable ignored -> List.of(SheetField.problem(problem(read)));
            case CommitmentSheets.Result.Read(
                    List<CommitmentSheets.Weeks> lines,
                    List<AnswerSheets.Wrong> wrong,
                    int open) -> {
                take.accept(lines);
                List<Component> told = new ArrayList<>();
                told.add(new Paragraph(words.text("outlook.sheet.read", lines.size(), wrong.size(), open)));
                wrong.stream()
                        .limit(MOST_TOLD)
                        .forEach(one -> told.add(SheetField.wrong(
                                words.text("outlook.sheet.row", one.row(), one.field(), one.value()),
                                one.cause(),
                                one.remedy())));
                yield told;
            }
        };
    }
}
