package io.leadline.catalog.store;

import io.leadline.catalog.Item;
import io.leadline.shared.Sku;
import io.leadline.storage.Mapper;
import java.time.LocalDate;
import org.bson.Document;

/** Items by SKU. */
final class ItemMapper implements Mapper<Item> {

    @Override
    public String id(Item item) {
        return item.sku().value();
    }

    @Override
    public Document write(Item item) {
        return new Document("_id", id(item))
                .append("name", item.name())
                .append("category", item.category())
                .append("unit", item.unit())
                .append("unitCost", Stored.money(item.unitCost()))
                .append("unitPrice", Stored.money(item.unitPrice()))
                .append("weightKg", item.weightKg())
                .append("volumeL", item.volumeL())
                .append("shelfLifeDays", item.shelfLifeDays())
                .append(
                        "soldUntil",
                        item.soldUntil() == null ? null : item.soldUntil().toString());
    }

    /** Items that were stored before these were known keep, and have no end. */
    @Override
    public Item read(Document document) {
        String soldUntil = document.getString("soldUntil");
        return new Item(
                new Sku(document.getString("_id")),
                document.getString("name"),
                document.getString("category"),
                document.getString("unit"),
                Stored.money(document, "unitCost"),
                Stored.money(document, "unitPrice"),
                document.getDouble("weightKg"),
                document.getDouble("volumeL"),
                document.getInteger("shelfLifeDays", 0),
                soldUntil == null ? null : LocalDate.parse(soldUntil));
    }
}
