package io.leadline.cli;

import io.leadline.catalog.BillsOfMaterials;
import io.leadline.catalog.Channel;
import io.leadline.catalog.Closure;
import io.leadline.catalog.ExchangeRate;
import io.leadline.catalog.Item;
import io.leadline.catalog.KitPart;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySale;
import io.leadline.demand.DailySales;
import io.leadline.demand.ItemSales;
import io.leadline.demand.KitDemand;
import io.leadline.demand.OutsideSeries;
import io.leadline.demand.OutsideValue;
import io.leadline.demand.Promotion;
import io.leadline.exchange.FileCount;
import io.leadline.exchange.HowToRead;
import io.leadline.exchange.Known;
import io.leadline.exchange.Problem;
import io.leadline.exchange.RowError;
import io.leadline.exchange.ShopFile;
import io.leadline.exchange.ShopFiles;
import io.leadline.exchange.ShopRows;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemPlace;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Sku;
import io.leadline.stock.StockCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A shop's files in memory: for commands that need no store. */
final class ShopFolder implements ShopRows {

    final Map<Sku, Item> items = new TreeMap<>();
    final Map<String, Supplier> suppliers = new TreeMap<>();
    final List<Channel> channels = new ArrayList<>();
    final List<Location> locations = new ArrayList<>();
    final List<Closure> closures = new ArrayList<>();
    final List<Promotion> promotions = new ArrayList<>();
    final List<OutsideValue> outside = new ArrayList<>();
    final List<PurchaseLine> purchases = new ArrayList<>();
    final List<StockCount> counts = new ArrayList<>();
    final List<ExchangeRate> rates = new ArrayList<>();
    final List<RowError> errors = new ArrayList<>();

    /** Where an order goes, for those who know; the files do not say it. */
    final Map<String, String> destinations = new HashMap<>();

    /** What is under way between the company's own places, for those who know. */
    final Map<ItemPlace, List<ExpectedSupply>> moving = new HashMap<>();

    /** Series from outside as they came day by day, for those who know. */
    final List<OutsideSeries> told = new ArrayList<>();

    private final Map<Sku, List<Terms>> terms = new HashMap<>();
    private final Map<Sku, Map<String, List<DailySale>>> sales = new HashMap<>();
    private final List<KitPart> kitParts = new ArrayList<>();
    private volatile @Nullable BillsOfMaterials bills;
    private volatile @Nullable Set<Sku> bought;
    private LocalDate firstSale = LocalDate.MAX;
    private LocalDate lastSale = LocalDate.MIN;
    private final Map<ShopFile, FileCount> read = new EnumMap<>(ShopFile.class);
    private final Set<ShopFile> begun = EnumSet.noneOf(ShopFile.class);
    private boolean bad;
    private Optional<LocalDate> lastDay = Optional.empty();

    /** One with nothing in it. */
    ShopFolder() {}

    static ShopFolder read(Path folder) throws IOException {
        return read(folder, LocalDate.MIN);
    }

    /** @param present the day that is today for who asks, should it be later than that of the clock */
    static ShopFolder read(Path folder, LocalDate present) throws IOException {
        return read(folder, HowToRead.usual().at(present));
    }

    /** @param how what was said of the files, and the day that is today */
    static ShopFolder read(Path folder, HowToRead how) throws IOException {
        ShopFolder shop = new ShopFolder();
        shop.lastDay = ShopFiles.read(folder, Known.NOTHING, how, shop);
        shop.terms.values().forEach(list -> list.sort(Comparator.comparingInt(Terms::rank)));
        shop.askForFiles(folder);
        return shop;
    }

    /** Without these there is nothing to plan, to expect or to order, which has to be said. */
    private void askForFiles(Path folder) {
        for (ShopFile file : List.of(ShopFile.ITEMS, ShopFile.SALES, ShopFile.TERMS)) {
            FileCount count = read.getOrDefault(file, new FileCount(0, 0));
            if (count.rows() == count.wrong()) {
                error(ShopFaults.missing(
                        file.fileName(),
                        begun.contains(file) || Files.exists(folder.resolve(file.fileName())),
                        file.columns()));
                bad = true;
            }
        }
        if (counts.isEmpty()) {
            error(new RowError(ShopFile.STOCK.fileName(), 0, "", "", Problem.NO_COUNTS, List.of()));
        }
        askForRates();
    }

