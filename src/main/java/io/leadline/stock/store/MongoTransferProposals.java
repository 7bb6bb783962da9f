package io.leadline.stock.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.leadline.shared.Changed;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Reserved;
import io.leadline.stock.Stock;
import io.leadline.stock.TransferProposal;
import io.leadline.stock.TransferProposals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Suggested transfers in {@code stock_transfer_proposals}, a document for each item and pair of places. */
@Repository
class MongoTransferProposals implements TransferProposals {

    static final String COLLECTION = "stock_transfer_proposals";
    private static final int MOST = 500;

    private final MongoCollection<Document> proposals;
    private final Stock stock;
    private final ApplicationEventPublisher events;

    MongoTransferProposals(MongoDatabase database, Stock stock, ApplicationEventPublisher events) {
        this.proposals = database.getCollection(COLLECTION);
        this.stock = stock;
        this.events = events;
    }

    @Override
    public void keep(Collection<Sku> planned, Collection<TransferProposal> wanted, LocalDate today) {
        Map<String, TransferProposal> missing = new HashMap<>();
        wanted.forEach(proposal -> missing.put(proposal.id(), proposal));
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (Document document : proposals.find(
                Filters.in("sku", planned.stream().map(Sku::value).toList()))) {
            TransferProposal stored = read(document);
            TransferProposal now = missing.remove(stored.id());
            if (now == null && !stored.declined(today)) {
                writes.add(new DeleteOneModel<>(Filters.eq(stored.id())));
            } else if (now != null && !now.quantity().equals(stored.quantity())) {
                writes.add(new UpdateOneModel<>(
                        Filters.eq(stored.id()),
                        Updates.combine(
                                Updates.set(
                                        "quantity",
                                        new Decimal128(now.quantity().value())),
                                Updates.set("because", now.because()))));
            }
        }
        // Its transfer has its name from the start, so that shipping it twice is shipping it once.
        missing.values()
                .forEach(proposal -> writes.add(new UpdateOneModel<>(
                        Filters.eq(proposal.id()),
                        Updates.combine(
                                Updates.setOnInsert("sku", proposal.sku().value()),
                                Updates.setOnInsert("from", proposal.from()),
                                Updates.setOnInsert("to", proposal.to()),
                                Updates.setOnInsert(
                                        "transfer", UUID.randomUUID().toString()),
                                Updates.set(
                                        "quantity",
                                        new Decimal128(proposal.quantity().value())),
                                Updates.set("because", proposal.because())),
                        new UpdateOptions().upsert(true))));
        if (!writes.isEmpty()) {
            proposals.bulkWrite(writes);
            changed();
        }
    }

    @Override
    public List<TransferProposal> open(LocalDate today) {
        return proposals
                .find()
                .sort(Sorts.ascending("sku", "_id"))
                .limit(MOST)
                .map(this::read)
                .into(new ArrayList<>())
                .stream()
                .filter(proposal -> !proposal.declined(today))
                .toList();
    }

    @Override
    public Map<Sku, List<TransferProposal>> declined(Collection<Sku> skus, LocalDate today) {
        return proposals
                .find(Filters.in("sku", skus.stream().map(Sku::value).toList()))
                .map(this::read)
                .into(new ArrayList<>())
                .stream()
                .filter(proposal -> proposal.declined(today))
                .collect(Collectors.groupingBy(TransferProposal::sku));
    }

    @Override
    public Reserved ship(String id, String by) {
        Document document = proposals.find(Filters.eq(id)).first();
        if (document == null) {
            return new Reserved.NotEnough(Quantity.ZERO);
        }
        TransferProposal proposal = read(document);
        String transfer = document.getString("transfer");
        Reserved result = stock.transfer(
                transfer,
                proposal.from(),
                proposal.to(),
                proposal.sku(),
                proposal.quantity(),
                proposal.because() + " (" + by + ")");
        if (result instanceof Reserved.Taken) {
            proposals.deleteOne(Filters.and(Filters.eq(id), Filters.eq("transfer", transfer)));
            changed();
        }
        return result;
    }

    @Override
    public void decline(String id, LocalDate until) {
        proposals.updateOne(Filters.eq(id), Updates.set("declinedUntil", until.toString()));
        changed();
    }

    private void changed() {
        events.publishEvent(new Changed("transfers"));
    }

    private TransferProposal read(Document document) {
        String declined = document.getString("declinedUntil");
        return new TransferProposal(
                new Sku(document.getString("sku")),
                document.getString("from"),
                document.getString("to"),
                new Quantity(document.get("quantity", Decimal128.class).bigDecimalValue()),
                document.getString("because"),
                declined == null ? null : LocalDate.parse(declined));
    }
}
