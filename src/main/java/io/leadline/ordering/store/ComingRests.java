package io.leadline.ordering.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.leadline.storage.Migration;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Says of open orders of before which of what is to come are rests, for rests are doubted earlier. */
@Component
class ComingRests implements Migration {

    @Override
    public int number() {
        return 521;
    }

    @Override
    public String name() {
        return "tell the rests of orders";
    }

    @Override
    public void apply(MongoDatabase database) {
        MongoCollection<Document> orders = database.getCollection(MongoOrders.ORDERS);
        for (Document document : orders.find(Filters.eq("open", true))) {
            orders.updateOne(
                    Filters.eq(document.get("_id")),
                    Updates.set("coming", OrderDocuments.coming(OrderDocuments.read(document))));
        }
    }
}
