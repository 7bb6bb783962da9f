package io.leadline.catalog.store;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.math.BigDecimal;
import org.bson.Document;
import org.bson.types.Decimal128;

/** Money and quantities as the catalog's documents hold them. */
final class Stored {

    private Stored() {}

    static Document money(Money money) {
        return new Document("amount", new Decimal128(money.amount())).append("currency", money.currency());
    }

    static Money money(Document document, String field) {
        Document money = document.get(field, Document.class);
        return new Money(decimal(money, "amount"), money.getString("currency"));
    }

    static Decimal128 quantity(Quantity quantity) {
        return new Decimal128(quantity.value());
    }

    static Quantity quantity(Document document, String field) {
        return new Quantity(decimal(document, field));
    }

    private static BigDecimal decimal(Document document, String field) {
        return document.get(field, Decimal128.class).bigDecimalValue();
    }
}
