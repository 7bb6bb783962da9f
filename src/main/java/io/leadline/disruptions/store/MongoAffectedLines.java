package io.leadline.disruptions.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import io.leadline.disruptions.AffectedLine;
import io.leadline.disruptions.AffectedLineStore;
import io.leadline.shared.Page;
import io.leadline.storage.Guarded;
import io.leadline.storage.Records;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Lines in {@code disrupted_lines}, with what is asked for beside each. */
@Repository
class MongoAffectedLines implements AffectedLineStore {

    static final String LINES = "disrupted_lines";
    private static final Records<AffectedLine> RECORDS = new Records<>(AffectedLine.class);
    private static final String DISRUPTION = "disruption";
    private static final String STATE = "state";

    private final MongoCollection<Document> lines;

    MongoAffectedLines(MongoDatabase database) {
        this.lines = database.getCollection(LINES);
    }

    @Override
    public void put(Collection<AffectedLine> all) {
        if (all.isEmpty()) {
            return;
        }
        lines.bulkWrite(all.stream()
                .map(line -> new ReplaceOneModel<>(eq(line.id()), write(line), new ReplaceOptions().upsert(true)))
                .toList());
    }

    @Override
    public Optional<AffectedLine> find(String id) {
        return Optional.ofNullable(lines.find(eq(id)).first()).map(MongoAffectedLines::read);
    }

    @Override
    public List<AffectedLine> findAll(Collection<String> ids) {
        return lines.find(Filters.in("_id", ids)).map(MongoAffectedLines::read).into(new ArrayList<>());
    }

    @Override
    public Page<AffectedLine> dearest(String disruptionId, int offset, int limit) {
        Bson of = eq(DISRUPTION, disruptionId);
        return new Page<>(
                lines.find(of)
                        .sort(Sorts.descending("cost", "_id"))
                        .skip(offset)
                        .limit(limit)
                        .map(MongoAffectedLines::read)
                        .into(new ArrayList<>()),
                lines.countDocuments(of));
    }

    @Override
    public List<AffectedLine> in(String disruptionId, AffectedLine.State state, String behind, int limit) {
        return lines.find(and(eq(DISRUPTION, disruptionId), eq(STATE, state.name()), gt("_id", behind)))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(MongoAffectedLines::read)
                .into(new ArrayList<>());
    }

    @Override
    public List<AffectedLine> in(String disruptionId, AffectedLine.State state, AffectedLine partnerOf, int limit) {
        return lines.find(
                        and(eq(DISRUPTION, disruptionId), eq(STATE, state.name()), eq("partner", partnerOf.partner())))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(MongoAffectedLines::read)
                .into(new ArrayList<>());
    }

    @Override
    public long count(String disruptionId, AffectedLine.State state) {
        return lines.countDocuments(and(eq(DISRUPTION, disruptionId), eq(STATE, state.name())));
    }

    @Override
    public void each(String disruptionId, Consumer<AffectedLine> use) {
        try (MongoCursor<Document> all = lines.find(eq(DISRUPTION, disruptionId))
                .sort(Sorts.descending("cost", "_id"))
                .cursor()) {
            all.forEachRemaining(document -> use.accept(read(document)));
        }
    }

    @Override
    public void forget(String disruptionId, long before) {
        lines.deleteMany(
                and(eq(DISRUPTION, disruptionId), eq(STATE, AffectedLine.State.PLANNED.name()), lt("run", before)));
    }

    @Override
    public boolean change(AffectedLine seen, AffectedLine changed) {
        return Guarded.replace(
                lines,
                and(
                        eq("_id", seen.id()),
                        eq(STATE, seen.state().name()),
                        eq("run", seen.run()),
                        eq("line.chosen", seen.chosen()),
                        eq("line.byHand", seen.byHand())),
                write(changed));
    }

    private static Document write(AffectedLine line) {
        return new Document("_id", line.id())
                .append(DISRUPTION, line.disruptionId())
                .append(STATE, line.state().name())
                .append("run", line.run())
                .append("partner", line.partner())
                .append("cost", line.ifWaiting().amount().doubleValue())
                .append("line", RECORDS.write(line));
    }

    private static AffectedLine read(Document document) {
        return RECORDS.read(document.get("line", Document.class));
    }
}
