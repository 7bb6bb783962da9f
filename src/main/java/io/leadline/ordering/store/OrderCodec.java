package io.leadline.ordering.store;

import com.mongodb.MongoClientSettings;
import io.leadline.ordering.PurchaseOrder;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.codecs.configuration.CodecRegistry;

/** An order as a document, record by record; a component that is null is left out. */
final class OrderCodec {

    private static final CodecRegistry REGISTRY = CodecRegistries.fromRegistries(
            CodecRegistries.fromCodecs(new LocalDateCodec(), new PendingCodec()),
            MongoClientSettings.getDefaultCodecRegistry());

    private static final Codec<PurchaseOrder> ORDERS = REGISTRY.get(PurchaseOrder.class);

    private OrderCodec() {}

    static BsonDocument write(PurchaseOrder order) {
        BsonDocument document = new BsonDocument();
        ORDERS.encode(
                new BsonDocumentWriter(document),
                order,
                EncoderContext.builder().build());
        return document;
    }

    static PurchaseOrder read(BsonDocument document) {
        return ORDERS.decode(
                new BsonDocumentReader(document), DecoderContext.builder().build());
    }
}
