package io.leadline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadline.catalog.ExchangeRates;
import io.leadline.catalog.Items;
import io.leadline.catalog.Suppliers;
import io.leadline.demand.SalesHistory;
import io.leadline.exchange.start.ImportAtStart;
import io.leadline.ordering.OrderPolicies;
import io.leadline.ordering.SetPolicy;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Saved;
import io.leadline.shared.Sku;
import io.leadline.stock.ShelfDoubt;
import io.leadline.stock.ShelfDoubts;
import io.leadline.stock.Stock;
import io.leadline.suite.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShopImportsTest {

    @TempDir
    Path data;

    @TempDir
    Path shop;

    private ShopApplication application;

    @BeforeEach
    void open() throws IOException {
        write("locations.csv", "location,name,kind,country,time_zone", "DC,Depot,warehouse,GB,Europe/London");
        write("channels.csv", "channel,name,kind,served_from", "web,Web shop,web,DC");
        write("items.csv", "sku,name,unit_cost,unit_price,currency", "A1,Cup,1.50,4,GBP", "A2,Mug,2,5,GBP");
        write(
                "sales.csv",
                "date,sku,channel,units,revenue",
                "2024-01-01,A1,web,3,12",
                "2024-01-02,A1,web,1,4",
                "2024-01-02,A2,web,2,10");
        write("stock.csv", "as_of,location,sku,on_hand", "2024-01-02,DC,A1,7", "2024-01-02,DC,A2,0");
        application = new ShopApplication(data, Map.of());
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void orderPoliciesAndRatesAreLoadedOnceAndChangedOnesUpdate() throws IOException {
        write("order-policies.csv", "scope,id,answer_within_days", "all,,5");
        write("exchange-rates.csv", "currency,per_company_currency,as_of", "EUR,1.25,2024-01-01");
        imports().load(shop, "shop");
        assertThat(imports().load(shop, "shop").saved().changedAnything()).isFalse();
        OrderPolicies policies = application.get(OrderPolicies.class);
        assertThat(policies.find("S1", "").policy().answerWithin()).isEqualTo(Duration.ofDays(5));

        write("order-policies.csv", "scope,id,answer_within_days", "all,,6");
        assertThat(imports().load(shop, "shop").saved()).isEqualTo(new Saved(0, 1, 10));

        assertThat(policies.find("S1", "").policy().answerWithin()).isEqualTo(Duration.ofDays(6));
        assertThat(policies.all().getFirst().changes())
                .extracting(SetPolicy.Change::by)
                .containsExactly("order-policies.csv", "order-policies.csv");
        ExchangeRates rates = application.get(ExchangeRates.class);
        assertThat(rates.inCompanyCurrency(Money.of("10", "EUR"), LocalDate.of(2024, 1, 2)))
                .hasValueSatisfying(money -> assertThat(money.amount()).isEqualByComparingTo("8"));
        assertThat(rates.inCompanyCurrency(Money.of("10", "EUR"), LocalDate.of(2023, 12, 31)))
                .isEmpty();
        assertThat(rates.inCompanyCurrency(Money.of("10", "GBP"), LocalDate.of(2023, 12, 31)))
                .contains(Money.of("10", "GBP"));
    }

    @Test
    void theSameFilesAgainChangeNothing() throws IOException {
        ImportRun first = imports().load(shop, "shop");
        ImportRun second = imports().load(shop, "shop");

        assertThat(first.saved()).isEqualTo(new Saved(9, 0, 0));
        assertThat(second.saved()).isEqualTo(new Saved(0, 0, 9));
        assertThat(second.wrong()).isZero();
        assertThat(second.lastDay()).isEqualTo(LocalDate.of(2024, 1, 2));
        assertThat(application.get(Stock.class).level("DC", new Sku("A1")).onHand())
                .isEqualTo(Quantity.of(7));
    }

    @Test
    void theLatestOfSeveralCountsWinsAndEarlierOnesTeachEmptyShelves() throws IOException {
        write(
                "stock.csv",
                "as_of,location,sku,on_hand",
                "2024-01-04,DC,A1,10",
                "2024-01-01,DC,A1,160",
                "2024-01-02,DC,A1,0",
                "2024-01-03,DC,A1,0",
                "2024-01-04,DC,A2,-3");
        imports().load(shop, "shop");

        ImportRun again = imports().load(shop, "shop");

        Stock stock = application.get(Stock.class);
        assertThat(stock.level("DC", new Sku("A1")).onHand()).isEqualTo(Quantity.of(10));
        assertThat(stock.level("DC", new Sku("A1")).past().empty())
                .containsExactly(new Period(LocalDate.of(2024, 1, 2), LocalDate.of(2024, 1, 3)));
        assertThat(stock.level("DC", new Sku("A2")).onHand()).isEqualTo(Quantity.ZERO);
        assertThat(again.saved().changedAnything()).isFalse();
        assertThat(again.wrong()).isZero();
        assertThat(again.notices()).isEqualTo(1);
    }

    @Test
    void aRefusedCountLeavesNoOlderTruthInForceWithoutAWord() throws IOException {
        imports().load(shop, "shop");
        ShelfDoubts doubts = application.get(ShelfDoubts.class);
        write("stock.csv", "as_of,location,sku,on_hand", "2024-01-09,DC,A1,many", "2024-01-09,DC,A2,-4");

        imports().load(shop, "shop");

        assertThat(doubts.of(new Sku("A1")))
                .extracting(ShelfDoubt::onHand, ShelfDoubt::asksToCount)
                .containsExactly(tuple("many", false));
        assertThat(doubts.of(new Sku("A2")))
                .extracting(ShelfDoubt::onHand, ShelfDoubt::asksToCount)
                .containsExactly(tuple("-4", true));

        write("stock.csv", "as_of,location,sku,on_hand", "2024-01-10,DC,A1,3", "2024-01-10,DC,A2,0");
        imports().load(shop, "shop");

        assertThat(doubts.of(new Sku("A1"))).isEmpty();
        assertThat(doubts.of(new Sku("A2"))).isEmpty();
    }

    @Test
    void changedRowsUpdateAndWrongOnesAreListedWhileTheRestIsLoaded() throws IOException {
        imports().load(shop, "shop");
        write(
                "items.csv",
                "sku,name,unit_cost,unit_price,currency",
                "A1,Big cup,1.50,4,GBP",
                "A3,Jug,x,5,GBP",
                "A2,Mug,2,5,GBP");
        write(
                "sales.csv",
                "date,sku,channel,units,revenue",
                "2024-01-01,A1,web,3,12",
                "2024-01-02,A1,web,9,36",
                "2024-01-03,A2,web,1,5",
                "2024-01-03,A3,web,1,5");

        ImportRun run = imports().load(shop, "shop");

        assertThat(run.files())
                .filteredOn(result -> result.file() == ShopFile.ITEMS || result.file() == ShopFile.SALES)
                .containsExactly(
                        new FileResult(ShopFile.ITEMS, 3, new Saved(0, 1, 1), 1),
                        new FileResult(ShopFile.SALES, 4, new Saved(1, 1, 1), 1));
        assertThat(run.wrong()).isEqualTo(2);
        assertThat(run.summary()).contains("2 wrong", "import-errors.csv");
        assertThat(Files.readAllLines(data.resolve("import-errors.csv")))
                .hasSize(3)
                .anyMatch(line -> line.startsWith("items.csv,3,unit_cost,x,NOT_A_NUMBER,"))
                .anyMatch(line -> line.startsWith("sales.csv,5,sku,A3,REFERS_TO_WRONG_ROW,"));
        var page = application
                .get(ImportLog.class)
                .errors(new ImportLog.ErrorQuery(
                        run.id(), "", "sales.csv", ImportLog.ErrorQuery.Sort.ORDER, false, 0, 10, Locale.ENGLISH));
        assertThat(page.rows()).singleElement().extracting(RowError::line).isEqualTo(5L);
        assertThat(sales("A1", "2024-01-01", "2024-01-03")).containsExactly(3, 9, 0);
    }

    @Test
    void filesOfOneKindMayComeAloneAndReferToWhatIsStored() throws IOException {
        imports().load(shop, "shop");
        for (String file : new String[] {"locations.csv", "channels.csv", "items.csv", "stock.csv"}) {
            Files.delete(shop.resolve(file));
        }
        write("sales.csv", "date,sku,channel,units,revenue", "2024-01-05,A1,web,2,8");

        ImportRun run = imports().load(shop, "sales of today");

        assertThat(run.wrong()).isZero();
        assertThat(run.saved()).isEqualTo(new Saved(1, 0, 0));
    }

    @Test
    void anOlderCountIsListedAndLeftAside() throws IOException {
        imports().load(shop, "shop");
        write("stock.csv", "as_of,location,sku,on_hand", "2024-01-01,DC,A1,99", "2024-01-03,DC,A2,5");

        ImportRun run = imports().load(shop, "shop");

        assertThat(run.wrong()).isEqualTo(1);
        assertThat(application.get(Stock.class).level("DC", new Sku("A1")).onHand())
                .isEqualTo(Quantity.of(7));
        assertThat(application.get(Stock.class).level("DC", new Sku("A2")).onHand())
                .isEqualTo(Quantity.of(5));
    }

    @Test
    void anImportThatACrashCutOffIsSaidSoAndRepeated() throws IOException {
        ImportLog log = application.get(ImportLog.class);
        for (String file : new String[] {"sales.csv", "stock.csv"}) {
            Files.move(shop.resolve(file), data.resolve(file));
        }
        ImportRun half = imports().load(shop, "shop");
        log.save(new ImportRun(
                half.id(),
                "shop",
                half.fingerprint(),
                ImportRun.State.RUNNING,
                half.startedAt(),
                null,
                java.util.List.of(),
                0,
                0,
                null));
        for (String file : new String[] {"sales.csv", "stock.csv"}) {
            Files.move(data.resolve(file), shop.resolve(file));
        }
        application.close();
        application = new ShopApplication(data, Map.of());

        assertThat(imports().wasCutOff("shop")).isTrue();
        ImportRun repeated = imports().load(shop, "shop");

        assertThat(repeated.saved()).isEqualTo(new Saved(5, 0, 4));
        assertThat(application.get(ImportLog.class).latest(5))
                .extracting(ImportRun::state)
                .containsExactly(ImportRun.State.DONE, ImportRun.State.INTERRUPTED);
    }

    @Test
    void anImportFullOfErrorsKeepsTheFirstOnesForThePortalAndAllInTheFile() throws IOException {
        StringBuilder rows = new StringBuilder("date,sku,channel,units\n");
        for (int i = 0; i < 21_000; i++) {
            rows.append("2024-01-01,X").append(i).append(",web,1\n");
        }
        Files.writeString(shop.resolve("sales.csv"), rows);

        ImportRun run = imports().load(shop, "shop");

        ImportLog log = application.get(ImportLog.class);
        assertThat(run.wrong()).isEqualTo(21_000);
        assertThat(Files.readAllLines(data.resolve("import-errors.csv"))).hasSize(21_001);
        var last = log.errors(
                new ImportLog.ErrorQuery(run.id(), "", "", ImportLog.ErrorQuery.Sort.ORDER, true, 0, 1, Locale.GERMAN));
        assertThat(last.total()).isEqualTo(ImportLog.ERRORS_KEPT);
        assertThat(last.rows()).extracting(RowError::line).containsExactly(20_001L);
        var found = log.errors(new ImportLog.ErrorQuery(
                run.id(), "x77", "sales.csv", ImportLog.ErrorQuery.Sort.VALUE, false, 0, 3, Locale.ENGLISH));
        assertThat(found.rows()).extracting(RowError::value).containsExactly("X77", "X770", "X7700");
    }

    @Test
    void aZipIsUnpackedByFileNameOnly() throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
            zip.putNextEntry(new java.util.zip.ZipEntry("../../evil/items.csv"));
            zip.write("sku,name,unit_cost,unit_price,currency\nZ1,Cup,1,2,GBP\n"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            zip.putNextEntry(new java.util.zip.ZipEntry("run.sh"));
        }
        UploadedShop upload = UploadedShop.in(data.resolve("uploads"));

        upload.add("shop.zip", new java.io.ByteArrayInputStream(bytes.toByteArray()));

        assertThat(upload.folder().resolve("items.csv")).exists();
        assertThat(Files.list(upload.folder())).hasSize(1);
        assertThat(imports().load(upload.folder(), "zip").saved().added()).isEqualTo(1);
        upload.delete();
        assertThat(upload.folder()).doesNotExist();
    }

    @Test
    void aStartWithTheSameFilesLoadsThemOnceAndSetsTheBusinessDate() throws IOException {
        application.close();
        Map<String, Object> settings = Map.of("leadline.import", shop.toString());
        for (int start = 0; start < 2; start++) {
            application = new ShopApplication(data, settings);
            application.get(ImportAtStart.class).run(null);
            assertThat(application.startedAt).isEqualTo(LocalDate.of(2024, 1, 2));
            application.close();
        }
        application = new ShopApplication(data, settings);

        assertThat(application.get(ImportLog.class).latest(10)).hasSize(1);
    }

    @Test
    void aDemonstrationGetsAGeneratedShopWithoutAWrongRow() throws IOException {
        application.close();
        application = new ShopApplication(data, Map.of("leadline.demo", "true"));

        application.get(ImportAtStart.class).run(null);

        ImportRun run = application.get(ImportLog.class).latest(1).getFirst();
        assertThat(run.wrong()).isZero();
        assertThat(run.notices()).isZero();
        assertThat(application.get(Items.class).count()).isEqualTo(48);
        assertThat(application.get(Suppliers.class).all()).hasSize(8);
        assertThat(application.get(SalesHistory.class).lastDay()).contains(LocalDate.of(2026, 3, 2));
        assertThat(application.get(PurchaseHistory.class).ofSupplier("S04")).hasSizeGreaterThan(50);
    }

    @Test
    void theRealShopIsLoadedWhole() throws IOException {
        Path realShop = SharedData.of("shop");
        ImportRun run = imports().load(realShop, "shop");
        ImportRun again = imports().load(realShop, "shop");

        assertThat(run.wrong()).isZero();
        assertThat(again.saved().changedAnything()).isFalse();
        // Some sales of the file are zero units, zero revenue and no returns: they tell nothing new.
        assertThat(run.saved().added() + run.saved().same())
                .isEqualTo(again.saved().same());
        assertThat(run.saved().same()).isLessThan(100);
        double sold = 0;
        double inFiles = 0;
        CollectedRows rows = new CollectedRows();
        ShopFiles.read(realShop, Known.NOTHING, rows);
        for (var sale : rows.of(io.leadline.demand.DailySale.class)) {
            inFiles += sale.units();
        }
        try (var all = application.get(SalesHistory.class).all()) {
            sold = all.flatMap(item -> item.channels().stream())
                    .mapToDouble(channel -> Arrays.stream(channel.units()).sum())
                    .sum();
        }
        assertThat(sold).isEqualTo(inFiles);
    }

    private ShopImports imports() {
        return application.get(ShopImports.class);
    }

    private double[] sales(String sku, String from, String to) {
        return application
                .get(SalesHistory.class)
                .daily(new Sku(sku), "DC", new Period(LocalDate.parse(from), LocalDate.parse(to)))
                .units();
    }

    private void write(String file, String... lines) throws IOException {
        Files.writeString(shop.resolve(file), String.join("\n", lines) + "\n");
    }
}
