package io.leadline.catalog.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.leadline.catalog.BillsOfMaterials;
import io.leadline.catalog.KitPart;
import io.leadline.catalog.Kits;
import io.leadline.shared.Changed;
import io.leadline.shared.Quantity;
import io.leadline.shared.Saved;
import io.leadline.shared.Sku;
import io.leadline.storage.Mapper;
import io.leadline.storage.Upserts;
import java.util.ArrayList;
import java.util.Collection;
import org.bson.Document;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Bills of materials in {@code kits}, one document for each part of a kit. */
@Repository
class MongoKits implements Kits {

    private final MongoCollection<Document> kits;
    private final Edition<BillsOfMaterials> bills;
    private final ApplicationEventPublisher events;

    MongoKits(MongoDatabase database, ApplicationEventPublisher events) {
        this.kits = database.getCollection("kits");
        this.events = events;
        this.bills = new Edition<>(
                database,
                "kits",
                () -> new BillsOfMaterials(kits.find().map(MAPPER::read).into(new ArrayList<>())));
    }

    @Override
    public BillsOfMaterials bills() {
        return bills.get();
    }

    @Override
    public Saved put(Collection<KitPart> parts) {
        Saved saved = Upserts.put(kits, MAPPER, parts);
        if (saved.changedAnything()) {
            bills.next();
            events.publishEvent(new Changed("items"));
        }
        return saved;
    }

    private static final Mapper<KitPart> MAPPER = new Mapper<>() {
        @Override
        public String id(KitPart part) {
            return part.kit() + "|" + part.part();
        }

        @Override
        public Document write(KitPart part) {
            return new Document("_id", id(part))
                    .append("kit", part.kit().value())
                    .append("part", part.part().value())
                    .append("quantity", part.quantity().toString());
        }

        @Override
        public KitPart read(Document document) {
            return new KitPart(
                    new Sku(document.getString("kit")),
                    new Sku(document.getString("part")),
                    Quantity.of(document.getString("quantity")));
        }
    };
}
