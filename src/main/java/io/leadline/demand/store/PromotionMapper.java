package io.leadline.demand.store;

import io.leadline.demand.Promotion;
import io.leadline.demand.PromotionKind;
import io.leadline.demand.SetPromotion;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** A promotion as a document: as it is, as a file told it last, and what people made of it. */
final class PromotionMapper {

    /** Only where it is another than the promotion; absent in documents that nobody but files wrote. */
    private static final String TOLD = "told";

    private static final String CHANGES = "changes";

    private PromotionMapper() {}

    static Document write(SetPromotion set) {
        Document document = written(set.promotion());
        Promotion told = set.told();
        if (!set.promotion().equals(told)) {
            document.append(TOLD, told == null ? null : written(told));
        }
        return document.append(
                CHANGES, set.changes().stream().map(PromotionMapper::written).toList());
    }

    private static Document written(Promotion promotion) {
        Sku sku = promotion.sku();
        return new Document("_id", promotion.id())
                .append("channel", promotion.channel())
                .append("category", promotion.category())
                .append("sku", sku == null ? null : sku.value())
                .append("from", promotion.period().from().toString())
                .append("to", promotion.period().to().toString())
                .append("discountPercent", new Decimal128(promotion.discountPercent()))
                .append("kind", promotion.kind().name())
                .append("calledOff", promotion.calledOff());
    }

    private static Document written(SetPromotion.Change change) {
        return new Document("at", Date.from(change.at()))
                .append("by", change.by())
                .append("from", change.period().from().toString())
                .append("to", change.period().to().toString())
                .append("calledOff", change.calledOff());
    }

    static SetPromotion read(Document document) {
        Promotion promotion = promotion(document);
        return new SetPromotion(
                promotion,
                document.containsKey(TOLD) ? told(document.get(TOLD, Document.class)) : promotion,
                document.getList(CHANGES, Document.class, List.of()).stream()
                        .map(change -> new SetPromotion.Change(
                                at(change),
                                change.getString("by"),
                                period(change),
                                change.getBoolean("calledOff", false)))
                        .toList());
    }

    private static Instant at(Document change) {
        return change.getDate("at").toInstant();
    }

    private static @Nullable Promotion told(@Nullable Document document) {
        return document == null ? null : promotion(document);
    }

    private static Promotion promotion(Document document) {
        String sku = document.getString("sku");
        BigDecimal discount = document.get("discountPercent", Decimal128.class).bigDecimalValue();
        // Documents of earlier releases tell no kind.
        String kind = document.getString("kind");
        return new Promotion(
                document.getString("_id"),
                document.getString("channel"),
                document.getString("category"),
                sku == null ? null : new Sku(sku),
                period(document),
                discount,
                kind == null ? Promotion.kind(discount) : PromotionKind.valueOf(kind),
                document.getBoolean("calledOff", false));
    }

    private static Period period(Document document) {
        return new Period(LocalDate.parse(document.getString("from")), LocalDate.parse(document.getString("to")));
    }
}
