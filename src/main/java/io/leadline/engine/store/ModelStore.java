package io.leadline.engine.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.leadline.engine.Diagrams;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Keeps every model that was deployed, by process and version. */
@Repository
public class ModelStore implements Diagrams {

    private final MongoCollection<Document> models;

    ModelStore(MongoDatabase database) {
        models = database.getCollection("engine_models");
    }

    public void save(String processId, int version, String xml) {
        String id = id(processId, version);
        models.replaceOne(
                Filters.eq(id), new Document("_id", id).append("xml", xml), new ReplaceOptions().upsert(true));
    }

    @Override
    public String xml(String processId, int version) {
        Document found = models.find(Filters.eq(id(processId, version))).first();
        if (found == null) {
            throw new IllegalArgumentException(
                    "Version " + version + " of " + processId + " was not deployed from here");
        }
        return found.getString("xml");
    }

    private static String id(String processId, int version) {
        return processId + "#" + version;
    }
}
