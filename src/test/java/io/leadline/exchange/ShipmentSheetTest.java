package io.leadline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shipments.ShipmentSheets;
import io.leadline.shipments.ShipmentSheets.Result;
import io.leadline.shipments.Shippable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A shipment comes by a sheet as it would by the form: of one's own open lines, never more than is open, batch by batch. */
class ShipmentSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 3, 1);
    private static final String HEADER = String.join(",", ShipmentSheets.COLUMNS);
    private static final List<Shippable> OPEN =
            List.of(line("PO-1", 1, "piece", 100), line("PO-1", 2, "kg", 5), line("PO-2", 1, "piece", 30));

    @TempDir
    Path folder;

    private static Shippable line(String order, int number, String unit, int open) {
        return new Shippable(
                "O" + order.substring(2),
                order,
                "DC",
                "Centre",
                number,
                new Sku("SKU-" + number),
                "Item",
                unit,
                Quantity.of(open),
                TODAY.plusDays(5));
    }

    private String read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("shipment.csv"), bytes);
        return switch (new ReadShipmentSheets().read(file, OPEN, TODAY, Locale.ENGLISH)) {
            case Result.Stale(String order) -> "stale " + order;
            case Result.Unreadable(var why) -> "unreadable " + why.field();
            case Result.Read(var papers, var lines, var wrong) ->
                (String.join("/", papers.number(), papers.carrier(), papers.tracking())
                                + "/" + papers.packages() + "/" + papers.shippedOn() + "/" + papers.arrivesOn()
                                + lines.stream()
                                        .map(one -> " " + one.orderId() + "." + one.line() + ":" + one.quantity()
                                                + one.batch()
                                                + (one.bestBefore() == null ? "" : "<" + one.bestBefore()))
                                        .collect(Collectors.joining())
                                + wrong.stream()
                                        .map(one -> " row " + one.row() + " " + one.field() + " '" + one.value() + "'")
                                        .collect(Collectors.joining()))
                        .replace("///null/null/null ", "");
        };
    }

    private String read(String... lines) throws IOException {
        return read((HEADER + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String row(String order, String line, String quantity, String batch, String until) {
        return String.join(",", order, line, "S", "N", "U", "9", "2030-03-06", quantity, batch, until) + ",,,,,,";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "none", textBlock = """
        order | line | quantity | batch | until      | read
        PO-1  | 1    | 40       | B7    | 2031-03-01 | O-1.1:40B7<2031-03-01
        PO-1  | 1.0  | 100.0    | ''    | ''         | O-1.1:100
        PO-1  | 2    | 2.5      | ''    | 01.03.2031 | O-1.2:2.5<2031-03-01
        PO-1  | 1    | 101      | ''    | ''         | row 2 quantity '101'
        PO-1  | 1    | 2.5      | ''    | ''         | row 2 quantity '2.5'
        PO-1  | 1    | -4       | ''    | ''         | row 2 quantity '-4'
        PO-1  | 1    | lots     | ''    | ''         | row 2 quantity 'lots'
        PO-1  | 1    | 9e99     | ''    | ''         | row 2 quantity '9e99'
        PO-1  | 7    | 4        | ''    | ''         | row 2 line 'PO-1 7'
        PO-1  | one  | 4        | ''    | ''         | row 2 line 'one'
        PO-1  | 1    | 4        | B7    | soon       | row 2 best_before 'soon'
        PO-1  | 1    | ''       | B7    | ''         | ///null/null/null
        PO-1  | 1    | 0        | ''    | ''         | ///null/null/null
        """)
    void aRowIsTakenAsTheFormWouldTakeIt(
            String order, String line, String quantity, String batch, String until, String expected)
            throws IOException {
        assertThat(read(row(order, line, quantity, batch, until))).isEqualTo(expected);
    }

    @Test
    void batchesOfALineAreRowsAndTogetherNoMoreThanIsOpen() throws IOException {
        assertThat(read(
                        row("PO-1", "1", "60", "B7", ""),
                        row("PO-1", "1", "40", "B8", ""),
                        row("PO-2", "1", "30", "", "")))
                .isEqualTo("O-1.1:60B7 O-1.1:40B8 O-2.1:30");
        assertThat(read(
                        row("PO-1", "1", "60", "B7", ""),
                        row("PO-1", "1", "41", "B8", ""),
                        row("PO-2", "1", "30", "", "")))
                .as("a line with a wrong row is left out as a whole")
                .isEqualTo("O-2.1:30 row 3 quantity '41'");
        assertThat(read(row("PO-1", "1", "6", "B7", ""), row("PO-1", "1", "4", "B7", "")))
                .isEqualTo("row 3 batch 'B7'");
    }

    @Test
    void thePapersStandInAnyRowAndSayOneShipment() throws IOException {
        String first = "PO-1,1,S,N,U,9,2030-03-06,10,,,D-1,Northgate,TR-1,3,01.03.2030,2030-03-06";

        assertThat(read(row("PO-2", "1", "5", "", ""), first))
                .isEqualTo("D-1/Northgate/TR-1/3/2030-03-01/2030-03-06 O-2.1:5 O-1.1:10");
        assertThat(read(first, first.replace("PO-1", "PO-2").replace("D-1", "D-2")))
                .isEqualTo("D-1/Northgate/TR-1/3/2030-03-01/2030-03-06 O-1.1:10 row 3 shipment 'D-2'");
        assertThat(read(first.replace("2030-03-06", "2020-03-06"))).endsWith("row 2 arrives_on '2020-03-06'");
        assertThat(read(first.replace(",3,", ",many,"))).endsWith("row 2 packages 'many'");
        assertThat(read(first.replace("TR-1", "T".repeat(65)))).endsWith("row 2 tracking '" + "T".repeat(65) + "'");
    }

    /** A sheet that is filled in again, above whose rows those of a shipment before still stand. */
    @Test
    void papersOfAnOrderThatIsOverAreNotThoseOfTheOthers() throws IOException {
        String old = "PO-9,1,S,N,U,9,2030-03-06,10,,,D-1,Northgate,TR-1,3,01.03.2030,2030-03-06";

        assertThat(read(old, old.replace("PO-9", "PO-1").replace("D-1", "D-2")))
                .isEqualTo("D-2/Northgate/TR-1/3/2030-03-01/2030-03-06 O-1.1:10 row 2 line 'PO-9 1'");
    }

    /** That it is another supplier's is not told: it is as one that is not there. */
    @Test
    void nothingOfAnOrderThatIsNotAskedIsTaken() throws IOException {
        assertThat(read(row("PO-9", "1", "5", "", ""))).isEqualTo("stale PO-9");
        assertThat(read(row("PO-1", "1", "5", "", ""), row("PO-9", "1", "5", "", "")))
                .isEqualTo("O-1.1:5 row 3 line 'PO-9 1'");
        assertThat(read(row("PO-9", "1", "5", "", ""), row("PO-1", "1", "5", "", "")))
                .as("an order that was open when the sheet was handed out")
                .isEqualTo("O-1.1:5 row 2 line 'PO-9 1'");
        assertThat(read(row("PO-1", "1", "5", "", ""), row("PO-0", "1", "5", "", "")))
                .isEqualTo("O-1.1:5 row 3 line 'PO-0 1'");
    }

    @Test
    void aFileOfSomethingElseIsToldSo() throws IOException {
        assertThat(read("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("unreadable order");
        assertThat(read(new byte[] {0, 1, 2, 3})).startsWith("unreadable");
        assertThat(read(new byte[0])).startsWith("unreadable");
    }

    @Test
    void aGermanSpreadsheetsSpellingIsRead() throws IOException {
        String german = HEADER.replace(',', ';') + "\n" + "PO-1;2;S;N;U;9;06.03.2030;2,5;Ä7;01.03.2031;;;;;;\n";

        assertThat(read(german.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("O-1.2:2.5Ä7<2031-03-01");
    }
}