    /** Sums of several currencies are none. */
    private void askForRates() {
        Set<String> currencies = items.values().stream()
                .map(item -> item.unitCost().currency())
                .collect(Collectors.toCollection(TreeSet::new));
        terms.keySet().stream()
                .flatMap(sku -> terms(sku).stream())
                .flatMap(offer -> Optional.ofNullable(suppliers.get(offer.supplierId())).stream())
                .forEach(supplier -> currencies.add(supplier.currency()));
        currencies.removeAll(worth(LocalDate.MAX).keySet());
        if (!currencies.isEmpty()) {
            error(new RowError(
                    ShopFile.EXCHANGE_RATES.fileName(),
                    0,
                    "currency",
                    String.join(", ", currencies),
                    Problem.NO_RATE,
                    List.of()));
        }
    }

    /** Whether rows or whole files could not be used. */
    boolean bad() {
        return bad;
    }

    /** Series from outside; what they say of days after the files' own is a forecast. */
    List<OutsideSeries> outsideSeries() {
        return told.isEmpty() ? OutsideSeries.of(outside, lastDay.orElse(LocalDate.MAX)) : told;
    }

    /** The last day on which anything happened in the files. */
    Optional<LocalDate> lastDay() {
        return lastDay;
    }

    /** The last day in the past before an end, with sales; the end itself where sales are known for it. */
    LocalDate lastSaleUpTo(LocalDate end) {
        return lastSale.isBefore(end) && !lastSale.equals(LocalDate.MIN) ? lastSale : end;
    }

    /** The first day with sales; where none are known, history begins and ends on the day itself. */
    LocalDate firstSaleUpTo(LocalDate end) {
        return firstSale.isBefore(end) ? firstSale : end;
    }

    List<Terms> terms(Sku sku) {
        return terms.getOrDefault(sku, List.of());
    }

    /**
     * What a unit of each currency is worth in the company's, by the latest rate up to the day. The company's own is the one
     * that most items are valued in and that has no rate; another without a rate is missing.
     */
    Map<String, Double> worth(LocalDate day) {
        Map<String, Double> worth = new TreeMap<>();
        rates.stream()
                .sorted(Comparator.comparing(ExchangeRate::asOf))
                .filter(rate -> !rate.asOf().isAfter(day))
                .forEach(rate ->
                        worth.put(rate.currency(), 1 / rate.perCompanyCurrency().doubleValue()));
        Map<String, Long> items = this.items.values().stream()
                .map(item -> item.unitCost().currency())
                .filter(currency ->
                        rates.stream().noneMatch(rate -> rate.currency().equals(currency)))
                .collect(Collectors.groupingBy(currency -> currency, TreeMap::new, Collectors.counting()));
        items.entrySet().stream().max(Map.Entry.comparingByValue()).ifPresent(most -> worth.put(most.getKey(), 1.0));
        return worth;
    }

    /** Stated lead times by supplier and item. */
    Map<String, Map<Sku, Integer>> statedDays() {
        Map<String, Map<Sku, Integer>> stated = new HashMap<>();
        terms.values()
                .forEach(list -> list.forEach(t -> stated.computeIfAbsent(t.supplierId(), s -> new HashMap<>())
                        .put(t.sku(), t.leadTimeDays())));
        return stated;
    }

    /** Where orders of the past, which name no location, are taken to have gone. */
    String mainLocation() {
        return locations.stream()
                .filter(location -> location.kind() == LocationKind.WAREHOUSE)
                .findFirst()
                .or(() -> locations.stream().findFirst())
                .map(Location::id)
                .orElse("");
    }

