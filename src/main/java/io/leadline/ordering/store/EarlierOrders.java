package io.leadline.ordering.store;

import java.util.List;
import org.bson.Document;

/** What the documents of orders lack that an earlier version stored. */
final class EarlierOrders {

    private EarlierOrders() {}

    /** No mail had come back, no change been asked for, and no line could be split. */
    static void complete(Document order) {
        Document talk = order.get("talk", Document.class);
        talk.putIfAbsent("bounces", List.of());
        talk.putIfAbsent("changes", List.of());
        for (Document line : order.getList("lines", Document.class)) {
            Document answer = line.get("answer", Document.class);
            if (answer != null) {
                answer.putIfAbsent("parts", List.of());
            }
        }
    }
}
