package io.leadline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadline.catalog.Contact;
import io.leadline.catalog.ExchangeRate;
import io.leadline.catalog.Incoterm;
import io.leadline.catalog.Item;
import io.leadline.catalog.Location;
import io.leadline.catalog.PaymentTerms;
import io.leadline.catalog.ReceivingPoint;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Terms;
import io.leadline.catalog.TradeTerms;
import io.leadline.demand.DailySale;
import io.leadline.demand.OutsideSeries;
import io.leadline.demand.OutsideValue;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.PolicyScope;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.stock.StockCount;
import io.leadline.suite.SharedData;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShopFilesTest {

    @TempDir
    Path folder;

    private final CollectedRows rows = new CollectedRows();

    @BeforeEach
    void aSmallShop() throws IOException {
        write("locations.csv", "location,name,kind,country,time_zone", "DC,Depot,warehouse,GB,Europe/London");
        write("channels.csv", "channel,name,kind,served_from,buffer_units", "web,Web shop,web,DC,2");
        write(
                "items.csv",
                "sku,name,category,unit,unit_cost,unit_price,currency,weight_kg,volume_l",
                "A1,Cup,kitchen,piece,1.50,4,GBP,0.3,0.5");
        write(
                "suppliers.csv",
                "supplier,name,email,country,time_zone,language,currency,min_order_value",
                "S1,Potter,orders@potter.example,DE,Europe/Berlin,de,EUR,100");
    }

    @Test
    void seriesFromOutsideMaySpeakOfDaysToCome() throws IOException {
        LocalDate coming = PastDays.today().plusDays(10);
        write(
                "outside-series.csv",
                "series,date,value,sku,category,location,channel,known_ahead",
                "degrees,2026-03-01,-3.5,,,DC,,",
                "degrees," + coming + ",21.1234567,,,DC,,no",
                "school holidays," + coming + ",1,,,,,yes",
                "price of Rival,2026-03-01,9.99,A1,,,web,",
                "mentions,2026-03-01,7,,kitchen,,,no");

        ShopFiles.read(folder, Known.NOTHING, rows);

        assertThat(rows.errors).isEmpty();
        assertThat(rows.of(OutsideValue.class))
                .extracting(
                        value -> value.subject().key().replace('\n', '|'),
                        OutsideValue::day,
                        OutsideValue::value,
                        OutsideValue::knownAhead)
                .containsExactly(
                        tuple("degrees|||DC|", LocalDate.of(2026, 3, 1), -3.5, false),
                        tuple("degrees|||DC|", coming, 21.123457, false),
                        tuple("school holidays||||", coming, 1.0, true),
                        tuple("price of Rival|A1|||web", LocalDate.of(2026, 3, 1), 9.99, false),
                        tuple("mentions||kitchen||", LocalDate.of(2026, 3, 1), 7.0, false));
    }

    @Test
    void wrongRowsOfSeriesFromOutsideAreNamed() throws IOException {
        LocalDate tooFar = PastDays.today().plusDays(OutsideSeries.MOST_AHEAD + 1L);
        write(
                "outside-series.csv",
                "series,date,value,sku,category,location,channel,known_ahead",
                "degrees,2026-03-01,warm,,,,,",
                "degrees,2026-03-02,,,,,,",
                "degrees,2026-02-30,3,,,,,",
                "degrees," + tooFar + ",3,,,,,",
                "degrees,2026-03-03,2000000000000,,,,,",
                "degrees,2026-03-04,3,B9,,,,",
                "degrees,2026-03-04,3,,,ELSEWHERE,,",
                "degrees,2026-03-04,3,,,,,perhaps",
                ",2026-03-04,3,,,,,",
                "degrees,2026-03-05,3,,,,,",
                "degrees,2026-03-05,4,,,,,");

        ShopFiles.read(folder, Known.NOTHING, rows);

        assertThat(rows.errors)
                .extracting(RowError::line, RowError::field, RowError::problem)
                .containsExactly(
                        tuple(2L, "value", Problem.NOT_A_NUMBER),
                        tuple(3L, "value", Problem.MISSING_VALUE),
                        tuple(4L, "date", Problem.IMPOSSIBLE_DATE),
                        tuple(5L, "date", Problem.TOO_LARGE),
                        tuple(6L, "value", Problem.TOO_LARGE),
                        tuple(7L, "sku", Problem.UNKNOWN_REFERENCE),
                        tuple(8L, "location", Problem.UNKNOWN_REFERENCE),
                        tuple(9L, "known_ahead", Problem.UNKNOWN_KIND),
                        tuple(10L, "series", Problem.MISSING_VALUE),
                        tuple(12L, "date", Problem.DUPLICATE));
        assertThat(rows.of(OutsideValue.class)).hasSize(1);
    }

    @Test
    void rightRowsBecomeFacts() throws IOException {
        write(
                "terms.csv",
                "supplier,sku,rank,price_breaks,moq,order_multiple,lead_time_days",
                "S1,A1,1,1:2;100:1.8,12,6,14");
        write(
                "sales.csv",
                "date,sku,channel,units,revenue,returned_units",
                "2024-02-28,A1,web,3,12.00,1",
                "2024-02-29,A1,web,0.5,2,0");

        var lastDay = read();

        assertThat(rows.errors).isEmpty();
        assertThat(lastDay).contains(LocalDate.of(2024, 2, 29));
        assertThat(rows.of(Item.class).getFirst().unitCost()).isEqualTo(Money.of("1.5", "GBP"));
        Terms terms = rows.of(Terms.class).getFirst();
        assertThat(terms.unitPrice(Quantity.of(99))).isEqualTo(Money.of("2", "EUR"));
        assertThat(terms.unitPrice(Quantity.of(100))).isEqualTo(Money.of("1.8", "EUR"));
        assertThat(rows.of(DailySale.class)).extracting(DailySale::units).containsExactly(3.0, 0.5);
    }

    @Test
    void aFileWithMarkCarriageReturnsAndQuotesInTextsIsReadAndALineBreakInANameRefused() throws IOException {
        Files.writeString(
                folder.resolve("items.csv"),
                "\ufeffSKU,Name,unit_cost,unit_price,currency\r\n"
                        + "A1,\"Cup, \"\"large\"\"\",1,2,GBP\r\n\r\n"
                        + "A3,\"Cup\n"
                        + "with saucer\",1,2,GBP\r\n"
                        + "A2,5\" nail,1,2,GBP\r\n");

        read();

        assertThat(rows.errors)
                .extracting(RowError::line, RowError::field, RowError::problem)
                .containsExactly(tuple(4L, "name", Problem.BAD_CHARACTER));
        assertThat(rows.of(Item.class)).extracting(Item::name).containsExactly("Cup, \"large\"", "5\" nail");
    }

    @Test
    void receivingDaysOfLocationsAreReadAndWrongOnesNamed() throws IOException {
        write(
                "locations.csv",
                "location,name,kind,country,time_zone,receiving_days",
                "DC,Depot,warehouse,GB,Europe/London,",
                "B,Store,store,DE,Europe/Berlin,\"Mo, Mi, Fr\"",
                "C,Kiosk,store,DE,Europe/Berlin,Mon-Fridays");

        read();

        assertThat(rows.of(Location.class))
                .extracting(location -> location.receivingDays().code())
                .containsExactly("", "Mon,Wed,Fri");
        assertThat(rows.errors)
                .extracting(RowError::line, RowError::field, RowError::problem)
                .containsExactly(tuple(4L, "receiving_days", Problem.NOT_WEEKDAYS));
    }

    @Test
    void addressesContactsAndTermsAreReadAndWrongOnesNamed() throws IOException {
        write(
                "locations.csv",
                "location,name,kind,country,time_zone,address,contact,phone,receiving_hours",
                "DC,Depot,warehouse,GB,Europe/London,Dock 3; 12 Harbour Road,Gina,+44 20 1,Mon to Fri");
        write(
                "suppliers.csv",
                "supplier,name,country,time_zone,language,currency,contact,incoterm,delivery_place,payment_days,discount_percent,discount_days,change_until_days",
                "S1,Acme,DE,Europe/Berlin,de,EUR,Anke,fob,Hamburg,30,2,14,5",
                "S2,Bolt,DE,Europe/Berlin,de,EUR,,,,,,,",
                "S3,Nut,DE,Europe/Berlin,de,EUR,,DAT,,,,,",
                "S4,Nail,DE,Europe/Berlin,de,EUR,,,,10,2,14,",
                "S5,Cog,DE,Europe/Berlin,de,EUR,,,,10,100,5,");

        read();

        assertThat(rows.of(Location.class))
                .extracting(Location::point)
                .containsExactly(
                        new ReceivingPoint("Dock 3\n12 Harbour Road", new Contact("Gina", "+44 20 1"), "Mon to Fri"));
        assertThat(rows.of(Supplier.class))
                .extracting(Supplier::trade)
                .containsExactly(
                        new TradeTerms(Incoterm.FOB, "Hamburg", new PaymentTerms(30, BigDecimal.TWO, 14), 5),
                        TradeTerms.NONE);
        assertThat(rows.errors)
                .extracting(RowError::line, RowError::field, RowError::problem)
                .containsExactly(
                        tuple(4L, "incoterm", Problem.UNKNOWN_KIND),
                        tuple(5L, "discount_days", Problem.TOO_LARGE),
                        tuple(6L, "discount_percent", Problem.TOO_LARGE));
    }

    @Test
    void orderPoliciesAndExchangeRatesAreReadAndWrongOnesNamed() throws IOException {
        write(
                "order-policies.csv",
                "scope,id,answer_within_days,decide_within_days,price_tolerance_percent,date_tolerance_days",
                "all,,5,,,",
                "category,kitchen,,0.5,,",
                "supplier,S1,2,,0,1",
                "supplier,S9,2,,,",
                "supplier,S1,3,,,",
                "everybody,,2,,,",
                "all,x,2,,,",
                "category,kitchen,0,,,",
                "category,kitchen,2,,101,",
                "category,kitchen,2,,,1.5");
        write(
                "exchange-rates.csv",
                "currency,per_company_currency,as_of",
                "EUR,1.1700,2024-01-01",
                "EUR,0,2024-01-02",
                "EURO,1.2,2024-01-03",
                "EUR,1.2,2024-01-01");

        read();

        List<PolicyRow> policies = rows.of(PolicyRow.class);
        assertThat(policies)
                .extracting(PolicyRow::scope)
                .containsExactly(PolicyScope.ALL, PolicyScope.category("kitchen"), PolicyScope.supplier("S1"));
        assertThat(policies.getFirst().policy().answerWithin()).isEqualTo(Duration.ofDays(5));
        assertThat(policies.getFirst().policy().decideWithin()).isEqualTo(OrderPolicy.USUAL.decideWithin());
        assertThat(policies.get(1).policy().decideWithin()).isEqualTo(Duration.ofHours(12));
        assertThat(policies.get(2).policy().tolerance().daysLate()).isEqualTo(1);
        assertThat(rows.of(ExchangeRate.class))
                .containsExactly(new ExchangeRate("EUR", new BigDecimal("1.17"), LocalDate.of(2024, 1, 1)));
        assertThat(rows.errors)
                .extracting(RowError::file, RowError::line, RowError::field, RowError::problem)
                .containsExactly(
                        tuple("order-policies.csv", 5L, "id", Problem.UNKNOWN_REFERENCE),
                        tuple("order-policies.csv", 6L, "id", Problem.DUPLICATE),
                        tuple("order-policies.csv", 7L, "scope", Problem.UNKNOWN_KIND),
                        tuple("order-policies.csv", 8L, "id", Problem.NOT_ACCEPTED),
                        tuple("order-policies.csv", 9L, "id", Problem.DUPLICATE),
                        tuple("order-policies.csv", 10L, "id", Problem.DUPLICATE),
                        tuple("order-policies.csv", 11L, "id", Problem.DUPLICATE),
                        tuple("exchange-rates.csv", 3L, "per_company_currency", Problem.NOT_POSITIVE),
                        tuple("exchange-rates.csv", 4L, "currency", Problem.UNKNOWN_CURRENCY),
                        tuple("exchange-rates.csv", 5L, "currency", Problem.DUPLICATE));
    }

    @Test
    void theCompanysOwnCurrencyHasNoRate() throws IOException {
        write("exchange-rates.csv", "currency,per_company_currency,as_of", "GBP,1.2,2024-01-01", "EUR,1.2,2024-01-01");

        ShopFiles.read(folder, new Known(Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), "GBP"), rows);

        assertThat(rows.of(ExchangeRate.class))
                .extracting(ExchangeRate::currency)
                .containsExactly("EUR");
        assertThat(rows.errors).extracting(RowError::problem).containsExactly(Problem.NOT_ACCEPTED);
    }

    @Test
    void aTextThatAnExportMadeHarmlessIsReadAsItWas() throws IOException {
        write(
                "items.csv",
                "sku,name,unit_cost,unit_price,currency",
                "A1,'-50 degree mug,1.50,4,GBP",
                "A2,'Tis a cup,1.50,4,GBP");

        read();

        assertThat(rows.of(Item.class)).extracting(Item::name).containsExactly("-50 degree mug", "'Tis a cup");
    }

    @Test
    void eachValueOfAPolicyHasItsBounds() throws IOException {
        write(
                "order-policies.csv",
                "scope,id,answer_within_days,price_tolerance_percent,date_tolerance_days",
                "all,,0,,",
                "category,kitchen,366,101,",
                "supplier,S1,2,101,",
                "supplier,S1,2,,1.5");

        read();

        assertThat(rows.of(PolicyRow.class)).isEmpty();
        assertThat(rows.errors)
                .extracting(RowError::field, RowError::problem)
                .containsExactly(
                        tuple("answer_within_days", Problem.NOT_POSITIVE),
                        tuple("answer_within_days", Problem.TOO_LARGE),
                        tuple("price_tolerance_percent", Problem.TOO_LARGE),
                        tuple("date_tolerance_days", Problem.NOT_WHOLE));
    }

    @Test
    void aSupplierMayHaveNoMailAddress() throws IOException {
        write(
                "suppliers.csv",
                "supplier,name,email,country,time_zone,language,currency",
                "S1,Potter,,DE,Europe/Berlin,de,EUR",
                "S2,Joiner,joiner,DE,Europe/Berlin,de,EUR");

        read();

        assertThat(rows.of(Supplier.class)).extracting(Supplier::email).containsExactly("");
        assertThat(rows.errors)
                .extracting(RowError::line, RowError::field, RowError::problem)
                .containsExactly(tuple(3L, "email", Problem.NOT_AN_EMAIL));
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneRow() throws IOException {
        StringBuilder text = new StringBuilder("sku,name,unit_cost,unit_price,currency\nB0,\"Open,1,2,GBP\n");
        for (int i = 1; i <= 30; i++) {
            text.append("B").append(i).append(",Thing,1,2,GBP\n");
        }
        Files.writeString(folder.resolve("items.csv"), text);

        read();

        assertThat(rows.of(Item.class)).hasSize(30);
        assertThat(rows.errors)
                .extracting(RowError::line, RowError::problem)
                .containsExactly(tuple(2L, Problem.UNCLOSED_QUOTE));
    }

    @Test
    void anotherEncodingIsReadAndNoticed() throws IOException {
        Files.write(
                folder.resolve("items.csv"),
                "sku,name,unit_cost,unit_price,currency\nA1,Käseglocke,1,2,EUR\n"
                        .getBytes(Charset.forName("windows-1252")));

        read();

        assertThat(rows.of(Item.class)).extracting(Item::name).containsExactly("Käseglocke");
        assertThat(rows.errors).extracting(RowError::problem).containsExactly(Problem.NOT_UTF8);
    }

    @Test
    void aSpreadsheetsUtf16WithSemicolonsIsReadAndNoticed() throws IOException {
        Files.write(
                folder.resolve("items.csv"),
                "sku;name;unit_cost;unit_price;currency\nA1;Käseglocke;1;2;EUR\n".getBytes(StandardCharsets.UTF_16));

        read();

        assertThat(rows.of(Item.class)).extracting(Item::name).containsExactly("Käseglocke");
        assertThat(rows.errors)
                .extracting(RowError::problem)
                .containsExactly(Problem.NOT_UTF8, Problem.OTHER_SEPARATOR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        'A2,,k,piece,1,2,GBP,0,0'             | name      | MISSING_VALUE     | Fill in
        'A2,Cup,k,piece,-1,2,GBP,0,0'         | unit_cost | NEGATIVE          | zero or more
        'A2,Cup,k,piece,"1,5",2,GBP,0,0'      | unit_cost | NOT_A_NUMBER      | 1.5
        'A2,Cup,k,piece,"1.234,50",2,GBP,0,0' | unit_cost | NOT_A_NUMBER      | 1234.50
        'A2,Cup,k,piece,£3.20,2,GBP,0,0'      | unit_cost | NOT_A_NUMBER      | 3.20
        'A2,Cup,k,piece,1E5,2,GBP,0,0'        | unit_cost | NOT_A_NUMBER      | point
        'A2,Cup,k,piece,1,2,EURO,0,0'         | currency  | UNKNOWN_CURRENCY  | EUR
        'A2,Big, red cup,k,piece,1,2,GBP,0,0' | ''        | WRONG_FIELD_COUNT | quotes
        'A1,Cup,k,piece,1,2,GBP,0,0'          | sku       | DUPLICATE         | Keep one
        """)
    void aWrongItemIsReportedWithFieldAndRemedy(String row, String field, Problem problem, String remedy)
            throws IOException {
        append("items.csv", row);
        append("items.csv", "A3,Plate,k,piece,1,2,GBP,0,0");

        read();

        assertThat(rows.of(Item.class)).extracting(item -> item.sku().value()).containsExactly("A1", "A3");
        assertThat(rows.errors).singleElement().satisfies(error -> {
            assertThat(error.file()).isEqualTo("items.csv");
            assertThat(error.line()).isEqualTo(3);
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.problem()).isEqualTo(problem);
            assertThat(error.remedy(Locale.ENGLISH)).contains(remedy);
        });
        assertThat(rows.counts.get(ShopFile.ITEMS)).isEqualTo(new FileCount(3, 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        03/04/2024,A1,web,1  | date    | OTHER_DATE_FORMAT   | 2024-04-03 / 2024-03-04
        31.12.2024,A1,web,1  | date    | OTHER_DATE_FORMAT   | 2024-12-31
        2023-02-29,A1,web,1  | date    | IMPOSSIBLE_DATE     | 2023-02-28
        2024-13-01,A1,web,1  | date    | IMPOSSIBLE_DATE     | 2024-12-31
        0202-01-01,A1,web,1  | date    | IMPLAUSIBLE_DATE    | 1990
        yesterday,A1,web,1   | date    | NOT_A_DATE          | 2026-03-31
        2024-01-02,ZZ,web,1  | sku     | UNKNOWN_REFERENCE   | items.csv
        2024-01-02,A1,shop,1 | channel | UNKNOWN_REFERENCE   | channels.csv
        2024-01-02,5.01235E+12,web,1 | sku | ROUNDED_CODE      | Export it again
        2024-01-02,7,web,1   | sku     | LOST_ZEROS          | 007
        2024-01-02,А1,web,1  | sku     | LOOKS_LIKE          | A1
        """)
    void aWrongSaleIsReportedWithFieldAndRemedy(String row, String field, Problem problem, String remedy)
            throws IOException {
        append("items.csv", "007,Agent,k,piece,1,2,GBP,0,0");
        write("sales.csv", "date,sku,channel,units", "2024-01-01,A1,web,1", row, "2024-01-03,A1,web,1");

        read();

        assertThat(rows.of(DailySale.class)).hasSize(2);
        assertThat(rows.errors).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.problem()).isEqualTo(problem);
            assertThat(error.remedy(Locale.ENGLISH)).contains(remedy);
            assertThat(error.remedy(Locale.GERMAN)).isNotBlank();
        });
    }

    @Test
    void salesOfOneDayItemAndChannelAreAddedUpAndThatIsTold() throws IOException {
        write("sales.csv", "date,sku,channel,units,revenue", "2024-01-01,A1,web,1,5", "2024-01-01,A1,web,2,9");

        read();

        assertThat(rows.of(DailySale.class)).extracting(DailySale::units).containsExactly(1.0, 2.0);
        assertThat(rows.errors).singleElement().satisfies(error -> {
            assertThat(error.problem()).isEqualTo(Problem.ADDED_UP);
            assertThat(error.cause(Locale.ENGLISH)).startsWith("1 row has the same day");
        });
    }

    @Test
    void rowsWithFewerCellsThanTheHeaderHaveEmptyOnesAndSuperfluousEmptyOnesAreLeftOut() throws IOException {
        write(
                "items.csv",
                "sku,name,unit_cost,unit_price,currency,category,sold_until",
                "A1,Lamp,2,5,EUR,light,",
                "A2,Bulb,1,3,EUR",
                "A3,Candle,1,3,EUR,light,,,,");

        read();

        assertThat(rows.of(Item.class)).extracting(Item::category).containsExactly("light", "", "light");
        assertThat(rows.errors).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', textBlock = """
        sep=;\\nsku;name;unit_cost;unit_price;currency\\nA1;a,b,c;1;2;EUR       @ a,b,c
        sku;name;unit_cost;unit_price;currency\\nA1;a,b;1;2;EUR                @ a,b
        "sku";"name";"unit_cost";"unit_price";"currency"\\n"A1";"a;b";1;2;EUR @ a;b
        sku\\tname\\tunit_cost\\tunit_price\\tcurrency\\nA1\\ta|b\\t1\\t2\\tEUR   @ a|b
        sep=,\\nsku,name,unit_cost,unit_price,currency\\nA1,x,1,2,EUR          @ x
        """)
    void theSeparatorIsFoundByTheHeaderOrNamedBeforeIt(String text, String name) throws IOException {
        Files.writeString(folder.resolve("items.csv"), text.replace("\\n", "\n").replace("\\t", "\t"));

        read();

        assertThat(rows.of(Item.class)).extracting(Item::name).containsExactly(name);
        assertThat(rows.errors).allMatch(error -> error.problem() == Problem.OTHER_SEPARATOR);
    }

    @Test
    void lettersThatAreWrittenInTwoWaysAreTheSame() throws IOException {
        append("items.csv", "Gr\u00f6\u00dfe\u00a0L,Ma\u00df,k,piece,1,2,GBP,0,0");
        write(
                "sales.csv",
                "date,sku,channel,units",
                "2024-01-01,Gro\u0308\u00dfe L,web,1",
                "2024-01-02,\uff21\uff11,web,\uff13");

        read();

        assertThat(rows.errors).isEmpty();
        assertThat(rows.of(DailySale.class)).extracting(DailySale::units).containsExactly(1.0, 3.0);
    }

    @Test
    void twoItemsWhoseCodesASpreadsheetMayHaveChangedAreTold() throws IOException {
        append("items.csv", "0042,Mug,k,piece,1,2,GBP,0,0");
        append("items.csv", "42,Mug,k,piece,1,2,GBP,0,0");

        read();

        assertThat(rows.of(Item.class)).hasSize(3);
        assertThat(rows.errors)
                .extracting(RowError::line, RowError::problem)
                .containsExactly(tuple(4L, Problem.TWO_ALIKE));
    }

    @Test
    void utf16WithoutItsMarkIsFound() throws IOException {
        Files.write(
                folder.resolve("items.csv"),
                "sku,name,unit_cost,unit_price,currency\nA1,K\u00e4se,1,2,EUR\n".getBytes(StandardCharsets.UTF_16LE));

        read();

        assertThat(rows.of(Item.class)).extracting(Item::name).containsExactly("K\u00e4se");
    }

    @Test
    void aRowThatRefersToAWrongRowNamesIt() throws IOException {
        append("items.csv", "A2,Cup,k,piece,free,2,GBP,0,0");
        write("sales.csv", "date,sku,channel,units", "2024-01-01,A2,web,1");

        read();

        assertThat(rows.errors.getLast().problem()).isEqualTo(Problem.REFERS_TO_WRONG_ROW);
        assertThat(rows.errors.getLast().remedy(Locale.ENGLISH)).contains("items.csv:3");
    }

    @Test
    void unknownColumnsAndFilesAreReportedAndIgnored() throws IOException {
        write("sales.csv", "date,sku,weather,channel,units", "2024-01-01,A1,rain,web,1");
        write("notes.csv", "a,b");

        read();

        assertThat(rows.of(DailySale.class)).hasSize(1);
        assertThat(rows.errors)
                .extracting(RowError::problem)
                .containsExactlyInAnyOrder(Problem.UNKNOWN_COLUMN, Problem.UNKNOWN_FILE);
    }

    @Test
    void aFileWithoutANecessaryColumnIsLeftOutAndTheOthersAreRead() throws IOException {
        write("sales.csv", "date,sku,units", "2024-01-01,A1,1");

        read();

        assertThat(rows.errors)
                .extracting(RowError::field, RowError::problem)
                .containsExactly(tuple("channel", Problem.MISSING_COLUMN));
        assertThat(rows.of(Item.class)).hasSize(1);
    }

    @Test
    void everyProblemHasTextsInBothLanguages() {
        for (Problem problem : Problem.values()) {
            RowError error = new RowError("f", 1, "", "", problem, java.util.List.of("x", "y"));
            assertThat(error.cause(Locale.ENGLISH)).isNotBlank();
            assertThat(error.remedy(Locale.GERMAN)).isNotBlank();
        }
    }

    @Test
    void theRealShopIsReadWithoutAnError() throws IOException {
        var lastDay = ShopFiles.read(SharedData.of("shop"), Known.NOTHING, rows);

        assertThat(rows.errors).isEmpty();
        assertThat(lastDay).contains(LocalDate.of(2011, 12, 9));
        assertThat(rows.counts.get(ShopFile.SALES)).isEqualTo(new FileCount(76_389, 0));
        assertThat(rows.counts.get(ShopFile.PURCHASE_HISTORY)).isEqualTo(new FileCount(2_453, 0));
        assertThat(rows.of(Item.class)).hasSize(600);
    }

    private java.util.Optional<LocalDate> read() throws IOException {
        return ShopFiles.read(folder, Known.NOTHING, rows);
    }

    private void write(String file, String... lines) throws IOException {
        Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
    }

    @Test
    void aHistoryOfCountsIsReadAndANegativeOneIsZero() throws IOException {
        write(
                "stock.csv",
                "as_of,location,sku,on_hand",
                "2024-03-01,DC,A1,160",
                "2024-03-02,DC,A1,0",
                "2024-03-03,DC,A1,-40",
                "2024-03-03,DC,A1,10");

        read();

        assertThat(rows.of(StockCount.class))
                .extracting(count -> count.onHand().value().intValue())
                .containsExactly(160, 0, 0);
        assertThat(rows.errors)
                .extracting(RowError::problem, RowError::line)
                .containsExactly(tuple(Problem.NEGATIVE_COUNT, 4L), tuple(Problem.DUPLICATE, 5L));
        assertThat(rows.counts.get(ShopFile.STOCK)).isEqualTo(new FileCount(4, 1));
    }

    @Test
    void whatIsStillToComeHasNotHappened() throws IOException {
        write("stock.csv", "as_of,location,sku,on_hand", "2024-03-01,DC,A1,160", "2062-03-01,DC,A1,3");
        write("exchange-rates.csv", "currency,per_company_currency,as_of", "EUR,1.2,2062-01-01");
        write(
                "purchase-history.csv",
                "order,line,supplier,sku,ordered_on,received_on,quantity_ordered,promised_on",
                "P1,1,S1,A1,2024-01-01,2062-01-01,5,2062-01-01",
                "P2,1,S1,A1,2062-01-01,,5,",
                "P3,1,S1,A1,2024-01-01,2024-01-20,5,");
        write(
                "sales.csv",
                "date,sku,channel,units",
                "2024-03-01,A1,web,1",
                "2024-03-02,A1,web,1",
                "2062-03-31,A1,web,30");

        assertThat(read()).contains(LocalDate.of(2024, 3, 2));

        assertThat(rows.errors)
                .extracting(RowError::file, RowError::line, RowError::problem)
                .containsExactly(
                        tuple("exchange-rates.csv", 2L, Problem.STILL_TO_COME),
                        tuple("stock.csv", 3L, Problem.NOT_YET),
                        tuple("purchase-history.csv", 2L, Problem.NOT_YET),
                        tuple("purchase-history.csv", 3L, Problem.STILL_TO_COME),
                        tuple("sales.csv", 4L, Problem.NOT_YET));
        assertThat(rows.of(DailySale.class)).hasSize(2);
    }

    @Test
    void tomorrowIsRefusedAndTodayIsTaken() throws IOException {
        LocalDate today = PastDays.today();
        write(
                "sales.csv",
                "date,sku,channel,units",
                "2024-03-01,A1,web,1",
                "2024-03-02,A1,web,1",
                today + ",A1,web,1",
                today.plusDays(1) + ",A1,web,1");

        read();

        assertThat(rows.errors).extracting(RowError::line).containsExactly(5L);
    }

    @Test
    void aCompanyThatLivesInAnotherTimeIsReadAsItIs() throws IOException {
        write("stock.csv", "as_of,location,sku,on_hand", "2090-03-31,DC,A1,5");
        write("sales.csv", "date,sku,channel,units", "2090-03-30,A1,web,1", "2090-03-31,A1,web,1");

        assertThat(read()).contains(LocalDate.of(2090, 3, 31));
        assertThat(rows.errors).isEmpty();
    }

    @Test
    void oneOddRowIsNotThePresent() throws IOException {
        List<String> sales = new java.util.ArrayList<>(List.of("date,sku,channel,units"));
        LocalDate.of(2023, 1, 1).datesUntil(LocalDate.of(2024, 3, 1)).forEach(day -> sales.add(day + ",A1,web,1"));
        sales.add(10, "2024-09-30,A1,web,1");
        write("sales.csv", sales.toArray(String[]::new));
        write("purchase-history.csv", "order,line,supplier,sku,ordered_on,quantity_ordered", "P1,1,S1,A1,2024-08-01,5");

        assertThat(read()).contains(LocalDate.of(2024, 2, 29));
        assertThat(rows.errors)
                .extracting(RowError::file, RowError::value, RowError::problem)
                .containsExactly(
                        tuple("purchase-history.csv", "2024-08-01", Problem.ODD_LAST_DAY),
                        tuple("sales.csv", "2024-09-30", Problem.ODD_LAST_DAY));

        // A count is made on purpose, and says when.
        write("stock.csv", "as_of,location,sku,on_hand", "2024-06-30,DC,A1,5");
        assertThat(read()).contains(LocalDate.of(2024, 6, 30));
    }

    private void append(String file, String line) throws IOException {
        Files.writeString(folder.resolve(file), Files.readString(folder.resolve(file)) + line + "\n");
    }
}
