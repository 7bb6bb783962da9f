package io.leadline.ordering.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.leadline.ordering.OrderPolicies;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.PolicyScope;
import io.leadline.ordering.SetPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Policies in {@code order_policies} by their scope's key, each with its changes, so that both are one write. */
@Repository
class MongoOrderPolicies implements OrderPolicies {

    private static final int MOST = 10_000;

    private final MongoCollection<Document> policies;

    MongoOrderPolicies(MongoDatabase database) {
        this.policies = database.getCollection("order_policies");
    }

    @Override
    public Found find(String supplierId, String category) {
        List<String> narrowestFirst = new ArrayList<>();
        if (!supplierId.isBlank()) {
            narrowestFirst.add(PolicyScope.supplier(supplierId).key());
        }
        if (!category.isBlank()) {
            narrowestFirst.add(PolicyScope.category(category).key());
        }
        narrowestFirst.add(PolicyScope.ALL.key());
        Map<String, Document> found = new TreeMap<>();
        policies.find(Filters.in("_id", narrowestFirst)).forEach(d -> found.put(d.getString("_id"), d));
        for (String key : narrowestFirst) {
            Document document = found.get(key);
            OrderPolicy policy = document == null ? null : policy(document);
            if (policy != null) {
                return new Found(policy, PolicyScope.of(key));
            }
        }
        return new Found(OrderPolicy.USUAL, null);
    }

    @Override
    public List<SetPolicy> all() {
        return policies.find().limit(MOST).map(MongoOrderPolicies::read).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(SetPolicy::scope))
                .toList();
    }

    @Override
    public boolean put(PolicyScope scope, OrderPolicy policy, String by, Instant at) {
        Document before = policies.find(Filters.eq(scope.key())).first();
        if (before != null && policy.equals(policy(before))) {
            return false;
        }
        List<Bson> changes = new ArrayList<>();
        OrderPolicyMapper.write(policy).forEach((key, value) -> changes.add(Updates.set(key, value)));
        changes.add(Updates.set("removed", false));
        changes.add(Updates.push("changes", change(by, at).append("policy", document(policy))));
        policies.updateOne(Filters.eq(scope.key()), Updates.combine(changes), new UpdateOptions().upsert(true));
        return true;
    }

    @Override
    public boolean remove(PolicyScope scope, String by, Instant at) {
        return policies.updateOne(
                                Filters.and(Filters.eq(scope.key()), Filters.ne("removed", true)),
                                Updates.combine(Updates.set("removed", true), Updates.push("changes", change(by, at))))
                        .getModifiedCount()
                == 1;
    }

    private static Document change(String by, Instant at) {
        return new Document("by", by).append("at", Date.from(at));
    }

    private static Document document(OrderPolicy policy) {
        return new Document(OrderPolicyMapper.write(policy));
    }

    private static @Nullable OrderPolicy policy(Document document) {
        return document.getBoolean("removed", false) ? null : OrderPolicyMapper.read(document);
    }

    private static SetPolicy read(Document document) {
        return new SetPolicy(
                PolicyScope.of(document.getString("_id")),
                policy(document),
                document.getList("changes", Document.class, List.of()).stream()
                        .map(MongoOrderPolicies::readChange)
                        .toList());
    }

    private static SetPolicy.Change readChange(Document change) {
        Document policy = change.get("policy", Document.class);
        return new SetPolicy.Change(
                change.getDate("at").toInstant(),
                change.getString("by"),
                policy == null ? null : OrderPolicyMapper.read(policy));
    }
}
