package io.leadline.stock.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Sku;
import io.leadline.stock.CountTask;
import io.leadline.stock.ShelfDoubt;
import io.leadline.stock.ShelfDoubts;
import io.leadline.stock.StockCount;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * In {@code shelf_doubts}, one document for each shelf, with what the engine has to be told of its task to count. One whose
 * shelf was counted stays until the engine knows that.
 */
@Repository
class MongoShelfDoubts implements ShelfDoubts {

    static final String DOUBTS = "shelf_doubts";

    private final MongoCollection<Document> doubts;
    private final Outbox outbox;

    MongoShelfDoubts(MongoDatabase database, Outboxes outboxes) {
        this.doubts = database.getCollection(DOUBTS);
        this.outbox = outboxes.withSubject(doubts, "", "subject", "told");
    }

    @Override
    public List<ShelfDoubt> of(Sku sku) {
        List<ShelfDoubt> found = new ArrayList<>();
        doubts.find(Filters.and(Filters.eq("sku", sku.value()), Filters.eq("open", true)))
                .sort(Sorts.ascending("_id"))
                .forEach(document -> found.add(read(document)));
        return found;
    }

    @Override
    public Optional<ShelfDoubt> ofTask(String subject) {
        return Optional.ofNullable(doubts.find(Filters.eq("subject", subject)).first())
                .map(MongoShelfDoubts::read);
    }

    @Override
    public void raise(Collection<ShelfDoubt> raised) {
        for (ShelfDoubt doubt : raised) {
            String id = LevelState.id(doubt.location(), doubt.sku());
            boolean written = false;
            while (!written) {
                written = raised(id, doubt, doubts.find(Filters.eq(id)).first());
            }
        }
    }

    private boolean raised(String id, ShelfDoubt doubt, @Nullable Document before) {
        List<PendingCommand> pending = Outbox.pending(before);
        String subject = before != null && before.getBoolean("open", true) ? before.getString("subject") : null;
        if (subject == null && doubt.asksToCount()) {
            subject = CountTask.subject();
            pending.add(CountTask.asked(subject, doubt.told()));
        }
        Document next = write(id, doubt).append("open", true).append("subject", subject);
        return outbox.put(next, before, pending);
    }

    @Override
    public void settle(Collection<StockCount> counts) {
        List<String> ids = counts.stream()
                .map(count -> LevelState.id(count.location(), count.sku()))
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return;
        }
        doubts.deleteMany(
                Filters.and(Filters.in("_id", ids), Filters.eq("subject", null), Filters.eq("waiting", false)));
        List<Document> asked = doubts.find(Filters.and(Filters.in("_id", ids), Filters.eq("open", true)))
                .into(new ArrayList<>());
        asked.removeIf(document -> !areOf(counts, read(document)));
        for (Document first : asked) {
            Document now = first;
            // The engine may take a command in between; whoever raises another doubt has seen a later word.
            while (now != null && read(now).equals(read(first)) && !settled(now)) {
                now = doubts.find(Filters.and(Filters.eq(first.get("_id")), Filters.eq("open", true)))
                        .first();
            }
        }
    }

    /** Files tell an old count again and again; it says nothing of what was booked after its day. */
    private static boolean areOf(Collection<StockCount> counts, ShelfDoubt doubt) {
        return doubt.kind() != ShelfDoubt.Kind.BOOKED
                || counts.stream()
                        .anyMatch(count -> count.location().equals(doubt.location())
                                && count.sku().equals(doubt.sku())
                                && !count.asOf().isBefore(doubt.told()));
    }

    private boolean settled(Document before) {
        List<PendingCommand> pending = Outbox.pending(before);
        String subject = before.getString("subject");
        if (subject != null) {
            pending.add(CountTask.counted(subject));
        }
        return outbox.put(new Document(before).append("open", false), before, pending);
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return outbox.waiting(limit);
    }

    @Override
    public void taken(String owner, String commandId) {
        outbox.taken(owner, commandId);
        doubts.deleteOne(Filters.and(Filters.eq(owner), Filters.eq("open", false), Filters.eq("waiting", false)));
    }

    private static Document write(String id, ShelfDoubt doubt) {
        return new Document("_id", id)
                .append("location", doubt.location())
                .append("sku", doubt.sku().value())
                .append("asOf", doubt.asOf())
                .append("onHand", doubt.onHand())
                .append("told", doubt.told().toString())
                .append("kind", doubt.kind().name());
    }

    /** Of earlier versions, who knew two kinds alone. */
    private static ShelfDoubt.Kind kind(Document document) {
        String kind = document.getString("kind");
        if (kind != null) {
            return ShelfDoubt.Kind.valueOf(kind);
        }
        return document.getBoolean("negative") ? ShelfDoubt.Kind.NEGATIVE : ShelfDoubt.Kind.REFUSED;
    }

    private static ShelfDoubt read(Document document) {
        return new ShelfDoubt(
                document.getString("location"),
                new Sku(document.getString("sku")),
                document.getString("asOf"),
                document.getString("onHand"),
                LocalDate.parse(document.getString("told")),
                kind(document));
    }
}
