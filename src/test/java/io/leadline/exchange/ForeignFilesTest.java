package io.leadline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.leadline.catalog.Channel;
import io.leadline.catalog.Item;
import io.leadline.catalog.Location;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySale;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shell.ExportColumn;
import io.leadline.shell.ExportLinks;
import io.leadline.stock.StockCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Small files as other programs write them, made here by their public headers. */
class ForeignFilesTest {

    static final List<ForeignFile> ALL = ForeignFiles.ALL;

    @TempDir
    Path folder;

    private final CollectedRows rows = new CollectedRows();

    @ParameterizedTest
    @FieldSource("ALL")
    void eachKindFillsColumnsThatThereAreAndLacksNoneThatIsNeeded(ForeignFile kind) {
        assertThat(kind.needs()).isNotEmpty();
        for (ForeignFile.Target target : kind.targets()) {
            assertThat(target.file().columns()).containsAll(target.columns().keySet());
            assertThat(target.columns().keySet()).containsAll(target.file().required());
        }
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void eachKindIsFoundByWhatItNeedsAndTakenForNoOther(ForeignFile kind) {
        var headers = kind.needs().stream()
                .map(spellings -> spellings.getFirst().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(ALL.stream().filter(other -> other.fits(headers)).findFirst())
                .contains(kind);
    }

    @Test
    void shopifysOrdersProductsAndInventoryBecomeAShop() throws IOException {
        write(
                "orders_export_1.csv",
                "Name,Email,Financial Status,Currency,Created at,Lineitem quantity,Lineitem name,Lineitem"
                        + " price,Lineitem sku",
                "#1,a@example.com,paid,USD,2026-03-30 23:50:26 -0400,2,Lamp,10.00,LAMP-R",
                "#1,a@example.com,,,2026-03-30 23:50:26 -0400,1,Lamp,10.00,LAMP-B",
                "#2,b@example.com,refunded,USD,2026-03-30 09:00:00 -0400,1,Lamp,10.00,LAMP-R",
                "#3,b@example.com,voided,USD,2026-03-31 09:00:00 -0400,9,Lamp,10.00,LAMP-R",
                "#3,b@example.com,,,2026-03-31 09:00:00 -0400,9,Lamp,10.00,LAMP-B");
        write(
                "products_export.csv",
                "Handle,Title,Vendor,Type,Option1 Value,Variant SKU,Variant Grams,Variant Inventory Qty,Variant"
                        + " Price,Cost per item,Image Src",
                "lamp,Lamp,Acme,Lamps,red,LAMP-R,500,1,10.00,4.00,x",
                "lamp,,,,blue,LAMP-B,500,7,10.00,4.00,",
                "lamp,,,,,,,,,,y");
        write(
                "inventory_export.csv",
                "Handle,Title,Option1 Name,Option1 Value,SKU,Location,On hand (current),On hand (new)",
                "lamp,Lamp,Color,red,LAMP-R,Shop location,1,",
                "lamp,Lamp,Color,blue,LAMP-B,Shop location,7,",
                "lamp,Lamp,Color,blue,LAMP-B,Popup,not stocked,");

        read();

        assertThat(problems()).isEmpty();
        assertThat(rows.of(Item.class))
                .extracting(
                        item -> item.sku().value(),
                        Item::name,
                        item -> item.unitCost().currency(),
                        Item::weightKg)
                .containsExactly(tuple("LAMP-R", "Lamp – red", "USD", 0.5), tuple("LAMP-B", "Lamp – blue", "USD", 0.5));
        assertThat(rows.of(Location.class)).extracting(Location::id).contains("Shop location", "Popup");
        // Where the stock lies, and not what comes first by name.
        assertThat(rows.of(Channel.class)).extracting(Channel::servedFrom).containsOnly("Shop location");
        assertThat(counts()).containsExactly("2026-03-31 Shop location LAMP-R 1", "2026-03-31 Shop location LAMP-B 7");
        assertThat(sales())
                .containsExactly(
                        "2026-03-30 LAMP-R shopify 2/0",
                        "2026-03-30 LAMP-B shopify 1/0",
                        "2026-03-30 LAMP-R shopify 1/1");
        assertThat(rows.of(DailySale.class).getFirst().revenue()).isEqualTo(20);
    }

    @Test
    void whatWasCancelledIsNoSaleAndAnotherCurrencyNoRevenue() throws IOException {
        items("LAMP-R");
        write(
                "orders_export_1.csv",
                "Name,Financial Status,Currency,Created at,Lineitem quantity,Lineitem price,Lineitem sku,Cancelled at",
                "#1,paid,EUR,2026-03-30 12:00:00 +0100,2,10.00,LAMP-R,",
                "#2,paid,USD,2026-03-30 12:00:00 +0100,3,12.00,LAMP-R,",
                "#3,paid,EUR,2026-03-30 12:00:00 +0100,4,10.00,LAMP-R,2026-03-31 12:00:00 +0100",
                "#3,,,2026-03-30 12:00:00 +0100,4,10.00,LAMP-R,",
                "#4,paid,EUR,2026-03-31 12:00:00 +0100,1,10.00,LAMP-R,",
                "#5,paid,USD,2026-03-31 12:00:00 +0100,9,12.00,LAMP-R,2026-03-31 12:00:00 +0100");

        read();

        // Two for 20 and three for nothing known would be a price of 4: of that day none is known.
        assertThat(rows.of(DailySale.class))
                .extracting(DailySale::units, DailySale::revenue)
                .containsExactly(tuple(2.0, 0.0), tuple(3.0, 0.0), tuple(1.0, 10.0));
        assertThat(rows.errors)
                .filteredOn(error -> error.problem() == Problem.OTHER_CURRENCY)
                .extracting(RowError::facts)
                .containsExactly(List.of("1", "EUR"));
    }

    @Test
    void theRevenueOfADayIsNotKnownEitherWhereTheOtherCurrencyStandsInALaterFile() throws IOException {
        items("LAMP-R", "LAMP-B");
        String header = "Name,Financial Status,Currency,Created at,Lineitem quantity,Lineitem price,Lineitem sku";
        write(
                "orders_export_1.csv",
                header,
                "#1,paid,EUR,2026-03-30 12:00:00 +0100,6,20.00,LAMP-R",
                "#2,paid,EUR,2026-03-30 12:00:00 +0100,1,20.00,LAMP-B");
        write("orders_export_2.csv", header, "#3,paid,USD,2026-03-30 18:00:00 +0100,4,22.00,LAMP-R");

        read();

        assertThat(rows.of(DailySale.class))
                .extracting(sale -> sale.sku().value(), DailySale::units, DailySale::revenue)
                .containsExactly(tuple("LAMP-R", 6.0, 0.0), tuple("LAMP-B", 1.0, 20.0), tuple("LAMP-R", 4.0, 0.0));
    }

    @Test
    void odoosGroupsAreNoRowsAndFurtherVendorsAreOfTheItemAbove() throws IOException {
        write(
                "produkte.csv",
                "Name,Interne Referenz,Kosten,Verkaufspreis,Vorrätige"
                        + " Menge,Vendors/Vendor,Vendors/Price,Vendors/Delivery Lead Time",
                "Alle / Lampen (2),,5,12,8,,,",
                "Lampe,LAMP-R,\"4,00\",\"10,00\",5,Acme,\"3,90\",14",
                ",,,,,Beta,\"3,50\",30",
                "Ohne Code,,\"1,00\",\"2,00\",7,,,");

        read();

        assertThat(rows.of(Terms.class))
                .extracting(Terms::supplierId, terms -> terms.sku().value(), Terms::rank, Terms::leadTimeDays)
                .containsExactly(tuple("Acme", "LAMP-R", 1, 14), tuple("Beta", "LAMP-R", 2, 30));
        assertThat(rows.of(Item.class)).extracting(item -> item.sku().value()).containsExactly("LAMP-R");
        assertThat(rows.of(StockCount.class))
                .extracting(count -> count.onHand().toString())
                .containsExactly("5");
        assertThat(problems()).extracting(RowError::line, RowError::field).containsOnly(tuple(5L, "sku"));
    }

    @Test
    void quotationMarksBetweenTabsAreLetters() throws IOException {
        items("LAMP-R");
        write(
                "orders.txt",
                "amazon-order-id\tpurchase-date\torder-status\tsales-channel\tproduct-name\tsku\tquantity",
                "1\t2026-03-30T10:15:10+00:00\tShipped\tAmazon.de\t\"Lamp\tLAMP-R\t2",
                "2\t2026-03-30T10:15:10+00:00\tShipped\tAmazon.de\tLamp 19\" big\tLAMP-R\t1");

        read();

        assertThat(problems()).isEmpty();
        assertThat(sales()).containsExactly("2026-03-30 LAMP-R Amazon.de 2/0", "2026-03-30 LAMP-R Amazon.de 1/0");
    }

    @Test
    void aLastCellOfSeveralLinesBetweenTabsIsOneCell() throws IOException {
        items("LAMP-R");
        write(
                "orders.txt",
                "amazon-order-id\tpurchase-date\torder-status\tsales-channel\tsku\tquantity\tnote",
                "1\t2026-03-30T10:15:10+00:00\tShipped\tAmazon.de\tLAMP-R\t2\t\"first",
                "second line\"",
                "2\t2026-03-30T10:15:10+00:00\tShipped\tAmazon.de\tLAMP-R\t1\t\"never closed",
                "3\t2026-03-30T10:15:10+00:00\tShipped\tAmazon.de\tLAMP-R\t4\t\"closed\"",
                "4\t2026-03-30T10:15:10+00:00\tShipped\tAmazon.de\tLAMP-R\t5\t\"at the end");

        read();

        assertThat(problems()).isEmpty();
        assertThat(sales())
                .containsExactly(
                        "2026-03-30 LAMP-R Amazon.de 2/0",
                        "2026-03-30 LAMP-R Amazon.de 1/0",
                        "2026-03-30 LAMP-R Amazon.de 4/0",
                        "2026-03-30 LAMP-R Amazon.de 5/0");
    }

    @Test
    void shopifysOwnCountsAreTakenWhereNoInventoryIsThere() throws IOException {
        write("items.csv", "Handle,Title,Variant SKU,Variant Price,Variant Inventory Qty", "lamp,Lamp,LAMP-R,10.00,3");

        read();

        assertThat(problems()).isEmpty();
        assertThat(counts()).singleElement().asString().contains("main LAMP-R 3");
    }

    @Test
    void woocommercesProductsAndOrdersBecomeItemsCountsAndSales() throws IOException {
        write(
                "wc-product-export.csv",
                "ID,Type,SKU,Name,\"In stock?\",Stock,\"Weight (kg)\",\"Regular price\",Categories",
                "44,simple,woo-lamp,Lamp,1,12,0.5,10,\"Light > Lamps, Sale\"",
                "45,variable,woo-shade,Shade,1,,,,Light",
                "46,\"variation, virtual\",woo-shade-red,Shade - red,1,3,,8,");
        write(
                "orders.csv",
                "Order Number,Order Status,Order Date,SKU,Item Name,Quantity,Item Cost",
                "1,Completed,2026-03-30 10:15,woo-lamp,Lamp,2,10",
                "2,Cancelled,2026-03-30 10:15,woo-lamp,Lamp,5,10",
                "3,Refunded,2026-03-31 10:15,woo-lamp,Lamp,1,10");

        read();

        assertThat(problems()).isEmpty();
        assertThat(rows.of(Item.class))
                .extracting(item -> item.sku().value())
                .containsExactly("woo-lamp", "woo-shade-red");
        assertThat(rows.of(Item.class).getFirst().category()).isEqualTo("Light > Lamps");
        assertThat(counts()).containsExactly("2026-03-31 main woo-lamp 12", "2026-03-31 main woo-shade-red 3");
        assertThat(sales())
                .containsExactly("2026-03-30 woo-lamp woocommerce 2/0", "2026-03-31 woo-lamp woocommerce 1/1");
    }

    @Test
    void otherNamesOfTheSameColumnsAreTaken() throws IOException {
        write(
                "wc-produkte.csv",
                "ID,Typ,Artikelnummer,Name,Lagerbestand,Regulärer Preis,Kategorien",
                "44,simple,T-1,Tee,25,\"4,50\",Tee");
        write(
                "product.template.csv",
                "Internal Reference,Name,Sales Price,Cost,Vendors/Vendor,Vendors/Price,Vendors/Minimal"
                        + " Quantity,Vendors/Delivery Lead Time",
                "LAMP-R,Lamp,10.00,4.00,Acme,3.90,5,14");

        read();

        assertThat(counts()).allMatch(count -> count.endsWith("main T-1 25"));
        assertThat(rows.of(Terms.class))
                .extracting(terms -> terms.moq().toString())
                .containsExactly("5");
    }

    @Test
    void amazonsReportsAreReadWithTheDayOfTheMarketPlace() throws IOException {
        write(
                "inventory.txt",
                "sku\tfnsku\tasin\tproduct-name\tcondition\tyour-price\tafn-warehouse-quantity"
                        + "\tafn-fulfillable-quantity",
                "LAMP-R\tX001\tB00X\tLamp \"red\"\tNew\t10.00\t12\t10");
        write(
                "orders.txt",
                "amazon-order-id\tpurchase-date\torder-status\tsales-channel\tsku\titem-status\tquantity\tcurrency"
                        + "\titem-price",
                "1\t2026-03-30T22:15:10+00:00\tShipped\tAmazon.de\tLAMP-R\tShipped\t2\tEUR\t20.00",
                "2\t2026-03-30T23:15:10+00:00\tCancelled\tAmazon.de\tLAMP-R\tCancelled\t0\tEUR\t",
                "3\t2026-03-30T21:15:10+00:00\tShipped\tAmazon.co.uk\tLAMP-R\tShipped\t1\tGBP\t9.00");

        read();

        assertThat(problems()).isEmpty();
        assertThat(rows.of(Channel.class))
                .extracting(Channel::id, Channel::servedFrom)
                .containsExactly(tuple("Amazon.de", "amazon-fba"), tuple("Amazon.co.uk", "amazon-fba"));
        assertThat(sales()).containsExactly("2026-03-31 LAMP-R Amazon.de 2/0", "2026-03-30 LAMP-R Amazon.co.uk 1/0");
        assertThat(counts()).containsExactly("2026-03-31 amazon-fba LAMP-R 10");
    }

    @Test
    void amazonsCountsByDayAndCentreAreAddedUp() throws IOException {
        items("LAMP-R");
        write(
                "history.csv",
                "snapshot-date,fnsku,sku,product-name,quantity,fulfillment-center-id,detailed-disposition,country",
                "2026-03-30,X,LAMP-R,Lamp,4,DUS2,SELLABLE,DE",
                "2026-03-30,X,LAMP-R,Lamp,3,LEJ1,SELLABLE,DE",
                "2026-03-30,X,LAMP-R,Lamp,1,LEJ1,CUSTOMER_DAMAGED,DE");

        read();

        assertThat(problems()).isEmpty();
        assertThat(counts()).containsExactly("2026-03-30 amazon-fba LAMP-R 7");
    }

    @Test
    void amazonsShipmentsCountWhereNoOrdersAreThere() throws IOException {
        items("LAMP-R");
        String shipments =
                "amazon-order-id\tshipment-id\tpurchase-date\tsku\tquantity-shipped\titem-price\tsales-channel";
        write("shipments.txt", shipments, "1\tS\t2026-03-30T10:15:10+00:00\tLAMP-R\t2\t20.00\tAmazon.de");

        read();

        assertThat(sales()).containsExactly("2026-03-30 LAMP-R Amazon.de 2/0");
    }

    @Test
    void odoosProductsAndPurchaseOrdersBecomeItemsSuppliersTermsAndHistory() throws IOException {
        write(
                "product.csv",
                "Internal Reference,Name,Cost,Sales Price,Quantity On Hand,Product"
                        + " Category,Vendors/Vendor,Vendors/Price,Vendors/Delivery Lead Time,Vendors/Quantity",
                "LAMP-R,Lamp red,4.00,10.00,12,All / Saleable / Lamps,Acme,3.90,14,0");
        write(
                "purchase.csv",
                "Order Reference,Vendor,Confirmation Date,Status,Order Lines/Product,Order Lines/Quantity,Order"
                        + " Lines/Received Qty,Order Lines/Unit Price,Effective Date",
                "P1,Acme,2026-03-01 08:00:00,Purchase Order,[LAMP-R] Lamp red,100,60,3.90,2026-03-15 10:00:00",
                ",,,,[LAMP-R] Lamp red,5,5,3.90,",
                "P2,Acme,2026-03-02 08:00:00,RFQ,[LAMP-R] Lamp red,100,0,3.90,");

        read();

        assertThat(problems()).isEmpty();
        assertThat(rows.of(Item.class)).extracting(Item::category).containsExactly("Lamps");
        assertThat(rows.of(Supplier.class)).extracting(Supplier::id).containsExactly("Acme");
        assertThat(rows.of(Terms.class)).extracting(Terms::leadTimeDays).containsExactly(14);
        assertThat(rows.of(PurchaseLine.class))
                .extracting(PurchaseLine::order, PurchaseLine::line, PurchaseLine::orderedOn)
                .containsExactly(
                        tuple("P1", "1", LocalDate.of(2026, 3, 1)), tuple("P1", "2", LocalDate.of(2026, 3, 1)));
    }

    @Test
    void ordersOfWoocommercesAnalyticsNameNoSkuAndSaySo() throws IOException {
        write(
                "report.csv",
                "Date,Order #,Status,Customer,Product(s),Items sold,N. Revenue",
                "2026-03-01,1,completed,A,1× Lamp,1,10");

        read();

        assertThat(rows.errors).extracting(RowError::problem).containsExactly(Problem.FILE_WITHOUT_ROWS);
    }

    @Test
    void aMappingOfAPersonCountsForFilesWithItsHeaders() throws IOException {
        items("LAMP-R");
        write("till.csv", "Tag;Artikel;Menge", "31.03.2026;LAMP-R;1,5");
        write("channels.csv", "channel,name,kind,served_from", "shop,Shop,store,main");
        write("locations.csv", "location,name,kind,country,time_zone", "main,Main,store,DE,Europe/Berlin");
        FileMapping mapping = new FileMapping(
                List.of("tag", "artikel", "menge"),
                ShopFile.SALES,
                Map.of("date", "Tag", "sku", "Artikel", "units", "Menge", "channel", "=shop"));

        ShopFiles.read(
                folder,
                Known.NOTHING,
                new HowToRead(Answers.NONE, List.of(mapping), "DE", "Europe/Berlin", "EUR", LocalDate.of(2026, 4, 1)),
                rows);

        assertThat(problems()).isEmpty();
        assertThat(sales()).containsExactly("2026-03-31 LAMP-R shop 1.5/0");
    }

    @Test
    void mappingsGoThroughTheFileThatCommandsRead() throws IOException {
        FileMapping till = new FileMapping(
                List.of("tag", "artikel, \"nr\"", "menge"),
                ShopFile.SALES,
                Map.of("date", "Tag", "sku", "Artikel, \"Nr\"", "units", "Menge", "channel", "=shop"));
        FileMapping other =
                new FileMapping(List.of("a"), ShopFile.KITS, Map.of("kit", "a", "part", "=b", "quantity", "=1"));
        Path file = folder.resolve("mappings.csv");
        List<ExportColumn<MappingFile.Line>> columns = List.of(
                new ExportColumn<>("headers", MappingFile.Line::headers),
                new ExportColumn<>("file", MappingFile.Line::file),
                new ExportColumn<>("column", MappingFile.Line::column),
                new ExportColumn<>("from", MappingFile.Line::from));
        try (var out = Files.newOutputStream(file)) {
            ExportLinks.writeCsv(columns, () -> MappingFile.lines(List.of(till, other)).stream(), out);
        }

        assertThat(MappingFile.read(file)).containsExactly(till, other);

        write("mappings.csv", "headers,file,column,from", "a,sales.csv,colour,b");
        assertThatThrownBy(() -> MappingFile.read(file))
                .hasMessageContaining("mappings.csv:2")
                .hasMessageContaining("colour");
    }

    @Test
    void thePreviewSaysWhatIsTakenFromWhereAndWhatIsMissing() throws IOException {
        write(
                "orders.csv",
                "Name,Created at,Lineitem quantity,Lineitem sku,Tags",
                "#1,2026-03-30 23:50:26 -0400,2,LAMP-R,x");
        write("sales.csv", "date,sku,channel,units", "03/04/2026,A1,web,1");
        write("other.csv", "a,b", "1,2");

        Understanding seen = ShopFiles.look(folder, Known.NOTHING, HowToRead.usual());

        assertThat(seen.files())
                .extracting(Understanding.Seen::name, Understanding.Seen::kind)
                .containsExactly(
                        tuple("orders.csv", "shopify-orders"), tuple("other.csv", ""), tuple("sales.csv", "leadline"));
        assertThat(seen.files().getFirst().unused()).containsExactly("Tags");
        assertThat(seen.isClear()).isFalse();
        assertThat(seen.missing()).containsExactly(ShopFile.ITEMS, ShopFile.SUPPLIERS, ShopFile.TERMS, ShopFile.STOCK);
        assertThat(UnderstandingText.lines(seen)).contains("    not used: Tags");
        for (Understanding.Seen file : seen.files()) {
            file.uses()
                    .forEach(use -> assertThat(UnderstandingText.from(use, java.util.Locale.GERMAN))
                            .isNotBlank());
        }
    }

    private void items(String... skus) throws IOException {
        String rows = String.join(",Lamp,4,10,EUR\n", skus);
        write("items.csv", "sku,name,unit_cost,unit_price,currency", rows + ",Lamp,4,10,EUR");
    }

    private List<String> counts() {
        return rows.of(StockCount.class).stream()
                .map(count -> count.asOf() + " " + count.location() + " " + count.sku() + " " + count.onHand())
                .toList();
    }

    private List<String> sales() {
        return rows.of(DailySale.class).stream()
                .map(sale -> sale.day() + " " + sale.sku() + " " + sale.channel() + " " + shown(sale.units()) + "/"
                        + shown(sale.returnedUnits()))
                .toList();
    }

    private static String shown(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private List<RowError> problems() {
        return rows.errors.stream().filter(error -> !error.problem().isNotice()).toList();
    }

    private void read() throws IOException {
        ShopFiles.read(folder, Known.NOTHING, rows);
    }

    private void write(String file, String... lines) throws IOException {
        Files.writeString(folder.resolve(file), String.join("\n", lines) + "\n");
    }
}
