package io.leadline.exchange.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.leadline.exchange.ShopFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes an invented shop as a folder in the import format: two years of sales up to a day, with seasons, growth,
 * weekends, promotions and items that sell only now and then, and the orders that were placed for them. The same seed and
 * day give the same files.
 */
public final class DemoShop {

    static final long SEED = 20_260_131;
    private static final int SHOP_SHELF_LITRES = 250;
    private static final int BEESWAX_KEEPS_DAYS = 270;
    private static final String SEASON_ITEM = "Honey lantern";
    private static final int SEASON_LEFT_DAYS = 75;

    private final LocalDate lastDay;
    private final String currency;
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<DemoItem> items = DemoRange.items(random);

    private DemoShop(LocalDate lastDay, String currency) {
        this.lastDay = lastDay;
        this.currency = currency;
    }

    public static void write(Path folder, LocalDate lastDay, String currency) throws IOException {
        Files.createDirectories(folder);
        new DemoShop(lastDay, currency).write(folder);
    }

    private void write(Path folder) throws IOException {
        places(folder);
        suppliers(folder);
        range(folder);
        calendar(folder);
        try (CsvWriter sales = open(folder, ShopFile.SALES);
                CsvWriter purchases = open(folder, ShopFile.PURCHASE_HISTORY);
                CsvWriter stock = open(folder, ShopFile.STOCK)) {
            DemoSales demand = new DemoSales(lastDay, random);
            DemoOrders orders = new DemoOrders(lastDay, random);
            for (DemoItem item : items) {
                demand.write(item, sales);
                orders.write(item, purchases);
                stock(item, stock);
            }
        }
    }

    private void places(Path folder) throws IOException {
        try (CsvWriter locations = open(folder, ShopFile.LOCATIONS);
                CsvWriter channels = open(folder, ShopFile.CHANNELS)) {
            row(locations, "DC-MAIN", "Main warehouse", "warehouse", "GB", "Europe/London", "");
            row(locations, "FC-EU", "Continental fulfilment", "fulfilment-centre", "NL", "Europe/Amsterdam", "");
            row(locations, "SHOP-01", "Harbour Street shop", "store", "GB", "Europe/London", SHOP_SHELF_LITRES);
            row(channels, "web", "Own web shop", "web", "DC-MAIN", 0);
            row(channels, "market-uk", "Marketplace UK", "marketplace", "DC-MAIN", 3);
            row(channels, "market-eu", "Marketplace EU", "marketplace", "FC-EU", 2);
            row(channels, "shop", "Harbour Street shop", "store", "SHOP-01", 0);
        }
    }

    private void suppliers(Path folder) throws IOException {
        try (CsvWriter suppliers = open(folder, ShopFile.SUPPLIERS)) {
            for (DemoSupplier s : DemoSupplier.ALL) {
                row(
                        suppliers,
                        s.id(),
                        s.name(),
                        s.country(),
                        s.zone(),
                        s.language(),
                        currency,
                        s.email(),
                        s.minOrderValue(),
                        "",
                        s.containerLitres() == 0 ? "" : s.containerLitres(),
                        s.freightCost() == 0 ? "" : s.freightCost(),
                        s.freeFreightValue() == 0 ? "" : s.freeFreightValue());
            }
        }
    }

    private void range(Path folder) throws IOException {
        try (CsvWriter rows = open(folder, ShopFile.ITEMS);
                CsvWriter terms = open(folder, ShopFile.TERMS)) {
            for (DemoItem item : items) {
                row(
                        rows,
                        item.sku(),
                        item.name(),
                        item.unitCost(),
                        item.unitPrice(),
                        currency,
                        item.category(),
                        "piece",
                        item.weightKg(),
                        item.volumeL(),
                        item.name().endsWith("beeswax candle") ? BEESWAX_KEEPS_DAYS : "",
                        item.name().equals(SEASON_ITEM) ? lastDay.plusDays(SEASON_LEFT_DAYS) : "");
                terms(item, item.supplier(), 1, 1, terms);
                if (random.nextInt(10) < 4) {
                    terms(item, (item.supplier() + 3) % DemoSupplier.ALL.size(), 2, 1.12, terms);
                }
            }
        }
    }

    private void terms(DemoItem item, int supplier, int rank, double dearer, CsvWriter terms) {
        DemoSupplier from = DemoSupplier.ALL.get(supplier);
        int multiple = List.of(6, 12, 24).get(random.nextInt(3));
        double price = item.unitCost() * dearer;
        String breaks = String.join(
                ";",
                "1:" + decimal(price),
                20 * multiple + ":" + decimal(price * 0.96),
                60 * multiple + ":" + decimal(price * 0.92));
        row(
                terms,
                from.id(),
                item.sku(),
                breaks,
                from.leadTimeDays(),
                rank,
                2 * multiple,
                multiple,
                from.capacity(item));
    }

    private void calendar(Path folder) throws IOException {
        try (CsvWriter promotions = open(folder, ShopFile.PROMOTIONS);
                CsvWriter closures = open(folder, ShopFile.CLOSURES)) {
            for (DemoPromotion promotion : DemoPromotion.around(lastDay)) {
                row(
                        promotions,
                        promotion.name(),
                        promotion.from(),
                        promotion.to(),
                        promotion.channel(),
                        promotion.category(),
                        "",
                        promotion.discountPercent());
            }
            int year = lastDay.getYear();
            for (int y = year - 2; y <= year + 1; y++) {
                row(closures, "company", LocalDate.of(y, 12, 25), LocalDate.of(y + 1, 1, 1), "year end");
                row(closures, "S04", LocalDate.of(y, 1, 28), LocalDate.of(y, 2, 8), "new-year closure");
                row(closures, "S03", LocalDate.of(y, 8, 5), LocalDate.of(y, 8, 21), "summer closure");
            }
        }
    }

    /** From nothing left to far too much, so that every kind of advice can be seen. */
    private void stock(DemoItem item, CsvWriter stock) {
        double share = item.chanceOfSale() * item.unitsPerDay();
        List<String> places = List.of("DC-MAIN", "FC-EU", "SHOP-01");
        List<Double> shares = List.of(0.65, 0.25, 0.1);
        for (int i = 0; i < places.size(); i++) {
            int days = List.of(0, 6, 15, 25, 40, 60, 90, 200).get(random.nextInt(8));
            row(
                    stock,
                    lastDay,
                    places.get(i),
                    item.sku(),
                    Math.round(share * shares.get(i) * days * (0.8 + 0.4 * random.nextDouble())));
        }
    }

    private static CsvWriter open(Path folder, ShopFile file) throws IOException {
        CsvWriter writer = CsvWriter.builder().build(folder.resolve(file.fileName()));
        writer.writeRecord(file.columns());
        return writer;
    }

    static void row(CsvWriter writer, Object... values) {
        String[] fields = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            fields[i] = values[i] instanceof Double number ? decimal(number) : values[i].toString();
        }
        writer.writeRecord(fields);
    }

    private static String decimal(double value) {
        return java.math.BigDecimal.valueOf(value)
                .setScale(2, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }
}
