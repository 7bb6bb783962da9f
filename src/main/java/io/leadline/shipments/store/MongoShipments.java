package io.leadline.shipments.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.leadline.shared.Page;
import io.leadline.shipments.Notice;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.ShipmentQuery;
import io.leadline.shipments.ShipmentStore;
import io.leadline.shipments.Turns;
import io.leadline.shipments.Whose;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.storage.chain.DocumentChain;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Shipments in {@code shipments}, with what is asked for beside each. */
@Repository
class MongoShipments implements ShipmentStore {

    static final String SHIPMENTS = "shipments";
    private static final Records<Shipment> RECORDS = new Records<>(Shipment.class, Outbox.CODEC);
    private static final Bson AS_THEY_ARRIVE = Sorts.ascending("arrivesOn", "_id");

    private final MongoCollection<Document> shipments;
    private final Outbox outbox;
    private final DocumentChain chain;

    MongoShipments(MongoDatabase database, Outboxes outboxes) {
        this.shipments = database.getCollection(SHIPMENTS);
        this.outbox = outboxes.of(shipments, "shipment", "toldAt");
        this.chain = new DocumentChain(database, ShipmentHistory.HISTORY);
    }

    @Override
    public Turns turns(Collection<String> orderIds) {
        Map<String, Long> taken = new HashMap<>();
        orderIds.forEach(order -> taken.put(order, 0L));
        shipments
                .find(in(KeptTurns.ORDERS, taken.keySet()))
                .projection(Projections.include(KeptTurns.TURNS))
                .forEach(document -> KeptTurns.read(document)
                        .forEach((order, turn) -> taken.computeIfPresent(order, (id, last) -> Math.max(last, turn))));
        return new Turns(taken);
    }

    @Override
    public boolean add(Shipment added, Turns turns) {
        return chain.add(write(added, 0, turns.taken()), outbox::add);
    }

    @Override
    public boolean save(Shipment changed, Turns turns) {
        Document before = shipments
                .find(and(eq(changed.id()), eq("version", changed.version())))
                .projection(Projections.include(KeptTurns.TURNS))
                .first();
        if (before == null) {
            return false;
        }
        Map<String, Long> all = KeptTurns.read(before);
        all.putAll(turns.taken());
        return chain.save(
                write(changed, changed.version() + 1, all), next -> outbox.save(next, changed.version(), List.of()));
    }

    @Override
    public Optional<Shipment> find(String id) {
        return Optional.ofNullable(shipments.find(eq(id)).first()).map(MongoShipments::read);
    }

    @Override
    public List<Shipment> ofOrders(Collection<String> orderIds) {
        return shipments
                .find(in("orders", orderIds))
                .sort(AS_THEY_ARRIVE)
                .map(MongoShipments::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean hasAny(String supplierId) {
        return shipments
                        .find(eq("supplierId", supplierId))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    @Override
    public List<Shipment> lately(String supplierId, int limit) {
        return shipments
                .find(and(eq("supplierId", supplierId), eq("state", Shipment.State.RECEIVED.name())))
                .sort(Sorts.descending("arrivesOn", "_id"))
                .limit(limit)
                .map(MongoShipments::read)
                .into(new ArrayList<>());
    }

    @Override
    public Page<Shipment> search(ShipmentQuery query, Whose whose) {
        List<Bson> filters = of(whose);
        if (!query.states().isEmpty()) {
            filters.add(
                    in("state", query.states().stream().map(Enum::name).sorted().toList()));
        }
        SoughtWords.of(query.text()).forEach(word -> filters.add(regex(SoughtWords.FIELD, "^" + Pattern.quote(word))));
        Bson filter = filters.isEmpty() ? empty() : and(filters);
        List<Shipment> rows = shipments
                .find(filter)
                .sort(AS_THEY_ARRIVE)
                .skip(query.offset())
                .limit(query.limit())
                .map(MongoShipments::read)
                .into(new ArrayList<>());
        return new Page<>(rows, shipments.countDocuments(filter));
    }

    @Override
    public List<Shipment> behind(@Nullable String id, Set<Shipment.State> states, Whose whose, int limit) {
        List<Bson> filters = of(whose);
        filters.add(gt("_id", id == null ? "" : id));
        if (!states.isEmpty()) {
            filters.add(in("state", states.stream().map(Enum::name).sorted().toList()));
        }
        return shipments
                .find(and(filters))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(MongoShipments::read)
                .into(new ArrayList<>());
    }

    private static List<Bson> of(Whose whose) {
        List<Bson> filters = new ArrayList<>();
        if (whose.supplierId() != null) {
            filters.add(eq("supplierId", whose.supplierId()));
        }
        if (whose.carrier() != null) {
            filters.add(eq(KeptCarriers.CARRIER, whose.carrier()));
        }
        return filters;
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return outbox.waiting(limit);
    }

    @Override
    public void taken(String id, String commandId) {
        outbox.taken(id, commandId);
    }

    private static Document write(Shipment one, long version, Map<String, Long> turns) {
        BsonDocument stored = RECORDS.write(one);
        Document document = Outbox.mark(new Document("_id", one.id()), one.pending())
                .append("version", version)
                .append("supplierId", one.supplierId())
                .append(KeptCarriers.CARRIER, Notice.carrierKey(one.notice().carrier()))
                .append("orders", one.notice().orders())
                .append("state", one.state().name())
                .append("arrivesOn", one.arrivesOn().toString())
                .append("toldAt", Date.from(one.toldAt()))
                .append(SoughtWords.FIELD, words(one))
                .append("shipment", stored.append("version", new BsonInt64(version)));
        return KeptTurns.put(document, turns);
    }

    /** What it is looked for by. */
    private static List<String> words(Shipment one) {
        Notice notice = one.notice();
        return SoughtWords.in(Stream.concat(
                Stream.of(
                        one.id(),
                        notice.number(),
                        notice.carrier(),
                        notice.tracking(),
                        one.supplierName(),
                        one.supplierId(),
                        one.locationName()),
                notice.lines().stream()
                        .flatMap(line -> Stream.of(
                                line.orderName(), line.orderId(), line.sku().value()))
                        .distinct()));
    }

    private static Shipment read(Document document) {
        Document stored = document.get("shipment", Document.class);
        // The version of the document counts: taking a command away is a change too.
        return RECORDS.read(stored.append("version", document.getLong("version")));
    }
}
