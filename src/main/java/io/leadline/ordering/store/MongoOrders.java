package io.leadline.ordering.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import io.leadline.ordering.Arrival;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.OrderChanged;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderStore;
import io.leadline.ordering.OrderSummary;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Page;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Sku;
import io.leadline.storage.Cursors;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.chain.DocumentChain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Orders in {@code orders}, one document each, changed only where the version is the one that was read. */
@Repository
class MongoOrders implements OrderStore {

    static final String ORDERS = "orders";
    private static final int FIRST_NUMBER = 1001;

    /** Orders that are read at once where their reader stops when it has enough. */
    private static final int READ_IN_PART = 200;
    /** Far beyond any limit by then. */
    private static final int MOST_ALONE = 1000;

    private final MongoCollection<Document> orders;
    private final MongoCollection<Document> counters;
    private final BusinessClock clock;
    private final Outbox outbox;
    private final DocumentChain chain;

    MongoOrders(MongoDatabase database, BusinessClock clock, Outboxes outboxes) {
        this.orders = database.getCollection(ORDERS);
        this.counters = database.getCollection("counters");
        this.clock = clock;
        this.outbox = outboxes.keepingVersions(orders, "order", "createdAt");
        this.chain = new DocumentChain(database, OrderHistory.HISTORY);
    }

