package io.leadline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadline.catalog.Closure;
import io.leadline.catalog.Item;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySale;
import io.leadline.demand.Promotion;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Quantity;
import io.leadline.stock.StockCount;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files as people really have them: each gives the right reading, or an error with the field, the value and what would be right.
 * A row is a file, its lines parted by {@code /}, and what is read of it: facts, and errors behind an exclamation mark.
 */
class NastyFilesTest {

    @TempDir
    Path folder;

    private final CollectedRows rows = new CollectedRows();

    @BeforeEach
    void aSmallShop() throws IOException {
        write("locations.csv", "location,name,kind,country,time_zone / DC,Depot,warehouse,GB,Europe/London");
        write("channels.csv", "channel,name,kind,served_from / web,Web shop,web,DC");
        write("items.csv", "sku,name,unit_cost,unit_price,currency / A1,Cup,1.50,4,GBP / A2,Mug,2,5,GBP");
        write("suppliers.csv", "supplier,name,country,time_zone,language,currency / S1,Sup,GB,Europe/London,en,GBP");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        items.csv     | A1;x;£2.50;£3.00;GBP / A2;y;£1,250.00;£3.00;GBP            | A1 2.5 3, A2 1250 3
        items.csv     | A1;x;GBP 2.50;3.00 GBP;gbp / A2;y;GBP 1,250.00;3.00 GBP;GBP | A1 2.5 3, A2 1250 3
        items.csv     | A1;x;Fr. 2.50;SFr 3.00;CHF / A2;y;CHF 1'250.00;CHF 3.00;CHF| A1 2.5 3, A2 1250 3
        items.csv     | A1;x;2,50 zł;3,00 zł;PLN / A2;y;R$ 5,00;R$ 7,00;BRL       | A1 2.5 3, A2 5 7
        items.csv     | A1;x;2,50 kr;3,00 kr;DKK / A2;y;5,00 Kč;7,00 Kč;CZK       | A1 2.5 3, A2 5 7
        items.csv     | A1;x;$ 2.50;€ 3.00;EUR / A2;y;€ 5.00;€ 7.00;EUR           | A2 5 7, !unit_cost $ 2.50 row
        items.csv     | A1;x;2,50 €;3,00 USD;EUR / A2;y;£5,00;€ 7,00;EUR          | !unit_price 3,00 USD row, !unit_cost £5,00 row
        items.csv     | A1;x;US$ 2.50;CA$ 3.00;USD / A2;y;$ 5.00;$ 7.00;AUD       | A1 2.5 3, A2 5 7
        items.csv     | A1;x;1’234.50;3'000.00;CHF                                | A1 1234.5 3000
        items.csv     | A1;x;1\u202f234,50;3\u2009000,00;EUR                      | A1 1234.5 3000
        items.csv     | A1;x;,50;3,-;EUR / A2;y;1,50;7,--;EUR                     | A1 0.5 3, A2 1.5 7
        items.csv     | A1;x;2,50;3.00;EUR / A2;y;2.50;3,00;EUR                   | !unit_cost 2,50 2.50, !unit_price 3,00 3.00
        items.csv     | A1;x;abc;4;GBP / A1;x;1.50;4;GBP / A1;x;9.99;4;GBP        | A1 1.5 4, !unit_cost abc 12.5, !sku A1 used
        stock.csv     | 2026-03-31,DC,A1,"1,2E+05"                                | !on_hand 1,2E+05 120000
        stock.csv     | 2026-03-31,DC,​A1‏,5 / 2026-03-30,DC,A­1,4 | A1 5 2026-03-31, A1 4 2026-03-30
        stock.csv     | ٢٠٢٦-٠٣-٣١,DC,A1,١٬٢٣٤٫٥ | A1 1234.5 2026-03-31
        stock.csv     | 31 Mart 2026,DC,A1,5 / 30. marts 2026,DC,A1,4             | A1 5 2026-03-31, A1 4 2026-03-30
        stock.csv     | 2026-03-31,DC,A1,(40)                                     | A1 0 2026-03-31
        stock.csv     | 2026-03-31,DC,A1,40-                                      | A1 0 2026-03-31
        stock.csv     | 2026-03-31,DC,A1,−40                                      | A1 0 2026-03-31
        stock.csv     | 2026-03-31,DC,A1,40 pcs                                   | !on_hand 40 pcs 40
        sales.csv     | 2026-03-31,A1,web,3,"(1,234.50)" / 2026-03-30,A2,web,1,4.25 | A1 3 2026-03-31 -1234.5, A2 1 2026-03-30 4.25
        sales.csv     | 2026-03-31,A1,web,3,n/a / 2026-03-30,A1,web,2,- / 2026-03-29,A1,web,NULL,1 | A1 3 2026-03-31 0.0, A1 2 2026-03-30 0.0, !units  field
        sales.csv     | 2026-03-31,A1,web,1e2,1                                   | !units 1e2 100
        sales.csv     | 31-Mar-2026,A1,web,3,1                                    | A1 3 2026-03-31 1.0
        sales.csv     | 28. März 2026,A1,web,3,1 / "Mar 29, 2026",A1,web,1,1 / 30 mars 26,A1,web,1,1 | A1 3 2026-03-28 1.0, A1 1 2026-03-29 1.0, A1 1 2026-03-30 1.0
        sales.csv     | 31. 3. 26,A1,web,3,1                                      | A1 3 2026-03-31 1.0
        sales.csv     | 31.03.98,A1,web,3,1                                       | A1 3 1998-03-31 1.0
        sales.csv     | 3/31/2026 12:00:00 AM,A1,web,3,1                          | A1 3 2026-03-31 1.0
        sales.csv     | 31/02/2026,A1,web,3,1 / 30/03/2026,A1,web,1,1             | A1 1 2026-03-30 1.0, !date 31/02/2026 2026-02-28
        sales.csv     | 46112,A1,web,3,1                                          | A1 3 2026-03-31 1.0
        sales.csv     | 2026-03-31,="A1",web,3,1                                  | A1 3 2026-03-31 1.0
        promotions.csv | P1,2026-03-01,2026-03-05,20% / P2,2026-03-01,2026-03-05,12.5 % | P1 20, P2 12.5
        purchase-history.csv | P1,1,S1,A1,2026-03-01,5,WAHR / P1,2,S1,A1,2026-03-01,5,faux / P1,3,S1,A1,2026-03-01,5,maybe | P1/1 true, P1/2 false, !closed maybe yes
        """)
    void aCellIsReadAsItIsMeantOrRefusedWithWhatWouldBeRight(String file, String lines, String read)
            throws IOException {
        char separator = file.equals("items.csv") ? ';' : ',';
        write(file, header(file).replace(',', separator) + " / " + lines);

        assertThat(read(file)).isEqualTo(read);
    }

    /** Whole files: headers under titles and in other languages, sums, empty rows, and what is no table at all. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        sales.csv  | Sales report,,, / ,,, / date,sku,channel,units / 2026-03-31,A1,web,3         | A1 3 2026-03-31 0.0
        sales.csv  | Sales report Q1 2026 / date;sku;channel;units / 2026-03-31;A1;web;3          | A1 3 2026-03-31 0.0
        sales.csv  | When,What,,Amounts / date,sku,channel,units / 2026-03-31,A1,web,3            | A1 3 2026-03-31 0.0
        sales.csv  | # made on Monday / date,sku,channel,units / 2026-03-31,A1,web,3              | A1 3 2026-03-31 0.0
        sales.csv  | date,sku,channel,units / 2026-03-31,A1,web,3 / ,,, / ;;; / Total,,,3         | A1 3 2026-03-31 0.0
        sales.csv  | date,sku,channel,units / 2026-03-31,A1,web,3 / ,,,3                          | A1 3 2026-03-31 0.0
        sales.csv  | date,sku,channel,units / 2026-03-31,A1,web,3 / date,sku,channel,units / 2026-03-30,A2,web,1 | A1 3 2026-03-31 0.0, A2 1 2026-03-30 0.0
        stock.csv  | as_of,location,sku,on_hand / 2026-03-31,DC,A1,5 / Summe:,,,5                 | A1 5 2026-03-31
        sales.csv  | Datum;Artikelnummer;Kanal;Menge;Umsatz / 31.03.2026;A1;web;3;4,50            | A1 3 2026-03-31 4.5
        sales.csv  | date;référence;canal;quantité;chiffre d'affaires / 31/03/2026;A1;web;3;4,50  | A1 3 2026-03-31 4.5
        sales.csv  | Date, SKU ,Channel,Units,Revenue (GBP) / 2026-03-31,A1,web,3,4               | A1 3 2026-03-31 4.0
        sales.csv  | TARİH;STOK KODU;Satış kanalı;MİKTAR;CİRO / 31.03.2026;A1;web;3;4,50           | A1 3 2026-03-31 4.5
        sales.csv  | Dato;Varenummer;Salgskanal;Antal;Omsætning / 31-03-2026;A1;web;3;4,50         | A1 3 2026-03-31 4.5
        sales.csv  | التاريخ;رمز الصنف;القناة;الكمية / 31/03/2026;A1;web;3                         | A1 3 2026-03-31 0.0
        Absatz.csv | Datum;Artikel-Nr.;Kanal;Verkaufte Menge / 31.03.2026;A1;web;3                | A1 3 2026-03-31 0.0
        sales.csv  | ,date,,sku,channel,units,, / 1,2026-03-31,,A1,web,3,,                        | A1 3 2026-03-31 0.0
        sales.csv  | date,sku,channel,units / 2026-03-31,A1,web,-2                                | A1 0 2026-03-31 0.0 back 2.0
        sales.csv  | date,sku,channel,units,units / 2026-03-31,A1,web,3,4                         | !units  date,sku,channel,units,revenue,returned_units
        sales.csv  | 2026-03-31,A1,web,3                                                          | !date  date,sku,channel,units,revenue,returned_units
        sales.xlsx | date,sku,channel,units / 2026-03-31,A1,web,3                                 | A1 3 2026-03-31 0.0
        sales.csv  | <!DOCTYPE html><html>Sign in</html>                                          | !  UTF-8”
        sales.csv  | [{"date":"2026-03-31"}]                                                      | !  UTF-8”
        sales.xls  | ÐÏà¡                                               | !  UTF-8”
        sales.csv  | PKmore                                                           | !  UTF-8”
        """)
    void aFileIsReadAsItIsMeantOrRefusedWithWhatWouldBeRight(String file, String lines, String read)
            throws IOException {
        if (lines.startsWith("\u00d0") || lines.startsWith("PK")) {
            Files.writeString(folder.resolve(file), lines, StandardCharsets.ISO_8859_1);
        } else {
            write(file, lines);
        }

        assertThat(read(file)).isEqualTo(read);
    }

