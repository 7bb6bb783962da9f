package io.leadline.stock.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Transfer;
import io.leadline.storage.Guarded;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;

/** Transfers in {@code stock_transfers}: what was wanted and how far it got, so that it goes on after a crash. */
final class Transfers {

    /** Those under way are all shown, so that none is forgotten; more than this a company does not have. */
    private static final int MOST = 5_000;

    private final MongoCollection<Document> transfers;

    Transfers(MongoDatabase database) {
        this.transfers = database.getCollection("stock_transfers");
    }

    /** The transfer as it is stored: the given one, or what was stored under its id before. */
    Transfer start(Transfer transfer) {
        return Guarded.add(transfers, write(transfer))
                ? transfer
                : find(transfer.id()).orElse(transfer);
    }

    Optional<Transfer> find(String id) {
        return Optional.ofNullable(transfers.find(Filters.eq(id)).first()).map(Transfers::read);
    }

    void reached(String id, Transfer.State state) {
        transfers.updateOne(Filters.eq(id), Updates.set("state", state.name()));
    }

    /** Nothing was taken for it. */
    void forget(String id) {
        transfers.deleteOne(Filters.and(Filters.eq(id), Filters.eq("state", Transfer.State.STARTED.name())));
    }

    List<Transfer> started() {
        return list(Filters.eq("state", Transfer.State.STARTED.name()));
    }

    List<Transfer> underway() {
        return list(Filters.eq("state", Transfer.State.UNDERWAY.name()));
    }

    List<Transfer> of(Sku sku) {
        return list(Filters.eq("sku", sku.value()));
    }

    private List<Transfer> list(Bson filter) {
        return transfers
                .find(filter)
                .sort(Sorts.descending("startedAt", "_id"))
                .limit(MOST)
                .map(Transfers::read)
                .into(new ArrayList<>());
    }

    private static Document write(Transfer transfer) {
        return new Document("_id", transfer.id())
                .append("from", transfer.from())
                .append("to", transfer.to())
                .append("sku", transfer.sku().value())
                .append("quantity", new Decimal128(transfer.quantity().value()))
                .append("cause", transfer.cause())
                .append("state", transfer.state().name())
                .append("startedAt", Date.from(transfer.startedAt()));
    }

    private static Transfer read(Document document) {
        return new Transfer(
                document.getString("_id"),
                document.getString("from"),
                document.getString("to"),
                new Sku(document.getString("sku")),
                new Quantity(document.get("quantity", Decimal128.class).bigDecimalValue()),
                document.getString("cause"),
                Transfer.State.valueOf(document.getString("state")),
                document.getDate("startedAt").toInstant());
    }
}