    /** What was taken of the item up to a day: sold by itself, or as a part of kits. */
    ItemSales sales(Sku sku, LocalDate lastDay) {
        BillsOfMaterials known = bills();
        Map<Sku, Double> with = known.kitsWith(sku);
        if (with.isEmpty() && !known.isKit(sku)) {
            return ownSales(sku, lastDay);
        }
        Map<Sku, ItemSales> sold = new HashMap<>(Map.of(sku, ownSales(sku, lastDay)));
        with.keySet().forEach(kit -> sold.put(kit, ownSales(kit, lastDay)));
        return new KitDemand(known).of(sku, sold).orElseGet(() -> new ItemSales(sku, List.of()));
    }

    /** The same; null where nothing is known of the item, neither a sale nor a receipt. A kit is never bought. */
    @Nullable
    ItemSales salesIfKnown(Sku sku, LocalDate lastDay) {
        ItemSales sold = sales(sku, lastDay);
        return sold.channels().isEmpty() && !bills().isKit(sku) && !bought().contains(sku) ? null : sold;
    }

    /** What was received in the past. */
    private Set<Sku> bought() {
        Set<Sku> known = bought;
        if (known == null) {
            known = purchases.stream()
                    .filter(line -> line.receivedOn() != null)
                    .map(PurchaseLine::sku)
                    .collect(Collectors.toUnmodifiableSet());
            bought = known;
        }
        return known;
    }

    private BillsOfMaterials bills() {
        BillsOfMaterials known = bills;
        if (known == null) {
            known = new BillsOfMaterials(kitParts);
            bills = known;
        }
        return known;
    }

    private ItemSales ownSales(Sku sku, LocalDate lastDay) {
        List<DailySales> series = new ArrayList<>();
        sales.getOrDefault(sku, Map.of()).forEach((channel, rows) -> {
            LocalDate first = rows.stream()
                    .map(DailySale::day)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            if (!first.isAfter(lastDay)) {
                int days = (int) (lastDay.toEpochDay() - first.toEpochDay() + 1);
                double[] units = new double[days];
                double[] revenue = new double[days];
                double[] returned = new double[days];
                for (DailySale sale : rows) {
                    if (!sale.day().isAfter(lastDay)) {
                        int day = (int) (sale.day().toEpochDay() - first.toEpochDay());
                        units[day] += sale.units();
                        revenue[day] += sale.revenue();
                        returned[day] += sale.returnedUnits();
                    }
                }
                series.add(new DailySales(sku, channel, first, units, revenue, returned));
            }
        });
        return new ItemSales(sku, series);
    }

    @Override
    public void kitPart(KitPart part) {
        kitParts.add(part);
        bills = null;
    }

    @Override
    public void location(Location location) {
        locations.add(location);
    }

    @Override
    public void channel(Channel channel) {
        channels.add(channel);
    }

    @Override
    public void item(Item item) {
        items.put(item.sku(), item);
    }

    @Override
    public void supplier(Supplier supplier) {
        suppliers.put(supplier.id(), supplier);
    }

    @Override
    public void terms(Terms row) {
        terms.computeIfAbsent(row.sku(), sku -> new ArrayList<>()).add(row);
    }

    @Override
    public void closure(Closure closure) {
        closures.add(closure);
    }

    @Override
    public void rate(ExchangeRate rate) {
        rates.add(rate);
    }

    @Override
    public void promotion(Promotion promotion) {
        promotions.add(promotion);
    }

    @Override
    public void outside(OutsideValue value) {
        outside.add(value);
    }

    @Override
    public void stock(StockCount count, long line) {
        counts.add(count);
    }

    @Override
    public void purchase(PurchaseLine line) {
        purchases.add(line);
    }

    @Override
    public void sale(DailySale sale) {
        sales.computeIfAbsent(sale.sku(), sku -> new TreeMap<>())
                .computeIfAbsent(sale.channel(), channel -> new ArrayList<>())
                .add(sale);
        firstSale = sale.day().isBefore(firstSale) ? sale.day() : firstSale;
        lastSale = sale.day().isAfter(lastSale) ? sale.day() : lastSale;
    }

    @Override
    public void error(RowError error) {
        errors.add(error);
        bad |= error.problem().isOfFile();
    }

    @Override
    public void begins(ShopFile file, long bytes) {
        begun.add(file);
    }

    @Override
    public void ends(ShopFile file, FileCount count) {
        read.put(file, count);
        bad |= count.wrong() > 0;
    }
}
