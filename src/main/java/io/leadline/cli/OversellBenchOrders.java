package io.leadline.cli;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Incoming;
import io.leadline.stock.IncomingGoods;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.PastGoods;
import io.leadline.stock.Stock;
import io.leadline.stock.Sureness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/**
 * Orders that are open while customers pre-order, in the store of the ledger, so that they outlive who sells: what is counted in
 * is no order's any more first, and lies on the shelf then, as in the portal.
 */
final class OversellBenchOrders implements Incoming {

    static final int OF_EACH_ITEM = 4;

    private final MongoCollection<Document> open;

    OversellBenchOrders(MongoDatabase database) {
        this.open = database.getCollection("bench_deliveries");
    }

    static String id(String item, int number) {
        return "D-" + item + "-" + number;
    }

    void order(Collection<Sku> items, int units, LocalDate first) {
        List<Document> all = new ArrayList<>();
        for (Sku item : items) {
            for (int number = 0; number < OF_EACH_ITEM; number++) {
                all.add(new Document("_id", id(item.value(), number))
                        .append("sku", item.value())
                        .append("units", units)
                        .append("day", first.plusDays(number).toString())
                        .append("came", false));
            }
        }
        open.insertMany(all);
    }

    /** Once, however often it is asked for. */
    void come(String id, Stock stock) {
        open.updateOne(Filters.eq(id), Updates.set("came", true));
        Document one = open.find(Filters.eq(id)).first();
        if (one == null) {
            throw new IllegalArgumentException("There is no delivery " + id);
        }
        stock.record(new Movement(
                id,
                MovementKind.RECEIPT,
                StockAlone.PLACE,
                new Sku(one.getString("sku")),
                Quantity.of(one.getInteger("units")),
                id,
                Instant.now()));
    }

    List<String> all() {
        return open.find().map(one -> one.getString("_id")).into(new ArrayList<>());
    }

    @Override
    public Map<Sku, List<IncomingGoods>> of(Collection<Sku> skus, Collection<String> locations) {
        Map<Sku, List<IncomingGoods>> coming = new HashMap<>();
        open.find(Filters.and(Filters.in("sku", skus.stream().map(Sku::value).toList()), Filters.eq("came", false)))
                .forEach(one -> coming.computeIfAbsent(new Sku(one.getString("sku")), sku -> new ArrayList<>())
                        .add(goods(one)));
        return coming;
    }

    private static IncomingGoods goods(Document one) {
        LocalDate day = LocalDate.parse(one.getString("day"));
        return new IncomingGoods(
                one.getString("_id"),
                StockAlone.PLACE,
                new Sku(one.getString("sku")),
                Quantity.of(one.getInteger("units")),
                Stream.of(Sureness.values()).collect(Collectors.toMap(Function.identity(), sure -> day)));
    }

    @Override
    public Set<Sku> skus() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<Sku, List<PastGoods>> before(Collection<Sku> skus, Period days) {
        throw new UnsupportedOperationException();
    }
}
