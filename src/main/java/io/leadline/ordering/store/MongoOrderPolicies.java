package io.leadline.ordering.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.leadline.ordering.OrderPolicies;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.PolicyScope;
import io.leadline.ordering.SetPolicy;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Edited;
import io.leadline.storage.Edits;
import io.leadline.storage.Guarded;
import io.leadline.storage.chain.DocumentChain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Policies in {@code order_policies} by their scope's key, each with its changes, so that both are one write. */
@Repository
class MongoOrderPolicies implements OrderPolicies {

    private static final int MOST = 10_000;
    private static final String CHANGES = "changes";

    static final String POLICIES = "order_policies";

    private final MongoCollection<Document> policies;
    private final DocumentChain chain;

    MongoOrderPolicies(MongoDatabase database) {
        this.policies = database.getCollection(POLICIES);
        this.chain = new DocumentChain(database, OrderPolicyHistory.HISTORY);
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
        while (true) {
            Document before = policies.find(Filters.eq(scope.key())).first();
            if (before != null && policy.equals(policy(before))) {
                return false;
            }
            if (set(scope, before, policy, by, at)) {
                return true;
            }
        }
    }

    @Override
    public Edited<OrderPolicy> change(
            PolicyScope scope, @Nullable OrderPolicy seen, OrderPolicy changed, String by, Instant at) {
        return Conflicts.retry("The policy of " + scope.key(), () -> {
            Document stored = policies.find(Filters.eq(scope.key())).first();
            OrderPolicy now = stored == null ? null : policy(stored);
            if (changed.equals(now)) {
                return Optional.of(new Edited.Done<>(changed));
            }
            if (now == null && seen != null) {
                return Optional.of(new Edited.Gone<>(Edits.lastOf(stored, CHANGES)));
            }
            if (now != null && !now.equals(seen)) {
                return Optional.of(new Edited.Meanwhile<>(now, Edits.lastOf(stored, CHANGES)));
            }
            return set(scope, stored, changed, by, at) ? Optional.of(new Edited.Done<>(changed)) : Optional.empty();
        });
    }

    /** @return false if somebody else was faster */
    private boolean set(PolicyScope scope, @Nullable Document before, OrderPolicy policy, String by, Instant at) {
        Document next = before == null ? new Document("_id", scope.key()) : new Document(before);
        // A mandate that was taken back leaves nothing behind.
        OrderPolicyMapper.FIELDS.forEach(next::remove);
        next.putAll(OrderPolicyMapper.write(policy));
        next.append("removed", false);
        return written(before, next, change(by, at).append("policy", document(policy)));
    }

    @Override
    public boolean remove(PolicyScope scope, String by, Instant at) {
        while (true) {
            Document before = policies.find(Filters.eq(scope.key())).first();
            if (before == null || before.getBoolean("removed", false)) {
                return false;
            }
            if (written(before, new Document(before).append("removed", true), change(by, at))) {
                return true;
            }
        }
    }

    /** @return false if somebody else was faster */
    private boolean written(@Nullable Document before, Document next, Document change) {
        List<Document> changes = new ArrayList<>(next.getList(CHANGES, Document.class, List.of()));
        changes.add(change);
        next.append(CHANGES, changes);
        if (before == null) {
            return chain.add(next, first -> Guarded.add(policies, first));
        }
        Bson asMany = before.containsKey(CHANGES)
                ? Filters.size(CHANGES, changes.size() - 1)
                : Filters.exists(CHANGES, false);
        Bson asRead = Filters.and(Filters.eq(before.get("_id")), asMany);
        return chain.save(next, all -> policies.replaceOne(asRead, all).getMatchedCount() == 1);
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
                document.getList(CHANGES, Document.class, List.of()).stream()
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