    @Test
    void aClosureOfACarrierIsOfOneThatBringsSomething() throws IOException {
        write(
                "suppliers.csv",
                "supplier,name,country,time_zone,language,currency,carrier / S1,Sup,GB,Europe/London,en,GBP,SEA-CN");
        write(
                "closures.csv",
                "party,starts_on,ends_on / carrier:SEA-CN,2026-02-01,2026-02-20 / carrier:AIR,2026-02-01,2026-02-20");

        ShopFiles.read(folder, Known.NOTHING, rows);

        assertThat(rows.of(Closure.class)).extracting(Closure::party).containsExactly("carrier:SEA-CN");
        assertThat(rows.errors)
                .extracting(RowError::line, RowError::field, RowError::value, RowError::problem)
                .containsExactly(tuple(3L, "party", "AIR", Problem.UNKNOWN_REFERENCE));
    }

    @Test
    void everyNameOfAColumnIsOfOneThatThereIs() throws IOException {
        for (ShopFile file : ShopFile.values()) {
            for (String column : file.columns()) {
                assertThat(HeaderNames.in(file, List.of(column))).containsExactly(column);
            }
        }
        Set<String> columns = Arrays.stream(ShopFile.values())
                .flatMap(file -> file.columns().stream()
                        .flatMap(column -> Stream.of(column, file.fileName().replace("csv", "") + column)))
                .collect(Collectors.toSet());
        try (var names = HeaderNames.class.getResourceAsStream("/exchange/header-names.txt")) {
            assertThat(new String(names.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#") && line.contains(" = "))
                            .map(line -> line.substring(0, line.indexOf(" = "))))
                    .isSubsetOf(columns);
        }
    }

    /** Whole headers as people of a country write them; a column that is left out of ours is one that nobody knows. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ITEMS | Artikelnummer;Bezeichnung;Kategorie;Einkaufspreis;Verkaufspreis;Währung;Haltbarkeit Tage;Verkauf bis | sku,name,category,unit_cost,unit_price,currency,shelf_life_days,sold_until
        TERMS | Lieferant;Artikelnummer;Rang;Staffelpreise;Mindestmenge;Vielfaches;Lieferzeit Tage | supplier,sku,rank,price_breaks,moq,order_multiple,lead_time_days
        TERMS | Vendor;Item;Price;Lead time days;Pack size pcs | supplier,sku,price_breaks,lead_time_days,order_multiple
        ITEMS | Indeks;Nazwa;Kategoria;Jednostka;Cena zakupu;Cena sprzedaży;Waluta | sku,name,category,unit,unit_cost,unit_price,currency
        SALES | Data;Indeks;Kanał;Ilość;Wartość;Zwroty | date,sku,channel,units,revenue,returned_units
        STOCK | Data;Magazyn;Indeks;Stan magazynowy | as_of,location,sku,on_hand
        TERMS | Dostawca;Kod produktu;Cena;Czas dostawy dni | supplier,sku,price_breaks,lead_time_days
        SALES | Fecha;Código;Canal de venta;Cantidad vendida;Importe;Devoluciones | date,sku,channel,units,revenue,returned_units
        STOCK | Fecha de inventario;Almacén;Código de artículo;Existencias | as_of,location,sku,on_hand
        SALES | Data da venda;Código do produto;Canal;Quantidade;Receita;Devoluções | date,sku,channel,units,revenue,returned_units
        STOCK | Datum inventury;Sklad;Kód zboží;Množství | as_of,location,sku,on_hand
        TERMS | Fournisseur;Référence;Prix d'achat;Délai de livraison jours;Quantité minimum | supplier,sku,price_breaks,lead_time_days,moq
        TERMS | Supplier;Item;Price (EUR/pc);Lead time (days);Lead time (weeks);MOQ (pcs) | supplier,sku,price_breaks,lead_time_days,,moq
        ITEMS | Artikel;Gewicht (kg);Volumen l;Haltbarkeit (Tage);Verkaufspreis pro St | sku,weight_kg,volume_l,shelf_life_days,
        STOCK | Stichtag;Lager;Artikel;Bestand Stk | as_of,location,sku,on_hand
        STOCK | Stichtag;Lager;Artikel;Bestand (kg) | as_of,location,sku,on_hand
        SALES | Datum;Artikel;Menge (Stk);Retouren (Stück);Umsatz (€) | date,sku,units,returned_units,revenue
        """)
    void wholeHeadersAreKnownInTheLanguagesOfPeople(ShopFile file, String header, String columns) {
        assertThat(HeaderNames.in(file, List.of(header.split(";")))).containsExactly(columns.split(",", -1));
    }

    /** What a number counts behind a name takes no column from the header that has it, and none that counts something else. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SALES | Datum;Artikel;Umsatz Stück;Umsatz € | date,sku,,revenue
        SALES | Datum;Artikel;Umsatz (Stück);Umsatz (€) | date,sku,,revenue
        SALES | Date;Item;Sales days;Sales | date,sku,,revenue
        SALES | Date;Item;Sales days | date,sku,
        SALES | Date;Item;Sales units | date,sku,
        SALES | Date;Item;Sales (kg) | date,sku,
        STOCK | Artikel;Bestand Tage;Bestand | sku,,on_hand
        STOCK | Item;Stock days;Stock | sku,,on_hand
        STOCK | Item;Stock (days);Stock | sku,,on_hand
        STOCK | Item;Stock (days) | sku,
        STOCK | Item;Stock weeks;Stock pcs | sku,,on_hand
        STOCK | Item;Stock kg;Stock | sku,,on_hand
        TERMS | Artikel;Preis/kg;Preis | sku,,price_breaks
        TERMS | Artikel;Preis (€/kg);Preis (€) | sku,,price_breaks
        TERMS | Artikel;Preis/kg | sku,
        TERMS | Artikel;Preis/Stk | sku,price_breaks
        TERMS | Artikel;Lieferzeit Stk;Lieferzeit Tage | sku,,lead_time_days
        TERMS | Artikel;Mindestmenge Tage;Mindestmenge Stk | sku,,moq
        ITEMS | Item;Weight pcs;Weight (lbs);Weight kg | sku,,,weight_kg
        ITEMS | Item;Shelf life months;Shelf life days | sku,,shelf_life_days
        PURCHASE_HISTORY | Order day;Order no;Item | ,order,sku
        PURCHASE_HISTORY | Order day;Item | ,sku
        """)
    void aUnitBehindANameIsOneThatItsColumnCounts(ShopFile file, String header, String columns) {
        assertThat(HeaderNames.in(file, List.of(header.split(";")))).containsExactly(columns.split(",", -1));
    }

    /** A sum is passed over and told; what is only called so is read, or refused with its own fault. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        suppliers.csv | supplier,name,country,time_zone,language,currency,email | TOTAL,Total Energies,FR,Europe/Paris,fr,EUR,   | read
        suppliers.csv | supplier,name,country,time_zone,language,currency,email | TOTAL,Total Energies,,Europe/Paris,fr,EUR,     | MISSING_VALUE
        suppliers.csv | supplier,name,country,time_zone,language,currency,min_order_value | Total,,,,,,1200                     | NO_ROW
        locations.csv | location,name,kind,country,time_zone,shelf_l | Summe,Lager Summe,warehouse,DE,Europe/Berlin,       | read
        items.csv | sku,name,unit_cost,unit_price,currency,category     | Total,Total cleaner,1.50,4,GBP,                         | read
        items.csv | sku,name,unit_cost,unit_price,currency,category     | Total,,1.50,4,,                                         | NO_ROW
        terms.csv | supplier,sku,price_breaks,lead_time_days,moq        | Total,4711,1:2.50,14,                                   | UNKNOWN_REFERENCE
        terms.csv | supplier,sku,price_breaks,lead_time_days,moq        | Total,,,14,                                             | NO_ROW
        closures.csv | party,starts_on,ends_on,reason                   | Total,2026-08-01,2026-08-15,                            | UNKNOWN_REFERENCE
        stock.csv | location,sku,as_of,on_hand                          | Summe,A1,,5                                             | UNKNOWN_REFERENCE
        stock.csv | location,sku,as_of,on_hand                          | Summe:,,,1.234 Stk                                      | NO_ROW
        stock.csv | location,sku,as_of,on_hand                          | Summe:,,,=SUM(D2:D9)                                    | NO_ROW
        sales.csv | date,sku,channel,units,revenue                      | Total,,,3,£ 1250.00                                     | NO_ROW
        sales.csv | date,sku,channel,units,revenue                      | Total,web shop,,3,                                      | NOT_A_DATE
        exchange-rates.csv | currency,per_company_currency,as_of        | Total,5,                                                | NO_ROW
        """)
    void aRowThatIsCalledTotalIsNoSumUnlessNothingSaysWhatItIs(String file, String header, String row, String told)
            throws IOException {
        write(file, header + " / " + row);

        ShopFiles.read(folder, Known.NOTHING, rows);

        List<String> problems = rows.errors.stream()
                .filter(error -> error.line() == 2 && error.file().equals(file))
                .map(error -> error.problem().name())
                .toList();
        assertThat(problems).isEqualTo(told.equals("read") ? List.of() : List.of(told));
    }

    @Test
    void aSumOfAnotherProgramsFileIsPassedOverAndASkuOfThatNameIsNot() throws IOException {
        write(
                "inventory.txt",
                ("sku;fnsku;asin;product-name;your-price;afn-fulfillable-quantity / TOTAL;X1;B00X;Total cleaner;;10"
                                + " / Total;;;;;10")
                        .replace(';', '\t'));

        ShopFiles.read(folder, Known.NOTHING, rows);

        assertThat(rows.of(StockCount.class))
                .extracting(count -> count.sku().value())
                .containsExactly("TOTAL");
        assertThat(rows.errors)
                .filteredOn(error -> error.problem() == Problem.NO_ROW)
                .isNotEmpty()
                .allMatch(error -> error.line() == 3 && error.value().startsWith("Total"));
    }

    /** Sums of months or weeks are taken for days, which is told. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-01-01 2026-02-01 2026-03-01, true
        2026-01-31 2026-02-28 2026-03-31, true
        2026-01-01 2026-02-01 2026-03-02, false
        2026-02-01 2026-03-01, false
        2026-01-05 2026-01-12 2026-01-19 2026-01-26 2026-02-02 2026-02-09 2026-02-16 2026-02-23, true
        2026-01-05 2026-01-12 2026-01-19 2026-01-26 2026-02-02 2026-02-09 2026-02-16 2026-02-24, false
        """)
    void sumsOfMonthsOrWeeksAreTold(String days, boolean told) throws IOException {
        write(
                "sales.csv",
                "date,sku,channel,units / "
                        + Stream.of(days.split(" "))
                                .map(day -> day + ",A1,web,3")
                                .collect(Collectors.joining(" / ")));

        ShopFiles.read(folder, Known.NOTHING, rows);

        assertThat(rows.errors.stream().anyMatch(error -> error.problem() == Problem.SUMS_OF_PERIODS))
                .isEqualTo(told);
    }

    @Test
    void aMarkThatNobodySeesIsNoPartOfACodeWhereverItStands() throws IOException {
        write("promotions.csv", "promotion,starts_on,ends_on,channel,sku / P1,2026-03-01,2026-03-05,​web,​A1 ");
        write("closures.csv", "party,starts_on,ends_on / S1‎,2026-03-01,2026-03-05");

        ShopFiles.read(folder, Known.NOTHING, rows);

        assertThat(rows.errors).isEmpty();
        assertThat(rows.of(Closure.class)).extracting(Closure::party).containsExactly("S1");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2.50, 2.5
        1:2.50;100:2, 2.5
        """)
    void onePriceIsThatOfEachUnit(String price, String first) throws IOException {
        write("terms.csv", "supplier,sku,Price,Lead time / S1,A1," + price + ",7");

        ShopFiles.read(folder, Known.NOTHING, rows);

        assertThat(rows.of(Terms.class))
                .extracting(terms -> terms.unitPrice(Quantity.of(1)).amount().toPlainString())
                .containsExactly(first);
    }

    /** What lies in the folder is read or named; a second file of a kind is no small thing. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        sales-2025.csv, SECOND_FILE
        sales (1).csv, SECOND_FILE
        Verkauf.xlsx, SECOND_FILE
        notes.csv, UNKNOWN_FILE
        stock.csv.gz, INSIDE
        stock.zip, INSIDE
        old/stock.csv, INSIDE
        report.pdf, UNKNOWN_FILE
        stock, UNKNOWN_FILE
        old/report.pdf, ''
        .DS_Store, ''
        Thumbs.db, ''
        """)
    void whatLiesInTheFolderIsReadOrNamed(String file, String problem) throws IOException {
        write("sales.csv", "date,sku,channel,units / 2026-03-31,A1,web,3");
        Files.createDirectories(folder.resolve(file).getParent());
        write(file, file.startsWith("notes") ? "a,b / 1,2" : "date,sku,channel,units / 2026-03-30,A1,web,1");

        ShopFiles.read(folder, Known.NOTHING, rows);

        assertThat(rows.of(DailySale.class)).hasSize(1);
        assertThat(rows.errors.stream().map(error -> error.problem().name()).collect(Collectors.joining()))
                .isEqualTo(problem);
        assertThat(rows.errors)
                .allMatch(error -> file.startsWith(error.file()))
                .allMatch(error -> error.problem() != Problem.SECOND_FILE
                        || error.cause(Locale.GERMAN).contains("sales.csv")
                                && !error.problem().isNotice());
    }

    @Test
    void aLineWithoutEndLeavesItsFileOutAndNoOther() throws IOException {
        write("stock.csv", "as_of,location,sku,on_hand / 2026-03-31,DC,A1," + "7".repeat(4_100_000));
        write("sales.csv", "date,sku,channel,units / 2026-03-31,A1,web,3");

        ShopFiles.read(folder, Known.NOTHING, rows);

        assertThat(ShopFiles.look(folder, Known.NOTHING, HowToRead.usual()).files())
                .hasSize(5);
        assertThat(rows.of(DailySale.class)).hasSize(1);
        assertThat(rows.errors)
                .extracting(RowError::file, RowError::problem)
                .containsExactly(tuple("stock.csv", Problem.UNREADABLE_FILE));
    }

    /** Where a count is refused, the older one stays, and that is told of the shelf that was meant. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        DC,A1,many      | DC A1
        DC,a1,3         | DC A1
        dc,A1,3         | DC A1
        DC,А1,3 | DC A1
        DC,B9,3         | ''
        XX,A1,3         | ''
        """)
    void aRefusedCountIsOfTheShelfThatWasMeant(String row, String shelf) throws IOException {
        write("stock.csv", "as_of,location,sku,on_hand / 2026-03-31," + row);

        ShopFiles.read(folder, Known.NOTHING, rows);

        assertThat(rows.refused.stream()
                        .map(count -> count.location() + " " + count.sku())
                        .collect(Collectors.joining()))
                .isEqualTo(shelf);
    }

    /** The day of a delivery is promised before it comes true: only a receipt says that goods are there. */
    @ParameterizedTest
    @CsvSource(textBlock = """
        Liefertermin, promised_on
        Lieferdatum, promised_on
        Delivery date, promised_on
        Date de livraison, promised_on
        Wareneingang, received_on
        Receipt date, received_on
        Date de réception, received_on
        Fecha de recepción, received_on
        """)
    void theDayOfADeliveryIsPromisedAndThatOfAReceiptIsNot(String header, String column) {
        assertThat(HeaderNames.in(ShopFile.PURCHASE_HISTORY, List.of(header))).containsExactly(column);
    }

    private static String header(String file) {
        return switch (file) {
            case "items.csv" -> "sku,name,unit_cost,unit_price,currency";
            case "stock.csv" -> "as_of,location,sku,on_hand";
            case "sales.csv" -> "date,sku,channel,units,revenue";
            case "outside-series.csv" -> "series,date,value,sku,known_ahead";
            case "promotions.csv" -> "promotion,starts_on,ends_on,discount_percent";
            case "purchase-history.csv" -> "order,line,supplier,sku,ordered_on,quantity_ordered,closed";
            default -> throw new IllegalArgumentException(file);
        };
    }

    private String read(String file) throws IOException {
        ShopFiles.read(folder, Known.NOTHING, rows);
        List<String> read = new ArrayList<>();
        for (Object row : rows.rows) {
            switch (row) {
                case Item item
                when file.equals("items.csv") ->
                    read.add(item.sku() + " " + item.unitCost().amount().toPlainString() + " "
                            + item.unitPrice().amount().toPlainString());
                case StockCount count -> read.add(count.sku() + " " + count.onHand() + " " + count.asOf());
                case DailySale sale ->
                    read.add(sale.sku() + " " + Math.round(sale.units()) + " " + sale.day() + " " + sale.revenue()
                            + (sale.returnedUnits() > 0 ? " back " + sale.returnedUnits() : ""));
                case Promotion promotion ->
                    read.add(promotion.id() + " " + promotion.discountPercent().toPlainString());
                case PurchaseLine line -> read.add(line.order() + "/" + line.line() + " " + line.closed());
                default -> {}
            }
        }
        for (RowError error : rows.errors) {
            if (!error.problem().isNotice()) {
                String remedy = error.remedy(Locale.ENGLISH).replaceAll("\\.$", "");
                String right = remedy.contains("yes, no") ? "yes" : remedy.substring(remedy.lastIndexOf(' ') + 1);
                read.add("!" + error.field() + " " + error.value() + " " + right);
            }
        }
        return String.join(", ", read);
    }

    private void write(String file, String lines) throws IOException {
        Files.writeString(folder.resolve(file), lines.replace(" / ", "\n") + "\n");
    }
}
