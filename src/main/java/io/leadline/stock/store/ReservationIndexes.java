package io.leadline.stock.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.leadline.storage.Migration;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** What is looked for again and again of reservations, and movements page by page. */
@Component
class ReservationIndexes implements Migration {

    @Override
    public int number() {
        return 240;
    }

    @Override
    public String name() {
        return "reservations by their end, movements of an item by time";
    }

    @Override
    public void apply(MongoDatabase database) {
        MongoCollection<Document> reservations = database.getCollection(MongoReservations.RESERVATIONS);
        reservations.createIndex(Indexes.ascending("state", "until"), new IndexOptions().name("nobody confirmed it"));
        reservations.createIndex(
                Indexes.ascending("settled", "changedAt"), new IndexOptions().name("the shelves have not followed"));
        database.getCollection("stock_movements")
                .createIndex(
                        Indexes.ascending("sku", "at", "_id"),
                        new IndexOptions().name("movements of this item by time"));
    }
}
