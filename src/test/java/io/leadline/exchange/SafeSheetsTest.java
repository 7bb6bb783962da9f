package io.leadline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.leadline.catalog.Item;
import io.leadline.shared.Bounds;
import io.leadline.shared.SheetText;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that people open with a spreadsheet run nothing, come back as they were, and bring nothing odd in. */
class SafeSheetsTest {

    private static final String HEADER = "sku,name,unit_cost,unit_price,currency";

    @TempDir
    Path folder;

    private final CollectedRows rows = new CollectedRows();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "＝1+1",
                "＋1",
                "－1",
                "＠x",
                "﹦1",
                "−1",
                "\t=1",
                "\r=1",
                "\n=1",
                " =1",
                "\u00a0=1",
                "\u200b=1",
                "\ufeff=1",
                "\u0000=1",
                "\u001b[2J",
                "'=1",
                "''=1",
                "' =1"
            })
    void whatASpreadsheetWouldRunIsMadeHarmlessAndComesBack(String text) {
        assertThat(SheetText.safe(text)).isEqualTo("'" + text);
        assertThat(SheetText.plain(SheetText.safe(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Cup", "O'Neil", "'Cup'", "''", "a=b", "1+1", "Ünit 5", "杯子"})
    void whatRunsNothingStaysAsItIs(String text) {
        assertThat(SheetText.safe(text)).isEqualTo(text);
        assertThat(SheetText.plain(text)).isEqualTo(text);
    }

    @Test
    void oddNamesComeBackFromAnExportUnchanged() throws IOException {
        List<String> names = oddNames();
        record Named(int number, String name) {}
        List<Named> items = new ArrayList<>();
        names.forEach(name -> items.add(new Named(items.size(), name)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ExportLinks.writeCsv(
                List.of(
                        new ExportColumn<>("sku", (Named one) -> "-S" + one.number()),
                        new ExportColumn<>("name", Named::name),
                        new ExportColumn<>("unit_cost", one -> BigDecimal.ONE),
                        new ExportColumn<>("unit_price", one -> BigDecimal.TEN),
                        new ExportColumn<>("currency", one -> "GBP")),
                items::stream,
                out);
        Files.write(folder.resolve("items.csv"), out.toByteArray());
        read();

        assertThat(rows.errors).isEmpty();
        assertThat(rows.of(Item.class)).extracting(Item::name).containsExactlyElementsOf(names);
        assertThat(rows.of(Item.class).getFirst().sku().value()).isEqualTo("-S0");
    }

    @Test
    void daysBeyondTheYear9999RunNothing() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        ExportLinks.writeCsv(
                List.of(new ExportColumn<>("day", (LocalDate day) -> day)),
                () -> Stream.of(LocalDate.of(10_000, 1, 1), LocalDate.of(-1, 1, 1)),
                out);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("day", "'+10000-01-01", "'-0001-01-01");
    }

    @Test
    void theListOfErrorsRunsNothing() throws IOException {
        Path file = folder.resolve("import-errors.csv");

        try (ImportErrorsFile errors = new ImportErrorsFile(file)) {
            errors.add(new RowError("=cmd.csv", 2, "=x", "＝1+1", Problem.NOT_A_NUMBER, List.of("1")));
        }

        assertThat(Files.readString(file)).contains("'=cmd.csv,2,'=x,'＝1+1,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001b[2Jb", "\"a\nb\"", "a\u202eb", "a\u2028b"})
    void charactersThatNoNameHasAreRefusedByLineAndField(String name) throws IOException {
        write(HEADER, "A1," + name + ",1,2,GBP", "A2,Cup,1,2,GBP");
        read();

        assertThat(rows.of(Item.class)).extracting(Item::name).containsExactly("Cup");
        assertThat(rows.errors).singleElement().satisfies(error -> {
            assertThat(error.problem()).isEqualTo(Problem.BAD_CHARACTER);
            assertThat(error.field()).isEqualTo("name");
            assertThat(error.toString())
                    .startsWith("items.csv:2 name")
                    .contains("U+")
                    .doesNotContain("\u0000", "\u001b", "\n");
        });
    }

    @Test
    void aNulInACodeAndANameOfAMillionCharactersAreRefused() throws IOException {
        write(HEADER, "A\u00001,Cup,1,2,GBP", "A2," + "x".repeat(1_000_000) + ",1,2,GBP");
        read();

        assertThat(rows.of(Item.class)).isEmpty();
        assertThat(rows.errors)
                .extracting(RowError::line, RowError::field, RowError::problem)
                .containsExactly(tuple(2L, "sku", Problem.BAD_CHARACTER), tuple(3L, "name", Problem.TOO_LONG));
        assertThat(rows.errors.getLast().toString().length()).isLessThan(400);
    }

    @Test
    void aColumnThatStandsTwiceInTheHeaderIsRefused() throws IOException {
        write(HEADER + ",name", "A1,Cup,1,2,GBP,Pot");
        read();

        assertThat(rows.of(Item.class)).isEmpty();
        assertThat(rows.errors)
                .extracting(RowError::line, RowError::field, RowError::problem)
                .containsExactly(tuple(1L, "name", Problem.DUPLICATE_COLUMN));
    }

    @Test
    void severalFilesOfOneNameInAZipFileAreRefusedUntilOneIsGiven() throws IOException {
        UploadedShop shop = UploadedShop.in(folder.resolve("uploads"));
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            for (String name : List.of("a/items.csv", "b/ITEMS.csv")) {
                out.putNextEntry(new ZipEntry(name));
                out.write((HEADER + "\nA1," + name.charAt(0) + ",1,2,GBP\n").getBytes(StandardCharsets.UTF_8));
            }
        }

        shop.add("shop.zip", new ByteArrayInputStream(zip.toByteArray()));
        ShopFiles.read(shop.folder(), Known.NOTHING, rows);

        assertThat(rows.of(Item.class)).isEmpty();
        assertThat(rows.errors).extracting(RowError::problem).containsExactly(Problem.DUPLICATE_FILE);
        rows.errors.clear();

        shop.add(
                "items.csv",
                new ByteArrayInputStream((HEADER + "\nA1,Cup,1,2,GBP\n").getBytes(StandardCharsets.UTF_8)));
        ShopFiles.read(shop.folder(), Known.NOTHING, rows);

        assertThat(rows.errors).isEmpty();
        assertThat(rows.of(Item.class)).extracting(Item::name).containsExactly("Cup");
    }

    @Test
    void whateverWritesACsvFileMakesItsTextsSafe() {
        // The demonstration shop and simulated companies write numbers and texts that are constants of the program.
        List<String> unsafe = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.leadline").stream()
                        .filter(type -> depends(type, CsvWriter.class) && !depends(type, SheetText.class))
                        .map(JavaClass::getName)
                        .filter(name -> !name.startsWith("io.leadline.exchange.demo."))
                        .filter(name -> !name.startsWith("io.leadline.simulation."))
                        .toList();

        assertThat(unsafe).isEmpty();
    }

    private static boolean depends(JavaClass type, Class<?> on) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(on));
    }

    private static List<String> oddNames() {
        String odd = "=+-@'\"＝＋－＠,;|aÄ杯 \u00a0";
        Random random = new Random(20);
        List<String> names = new ArrayList<>();
        while (names.size() < 500) {
            StringBuilder name = new StringBuilder();
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                name.append(odd.charAt(random.nextInt(odd.length())));
            }
            // A name without blanks around it, as every form and file makes it.
            String one = name.toString().strip();
            if (!one.isEmpty() && Bounds.NAME.fits(one)) {
                names.add(one);
            }
        }
        return names;
    }

    private void write(String... lines) throws IOException {
        Files.write(folder.resolve("items.csv"), List.of(lines), StandardCharsets.UTF_8);
    }

    private void read() throws IOException {
        ShopFiles.read(folder, new Known(Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), "GBP"), rows);
    }
}
