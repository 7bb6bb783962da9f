package io.leadline.exchange.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.leadline.exchange.FileMapping;
import io.leadline.exchange.FileMappings;
import io.leadline.exchange.ShopFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Mappings in {@code file_mappings}, by the headers that they are for: the last word counts, and nothing refers to one. */
@Repository
class MongoFileMappings implements FileMappings {

    private static final int MOST = 500;

    private final MongoCollection<Document> mappings;

    MongoFileMappings(MongoDatabase database) {
        mappings = database.getCollection("file_mappings");
    }

    @Override
    public void put(FileMapping mapping) {
        // Headers may hold points and dollars, which names of fields of a document better do not.
        List<Document> columns = new TreeMap<>(mapping.columns())
                .entrySet().stream()
                        .map(column -> new Document("column", column.getKey()).append("from", column.getValue()))
                        .toList();
        mappings.replaceOne(
                Filters.eq(id(mapping.headers())),
                new Document("_id", id(mapping.headers()))
                        .append("headers", mapping.headers())
                        .append("file", mapping.file().name())
                        .append("columns", columns),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public List<FileMapping> all() {
        return mappings.find()
                .sort(Sorts.ascending("_id"))
                .limit(MOST)
                .map(MongoFileMappings::read)
                .into(new ArrayList<>());
    }

    @Override
    public void remove(List<String> headers) {
        mappings.deleteOne(Filters.eq(id(headers)));
    }

    private static FileMapping read(Document document) {
        Map<String, String> columns = new TreeMap<>();
        document.getList("columns", Document.class)
                .forEach(column -> columns.put(column.getString("column"), column.getString("from")));
        return new FileMapping(
                document.getList("headers", String.class), ShopFile.valueOf(document.getString("file")), columns);
    }

    private static String id(List<String> headers) {
        return String.join("\n", headers);
    }
}
