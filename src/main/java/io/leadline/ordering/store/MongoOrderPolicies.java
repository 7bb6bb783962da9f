package io.leadline.ordering.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.leadline.ordering.OrderPolicies;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.Tolerance;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.springframework.stereotype.Repository;

/** Policies in {@code order_policies} by their key; durations as ISO text. */
@Repository
class MongoOrderPolicies implements OrderPolicies {

    private final MongoCollection<Document> policies;

    MongoOrderPolicies(MongoDatabase database) {
        this.policies = database.getCollection("order_policies");
    }

    @Override
    public OrderPolicy of(String supplierId, String itemClass) {
        Map<String, OrderPolicy> found = new TreeMap<>();
        List<String> inOrder = List.of("supplier:" + supplierId, "class:" + itemClass, "all");
        policies.find(Filters.in("_id", inOrder)).forEach(d -> found.put(d.getString("_id"), read(d)));
        return inOrder.stream()
                .filter(found::containsKey)
                .map(found::get)
                .findFirst()
                .orElse(OrderPolicy.USUAL);
    }

    @Override
    public Map<String, OrderPolicy> all() {
        Map<String, OrderPolicy> all = new TreeMap<>();
        policies.find().limit(10_000).forEach(d -> all.put(d.getString("_id"), read(d)));
        return all;
    }

    @Override
    public void put(String key, OrderPolicy policy) {
        policies.replaceOne(Filters.eq(key), write(key, policy), new ReplaceOptions().upsert(true));
    }

    private static Document write(String key, OrderPolicy policy) {
        return new Document("_id", key)
                .append("remindApproverAfter", policy.remindApproverAfter().toString())
                .append("escalateApprovalAfter", policy.escalateApprovalAfter().toString())
                .append("remindSupplierEvery", policy.remindSupplierEvery().toString())
                .append("answerWithin", policy.answerWithin().toString())
                .append("decideWithin", policy.decideWithin().toString())
                .append("waitAfterChase", policy.waitAfterChase().toString())
                .append("checkPromisesEvery", policy.checkPromisesEvery().toString())
                .append("quantityTolerancePercent", policy.tolerance().quantityPercent())
                .append("priceTolerancePercent", policy.tolerance().pricePercent())
                .append("dateToleranceDays", policy.tolerance().daysLate());
    }

    private static OrderPolicy read(Document document) {
        return new OrderPolicy(
                duration(document, "remindApproverAfter"),
                duration(document, "escalateApprovalAfter"),
                duration(document, "remindSupplierEvery"),
                duration(document, "answerWithin"),
                duration(document, "decideWithin"),
                duration(document, "waitAfterChase"),
                duration(document, "checkPromisesEvery"),
                new Tolerance(
                        decimal(document, "quantityTolerancePercent"),
                        decimal(document, "priceTolerancePercent"),
                        document.getInteger("dateToleranceDays")));
    }

    private static Duration duration(Document document, String key) {
        return Duration.parse(document.getString(key));
    }

    private static BigDecimal decimal(Document document, String key) {
        return document.get(key, Decimal128.class).bigDecimalValue();
    }
}
