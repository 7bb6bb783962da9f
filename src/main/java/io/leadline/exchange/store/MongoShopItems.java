package io.leadline.exchange.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.leadline.exchange.shops.ShopItemStore;
import io.leadline.shared.Sha256;
import io.leadline.shared.Sku;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document an item of a shop in {@code shop_items}, by a hash of both. */
@Repository
class MongoShopItems implements ShopItemStore {

    private final MongoCollection<Document> items;

    MongoShopItems(MongoDatabase database) {
        this.items = database.getCollection("shop_items");
    }

    @Override
    public Map<Sku, Known> find(String shop, Collection<Sku> skus) {
        Map<Sku, Known> known = new HashMap<>();
        for (Document one : items.find(in("_id", ids(shop, skus)))) {
            known.put(
                    new Sku(one.getString("sku")),
                    new Known(
                            one.getList("ids", String.class), one.getDate("at").toInstant()));
        }
        return known;
    }

    @Override
    public void keep(String shop, Map<Sku, Known> known) {
        if (!known.isEmpty()) {
            items.bulkWrite(known.entrySet().stream()
                    .map(one -> write(shop, one.getKey(), one.getValue()))
                    .toList());
        }
    }

    private static ReplaceOneModel<Document> write(String shop, Sku sku, Known known) {
        String id = id(shop, sku);
        return new ReplaceOneModel<>(
                eq(id),
                new Document("_id", id)
                        .append("shop", shop)
                        .append("sku", sku.value())
                        .append("ids", known.ids())
                        .append("at", Date.from(known.at())),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public void forget(String shop, Collection<Sku> skus) {
        items.deleteMany(in("_id", ids(shop, skus)));
    }

    private static List<String> ids(String shop, Collection<Sku> skus) {
        return skus.stream().map(sku -> id(shop, sku)).toList();
    }

    private static String id(String shop, Sku sku) {
        return Sha256.hex(shop + "\n" + sku);
    }
}
