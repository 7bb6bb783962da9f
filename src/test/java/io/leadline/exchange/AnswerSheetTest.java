package io.leadline.exchange;

import static io.leadline.ordering.AnOrder.TODAY;
import static io.leadline.ordering.AnOrder.anOrder;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.AnOrder;
import io.leadline.ordering.AnswerSheets;
import io.leadline.ordering.LineAnswer;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A supplier's answer comes by a sheet as it would by the form; what is wrong in it is named and stops nothing else. */
class AnswerSheetTest {

    private static final String HEADER = "order,round,line,answer,quantity,deliver_on,unit_price,substitute,note";
    private static final LineAnswer.Substitute BOWL = new LineAnswer.Substitute(new Sku("B-9"), "Bowl", "piece");

    @TempDir
    Path folder;

    private AnswerSheets.Result read(PurchaseOrder order, String... lines) throws IOException {
        Path file = Files.write(folder.resolve("answer.csv"), List.of(lines));
        return new ReadAnswerSheets().read(file, order, line -> List.of(BOWL), TODAY, Locale.ENGLISH);
    }

    private static String words(AnswerSheets.Result result) {
        return switch (result) {
            case AnswerSheets.Result.Stale(String order, String round) -> "stale " + order + " " + round;
            case AnswerSheets.Result.Unreadable(AnswerSheets.Wrong why) -> "unreadable " + why.field();
            case AnswerSheets.Result.Read(var answers, var wrong, int later) ->
                answers.stream().map(AnswerSheetTest::words).collect(Collectors.joining("; "))
                        + wrong.stream()
                                .map(one -> "row " + one.row() + " " + one.field() + " '" + one.value() + "'")
                                .collect(Collectors.joining("; "))
                        + (later == 0 ? "" : "later " + later);
        };
    }

