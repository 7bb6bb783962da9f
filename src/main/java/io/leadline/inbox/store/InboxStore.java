package io.leadline.inbox.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.leadline.identity.Actor;
import io.leadline.inbox.ClaimResult;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxQuery;
import io.leadline.inbox.InboxTask;
import io.leadline.shared.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads the inbox and keeps who works on what. */
@Repository
public class InboxStore {

    private final MongoCollection<Document> tasks;

    InboxStore(MongoDatabase database) {
        tasks = database.getCollection(InboxFields.COLLECTION);
    }

    public Page<InboxTask> find(InboxQuery query, Actor actor, Instant now) {
        Bson filter = InboxFilter.of(query, actor, now);
        List<InboxTask> rows = tasks.find(filter)
                .sort(InboxFilter.order(query))
                .skip(query.offset())
                .limit(query.limit())
                .map(InboxMapper::task)
                .into(new ArrayList<>());
        boolean all = query.offset() == 0 && rows.size() < query.limit();
        return new Page<>(rows, all ? rows.size() : tasks.countDocuments(filter));
    }

    public long count(InboxQuery query, Actor actor, Instant now) {
        return tasks.countDocuments(InboxFilter.of(query, actor, now));
    }

    public Map<String, Long> countByKind(InboxQuery query, Actor actor, Instant now) {
        Map<String, Long> counts = new TreeMap<>();
        tasks.aggregate(List.of(
                        Aggregates.match(InboxFilter.of(query.ofKind(null), actor, now)),
                        Aggregates.group("$" + InboxFields.KIND, Accumulators.sum("tasks", 1L))))
                .forEach(group -> counts.put(
                        group.getString("_id"), group.get("tasks", Number.class).longValue()));
        return counts;
    }

    public Optional<InboxTask> find(String interaction) {
        return first(Filters.eq(InboxFields.INTERACTION, interaction));
    }

    public Optional<InboxTask> find(String interaction, Actor actor) {
        return first(InboxFilter.visible(interaction, actor));
    }

    public ClaimResult claim(String interaction, Actor actor) {
        Bson free =
                Filters.or(Filters.eq(InboxFields.CLAIMED_BY, null), Filters.eq(InboxFields.CLAIMED_BY, actor.id()));
        Bson mine = Updates.combine(
                Updates.set(InboxFields.CLAIMED_BY, actor.id()),
                Updates.set(InboxFields.CLAIMED_BY_NAME, actor.name()));
        return change(Filters.and(InboxFilter.visible(interaction, actor), free), mine)
                .orElseGet(() -> refusal(interaction, actor));
    }

    /** Who leads may also give back what others work on. */
    public ClaimResult release(String interaction, Actor actor) {
        Bson visible = InboxFilter.visible(interaction, actor);
        Bson held = Inbox.leads(actor)
                ? visible
                : Filters.and(visible, Filters.in(InboxFields.CLAIMED_BY, actor.id(), null));
        Bson nobodys =
                Updates.combine(Updates.unset(InboxFields.CLAIMED_BY), Updates.unset(InboxFields.CLAIMED_BY_NAME));
        return change(held, nobodys).orElseGet(() -> refusal(interaction, actor));
    }

    public ClaimResult assign(String interaction, String userId, String userName) {
        Bson theirs = Updates.combine(
                Updates.set(InboxFields.CLAIMED_BY, userId), Updates.set(InboxFields.CLAIMED_BY_NAME, userName));
        return change(Filters.eq(InboxFields.INTERACTION, interaction), theirs).orElseGet(ClaimResult.Gone::new);
    }

    private Optional<ClaimResult> change(Bson filter, Bson update) {
        Document after = tasks.findOneAndUpdate(
                filter, update, new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return Optional.ofNullable(after).map(document -> new ClaimResult.Done(InboxMapper.task(document)));
    }

    private ClaimResult refusal(String interaction, Actor actor) {
        @Nullable
        String holder = find(interaction, actor).map(InboxTask::claimedByName).orElse(null);
        return holder == null ? new ClaimResult.Gone() : new ClaimResult.HeldBy(holder);
    }

    private Optional<InboxTask> first(Bson filter) {
        return Optional.ofNullable(tasks.find(filter).first()).map(InboxMapper::task);
    }
}
