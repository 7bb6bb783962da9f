package io.leadline.exchange;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadline.catalog.Item;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySale;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.stock.StockCount;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How numbers and dates are written is found by column and file, and asked for where it is open. */
class SpellingTest {

    @TempDir
    Path folder;

    private final CollectedRows rows = new CollectedRows();

    @BeforeEach
    void aSmallShop() throws IOException {
        write("locations.csv", "location,name,kind,country,time_zone", "DC,Depot,warehouse,GB,Europe/London");
        write("channels.csv", "channel,name,kind,served_from", "web,Web shop,web,DC");
        write("items.csv", "sku,name,unit_cost,unit_price,currency", "A1,Cup,1.50,4,GBP");
    }

    /** Cells of one column, what they are read as; ? where a person has to say it; - where it is refused. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        3,5 12                       | 3.5 12
        1.234,50 1.234               | 1234.50 1234
        1,234.50 1,234               | 1234.50 1234
        1'234.50 7                   | 1234.50 7
        € 2,50 € 1.000,00            | 2.50 1000.00
        1.234.567 2                  | 1234567 2
        1,234 5,678                  | ?
        1.234 5.678                  | 1.234 5.678
        1,234 0,5                    | 1.234 0.5
        1,234 12.25                  | 1234 12.25
        2,50 2.50                    | 2,50 2.50
        £3.20 1.50                   | £3.20 1.50
        """)
    void numbersAreFoundByTheirColumn(String cells, String read) {
        check(CellKind.NUMBER, cells.replace("€ ", "€\u00a0"), read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2026-03-31 2026-04-01        | 2026-03-31 2026-04-01
        31.03.2026 01.04.2026        | 2026-03-31 2026-04-01
        03.04.2026 01.04.2026        | 2026-04-03 2026-04-01
        12/31/2026 01/02/2026        | 2026-12-31 2026-01-02
        31/12/2026 01/02/2026        | 2026-12-31 2026-02-01
        03/04/2026 01/02/2026        | ?
        03-04-26 01-02-26            | ?
        03/03/2026 04/04/2026        | 2026-03-03 2026-04-04
        2026/3/1 20260402            | 2026-03-01 2026-04-02
        46112 46113.5                | 2026-03-31 2026-04-01
        2026-03-31 31.03.2026        | 2026-03-31 31.03.2026
        2026-03-31 2026-04-01T10:00  | 2026-03-31 2026-04-01
        2026-11 2026-10              | 2026-11 2026-10
        202611 202612                | 202611 202612
        25-11-30 25-12-01 26-01-31   | 2025-11-30 2025-12-01 2026-01-31
        24/03/01 24/04/02            | 2024-03-01 2024-04-02
        26-11-20                     | 2026-11-20
        20-11-26                     | 2026-11-20
        26.11.25                     | 2025-11-26
        30-11-25 01-12-25 31-01-26   | 2025-11-30 2025-12-01 2026-01-31
        09-12-11 20-12-11 21-12-11   | 2011-12-09 2011-12-20 2011-12-21
        11/30/25 12/01/25            | 2025-11-30 2025-12-01
        """)
    void datesAreFoundByTheirColumn(String cells, String read) {
        check(CellKind.DATE, cells, read);
    }

    private static void check(CellKind kind, String cells, String read) {
        ColumnEvidence column = new ColumnEvidence("x", kind);
        List<String> all = List.of(cells.split(" "));
        all.forEach(column::add);

        Spelling found = column.found();

        assertThat(column.isOpen() && !column.isOurs()).isEqualTo(read.equals("?"));
        if (!read.equals("?")) {
            assertThat(all)
                    .extracting(cell -> found == null ? cell : found.plain(cell))
                    .containsExactly(read.split(" "));
        }
    }

    @Test
    void aGermanSpreadsheetIsReadWholeAndHowIsTold() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        Files.write(
                folder.resolve("items.csv"),
                "sku;name;unit_cost;unit_price;currency\nA1;Größe 12;2,50;1.234,56;EUR\nA2;x;1.000;3;EUR\n"
                        .getBytes(windows));
        Files.write(
                folder.resolve("suppliers.csv"),
                "supplier;name;country;time_zone;language;currency\nS1;Müller & Söhne;DE;Europe/Berlin;de;EUR\n"
                        .getBytes(windows));
        write("terms.csv", "supplier;sku;price_breaks;lead_time_days", "S1;A1;1:2,50;10");
        write("sales.csv", "date;sku;channel;units;revenue", "31.03.2026;A1;web;3;7,50", "01.04.2026;A1;web;1;2,50");

        read(Answers.NONE);

        assertThat(rows.of(Item.class))
                .extracting(
                        item -> item.unitCost().amount().toPlainString(),
                        item -> item.unitPrice().amount().toPlainString())
                .containsExactly(tuple("2.5", "1234.56"), tuple("1000", "3"));
        assertThat(rows.of(Terms.class).getFirst().unitPrice(Quantity.of(1))).isEqualTo(Money.of("2.5", "EUR"));
        assertThat(rows.of(DailySale.class))
                .extracting(DailySale::day, DailySale::revenue)
                .containsExactly(tuple(LocalDate.of(2026, 3, 31), 7.5), tuple(LocalDate.of(2026, 4, 1), 2.5));
        assertThat(rows.errors).allMatch(error -> error.problem().isNotice());
        assertThat(rows.errors).extracting(RowError::problem).contains(Problem.OTHER_SPELLING);
    }

    @Test
    void whatIsOpenIsAskedForAndReadAsAnswered() throws IOException {
        write("sales.csv", "date,sku,channel,units", "03/04/2026,A1,web,1", "05/04/2026,A1,web,1");

        read(Answers.NONE);

        assertThat(rows.of(DailySale.class)).isEmpty();
        assertThat(rows.errors).singleElement().satisfies(error -> {
            assertThat(error.problem()).isEqualTo(Problem.OPEN_DATES);
            assertThat(error.cause(java.util.Locale.ENGLISH)).contains("03/04/2026 is 2026-04-03 or 2026-03-04");
        });

        read(new Answers(Spelling.Order.MONTH_FIRST, null, java.util.Map.of()));

        assertThat(rows.of(DailySale.class))
                .extracting(DailySale::day)
                .containsExactly(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 5, 4));
    }

    @Test
    void aDayThatTellsMayStandInTheLastRow() throws IOException {
        StringBuilder text = new StringBuilder("date,sku,channel,units\n");
        for (int i = 0; i < 5_000; i++) {
            text.append("03/04/2026,A1,web,1\n");
        }
        Files.writeString(folder.resolve("sales.csv"), text + "03/28/2026,A1,web,1\n");

        read(Answers.NONE);

        assertThat(rows.of(DailySale.class))
                .hasSize(5_001)
                .first()
                .extracting(DailySale::day)
                .isEqualTo(LocalDate.of(2026, 3, 4));
    }

    @Test
    void eachSheetOfAWorkbookIsAFile() throws IOException {
        Files.delete(folder.resolve("items.csv"));
        try (OutputStream out = Files.newOutputStream(folder.resolve("shop.xlsx"));
                Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet item = book.newWorksheet("Items");
            fill(item, "sku", "name", "unit_cost", "unit_price", "currency");
            item.value(1, 0, 5012345678900L);
            item.value(1, 1, "Cup");
            item.value(1, 2, 1.5);
            item.value(1, 3, 4);
            item.value(1, 4, "GBP");
            Worksheet items = book.newWorksheet("sales");
            fill(items, "date", "sku", "channel", "units");
            items.value(2, 0, LocalDate.of(2026, 3, 31));
            items.style(2, 0).format("dd.mm.yyyy").set();
            items.value(2, 1, "5012345678900");
            items.value(2, 2, "web");
            items.value(2, 3, 0.1 + 0.2);
            Worksheet first = book.newWorksheet("Notes");
            first.value(0, 0, "hello");
        }
        Files.move(folder.resolve("shop.xlsx"), folder.resolve("Shop 2026.xlsx"));

        read(Answers.NONE);

        assertThat(rows.of(DailySale.class))
                .extracting(DailySale::day, DailySale::units)
                .containsExactly(tuple(LocalDate.of(2026, 3, 31), 0.3));
    }

    /** Cells of a workbook: a number and its format, a text behind an apostrophe, a formula; ? where a person is asked. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        12 1500 1.25              | 12 1500 1.25
        12 '1.500                 | ?
        1.25 '1.500               | ?
        1.25 '1.500 '2,50         | 1.25 1500 2.5
        1.234 '1.500 '2,50        | 1.234 1500 2.5
        0.125 '2,50               | 0.125 2.5
        1.25 '1.234,50            | 1.25 1234.5
        1.25 '1.5                 | 1.25 1.5
        0.125:0.0%                | 12.5
        12.5:#,##0.00_"%"         | 12.5
        7 =A1*2                   | 7 !=A1*2
        """)
    void aNumberOfAWorkbookIsNoTextThatLooksLikeOne(String cells, String read) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("stock.xlsx"));
                Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("stock");
            fill(sheet, "as_of", "location", "sku", "on_hand");
            int row = 1;
            for (String cell : cells.split(" ")) {
                sheet.value(row, 0, "2026-03-" + (10 + row));
                sheet.value(row, 1, "DC");
                sheet.value(row, 2, "A1");
                put(sheet, row++, 3, cell);
            }
        }

        read(Answers.NONE);

        String found = rows.of(StockCount.class).stream()
                .map(count -> count.onHand().toString())
                .collect(Collectors.joining(" "));
        String wrong = rows.errors.stream()
                .filter(error -> !error.problem().isNotice())
                .map(error -> error.problem() == Problem.OPEN_DECIMALS ? "?" : " !" + error.value())
                .collect(Collectors.joining());
        assertThat(found + wrong).isEqualTo(read);
    }

    @Test
    void aCodeThatAWorkbookShowsWithZerosBeforeItHasThem() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("items.xlsx"));
                Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("items");
            fill(sheet, "sku", "name", "unit_cost", "unit_price", "currency");
            put(sheet, 1, 0, "123:00000");
            put(sheet, 1, 1, "'Cup");
            put(sheet, 1, 2, "1.5");
            put(sheet, 1, 3, "4");
            put(sheet, 1, 4, "'GBP");
        }
        Files.delete(folder.resolve("items.csv"));

        read(Answers.NONE);

        assertThat(rows.of(Item.class)).extracting(item -> item.sku().value()).containsExactly("00123");
    }

    /**
     * A spreadsheet that reads the month first has made dates of what it could, 4 March of the file is 3 April of the workbook, and
     * the other way round. A date is told as @2026-04-03, a text as it is; then what was answered, and what was read.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        @2026-04-03 13/04/2026       |             | ? 04/03/2026
        @2026-04-03 13/04/2026       | DAY_FIRST   | 2026-03-04 2026-04-13
        @2026-04-03 13/04/2026       | MONTH_FIRST | 2026-04-03 2026-04-13
        @2026-03-04 04/13/2026       |             | ? 04/03/2026
        @2026-03-04 04/13/2026       | MONTH_FIRST | 2026-04-03 2026-04-13
        @2026-03-04 04/13/2026       | DAY_FIRST   | 2026-03-04 2026-04-13
        @2026-04-03 13.04.2026       |             | 2026-04-03 !13.04.2026
        @2026-04-03 13.04.2026 14/04/2026 |        | ? 04/03/2026
        @2026-04-03 03.04.2026 14/04/2026 |        | ? 04/03/2026
        @2026-04-03 13.04.2026 04/14/2026 |        | ? 03/04/2026
        @2026-04-04 @2026-04-03 13/04/2026 | DAY_FIRST | 2026-04-04 2026-03-04 2026-04-13
        @2026-04-03 @2026-04-12      |             | 2026-04-03 2026-04-12
        @2026-04-03 @2026-04-13      |             | 2026-04-03 2026-04-13
        @2026-04-03 @2026-04-13 14/04/2026 |       | 2026-04-03 2026-04-13 !14/04/2026
        @2026-04-03 04/05/2026       |             | 2026-04-03 !04/05/2026
        """)
    void datesThatASpreadsheetOfAnotherCountryHasMadeAreAskedFor(String cells, String answer, String read)
            throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("sales.xlsx"));
                Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("sales");
            fill(sheet, "date", "sku", "channel", "units");
            int row = 1;
            for (String cell : cells.split(" ")) {
                date(sheet, row, 0, cell);
                sheet.value(row, 1, "A1");
                sheet.value(row, 2, "web");
                sheet.value(row++, 3, 1);
            }
        }

        read(new Answers(answer == null ? null : Spelling.Order.valueOf(answer), null, java.util.Map.of()));

        String found = rows.of(DailySale.class).stream()
                .map(sale -> sale.day().toString())
                .collect(Collectors.joining(" "));
        String wrong = rows.errors.stream()
                .filter(error -> !error.problem().isNotice())
                .map(error -> error.problem() == Problem.EXCHANGED_DATES ? "? " + error.value() : " !" + error.value())
                .collect(Collectors.joining());
        assertThat(found + wrong).isEqualTo(read);
    }

    /** A file that is sorted by day tells it only where the thirteenth of a month begins. */
    @Test
    void whatATextFarBelowSaysOfDatesCountsAsWell() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("sales.xlsx"));
                Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("sales");
            fill(sheet, "date", "sku", "channel", "units");
            for (int row = 1; row <= 2_500; row++) {
                date(sheet, row, 0, row < 2_200 ? "@2026-04-03" : "13/04/2026");
                sheet.value(row, 1, "A1");
                sheet.value(row, 2, "web");
                sheet.value(row, 3, 1);
            }
        }

        read(Answers.NONE);

        assertThat(rows.errors).extracting(RowError::problem).contains(Problem.EXCHANGED_DATES);
        assertThat(rows.of(DailySale.class)).isEmpty();
    }

    @Test
    void allDatesOfAFileThatASpreadsheetHasMadeAreAskedFor() throws IOException {
        write("suppliers.csv", "supplier,name,country,time_zone,language,currency", "S1,Maker,GB,Europe/London,en,GBP");
        String header = "order,line,supplier,sku,ordered_on,received_on,quantity_ordered,quantity_received,unit_price";
        try (OutputStream out = Files.newOutputStream(folder.resolve("purchase-history.xlsx"));
                Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("purchase-history");
            fill(sheet, header.split(","));
            String[] ordered = {"@2026-02-01", "13/01/2026"};
            for (int row = 1; row <= 2; row++) {
                fill(sheet, row, "O" + row, "1", "S1", "A1");
                date(sheet, row, 4, ordered[row - 1]);
                date(sheet, row, 5, "@2026-05-02");
                sheet.value(row, 6, 5);
                sheet.value(row, 7, 5);
                sheet.value(row, 8, 1.5);
            }
        }

        read(Answers.NONE);

        assertThat(rows.errors)
                .filteredOn(error -> error.problem() == Problem.EXCHANGED_DATES)
                .extracting(RowError::field)
                .containsExactly("ordered_on", "received_on");
    }

    /** The sign that a workbook shows beside an amount is no part of the cell, but it says in which currency it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        [$€-407] #,##0.00            | !€ 1.5
        [$EUR] #,##0.00              | !EUR 1.5
        '#,##0.00 [$€-1]'            | !€ 1.5
        "€"#,##0.00                  | !€ 1.5
        '#,##0.00 "kr"'              | !kr 1.5
        \\$#,##0.00                  | !$ 1.5
        [$£-809]#,##0.00;[Red]"€"0   | 1.5
        [$-409]#,##0.00              | 1.5
        '#,##0.00 "pcs"'             | 1.5
        _-* #,##0.00\\ _€_-          | 1.5
        _-* #,##0.00\\ "€"_-         | !€ 1.5
        """)
    void anAmountThatAWorkbookShowsInAnotherCurrencyIsRefused(String format, String read) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("items.xlsx"));
                Workbook book = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = book.newWorksheet("items");
            fill(sheet, "sku", "name", "unit_cost", "unit_price", "currency");
            fill(sheet, 1, "A1", "Cup");
            put(sheet, 1, 2, "1.5:" + format);
            sheet.value(1, 3, "1.234,50");
            sheet.value(1, 4, "GBP");
        }
        Files.delete(folder.resolve("items.csv"));

        read(Answers.NONE);

        String found = rows.of(Item.class).stream()
                .map(item -> item.unitCost().amount().toPlainString())
                .collect(Collectors.joining());
        String wrong = rows.errors.stream()
                .filter(error -> error.problem() == Problem.OTHER_SIGN)
                .map(error -> "!" + error.value())
                .collect(Collectors.joining());
        assertThat(found + wrong).isEqualTo(read);
    }

    private static void date(Worksheet sheet, int row, int column, String cell) {
        if (cell.startsWith("@")) {
            sheet.value(row, column, LocalDate.parse(cell.substring(1)));
            sheet.style(row, column).format("m/d/yyyy").set();
        } else {
            sheet.value(row, column, cell);
        }
    }

    private static void fill(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(row, i, cells[i]);
        }
    }

    private static void put(Worksheet sheet, int row, int column, String cell) {
        if (cell.startsWith("=")) {
            sheet.formula(row, column, cell.substring(1));
        } else if (cell.startsWith("'")) {
            sheet.value(row, column, cell.substring(1));
        } else {
            String[] parts = cell.split(":", 2);
            sheet.value(row, column, new BigDecimal(parts[0]));
            if (parts.length > 1) {
                sheet.style(row, column).format(parts[1]).set();
            }
        }
    }

    @Test
    void aWorkbookThatUnfoldsWithoutEndIsRefusedAndTheOthersAreRead() throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("bomb.xlsx")))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 1_030; i++) {
                zip.write(zeros);
            }
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("far.xlsx")))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<sheetData><row r='1'><c s='1' r = 'ZZZZZZ1'><v>1</v></c></row>".getBytes(UTF_8));
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("other.xlsx")))) {
            zip.putNextEntry(new ZipEntry("xl/media/picture.png"));
            zip.write("<sheetData><row r='1'><c s='1' r = 'ZZZZZZ1'><v>1</v></c></row>".getBytes(UTF_8));
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("two.xlsx")))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<sheetData/>".getBytes(UTF_16));
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("words.xlsx")))) {
            zip.putNextEntry(new ZipEntry("xl/words.bin"));
            zip.write("<!-- <a> --><x:sst>".getBytes(UTF_8));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 50; megabyte++) {
                zip.write(zeros);
            }
        }
        Files.writeString(folder.resolve("no.xlsx"), "this is no workbook");

        read(Answers.NONE);

        assertThat(rows.errors)
                .extracting(RowError::file, RowError::problem)
                .containsExactly(
                        tuple("bomb.xlsx", Problem.UNREADABLE_FILE),
                        tuple("far.xlsx", Problem.UNREADABLE_FILE),
                        tuple("no.xlsx", Problem.NO_WORKBOOK),
                        tuple("other.xlsx", Problem.UNREADABLE_FILE),
                        tuple("two.xlsx", Problem.UNREADABLE_FILE),
                        tuple("words.xlsx", Problem.UNREADABLE_FILE));
        assertThat(rows.of(Item.class)).hasSize(1);
    }

    private static void fill(Worksheet sheet, String... header) {
        for (int i = 0; i < header.length; i++) {
            sheet.value(0, i, header[i]);
        }
    }

    private void read(Answers answers) throws IOException {
        rows.errors.clear();
        ShopFiles.read(folder, Known.NOTHING, HowToRead.usual().with(answers), rows);
    }

    private void write(String file, String... lines) throws IOException {
        Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
    }
}
