package io.leadline.studio.store;

import io.leadline.replenishment.StockRules;
import io.leadline.storage.Records;
import org.bson.BsonDocument;
import org.bson.Document;

/** What settings lack that an earlier version stored with a back-test or a change. */
final class EarlierSettings {

    private static final BsonDocument RULES = new Records<>(StockRules.class).write(StockRules.USUAL);

    private EarlierSettings() {}

    /** @param settled what has settings, such as a policy change */
    static void complete(Document settled) {
        settled.get("settings", Document.class).putIfAbsent("rules", RULES);
    }

    static void completeCandidates(Document request) {
        request.getList("candidates", Document.class).forEach(EarlierSettings::complete);
    }
}