    @Override
    public String nextId() {
        Document counter = counters.findOneAndUpdate(
                eq(ORDERS),
                Updates.inc("count", 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return "O-" + (FIRST_NUMBER - 1 + Objects.requireNonNull(counter).getInteger("count"));
    }

    @Override
    public boolean add(PurchaseOrder order) {
        return chain.add(OrderDocuments.write(order, 0), outbox::add);
    }

    @Override
    public boolean save(PurchaseOrder order) {
        // A line that was added, or taken in again, may ask for a place that another proposal took at this moment.
        return chain.save(
                OrderDocuments.write(order, order.version() + 1),
                next -> outbox.save(next, order.version(), older(order)));
    }

    /** A command that the engine took meanwhile must not come back with this change. */
    private static List<String> older(PurchaseOrder order) {
        String ofThisChange = order.id() + "." + order.version() + ".";
        return order.pending().stream()
                .map(PendingCommand::id)
                .filter(id -> !id.startsWith(ofThisChange))
                .toList();
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return outbox.waiting(limit);
    }

    @Override
    public void taken(String orderId, String commandId) {
        outbox.taken(orderId, commandId);
    }

    @Override
    public Optional<PurchaseOrder> find(String id, @Nullable String organisation) {
        return Optional.ofNullable(orders.find(and(eq(id), OrderFilters.seenBy(organisation)))
                        .first())
                .map(OrderDocuments::read);
    }

    @Override
    public Optional<String> ofProposal(String proposalKey) {
        return Optional.ofNullable(orders.find(eq("proposalKey", proposalKey))
                        .projection(Projections.include("_id"))
                        .first())
                .map(document -> document.getString("_id"));
    }

    @Override
    public Map<Sku, String> holders(String locationId, Collection<Sku> skus) {
        Map<String, Sku> bySlot = new HashMap<>();
        skus.forEach(sku -> bySlot.put(OrderDocuments.slot(locationId, sku), sku));
        Map<Sku, String> holders = new HashMap<>();
        orders.find(in("slots", bySlot.keySet()))
                .projection(Projections.include("slots"))
                .forEach(order -> {
                    for (String slot : order.getList("slots", String.class)) {
                        Sku sku = bySlot.get(slot);
                        if (sku != null) {
                            holders.put(sku, order.getString("_id"));
                        }
                    }
                });
        return holders;
    }

    @Override
    public Page<OrderSummary> search(OrderQuery query, @Nullable String organisation) {
        Bson filter = OrderFilters.of(query, organisation);
        LocalDate today = clock.today();
        String field = OrderRow.field(organisation);
        List<OrderSummary> rows = orders
                .find(filter)
                .projection(Projections.include(field))
                .sort(OrderFilters.sort(query, organisation))
                .skip(query.offset())
                .limit(query.limit())
                .into(new ArrayList<>())
                .stream()
                .flatMap(document -> OrderRow.read(document, field).or(() -> ofWhole(document, organisation)).stream())
                .map(row -> row.on(today))
                .toList();
        return new Page<>(rows, orders.countDocuments(filter));
    }

    /** Kept by another version. */
    private Optional<OrderRow> ofWhole(Document document, @Nullable String organisation) {
        return find(document.getString("_id"), organisation)
                .map(order -> OrderRow.of(organisation == null ? order : order.forSupplier()));
    }

    @Override
    public List<OpenSupply> openSupply(Sku sku, Collection<String> locationIds) {
        return orders
                .find(in(
                        "supply",
                        locationIds.stream()
                                .map(location -> OrderDocuments.slot(location, sku))
                                .toList()))
                .projection(Projections.include(OrderDocuments.SUPPLY_FIELDS))
                .into(new ArrayList<>())
                .stream()
                .flatMap(OrderDocuments::supplyOf)
                .filter(supply -> supply.sku().equals(sku) && locationIds.contains(supply.locationId()))
                .toList();
    }

    @Override
    public Stream<OpenSupply> allOpenSupply() {
        return Cursors.stream(
                        orders.find(eq("open", true)).projection(Projections.include(OrderDocuments.SUPPLY_FIELDS)))
                .flatMap(OrderDocuments::supplyOf);
    }

    @Override
    public Stream<OpenSupply> openSupplyBehind(String orderId) {
        return Cursors.stream(
                        orders.find(and(eq("open", true), gt("_id", orderId)))
                                .sort(Sorts.ascending("_id"))
                                .projection(Projections.include(OrderDocuments.SUPPLY_FIELDS)),
                        READ_IN_PART)
                .flatMap(OrderDocuments::supplyOf);
    }

    @Override
    public List<Arrival> arriving() {
        return orders
                .find(in("state", OrderDocuments.RECEIVABLE))
                .projection(Projections.include(OrderDocuments.ARRIVAL_FIELDS))
                .into(new ArrayList<>())
                .stream()
                .flatMap(document -> OrderDocuments.arrivals(document).stream())
                .toList();
    }

    @Override
    public Map<String, Long> openVersions() {
        Map<String, Long> versions = new HashMap<>();
        orders.find(eq("open", true))
                .projection(Projections.include("version"))
                .forEach(order -> versions.put(order.getString("_id"), order.getLong("version")));
        return versions;
    }

    @Override
    public List<PurchaseOrder> findAll(Collection<String> ids) {
        return orders.find(in("_id", ids)).map(OrderDocuments::read).into(new ArrayList<>());
    }

    @Override
    public Map<String, String> openOf(String beginning) {
        Map<String, String> open = new HashMap<>();
        orders.find(and(
                        gte("proposalKey", beginning),
                        lt("proposalKey", beginning + Character.MAX_VALUE),
                        eq("open", true)))
                .projection(Projections.include("proposalKey"))
                .forEach(order -> open.put(order.getString("proposalKey"), order.getString("_id")));
        return open;
    }

    @Override
    public List<PurchaseOrder> approvedAlone(String supplierId, Collection<String> hands, Instant since) {
        return orders.find(and(
                        in("aloneBy", hands),
                        eq("supplierId", supplierId),
                        gte("aloneAt", Date.from(since)),
                        nin("state", OrderState.CANCELLED.name(), OrderState.REJECTED.name())))
                .sort(Sorts.descending("aloneAt", "_id"))
                .limit(MOST_ALONE)
                .map(OrderDocuments::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<PurchaseOrder> acceptedLate(int limit) {
        return orders.find(eq("acceptedLate", true))
                .sort(Sorts.descending("expectedDate", "_id"))
                .limit(limit)
                .map(OrderDocuments::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<PurchaseOrder> withOpenWords(@Nullable String supplierId, int limit) {
        Bson open = exists("saidAt");
        return orders.find(supplierId == null ? open : and(open, eq("supplierId", supplierId)))
                .sort(Sorts.descending("saidAt", "_id"))
                .limit(limit)
                .map(OrderDocuments::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<PurchaseOrder> toldSince(Instant since, @Nullable String supplierId, int limit) {
        return orders.find(and(OrderFilters.seenBy(supplierId), gte("toldAt", Date.from(since))))
                // By the index alone, which knows no more; with the id, all of two weeks would be read to be sorted.
                .sort(Sorts.descending("toldAt"))
                .limit(limit)
                .map(OrderDocuments::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<LastTold> overBehind(LastTold place, int limit) {
        Date at = Date.from(place.at());
        List<String> over = Stream.of(OrderState.values())
                .filter(OrderState::isFinal)
                .map(OrderState::name)
                .toList();
        return orders.find(and(gte("toldAt", at), or(gt("toldAt", at), gt("_id", place.id())), in("state", over)))
                .projection(Projections.include("toldAt"))
                .sort(Sorts.ascending("toldAt", "_id"))
                .limit(limit)
                .map(document -> new LastTold(document.getDate("toldAt").toInstant(), document.getString("_id")))
                .into(new ArrayList<>());
    }

    @Override
    public List<OrderChanged> untold(int limit) {
        return orders.find(eq(OrderDocuments.UNTOLD, true))
                .projection(Projections.include(OrderDocuments.CHANGE_FIELDS))
                .limit(limit)
                .map(OrderDocuments::change)
                .into(new ArrayList<>());
    }

    @Override
    public void told(Collection<OrderChanged> changes) {
        if (!changes.isEmpty()) {
            orders.bulkWrite(
                    changes.stream()
                            .map(change -> new UpdateOneModel<Document>(
                                    and(eq(change.orderId()), eq("version", change.version())),
                                    Updates.unset(OrderDocuments.UNTOLD)))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        }
    }

    @Override
    public List<PurchaseOrder> madeBefore(
            @Nullable Made place,
            Set<OrderState> states,
            @Nullable String supplierId,
            @Nullable String organisation,
            int limit) {
        OrderQuery query = new OrderQuery("", states, supplierId, null, null, OrderQuery.Sort.CREATED, false, 0, limit);
        Bson filter = OrderFilters.of(query, organisation);
        if (place != null) {
            Date at = Date.from(place.at());
            filter = and(filter, lte("createdAt", at), or(lt("createdAt", at), lt("_id", place.id())));
        }
        return orders.find(filter)
                .sort(OrderFilters.sort(query, organisation))
                .limit(limit)
                .map(OrderDocuments::read)
                .into(new ArrayList<>());
    }
}
