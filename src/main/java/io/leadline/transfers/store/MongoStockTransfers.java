package io.leadline.transfers.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.leadline.shared.Sku;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import io.leadline.storage.Records;
import io.leadline.transfers.StockTransfer;
import io.leadline.transfers.StockTransfer.State;
import io.leadline.transfers.TransferStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonInt64;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Transfers in {@code planning_transfers}; one that holds its item and pair of places has them in a unique index. */
@Repository
class MongoStockTransfers implements TransferStore {

    static final String TRANSFERS = "planning_transfers";
    private static final int MOST = 500;
    /** Those of earlier versions had a process each. */
    private static final Records<StockTransfer> RECORDS = new Records<>(StockTransfer.class, Outbox.CODEC)
            .completedBy(transfer -> transfer.putIfAbsent("batch", transfer.getString("id")));

    private final MongoCollection<Document> transfers;
    private final Outbox outbox;

    MongoStockTransfers(MongoDatabase database, Outboxes outboxes) {
        this.transfers = database.getCollection(TRANSFERS);
        this.outbox = outboxes.withSubject(transfers, "transfer", "batch", "_id");
    }

    @Override
    public boolean add(StockTransfer transfer) {
        return outbox.add(write(transfer, 0));
    }

    @Override
    public boolean save(StockTransfer transfer) {
        return outbox.save(write(transfer, transfer.version() + 1), transfer.version());
    }

    @Override
    public boolean release(StockTransfer declined) {
        return transfers
                        .updateOne(
                                and(eq(declined.id()), eq("version", declined.version())),
                                Updates.combine(
                                        Updates.set("slot", free(declined)),
                                        Updates.set("holds", false),
                                        Updates.inc("version", 1L)))
                        .getMatchedCount()
                == 1;
    }

    @Override
    public Optional<StockTransfer> find(String id) {
        return Optional.ofNullable(transfers.find(eq(id)).first()).map(MongoStockTransfers::read);
    }

    @Override
    public List<StockTransfer> ofBatch(String batch) {
        return transfers
                .find(eq("batch", batch))
                .sort(Sorts.ascending("sku", "_id"))
                .map(MongoStockTransfers::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<String> undecided(String from, String to) {
        Set<String> batches = new TreeSet<>();
        transfers
                .find(eq("undecided", between(from, to)))
                .projection(Projections.include("batch"))
                .forEach(transfer -> batches.add(transfer.getString("batch")));
        return List.copyOf(batches);
    }

    @Override
    public boolean decided(String batch) {
        return transfers.find(and(eq("batch", batch), eq("decided", true))).first() != null;
    }

    @Override
    public List<StockTransfer> holding(Collection<Sku> skus) {
        return transfers
                .find(and(in("sku", skus.stream().map(Sku::value).toList()), eq("holds", true)))
                .sort(Sorts.ascending("sku", "_id"))
                .map(MongoStockTransfers::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<StockTransfer> shipping() {
        return transfers
                .find(and(eq("open", true), eq("transfer.state", State.SHIPPING.name())))
                .sort(Sorts.ascending("sku", "_id"))
                .map(MongoStockTransfers::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<StockTransfer> open() {
        return transfers
                .find(eq("open", true))
                .sort(Sorts.ascending("sku", "_id"))
                .limit(MOST)
                .map(MongoStockTransfers::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return outbox.waiting(limit);
    }

    @Override
    public void taken(String id, String commandId) {
        outbox.taken(id, commandId);
    }

    /** What left makes room for the next suggestion; so does what was cancelled. */
    private static Document write(StockTransfer transfer, long version) {
        boolean holds = transfer.state() == State.PROPOSED
                || transfer.state().beforeLeaving()
                || transfer.state() == State.DECLINED;
        Document document = Outbox.mark(new Document("_id", transfer.id()), transfer.pending())
                .append("version", version)
                .append("batch", transfer.batch())
                .append("sku", transfer.sku().value())
                .append("slot", holds ? transfer.pair() : free(transfer))
                .append("holds", holds)
                .append("open", transfer.state().open())
                // Stays when the engine has taken the command.
                .append("decided", transfer.endsDecision())
                .append("transfer", RECORDS.write(transfer).append("version", new BsonInt64(version)));
        return transfer.state() == State.PROPOSED
                ? document.append("undecided", between(transfer.from(), transfer.to()))
                : document;
    }

    private static String between(String from, String to) {
        return from + "|" + to;
    }

    private static String free(StockTransfer transfer) {
        return "none:" + transfer.id();
    }

    private static StockTransfer read(Document document) {
        // The version of the document counts: taking a command away is a change too.
        return RECORDS.read(document.get("transfer", Document.class).append("version", document.getLong("version")));
    }
}
