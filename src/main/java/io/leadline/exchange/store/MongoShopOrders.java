package io.leadline.exchange.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.leadline.exchange.shops.ShopOrder;
import io.leadline.exchange.shops.ShopOrderStore;
import io.leadline.storage.Guarded;
import io.leadline.storage.Records;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document an order in {@code shop_orders}. */
@Repository
class MongoShopOrders implements ShopOrderStore {

    private static final Records<ShopOrder> ORDERS = new Records<>(ShopOrder.class);

    private final MongoCollection<Document> orders;

    MongoShopOrders(MongoDatabase database) {
        this.orders = database.getCollection("shop_orders");
    }

    @Override
    public Optional<ShopOrder> find(String id) {
        return Optional.ofNullable(orders.find(eq(id)).first())
                .map(document -> ORDERS.read(document.get("order", Document.class)));
    }

    @Override
    public boolean save(ShopOrder order) {
        Document next = new Document("_id", order.id())
                .append("version", order.version())
                .append("order", ORDERS.write(order));
        return order.version() == 1 ? Guarded.add(orders, next) : Guarded.save(orders, next, order.version() - 1);
    }
}
