package io.leadline.exchange;

import io.leadline.catalog.Channel;
import io.leadline.catalog.Closure;
import io.leadline.catalog.ExchangeRate;
import io.leadline.catalog.Item;
import io.leadline.catalog.KitPart;
import io.leadline.catalog.Location;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySale;
import io.leadline.demand.OutsideValue;
import io.leadline.demand.Promotion;
import io.leadline.ordering.PolicyScope;
import io.leadline.ordering.SetPolicy;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Saved;
import io.leadline.shared.Sku;
import io.leadline.stock.Counted;
import io.leadline.stock.ShelfDoubt;
import io.leadline.stock.StockCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Collects right rows and puts them into the stores in bulk, file by file. */
final class StoreWriter implements ShopRows {

    private static final int ROWS_AT_ONCE = 5_000;
    private static final int SALES_AT_ONCE = 100_000;
    private static final int MOST_DOUBTS = 20_000;

    private final ShopStores stores;
    private final Consumer<RowError> errors;
    private final Consumer<String> progress;
    private final Map<ShopFile, Saved> saved = new EnumMap<>(ShopFile.class);
    private final Map<ShopFile, FileResult> results = new EnumMap<>(ShopFile.class);
    private final Batch<Location> locations;
    private final Batch<Channel> channels;
    private final Batch<Item> items;
    private final Batch<KitPart> kits;
    private final Batch<Supplier> suppliers;
    private final Batch<Terms> terms;
    private final Batch<PolicyRow> policies;
    private final Batch<ExchangeRate> rates;
    private final Batch<Closure> closures;
    private final Batch<Promotion> promotions;
    private final Batch<OutsideValue> outside;
    private final CountBuffer counts = new CountBuffer();
    private final Batch<PurchaseLine> purchases;
    private final SalesBuffer sales = new SalesBuffer();
    private final Map<String, RefusedCount> refused = new HashMap<>();
    private long outdatedCounts;

    StoreWriter(ShopStores stores, Consumer<RowError> errors, Consumer<String> progress) {
        this.stores = stores;
        this.errors = errors;
        this.progress = progress;
        locations = new Batch<>(ShopFile.LOCATIONS, stores.locations()::put);
        channels = new Batch<>(ShopFile.CHANNELS, stores.locations()::putChannels);
        items = new Batch<>(ShopFile.ITEMS, stores.items()::put);
        kits = new Batch<>(ShopFile.KITS, stores.kits()::put);
        suppliers = new Batch<>(ShopFile.SUPPLIERS, stores.suppliers()::put);
        terms = new Batch<>(ShopFile.TERMS, stores.suppliers()::putTerms);
        policies = new Batch<>(ShopFile.ORDER_POLICIES, this::put);
        rates = new Batch<>(ShopFile.EXCHANGE_RATES, this::putRates);
        closures = new Batch<>(ShopFile.CLOSURES, stores.closures()::put);
        promotions = new Batch<>(ShopFile.PROMOTIONS, stores.promotions()::put);
        outside = new Batch<>(ShopFile.OUTSIDE_SERIES, stores.outside()::put, SALES_AT_ONCE);
        purchases = new Batch<>(ShopFile.PURCHASE_HISTORY, stores.purchases()::put);
    }

    /** By file, in the order of reading. */
    Map<ShopFile, FileResult> results() {
        return results;
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
        items.add(item);
    }

    @Override
    public void kitPart(KitPart part) {
        kits.add(part);
    }

    @Override
    public void supplier(Supplier supplier) {
        suppliers.add(supplier);
    }

    @Override
    public void terms(Terms one) {
        terms.add(one);
    }

    @Override
    public void policy(PolicyRow policy) {
        policies.add(policy);
    }

    @Override
    public void rate(ExchangeRate rate) {
        rates.add(rate);
    }

    @Override
    public void closure(Closure closure) {
        closures.add(closure);
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
        counts.add(count, line);
    }

    @Override
    public void purchase(PurchaseLine line) {
        purchases.add(line);
    }

    @Override
    public void sale(DailySale sale) {
        sales.add(sale);
        if (sales.isFull()) {
            storeSales();
        }
    }

    @Override
    public void error(RowError error) {
        errors.accept(error);
    }

    @Override
    public void begins(ShopFile file, long bytes) {
        progress.accept(file.fileName());
    }

