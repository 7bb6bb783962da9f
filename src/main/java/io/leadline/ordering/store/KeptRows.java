package io.leadline.ordering.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import io.leadline.storage.Migration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Keeps rows of orders of before, so that lists need not read the whole orders for them. */
@Component
class KeptRows implements Migration {

    private static final int AT_ONCE = 200;

    @Override
    public int number() {
        return 527;
    }

    @Override
    public String name() {
        return "keep the rows of orders in lists";
    }

    @Override
    public void apply(MongoDatabase database) {
        MongoCollection<Document> orders = database.getCollection(MongoOrders.ORDERS);
        List<UpdateOneModel<Document>> batch = new ArrayList<>();
        for (Document document : orders.find()) {
            batch.add(new UpdateOneModel<>(
                    Filters.eq(document.get("_id")),
                    new Document("$set", OrderRow.all(OrderDocuments.read(document)))));
            if (batch.size() == AT_ONCE) {
                orders.bulkWrite(batch, new BulkWriteOptions().ordered(false));
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            orders.bulkWrite(batch, new BulkWriteOptions().ordered(false));
        }
    }
}
