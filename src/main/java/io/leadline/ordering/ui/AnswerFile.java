package io.leadline.ordering.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.leadline.ordering.AnswerSheets;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import io.leadline.shell.Portions;
import io.leadline.shell.SheetTaking;
import io.leadline.shell.UploadField;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The answer as a spreadsheet: down with the lines as they are asked, up again filled in. What is right in it fills in the
 * form, where it is looked at and sent; what is wrong is listed with what would be right, and stays to be answered.
 */
final class AnswerFile extends Details {

    private final transient OrderContext context;
    private final transient OrderDesk desk;
    private final transient Consumer<List<LineAnswer>> take;
    private final UploadField upload;
    private final Div result = new Div();

    AnswerFile(OrderContext context, OrderDesk desk, Consumer<List<LineAnswer>> take) {
        this.context = context;
        this.desk = desk;
        this.take = take;
        setSummaryText(getTranslation("orders.sheet.title"));
        addClassName("answer-file");
        result.setId("sheet-result");
        result.getElement().setAttribute("aria-live", "polite");
        upload = new UploadField(new SheetTaking<>(this::read, this::problem, this::show), "orders.sheet.upload");
        upload.setId("answer-sheet");
        upload.setAcceptedFileTypes(".xlsx", ".csv");
        add(new Paragraph(getTranslation("orders.sheet.text")), download(), upload, result);
    }

    private ExportLinks download() {
        PurchaseOrder order = context.order();
        List<Function<OrderLine, Object>> values = List.of(
                line -> order.name(),
                line -> order.talk().round(),
                OrderLine::number,
                line -> line.sku().value(),
                OrderLine::name,
                OrderLine::unit,
                line -> line.quantity().value(),
                line -> line.unitPrice().amount(),
                line -> line.unitPrice().currency(),
                OrderLine::requestedDate,
                line -> "",
                line -> line.quantity().value(),
                OrderLine::requestedDate,
                line -> line.unitPrice().amount(),
                line -> "",
                line -> "");
        List<ExportColumn<OrderLine>> columns = IntStream.range(0, values.size())
                .mapToObj(i -> new ExportColumn<OrderLine>(AnswerSheets.COLUMNS.get(i), values.get(i)::apply))
                .toList();
        return new ExportLinks(order.name() + "-" + order.talk().round(), columns, () -> order.askedLines().stream());
    }

    /** Not in the page's thread, and again with the rights of whoever sends it now. */
    private AnswerSheets.Result read(Path file) {
        context.actor();
        PurchaseOrder order = context.order();
        return desk.sheets()
                .read(
                        file,
                        order,
                        line -> desk.orders().substitutes(order, line),
                        desk.today(),
                        context.format().locale());
    }

    private void show(AnswerSheets.Result read) {
        result.removeAll();
        String problem = problem(read);
        if (!problem.isEmpty()) {
            result.add(paragraph(problem));
        }
        if (read
                instanceof
                AnswerSheets.Result.Read(List<LineAnswer> answers, List<AnswerSheets.Wrong> wrong, int later)) {
            upload.clearFileList();
            take.accept(answers);
            result.add(new Paragraph(getTranslation("orders.sheet.read", answers.size(), wrong.size(), later)));
            result.add(new Portions<>(wrong, this::row));
        }
    }

    private String problem(AnswerSheets.Result read) {
        return switch (read) {
            case AnswerSheets.Result.Stale(String order, String round) ->
                getTranslation(
                        "orders.sheet.stale",
                        order,
                        round,
                        context.order().name(),
                        context.order().talk().round());
            case AnswerSheets.Result.Unreadable(AnswerSheets.Wrong why) ->
                (why.field() + " " + why.cause() + " " + why.remedy()).strip();
            case AnswerSheets.Result.Read ignored -> "";
        };
    }

    private static Paragraph paragraph(String words) {
        Paragraph problem = new Paragraph(words);
        problem.addClassName("late");
        return problem;
    }

    private Div row(AnswerSheets.Wrong wrong) {
        Span place = new Span(getTranslation("orders.sheet.row", wrong.row(), wrong.field(), wrong.value()));
        place.addClassName("strong");
        Div row = new Div(place, new Span(wrong.cause()), new Span(wrong.remedy()));
        row.addClassName("edit-row");
        return row;
    }
}
