package io.leadline.scorecard.store;

import io.leadline.scorecard.Conduct;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.storage.Mapper;
import java.time.LocalDate;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** Order lines of the past by order and line. */
final class PurchaseLineMapper implements Mapper<PurchaseLine> {

    @Override
    public String id(PurchaseLine line) {
        return line.order() + "|" + line.line();
    }

    @Override
    public Document write(PurchaseLine line) {
        Document document = facts(line);
        Conduct conduct = line.conduct();
        return conduct == null ? document : document.append("conduct", write(conduct));
    }

    private static Document write(Conduct conduct) {
        return new Document("requestedOn", conduct.requestedOn().toString())
                .append("lastPromisedOn", text(conduct.lastPromisedOn()))
                .append("moves", conduct.moves())
                .append("answerHours", conduct.answerHours())
                .append("askedPrice", new Decimal128(conduct.askedPrice().amount()))
                .append("currency", conduct.askedPrice().currency())
                .append("damaged", new Decimal128(conduct.damaged().value()))
                .append("notice", conduct.notice().name());
    }

    private static @Nullable Conduct conduct(@Nullable Document stored) {
        return stored == null
                ? null
                : new Conduct(
                        LocalDate.parse(stored.getString("requestedOn")),
                        date(stored, "lastPromisedOn"),
                        stored.getInteger("moves"),
                        stored.getInteger("answerHours"),
                        new Money(
                                stored.get("askedPrice", Decimal128.class).bigDecimalValue(),
                                stored.getString("currency")),
                        new Quantity(stored.get("damaged", Decimal128.class).bigDecimalValue()),
                        Conduct.Notice.valueOf(stored.getString("notice")));
    }

    private Document facts(PurchaseLine line) {
        return new Document("_id", id(line))
                .append("order", line.order())
                .append("line", line.line())
                .append("supplier", line.supplierId())
                .append("sku", line.sku().value())
                .append("orderedOn", line.orderedOn().toString())
                .append("promisedOn", text(line.promisedOn()))
                .append("receivedOn", text(line.receivedOn()))
                .append("ordered", new Decimal128(line.ordered().value()))
                .append("received", new Decimal128(line.received().value()))
                .append("unitPrice", new Decimal128(line.unitPrice().amount()))
                .append("currency", line.unitPrice().currency())
                .append("location", line.location())
                .append("closed", line.closed());
    }

    @Override
    public PurchaseLine read(Document document) {
        return new PurchaseLine(
                document.getString("order"),
                document.getString("line"),
                document.getString("supplier"),
                new Sku(document.getString("sku")),
                LocalDate.parse(document.getString("orderedOn")),
                date(document, "promisedOn"),
                date(document, "receivedOn"),
                new Quantity(document.get("ordered", Decimal128.class).bigDecimalValue()),
                new Quantity(document.get("received", Decimal128.class).bigDecimalValue()),
                new Money(
                        document.get("unitPrice", Decimal128.class).bigDecimalValue(), document.getString("currency")),
                // Lines from before it was asked for have neither.
                Objects.requireNonNullElse(document.getString("location"), ""),
                document.getBoolean("closed", false),
                conduct(document.get("conduct", Document.class)));
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable LocalDate date(Document document, String field) {
        String text = document.getString(field);
        return text == null ? null : LocalDate.parse(text);
    }
}
