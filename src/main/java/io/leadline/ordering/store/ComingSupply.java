package io.leadline.ordering.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.leadline.storage.Migration;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Writes open orders of before anew, so that they too say in short what is to come of them. */
@Component
class ComingSupply implements Migration {

    @Override
    public int number() {
        return 510;
    }

    @Override
    public String name() {
        return "write down what is to come of orders";
    }

    @Override
    public void apply(MongoDatabase database) {
        MongoCollection<Document> orders = database.getCollection(MongoOrders.ORDERS);
        for (Document document : orders.find(Filters.exists("coming", false))) {
            long version = document.getLong("version");
            orders.replaceOne(
                    Filters.eq(document.get("_id")), OrderDocuments.write(OrderDocuments.read(document), version));
        }
    }
}
