package io.leadline.ordering.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.SampleOrder;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;

class EarlierOrdersTest {

    private final PurchaseOrder answered = SampleOrder.of("O-1", "A", "S1", OrderState.IN_REVIEW);

    @Test
    void anOrderFromBeforeReturnedMailsChangesAndSplitLinesReadsAsOneWithoutThem() {
        Document stored = OrderDocuments.write(answered, 0);
        BsonDocument order = stored.get("order", BsonDocument.class);
        order.getDocument("talk").remove("bounces");
        order.getDocument("talk").remove("changes");
        order.getArray("lines").get(0).asDocument().getDocument("answer").remove("parts");

        assertThat(OrderDocuments.read(asRead(stored))).isEqualTo(answered);
    }

    /** Zero stood for what nobody knew. */
    @Test
    void whatIsGivenToOthersHadACostThatWasNeverMissing() {
        Document read = asRead(OrderDocuments.write(answered, 0));
        Document follow = read.get("order", Document.class)
                .get("approvals", Document.class)
                .get("held", Document.class)
                .getList("follows", Document.class)
                .getFirst();
        Document known = (Document) follow.remove("expense");
        follow.put("cost", known);
        assertThat(OrderDocuments.read(Document.parse(read.toJson()))).isEqualTo(answered);

        known.put("amount", new Decimal128(0));

        assertThat(OrderDocuments.read(Document.parse(read.toJson()))
                        .heldFollows()
                        .getFirst()
                        .expense())
                .isNull();
    }

    @Test
    void whatIsThereStaysAsItIs() {
        Document order = asRead(OrderDocuments.write(answered, 0)).get("order", Document.class);
        String before = order.toJson();

        EarlierOrders.complete(order);

        assertThat(order.toJson()).isEqualTo(before);
    }

    /** As the driver hands it out. */
    private static Document asRead(Document written) {
        return Document.parse(written.toJson());
    }
}
