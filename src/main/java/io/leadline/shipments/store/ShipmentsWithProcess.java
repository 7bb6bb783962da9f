package io.leadline.shipments.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import io.leadline.shared.PendingCommand;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.ShipmentVariables;
import io.leadline.storage.Migration;
import io.leadline.storage.Outbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Gives shipments that were told of before what they have since: their turns, their words one by one, and a process where they are
 * under way.
 */
@Component
class ShipmentsWithProcess implements Migration {

    private static final Duration KEPT = Duration.ofDays(7);

    @Override
    public int number() {
        return 542;
    }

    @Override
    public String name() {
        return "give shipments turns, words and processes";
    }

    @Override
    public void apply(MongoDatabase database) {
        MongoCollection<Document> shipments = database.getCollection(MongoShipments.SHIPMENTS);
        Map<String, Long> last = new HashMap<>();
        for (Document one : shipments.find(exists(KeptTurns.TURNS))) {
            KeptTurns.read(one).forEach((order, turn) -> last.merge(order, turn, Math::max));
        }
        for (Document one :
                shipments.find(exists(KeptTurns.TURNS, false)).sort(new Document("toldAt", 1).append("_id", 1))) {
            complete(shipments, one, last);
        }
        shipments.createIndex(
                Indexes.ascending(KeptTurns.TURNS),
                named("each_turn_of_an_order_once").unique(true));
        shipments.createIndex(Indexes.ascending(KeptTurns.ORDERS), named("turns_of_an_order"));
        shipments.createIndex(Indexes.ascending(SoughtWords.FIELD), named("shipments_by_words"));
    }

    private static void complete(MongoCollection<Document> shipments, Document one, Map<String, Long> last) {
        String id = one.getString("_id");
        Map<String, Long> turns = new HashMap<>();
        one.getList("orders", String.class, List.of())
                .forEach(order -> turns.put(order, last.merge(order, 1L, Long::sum)));
        Document kept = KeptTurns.put(new Document("_id", id), turns);
        Document all = new Document(KeptTurns.TURNS, kept.get(KeptTurns.TURNS))
                .append(KeptTurns.ORDERS, kept.get(KeptTurns.ORDERS));
        if (one.get(SoughtWords.FIELD) instanceof String words) {
            all.append(SoughtWords.FIELD, SoughtWords.in(Stream.of(words)));
        }
        List<Bson> changes = new ArrayList<>();
        all.forEach((field, value) -> changes.add(Updates.set(field, value)));
        if (Shipment.State.UNDER_WAY.name().equals(one.getString("state"))) {
            changes.add(Updates.push("shipment.pending", Outbox.write(start(id, one.getString("supplierId")))));
            changes.add(Updates.set("waiting", true));
            changes.add(Updates.inc("version", 1L));
        }
        shipments.updateOne(eq(id), Updates.combine(changes));
    }

    private static PendingCommand start(String id, String supplierId) {
        return new PendingCommand.PublishMessage(
                "start",
                Shipment.TOLD,
                id,
                KEPT,
                Map.of(ShipmentVariables.SUBJECT, id, ShipmentVariables.SUPPLIER_ID, supplierId));
    }

    private static IndexOptions named(String query) {
        return new IndexOptions().name(query);
    }
}
