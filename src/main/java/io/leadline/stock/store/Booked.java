package io.leadline.stock.store;

import io.leadline.stock.Movement;
import io.leadline.storage.chain.Link;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A movement and its link of the chain of its level.
 *
 * @param link null for one that an earlier version booked and a crash kept from the ledger
 */
record Booked(Movement movement, @Nullable Link link) {

    static Booked after(Link end, Movement movement) {
        return new Booked(movement, end.next(StockHistory.digest(MovementMapper.write(movement))));
    }

    static Booked of(Document document) {
        return new Booked(MovementMapper.read(document), Link.of(document.get(StockHistory.CHAIN)));
    }

    Document document() {
        Document document = MovementMapper.write(movement);
        return link == null ? document : document.append(StockHistory.CHAIN, link.stored());
    }

    Link end(Link without) {
        return Objects.requireNonNullElse(link, without);
    }
}
