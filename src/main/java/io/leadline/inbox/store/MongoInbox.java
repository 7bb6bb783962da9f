package io.leadline.inbox.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import io.leadline.identity.Actor;
import io.leadline.identity.Away;
import io.leadline.identity.Whereabouts;
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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;

/** The inbox, in {@code inbox_tasks}, and who works on what. */
@Repository
class MongoInbox implements InboxStore {

    /** So many tasks of one person are counted as they come; an index counts more of them faster, kind by kind. */
    static final int MOST_COUNTED_HERE = 200;

    private final MongoCollection<Document> tasks;

    private final Audiences audiences;
    private final ObjectProvider<Whereabouts> whereabouts;

    MongoInbox(MongoDatabase database, Audiences audiences, ObjectProvider<Whereabouts> whereabouts) {
        tasks = database.getCollection(InboxFields.COLLECTION);
        this.audiences = audiences;
        this.whereabouts = whereabouts;
    }

    private Away away() {
        Whereabouts known = whereabouts.getIfAvailable();
        return known == null ? Away.NOBODY : known.now();
    }

    @Override
    public Page<InboxTask> find(InboxQuery query, Actor actor, Instant now) {
        List<InboxTask> rows = rows(query, actor, now);
        boolean all = query.offset() == 0 && rows.size() < query.limit();
        return new Page<>(rows, all ? rows.size() : count(query, actor, now));
    }

    @Override
    public List<InboxTask> rows(InboxQuery query, Actor actor, Instant now) {
        Away away = away();
        return tasks.find(InboxFilter.byAudience(query, new Hands(actor, away), actor, reach(query, actor), now))
                .sort(InboxFilter.order(query))
                .skip(query.offset())
                .limit(query.limit())
                .map(document -> InboxMapper.task(document).during(away))
                .into(new ArrayList<>());
    }

    @Override
    public long count(InboxQuery query, Actor actor, Instant now) {
        return tasks.countDocuments(InboxFilter.of(query, new Hands(actor, away()), actor, reach(query, actor), now));
    }

    private Audiences.Reach reach(InboxQuery query, Actor actor) {
        return audiences.reachOf(actor, InboxFilter.everybody(query, actor));
    }

    @Override
    public Map<String, Long> countByKind(InboxQuery query, Actor actor, Instant now) {
        Map<String, Long> counts = new TreeMap<>();
        Audiences.Reach reach = reach(query, actor);
        Bson filter = InboxFilter.byAudience(query.ofKind(null), new Hands(actor, away()), actor, reach, now);
        boolean byIndex = query.claim() == InboxQuery.Claim.ANY && query.supplierId() == null;
        // Few are read at once: to count them here costs less than a question for each kind, or a pipeline.
        List<String> few = new ArrayList<>();
        tasks.find(filter)
                .projection(Projections.include(InboxFields.KIND))
                .limit(byIndex ? MOST_COUNTED_HERE + 1 : 0)
                .map(document -> document.getString(InboxFields.KIND))
                .into(few);
        if (!byIndex || few.size() <= MOST_COUNTED_HERE) {
            few.forEach(kind -> counts.merge(kind, 1L, Long::sum));
            return counts;
        }
        for (String kind : reach.kinds()) {
            long count = tasks.countDocuments(Filters.and(filter, Filters.eq(InboxFields.KIND, kind)));
            if (count > 0) {
                counts.put(kind, count);
            }
        }
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
        Optional<Document> stored = visible(interaction, actor);
        if (stored.isEmpty()) {
            return new ClaimResult.Gone();
        }
        InboxTask task = InboxMapper.task(stored.get()).during(away());
        if (task.claimedBy() != null && !task.claimedBy().equals(actor.id())) {
            return refusal(task);
        }
        if (task.doneFor(actor.id()).isPresent()) {
            // It stays whose it is, so that it is that person's again after the absence.
            return new ClaimResult.Done(task);
        }
        Bson mine = Updates.combine(
                Updates.set(InboxFields.CLAIMED_BY, actor.id()),
                Updates.set(InboxFields.CLAIMED_BY_NAME, actor.name()));
        return change(asSeen(interaction, actor, stored.get()), mine).orElseGet(() -> refusal(interaction, actor));
    }

    /** Who leads may also give back what others work on. */
    @Override
    public ClaimResult release(String interaction, Actor actor) {
        Optional<Document> stored = visible(interaction, actor);
        if (stored.isEmpty()) {
            return new ClaimResult.Gone();
        }
        InboxTask task = InboxMapper.task(stored.get()).during(away());
        boolean others = task.claimedBy() != null && !task.claimedBy().equals(actor.id());
        if (others && !Inbox.leads(actor)) {
            return refusal(task);
        }
        Bson nobodys =
                Updates.combine(Updates.unset(InboxFields.CLAIMED_BY), Updates.unset(InboxFields.CLAIMED_BY_NAME));
        return change(asSeen(interaction, actor, stored.get()), nobodys).orElseGet(() -> refusal(interaction, actor));
    }

    private Optional<Document> visible(String interaction, Actor actor) {
        return Optional.ofNullable(
                tasks.find(InboxFilter.visible(interaction, actor)).first());
    }

    /** Only while nobody else took it or gave it back. */
    private static Bson asSeen(String interaction, Actor actor, Document seen) {
        return Filters.and(
                InboxFilter.visible(interaction, actor),
                Filters.eq(InboxFields.CLAIMED_BY, seen.getString(InboxFields.CLAIMED_BY)));
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
        return Optional.ofNullable(after)
                .map(document -> new ClaimResult.Done(InboxMapper.task(document).during(away())));
    }

    private ClaimResult refusal(String interaction, Actor actor) {
        return find(interaction, actor).map(MongoInbox::refusal).orElseGet(ClaimResult.Gone::new);
    }

    private static ClaimResult refusal(InboxTask task) {
        String holder = task.claimedByName();
        return holder == null ? new ClaimResult.Gone() : new ClaimResult.HeldBy(holder);
    }

    private Optional<InboxTask> first(Bson filter) {
        return Optional.ofNullable(tasks.find(filter).first())
                .map(document -> InboxMapper.task(document).during(away()));
    }
}