    @Override
    public void ends(ShopFile file, FileCount count) {
        List.of(
                        locations,
                        channels,
                        items,
                        kits,
                        suppliers,
                        terms,
                        policies,
                        rates,
                        closures,
                        promotions,
                        outside,
                        purchases)
                .forEach(Batch::flush);
        if (file == ShopFile.SALES) {
            storeSales();
        }
        if (file == ShopFile.STOCK) {
            List<ShelfDoubt> doubts = doubts();
            counts.drain(ROWS_AT_ONCE, told -> note(file, count(told)));
            stores.doubts().raise(doubts);
        }
        if (count.rows() > 0) {
            long wrong = count.wrong() + (file == ShopFile.STOCK ? outdatedCounts : 0);
            results.put(file, new FileResult(file, count.rows(), saved.getOrDefault(file, Saved.NOTHING), wrong));
        }
    }

    private void storeSales() {
        sales.drain(
                SALES_AT_ONCE, portion -> note(ShopFile.SALES, stores.sales().put(portion)));
    }

    @Override
    public void refused(RefusedCount count) {
        if (refused.size() < MOST_DOUBTS) {
            refused.merge(
                    count.location() + "\n" + count.sku(),
                    count,
                    (before, next) -> before.asOf().compareTo(next.asOf()) > 0 ? before : next);
        }
    }

    /** The refused counts that no later one of the file has put right. */
    private List<ShelfDoubt> doubts() {
        LocalDate today = stores.clock().today();
        return refused.values().stream()
                .filter(count -> counts.latest(count.location(), count.sku())
                        .filter(right -> right.toString().compareTo(count.asOf()) > 0
                                || !count.negative() && right.toString().equals(count.asOf()))
                        .isEmpty())
                .map(count -> new ShelfDoubt(
                        count.location(),
                        new Sku(count.sku()),
                        count.asOf(),
                        count.onHand(),
                        today,
                        count.negative() ? ShelfDoubt.Kind.NEGATIVE : ShelfDoubt.Kind.REFUSED))
                .toList();
    }

    /** What is older than the ledger's count is left aside; only the latest of a file's history is worth a word then. */
    private Saved count(List<CountBuffer.Told> told) {
        Map<StockCount, CountBuffer.Told> byCount = new HashMap<>();
        told.forEach(one -> byCount.put(one.count(), one));
        Counted counted =
                stores.stock().count(told.stream().map(CountBuffer.Told::count).toList());
        stores.doubts()
                .settle(told.stream()
                        .filter(CountBuffer.Told::latest)
                        .map(CountBuffer.Told::count)
                        .toList());
        long known = 0;
        for (StockCount outdated : counted.outdated()) {
            CountBuffer.Told from = byCount.get(outdated);
            if (from == null || !from.latest()) {
                known++;
                continue;
            }
            outdatedCounts++;
            errors.accept(new RowError(
                    ShopFile.STOCK.fileName(),
                    from.line(),
                    "as_of",
                    outdated.asOf().toString(),
                    Problem.OLDER_COUNT,
                    List.of(outdated.location() + ", " + outdated.sku())));
        }
        return counted.saved().plus(new Saved(0, 0, known));
    }

    private Saved put(List<PolicyRow> rows) {
        Set<PolicyScope> known = stores.policies().all().stream()
                .filter(set -> set.policy() != null)
                .map(SetPolicy::scope)
                .collect(Collectors.toSet());
        Saved put = Saved.NOTHING;
        for (PolicyRow row : rows) {
            boolean changed = stores.policies()
                    .put(
                            row.scope(),
                            row.policy(),
                            ShopFile.ORDER_POLICIES.fileName(),
                            stores.clock().now());
            boolean added = changed && !known.contains(row.scope());
            put = put.plus(new Saved(added ? 1 : 0, changed && !added ? 1 : 0, changed ? 0 : 1));
        }
        return put;
    }

    private Saved putRates(List<ExchangeRate> rows) {
        return stores.rates()
                .put(rows, ShopFile.EXCHANGE_RATES.fileName(), stores.clock().now());
    }

    private void note(ShopFile file, Saved more) {
        saved.merge(file, more, Saved::plus);
    }

    private final class Batch<T> {

        private final ShopFile file;
        private final Function<List<T>, Saved> put;
        private final int atOnce;
        private List<T> rows = new ArrayList<>();

        Batch(ShopFile file, Function<List<T>, Saved> put) {
            this(file, put, ROWS_AT_ONCE);
        }

        Batch(ShopFile file, Function<List<T>, Saved> put, int atOnce) {
            this.file = file;
            this.put = put;
            this.atOnce = atOnce;
        }

        void add(T row) {
            rows.add(row);
            if (rows.size() == atOnce) {
                flush();
            }
        }

        void flush() {
            if (!rows.isEmpty()) {
                note(file, put.apply(rows));
                rows = new ArrayList<>();
            }
        }
    }
}
