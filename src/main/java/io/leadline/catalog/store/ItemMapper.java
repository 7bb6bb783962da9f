package io.leadline.catalog.store;

import io.leadline.catalog.Item;
import io.leadline.shared.Sku;
import io.leadline.storage.Mapper;
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
                .append("volumeL", item.volumeL());
    }

    @Override
    public Item read(Document document) {
        return new Item(
                new Sku(document.getString("_id")),
                document.getString("name"),
                document.getString("category"),
                document.getString("unit"),
                Stored.money(document, "unitCost"),
                Stored.money(document, "unitPrice"),
                document.getDouble("weightKg"),
                document.getDouble("volumeL"));
    }
}
