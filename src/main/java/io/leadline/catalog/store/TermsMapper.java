package io.leadline.catalog.store;

import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Terms;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.storage.Mapper;
import org.bson.Document;

/** Terms by supplier and SKU. */
final class TermsMapper implements Mapper<Terms> {

    @Override
    public String id(Terms terms) {
        return terms.supplierId() + "|" + terms.sku();
    }

    @Override
    public Document write(Terms terms) {
        return new Document("_id", id(terms))
                .append("supplier", terms.supplierId())
                .append("sku", terms.sku().value())
                .append("rank", terms.rank())
                .append(
                        "priceBreaks",
                        terms.priceBreaks().stream()
                                .map(b -> new Document("from", Stored.quantity(b.from()))
                                        .append("unitPrice", Stored.money(b.unitPrice())))
                                .toList())
                .append("moq", Stored.quantity(terms.moq()))
                .append("orderMultiple", Stored.quantity(terms.orderMultiple()))
                .append("leadTimeDays", terms.leadTimeDays())
                .append("capacityPerWeek", Stored.quantity(terms.capacityPerWeek()));
    }

    @Override
    public Terms read(Document document) {
        return new Terms(
                document.getString("supplier"),
                new Sku(document.getString("sku")),
                document.getInteger("rank"),
                document.getList("priceBreaks", Document.class).stream()
                        .map(b -> new PriceBreak(Stored.quantity(b, "from"), Stored.money(b, "unitPrice")))
                        .toList(),
                Stored.quantity(document, "moq"),
                Stored.quantity(document, "orderMultiple"),
                document.getInteger("leadTimeDays"),
                document.containsKey("capacityPerWeek") ? Stored.quantity(document, "capacityPerWeek") : Quantity.ZERO);
    }
}
