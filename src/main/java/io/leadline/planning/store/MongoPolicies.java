package io.leadline.planning.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.leadline.planning.PolicyDay;
import io.leadline.planning.PolicyStore;
import io.leadline.planning.PolicyVersion;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockRules;
import io.leadline.storage.Guarded;
import io.leadline.storage.MapBacked;
import io.leadline.storage.Records;
import io.leadline.storage.chain.DocumentChain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Versions in {@code policy_versions} by their number, never changed; measured days in {@code policy_days}. */
@Repository
class MongoPolicies implements PolicyStore {

    static final String VERSIONS = "policy_versions";
    static final String DAYS = "policy_days";
    /** What is in force where a policy of an earlier version says nothing. */
    private static final BsonDocument RULES = new Records<>(StockRules.class).write(StockRules.USUAL);

    private static final Records<PolicyVersion> RECORDS = new Records<>(
                    PolicyVersion.class,
                    new MapBacked<>(ServiceTarget.class, ServiceTarget::asMap, ServiceTarget::ofMap))
            .completedBy(policy -> policy.get("settings", Document.class).putIfAbsent("rules", RULES));

    private final MongoCollection<Document> versions;
    private final MongoCollection<Document> days;
    private final DocumentChain chain;

    MongoPolicies(MongoDatabase database) {
        this.versions = database.getCollection(VERSIONS);
        this.days = database.getCollection(DAYS);
        this.chain = new DocumentChain(database, PolicyVersionHistory.HISTORY);
    }

    @Override
    public Optional<PolicyVersion> newest() {
        return versions(1).stream().findFirst();
    }

    @Override
    public Optional<PolicyVersion> version(int number) {
        return Optional.ofNullable(versions.find(eq(number)).first()).map(MongoPolicies::read);
    }

    @Override
    public List<PolicyVersion> versions(int limit) {
        return versions.find()
                .sort(Sorts.descending("_id"))
                .limit(limit)
                .map(MongoPolicies::read)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<PolicyVersion> ofChange(String change) {
        return Optional.ofNullable(versions.find(eq("change", change)).first()).map(MongoPolicies::read);
    }

    @Override
    public boolean add(PolicyVersion version) {
        return chain.add(
                new Document("_id", version.number())
                        .append("change", version.change())
                        .append("policy", RECORDS.write(version)),
                first -> Guarded.add(versions, first));
    }

    @Override
    public void measured(PolicyDay day) {
        String id = day.version() + "#" + day.day();
        days.updateOne(
                eq(id),
                Updates.combine(
                        Updates.set("version", day.version()),
                        Updates.set("day", day.day().toString()),
                        Updates.set("stockValue", day.stockValue()),
                        Updates.set("demandPerDay", day.demandPerDay()),
                        Updates.set("servedPerDay", day.servedPerDay()),
                        Updates.set("lostMarginPerDay", day.lostMarginPerDay()),
                        Updates.max("orderLines", day.orderLines())),
                new UpdateOptions().upsert(true));
    }

    @Override
    public List<PolicyDay> days(int version, LocalDate from, int limit) {
        return days.find(and(eq("version", version), gte("day", from.toString())))
                .sort(Sorts.ascending("day"))
                .limit(limit)
                .map(MongoPolicies::day)
                .into(new ArrayList<>());
    }

    @Override
    public List<PolicyDay> latest(int limit) {
        return days.find()
                .sort(Sorts.descending("day", "version"))
                .limit(limit)
                .map(MongoPolicies::day)
                .into(new ArrayList<>());
    }

    private static PolicyDay day(Document day) {
        return new PolicyDay(
                LocalDate.parse(day.getString("day")),
                day.getInteger("version"),
                day.getDouble("stockValue"),
                day.getDouble("demandPerDay"),
                day.getDouble("servedPerDay"),
                day.getDouble("lostMarginPerDay"),
                day.getLong("orderLines"));
    }

    private static PolicyVersion read(Document document) {
        return RECORDS.read(document.get("policy", Document.class));
    }
}
