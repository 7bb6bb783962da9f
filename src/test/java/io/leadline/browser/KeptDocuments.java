package io.leadline.browser;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.context.ApplicationContext;

/** What all tests of an application share of a company's settings, kept while one of them puts anything into everything. */
final class KeptDocuments {

    private static final List<String> SHARED =
            List.of("users", "items", "suppliers", "terms", "locations", "channels", "exchange_rates");

    private final MongoDatabase store;
    private final Map<String, List<Document>> kept = new HashMap<>();

    KeptDocuments(ApplicationContext context) {
        store = context.getBean(MongoDatabase.class);
        SHARED.forEach(name -> kept.put(name, store.getCollection(name).find().into(new ArrayList<>())));
    }

    void putBack() {
        kept.forEach((name, documents) -> documents.forEach(one -> store.getCollection(name)
                .replaceOne(Filters.eq(one.get("_id")), one, new ReplaceOptions().upsert(true))));
    }
}
