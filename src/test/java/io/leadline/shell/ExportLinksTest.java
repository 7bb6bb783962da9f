package io.leadline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportLinksTest {

    private record Row(String name, BigDecimal price, LocalDate day) {}

    private static final List<ExportColumn<Row>> COLUMNS = List.of(
            new ExportColumn<>("name", Row::name),
            new ExportColumn<>("price", Row::price),
            new ExportColumn<>("day", Row::day));

    @Test
    void aCsvHoldsAllRowsInTheImportsOwnSpelling() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ExportLinks.writeCsv(
                COLUMNS,
                () -> Stream.of(new Row("Cup, \"blue\"", new BigDecimal("1E+2"), LocalDate.of(2024, 2, 29))),
                out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("name,price,day", "\"Cup, \"\"blue\"\"\",100,2024-02-29");
    }

    @Test
    void aTextThatWouldRunAsAFormulaIsMadeHarmless() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ExportLinks.writeCsv(
                COLUMNS, () -> Stream.of(new Row("=1+1", new BigDecimal("-5"), LocalDate.of(2024, 1, 1))), out);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("'=1+1,-5,");
    }

    @Test
    void aSpreadsheetCanBeOpenedAndHoldsTheRows(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("items.xlsx");

        try (OutputStream out = Files.newOutputStream(file)) {
            ExportLinks.writeSpreadsheet(
                    "items", COLUMNS, () -> Stream.of(new Row("Cup", BigDecimal.TEN, LocalDate.of(2024, 1, 1))), out);
        }

        try (ZipFile zip = new ZipFile(file.toFile())) {
            String texts = text(zip, "xl/sharedStrings.xml");
            String sheet = text(zip, "xl/worksheets/sheet1.xml");
            assertThat(texts).contains("Cup", "price");
            assertThat(sheet).contains("<v>10</v>");
        }
    }

    private static String text(ZipFile zip, String entry) throws IOException {
        return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
    }
}
