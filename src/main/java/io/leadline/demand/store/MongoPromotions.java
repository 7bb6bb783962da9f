package io.leadline.demand.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.leadline.demand.Promotion;
import io.leadline.demand.PromotionKind;
import io.leadline.demand.Promotions;
import io.leadline.shared.Changed;
import io.leadline.shared.Period;
import io.leadline.shared.Saved;
import io.leadline.shared.Sku;
import io.leadline.storage.Mapper;
import io.leadline.storage.Upserts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Promotions in {@code promotions}, the name as id. */
@Repository
class MongoPromotions implements Promotions {

    private final MongoCollection<Document> promotions;
    private final ApplicationEventPublisher events;

    MongoPromotions(MongoDatabase database, ApplicationEventPublisher events) {
        this.promotions = database.getCollection("promotions");
        this.events = events;
    }

    @Override
    public List<Promotion> all() {
        return promotions.find().map(MAPPER::read).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(
                                (Promotion promotion) -> promotion.period().from())
                        .thenComparing(Promotion::id))
                .toList();
    }

    @Override
    public Saved put(Collection<Promotion> changed) {
        Saved saved = Upserts.put(promotions, MAPPER, changed);
        if (saved.changedAnything()) {
            events.publishEvent(new Changed("promotions"));
        }
        return saved;
    }

    private static final Mapper<Promotion> MAPPER = new Mapper<>() {
        @Override
        public String id(Promotion promotion) {
            return promotion.id();
        }

        @Override
        public Document write(Promotion promotion) {
            Sku sku = promotion.sku();
            return new Document("_id", promotion.id())
                    .append("channel", promotion.channel())
                    .append("category", promotion.category())
                    .append("sku", sku == null ? null : sku.value())
                    .append("from", promotion.period().from().toString())
                    .append("to", promotion.period().to().toString())
                    .append("discountPercent", new Decimal128(promotion.discountPercent()))
                    .append("kind", promotion.kind().name());
        }

        @Override
        public Promotion read(Document document) {
            String sku = document.getString("sku");
            BigDecimal discount =
                    document.get("discountPercent", Decimal128.class).bigDecimalValue();
            // Documents of earlier releases tell no kind.
            String kind = document.getString("kind");
            return new Promotion(
                    document.getString("_id"),
                    document.getString("channel"),
                    document.getString("category"),
                    sku == null ? null : new Sku(sku),
                    new Period(LocalDate.parse(document.getString("from")), LocalDate.parse(document.getString("to"))),
                    discount,
                    kind == null ? Promotion.kind(discount) : PromotionKind.valueOf(kind));
        }
    };
}
