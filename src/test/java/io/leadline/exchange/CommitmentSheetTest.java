package io.leadline.exchange;

import static org.assertj.core.api.Assertions.assertThat;

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

/** A supplier's commitment comes by a sheet as it would by the form; an item with a wrong or blank week stays open. */
class CommitmentSheetTest {

    private static final String HEADER = "outlook,sku,location,name,unit,week,expected,low,high,ordered,committed";
    private static final LocalDate MONDAY = LocalDate.of(2030, 5, 6);
    private static final CommitmentSheets.Asked ASKED = new CommitmentSheets.Asked(
            "OL-S1-2",
            List.of(MONDAY, MONDAY.plusWeeks(1)),
            List.of(
                    new CommitmentSheets.Line("CUP", "DC", "piece", List.of(100.0, 120.0)),
                    new CommitmentSheets.Line("OIL", "DC", "kg", List.of(5.0, 5.0))));

    @TempDir
    Path folder;

    private String read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("commitment.csv"), bytes);
        return switch (new CommitmentSheets().read(file, ASKED, Locale.ENGLISH)) {
            case CommitmentSheets.Result.Stale(String outlook) -> "stale " + outlook;
            case CommitmentSheets.Result.Unreadable(var why) -> "unreadable " + why.field();
            case CommitmentSheets.Result.Read(var lines, var wrong, int open) ->
                (lines.stream().map(line -> line.sku() + line.units()).collect(Collectors.joining(" "))
                                + wrong.stream()
                                        .map(one -> " row " + one.row() + " " + one.field() + " '" + one.value() + "'")
                                        .collect(Collectors.joining())
                                + " open " + open)
                        .strip();
        };
    }

    private String read(String... lines) throws IOException {
        return read((HEADER + "\n" + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String row(String sku, int week, String committed) {
        return "OL-S1-2," + sku + ",DC,Name,unit," + MONDAY.plusWeeks(week) + ",100,80,120,0," + committed;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
        first   | second | read
        90      | 0      | CUP[90.0, 0.0] open 1
        yes     | nein   | CUP[100.0, 0.0] open 1
        90      | ''     | open 2
        90.0    | 1000   | CUP[90.0, 1000.0] open 1
        many    | 90     | row 2 committed 'many' open 2
        -5      | 90     | row 2 committed '-5' open 2
        7.5     | 90     | row 2 committed '7.5' open 2
        9e99    | 90     | row 2 committed '9e99' open 2
        """)
    void anItemIsTakenOnceAllItsWeeksAreRight(String first, String second, String expected) throws IOException {
        assertThat(read(row("CUP", 0, first), row("CUP", 1, second))).isEqualTo(expected);
    }

    @Test
    void whatCanBeDividedIsCommittedInParts() throws IOException {
        assertThat(read(row("OIL", 0, "\"2,5\""), row("OIL", 1, "3.25"))).isEqualTo("OIL[2.5, 3.25] open 1");
    }

    @Test
    void whatIsNotAskedIsNamedAndStopsNothingElse() throws IOException {
        assertThat(read(row("JUG", 0, "1"), row("CUP", 5, "1"), row("OIL", 0, "1"), row("OIL", 1, "1")))
                .isEqualTo("OIL[1.0, 1.0] row 2 sku 'JUG' row 3 week '2030-06-10' open 1");
        assertThat(read(row("CUP", 0, "1"), row("CUP", 0, "2"), row("CUP", 1, "2")))
                .isEqualTo("row 3 week '2030-05-06' open 2");
    }

    @Test
    void aSheetOfAnotherOutlookOrWithoutItsColumnsIsToldSo() throws IOException {
        assertThat(read(row("CUP", 0, "1").replace("OL-S1-2", "OL-S1-1"))).isEqualTo("stale OL-S1-1");
        assertThat(read("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("unreadable outlook");
        assertThat(read(new byte[] {0, 1, 2, 3})).startsWith("unreadable");
        assertThat(read(new byte[0])).startsWith("unreadable");
    }

    @Test
    void aRowOfAnotherOutlookTakesNothingFromWhatIsSaidOfThisOne() throws IOException {
        assertThat(read(row("CUP", 0, "1").replace("OL-S1-2", "OL-S1-1"), row("CUP", 0, "90"), row("CUP", 1, "80")))
                .isEqualTo("CUP[90.0, 80.0] row 2 outlook 'OL-S1-1' open 1");
    }

    @Test
    void aGermanSpreadsheetsSpellingIsRead() throws IOException {
        String german = (HEADER + "\n" + row("CUP", 0, "90") + "\n" + row("CUP", 1, "80") + "\n")
                .replace(',', ';')
                .replace("2030-05-06", "06.05.2030")
                .replace("2030-05-13", "13.05.2030");

        assertThat(read(german.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("CUP[90.0, 80.0] open 1");
    }
}
