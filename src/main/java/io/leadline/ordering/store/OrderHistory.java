package io.leadline.ordering.store;

import io.leadline.ordering.Comment;
import io.leadline.ordering.HistoryEntry;
import io.leadline.ordering.OrderFile;
import io.leadline.ordering.Receipt;
import io.leadline.ordering.Turn;
import io.leadline.storage.chain.History;
import io.leadline.storage.chain.Strand;
import java.util.List;

/**
 * What was done, said, filed and received of an order is chained; so is what follows from it: what is approved and by whom,
 * the lines, the state, what it is of whom and where to, the rounds, and by what it is found and counted.
 */
final class OrderHistory implements History.Kept {

    static final History.InDocument HISTORY = new History.InDocument(
            "orders",
            MongoOrders.ORDERS,
            List.of(
                    Strand.list("history", "order.log.history"),
                    Strand.list("comments", "order.log.comments"),
                    Strand.list("files", "order.log.files"),
                    Strand.list("turns", "order.log.turns"),
                    Strand.list("receipts", "order.receipts"),
                    Strand.state("approvals", "order.approvals"),
                    Strand.state("lines", "order.lines"),
                    Strand.state("state", "order.state"),
                    Strand.state("head", "order.head"),
                    Strand.state("talk", "order.talk"),
                    Strand.states(
                            "found-by", "state", "open", "value", "supplierId", "locationId", "aloneBy", "aloneAt")),
            List.of(HistoryEntry.class, Comment.class, OrderFile.class, Turn.class, Receipt.class));

    @Override
    public History history() {
        return HISTORY;
    }
}
