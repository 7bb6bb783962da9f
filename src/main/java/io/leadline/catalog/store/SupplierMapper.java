package io.leadline.catalog.store;

import io.leadline.catalog.Freight;
import io.leadline.catalog.Incoterm;
import io.leadline.catalog.PaymentTerms;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.TradeTerms;
import io.leadline.storage.Mapper;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;
import org.bson.Document;

/** Suppliers by id. */
final class SupplierMapper implements Mapper<Supplier> {

    @Override
    public String id(Supplier supplier) {
        return supplier.id();
    }

    @Override
    public Document write(Supplier supplier) {
        return new Document("_id", supplier.id())
                .append("name", supplier.name())
                .append("email", supplier.email())
                .append("country", supplier.country())
                .append("zone", supplier.zone().getId())
                .append("language", supplier.language().toLanguageTag())
                .append("currency", supplier.currency())
                .append("minOrderValue", Stored.money(supplier.minOrderValue()))
                .append("freight", write(supplier.freight()))
                .append("trade", write(supplier.trade()))
                .append("contact", ContactMapper.write(supplier.contact()));
    }

    private static Document write(TradeTerms trade) {
        PaymentTerms payment = trade.payment();
        return new Document("word", trade.word() == null ? null : trade.word().name())
                .append("place", trade.place())
                .append("changeDays", trade.changeDays())
                .append(
                        "payment",
                        payment == null
                                ? null
                                : new Document("days", payment.days())
                                        .append(
                                                "discountPercent",
                                                payment.discountPercent().toPlainString())
                                        .append("discountDays", payment.discountDays()));
    }

    /** Suppliers that were stored before terms were known have none. */
    private static TradeTerms trade(Document supplier) {
        Document trade = supplier.get("trade", Document.class);
        if (trade == null) {
            return TradeTerms.NONE;
        }
        Document payment = trade.get("payment", Document.class);
        return new TradeTerms(
                Incoterm.of(trade.get("word", "")).orElse(null),
                trade.get("place", ""),
                payment == null
                        ? null
                        : new PaymentTerms(
                                payment.getInteger("days"),
                                new BigDecimal(payment.getString("discountPercent")),
                                payment.getInteger("discountDays")),
                trade.getInteger("changeDays"));
    }

    private static Document write(Freight freight) {
        return new Document("containerKg", freight.containerKg())
                .append("containerL", freight.containerL())
                .append("cost", Stored.money(freight.cost()))
                .append("freeFrom", Stored.money(freight.freeFrom()))
                .append("carrier", freight.carrier());
    }

    /** Suppliers that were stored before freight was known have none, or no carrier. */
    private static Freight freight(Document supplier) {
        Document freight = supplier.get("freight", Document.class);
        return freight == null
                ? Freight.none(supplier.getString("currency"))
                : new Freight(
                        freight.getDouble("containerKg"),
                        freight.getDouble("containerL"),
                        Stored.money(freight, "cost"),
                        Stored.money(freight, "freeFrom"),
                        freight.get("carrier", ""));
    }

    @Override
    public Supplier read(Document document) {
        return new Supplier(
                document.getString("_id"),
                document.getString("name"),
                document.getString("email"),
                document.getString("country"),
                ZoneId.of(document.getString("zone")),
                Locale.forLanguageTag(document.getString("language")),
                document.getString("currency"),
                Stored.money(document, "minOrderValue"),
                freight(document),
                trade(document),
                ContactMapper.read(document.get("contact", Document.class)));
    }
}
