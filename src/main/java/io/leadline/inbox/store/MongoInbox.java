package io.leadline.inbox.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.leadline.identity.Actor;
import io.leadline.inbox.ClaimResult;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxQuery;
import io.leadline.inbox.InboxStore;
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

/** The inbox, in {@code inbox_tasks}, and who works on what. */
@Repository
class MongoInbox implements InboxStore {

    private final MongoCollection<Document> tasks;

    private final Audiences audiences;

    MongoInbox(MongoDatabase database, Audiences audiences) {
        tasks = database.getCollection(InboxFields.COLLECTION);
        this.audiences = audiences;
    }

    @Override
    public Page<InboxTask> find(InboxQuery query, Actor actor, Instant now) {
        List<InboxTask> rows = rows(query, actor, now);
        boolean all = query.offset() == 0 && rows.size() < query.limit();
        return new Page<>(rows, all ? rows.size() : count(query, actor, now));
    }

    @Override
    public List<InboxTask> rows(InboxQuery query, Actor actor, Instant now) {
        return tasks.find(InboxFilter.byAudience(query, actor, reach(query, actor), now))
                .sort(InboxFilter.order(query))
                .skip(query.offset())
                .limit(query.limit())
                .map(InboxMapper::task)
                .into(new ArrayList<>());
    }

    @Override
    public long count(InboxQuery query, Actor actor, Instant now) {
        return tasks.countDocuments(InboxFilter.of(query, actor, reach(query, actor), now));
    }

    private Audiences.Reach reach(InboxQuery query, Actor actor) {
        return audiences.reachOf(actor, InboxFilter.everybody(query, actor));
    }

    @Override
    public Map<String, Long> countByKind(InboxQuery query, Actor actor, Instant now) {
        Map<String, Long> counts = new TreeMap<>();
        Audiences.Reach reach = reach(query, actor);
        Bson filter = InboxFilter.byAudience(query.ofKind(null), actor, reach, now);
        boolean byIndex = query.claim() == InboxQuery.Claim.ANY && query.supplierId() == null;
        if (byIndex) {
            for (String kind : reach.kinds()) {
                long count = tasks.countDocuments(Filters.and(filter, Filters.eq(InboxFields.KIND, kind)));
                if (count > 0) {
                    counts.put(kind, count);
                }
            }
            return counts;
        }
        // Few are found by a search, and to count them here costs less than a pipeline.
        tasks.find(filter)
                .projection(Projections.include(InboxFields.KIND))
                .forEach(document -> counts.merge(document.getString(InboxFields.KIND), 1L, Long::sum));
        return counts;
    }

    @Override
    public Optional<InboxTask> find(String interaction) {
        return first(Filters.eq(InboxFields.INTERACTION, interaction));
    }

    @Override
    public Optional<InboxTask> find(String interaction, Actor actor) {
        return first(InboxFilter.visible(interaction, actor));
    }

    @Override
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
    @Override
    public ClaimResult release(String interaction, Actor actor) {
        Bson visible = InboxFilter.visible(interaction, actor);
        Bson held = Inbox.leads(actor)
                ? visible
                : Filters.and(visible, Filters.in(InboxFields.CLAIMED_BY, actor.id(), null));
        Bson nobodys =
                Updates.combine(Updates.unset(InboxFields.CLAIMED_BY), Updates.unset(InboxFields.CLAIMED_BY_NAME));
        return change(held, nobodys).orElseGet(() -> refusal(interaction, actor));
    }

    @Override
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
