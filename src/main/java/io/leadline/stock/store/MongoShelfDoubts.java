package io.leadline.stock.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.leadline.shared.Sku;
import io.leadline.stock.ShelfDoubt;
import io.leadline.stock.ShelfDoubts;
import io.leadline.stock.StockCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** In {@code shelf_doubts}, one document for each shelf. */
@Repository
class MongoShelfDoubts implements ShelfDoubts {

    static final String DOUBTS = "shelf_doubts";

    private final MongoCollection<Document> doubts;

    MongoShelfDoubts(MongoDatabase database) {
        this.doubts = database.getCollection(DOUBTS);
    }

    @Override
    public List<ShelfDoubt> of(Sku sku) {
        List<ShelfDoubt> found = new ArrayList<>();
        doubts.find(Filters.eq("sku", sku.value()))
                .sort(Sorts.ascending("_id"))
                .forEach(document -> found.add(read(document)));
        return found;
    }

    @Override
    public void raise(Collection<ShelfDoubt> raised) {
        for (ShelfDoubt doubt : raised) {
            Document document = write(doubt);
            doubts.replaceOne(Filters.eq(document.get("_id")), document, new ReplaceOptions().upsert(true));
        }
    }

    @Override
    public void settle(Collection<StockCount> counts) {
        List<String> ids = counts.stream()
                .map(count -> LevelState.id(count.location(), count.sku()))
                .distinct()
                .toList();
        if (!ids.isEmpty()) {
            doubts.deleteMany(Filters.in("_id", ids));
        }
    }

    private static Document write(ShelfDoubt doubt) {
        return new Document("_id", LevelState.id(doubt.location(), doubt.sku()))
                .append("location", doubt.location())
                .append("sku", doubt.sku().value())
                .append("asOf", doubt.asOf())
                .append("onHand", doubt.onHand())
                .append("told", doubt.told().toString())
                .append("negative", doubt.negative());
    }

    private static ShelfDoubt read(Document document) {
        return new ShelfDoubt(
                document.getString("location"),
                new Sku(document.getString("sku")),
                document.getString("asOf"),
                document.getString("onHand"),
                LocalDate.parse(document.getString("told")),
                document.getBoolean("negative"));
    }
}
