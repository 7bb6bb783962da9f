package io.leadline.ordering.store;

import io.leadline.ordering.Comment;
import io.leadline.ordering.HistoryEntry;
import io.leadline.ordering.OrderFile;
import io.leadline.ordering.Receipt;
import io.leadline.ordering.Turn;
import io.leadline.storage.chain.History;
import io.leadline.storage.chain.Strand;
import java.util.List;

/** What was done, said, filed and received of an order is chained; approvals are entries of what was done. */
final class OrderHistory implements History.Kept {

    static final History.InDocument HISTORY = new History.InDocument(
            "orders",
            MongoOrders.ORDERS,
            List.of(
                    Strand.list("history", "order.log.history"),
                    Strand.list("comments", "order.log.comments"),
                    Strand.list("files", "order.log.files"),
                    Strand.list("turns", "order.log.turns"),
                    Strand.list("receipts", "order.receipts")),
            List.of(HistoryEntry.class, Comment.class, OrderFile.class, Turn.class, Receipt.class));

    @Override
    public History history() {
        return HISTORY;
    }
}