    private static String words(LineAnswer answer) {
        LineAnswer.Substitute other = answer.instead();
        return answer.line() + ": "
                + (answer.refused()
                        ? "no, " + answer.note()
                        : answer.deliveries().stream()
                                        .map(part -> part.quantity() + " on "
                                                + part.date().toString().substring(5))
                                        .collect(Collectors.joining(" + "))
                                + " at "
                                + answer.unitPrice().amount()
                                + (other == null ? "" : " of " + other.name()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        row                                      | read
        PO-1,1,1,,100,2026-03-12,5,,             | 1: 100 on 03-12 at 5
        PO-1,1,1,yes,90,2026-03-15,5.25,,        | 1: 90 on 03-15 at 5.25
        PO-1,1,1,,"90",12.3.2026,"5,25",,        | 1: 90 on 03-12 at 5.25
        PO-1,1,1,nein,,,,,Sold out               | 1: no, Sold out
        PO-1,1,1,no,100,2026-03-12,5,,           | row 2 note ''
        PO-1,1,1,,,,,,                           | later 1
        PO-1,1,1,later,100,2026-03-12,5,,        | later 1
        PO-1,1,1,,70,2026-03-12,4,B-9,Smaller    | 1: 70 on 03-12 at 4 of Bowl
        PO-1,1,1,,70,2026-03-12,4,B-8,Smaller    | row 2 substitute 'B-8'
        PO-1,1,1,maybe,100,2026-03-12,5,,        | row 2 answer 'maybe'
        PO-1,1,1,,many,2026-03-12,5,,            | row 2 quantity 'many'
        PO-1,1,1,,0,2026-03-12,5,,               | row 2 quantity '0'
        PO-1,1,1,,7.5,2026-03-12,5,,             | row 2 quantity '7.5'
        PO-1,1,1,,100,2026-02-30,5,,             | row 2 deliver_on '2026-02-30'
        PO-1,1,1,,100,2025-03-12,5,,             | row 2 deliver_on '2025-03-12'
        PO-1,1,1,,100,2026-03-12,-5,,            | row 2 unit_price '-5'
        PO-1,1,7,,100,2026-03-12,5,,             | row 2 line '7'
        PO-1,1,1,,100,2026-03-12,5,,"Sold out    | row 2  ''
        PO-1,2,1,,100,2026-03-12,5,,             | stale PO-1 2
        PO-9,1,1,,100,2026-03-12,5,,             | stale PO-9 1
        """)
    void eachRowIsReadAsItsWriterMeantIt(String row, String read) throws IOException {
        assertThat(words(read(anOrder().sent().now(), HEADER, row))).isEqualTo(read);
    }

    /** Whoever has a link may send it: neither it nor what is told of it takes more than a person can read. */
    @Test
    void aSheetFullOfMistakesIsReadOnlySoFar() throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(Collections.nCopies(5_000, "PO-1,1,1,,70,2026-03-12,4,B-8,"));
        Path file = Files.write(folder.resolve("answer.csv"), lines);
        AtomicInteger asked = new AtomicInteger();

        AnswerSheets.Result result = new ReadAnswerSheets()
                .read(
                        file,
                        anOrder().sent().now(),
                        line -> {
                            asked.incrementAndGet();
                            return List.of(BOWL);
                        },
                        TODAY,
                        Locale.ENGLISH);

        assertThat(((AnswerSheets.Result.Read) result).wrong()).hasSize(100);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aWorkbookThatUnfoldsFarIsRefusedSoon() throws IOException {
        Path file = folder.resolve("answer.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String part : List.of("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
                zip.putNextEntry(new ZipEntry(part));
                byte[] blanks = new byte[1 << 20];
                for (int i = 0; part.endsWith("sheet1.xml") && i < 65; i++) {
                    zip.write(blanks);
                }
            }
        }

        AnswerSheets.Result result =
                new ReadAnswerSheets().read(file, anOrder().sent().now(), line -> List.of(BOWL), TODAY, Locale.ENGLISH);

        assertThat(((AnswerSheets.Result.Unreadable) result).why().cause()).contains("unfolds to more than");
    }

    @Test
    void rowsOfOneLineAreItsDaysAndAWrongOneLeavesOnlyItsLine() throws IOException {
        PurchaseOrder order = anOrder().and(30).and(40).sent().now();

        AnswerSheets.Result result = read(
                order,
                HEADER,
                "PO-1,1,1,,60,2026-03-12,5,,",
                "PO-1,1,1,,40,2026-03-20,5,,",
                "PO-1,1,2,,30,2026-03-12,5,,",
                "PO-1,1,2,,10,someday,5,,",
                "PO-1,1,3,,40,2026-03-12,5,,");

        assertThat(words(result))
                .isEqualTo("1: 60 on 03-12 + 40 on 03-20 at 5; 3: 40 on 03-12 at 5row 5 deliver_on 'someday'");
    }

    @Test
    void aLineOfAnotherOrderTakesNothingFromTheOneOfTheSameNumber() throws IOException {
        assertThat(words(read(
                        anOrder().sent().now(), HEADER, "PO-9,1,1,,70,2026-03-12,5,,", "PO-1,1,1,,100,2026-03-12,5,,")))
                .isEqualTo("1: 100 on 03-12 at 5row 2 order 'PO-9'");
    }

    @Test
    void whatIsAskedIsFoundBelowHoweverManyRowsOfOthers() throws IOException {
        List<String> rows = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 300; i++) {
            rows.add("PO-9,1,1,,70,2026-03-12,5,,");
        }
        rows.add("PO-1,1,1,,100,2026-03-12,5,,");

        assertThat(words(read(anOrder().sent().now(), rows.toArray(String[]::new))))
                .startsWith("1: 100 on 03-12 at 5row 2 order 'PO-9'")
                .endsWith("row 101 order 'PO-9'");
    }

    @Test
    void whatIsNoSheetOfOursIsRefusedWithWhatIsMissing() throws IOException {
        PurchaseOrder order = anOrder().sent().now();

        assertThat(words(read(order, "a,b", "1,2"))).isEqualTo("unreadable order");
        assertThat(words(read(order, HEADER))).isEqualTo("unreadable ");
    }

    @Test
    void twoHundredLinesOfAWorkbookAreReadAtOnce() throws IOException {
        AnOrder two = anOrder();
        for (int i = 1; i < 200; i++) {
            two.and(10 + i);
        }
        PurchaseOrder order = two.sent().now();
        Path file = folder.resolve("answer.xlsx");
        write(order, file);

        AnswerSheets.Result result = new ReadAnswerSheets().read(file, order, line -> List.of(), TODAY, Locale.GERMAN);

        assertThat(result).isInstanceOf(AnswerSheets.Result.Read.class);
        AnswerSheets.Result.Read read = (AnswerSheets.Result.Read) result;
        assertThat(read.wrong()).extracting(AnswerSheets.Wrong::row).containsExactly(8L);
        assertThat(read.later()).isEqualTo(1);
        assertThat(read.answers()).hasSize(198);
        assertThat(read.answers().getFirst().date())
                .isEqualTo(order.lines().getFirst().requestedDate().plusDays(4));
        assertThat(read.answers().getLast().quantity()).isEqualTo(Quantity.of(209));
    }

    /** All four days later; row 8 is broken, row 9 left for later. */
    private static void write(PurchaseOrder order, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Test", null)) {
            Worksheet sheet = book.newWorksheet("PO-1");
            List<String> columns = new ArrayList<>(AnswerSheets.COLUMNS);
            for (int c = 0; c < columns.size(); c++) {
                sheet.value(0, c, columns.get(c));
            }
            for (int i = 0; i < order.lines().size(); i++) {
                var line = order.lines().get(i);
                int row = i + 1;
                sheet.value(row, 0, order.name());
                sheet.value(row, 1, order.talk().round());
                sheet.value(row, 2, line.number());
                sheet.value(row, columns.indexOf("answer"), row == 8 ? "later" : "");
                sheet.value(row, columns.indexOf("quantity"), line.quantity().value());
                sheet.value(
                        row, columns.indexOf("unit_price"), row == 7 ? BigDecimal.valueOf(-1) : BigDecimal.valueOf(5));
                LocalDate day = line.requestedDate().plusDays(4);
                sheet.value(row, columns.indexOf("deliver_on"), day);
                sheet.style(row, columns.indexOf("deliver_on"))
                        .format("yyyy-MM-dd")
                        .set();
            }
        }
    }
}
