package io.leadline.storage.chain;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.leadline.storage.Guarded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;

/**
 * The subjects of one history in the order in which they began, each hung on the one before, in {@code chain_roll}; where it
 * ends lies apart, in {@code chain_roll_ends}. So a subject that was removed together with its head is named, and one that
 * was taken off the roll as well is missed, before any seal was made. It follows the write of the subject, as heads do.
 */
final class Roll {

    static final String COLLECTION = "chain_roll";
    static final String ENDS = "chain_roll_ends";

    private static final int MOST_AT_ONCE = 1000;

    private final MongoCollection<Document> roll;
    private final MongoCollection<Document> ends;
    private final String history;

    Roll(MongoDatabase database, String history) {
        this.roll = database.getCollection(COLLECTION);
        this.ends = database.getCollection(ENDS);
        this.history = history;
    }

    /** Whether this store has rolls, and links of all that is chained: see {@link CompleteChains}. */
    static boolean begun(MongoDatabase database) {
        return database.getCollection("migrations")
                        .find(eq(CompleteChains.NUMBER))
                        .first()
                != null;
    }

    /**
     * Two who add at once find that out by the number, and the slower one goes on behind the faster. An upgrade adds every level of
     * stock there is, so places are written many at a time.
     */
    void add(Collection<String> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        List<String> all = List.copyOf(subjects);
        Link end = end();
        for (int from = 0; from < all.size(); ) {
            List<Link> links = new ArrayList<>();
            List<Document> places = new ArrayList<>();
            Link last = end;
            for (String subject : all.subList(from, Math.min(all.size(), from + MOST_AT_ONCE))) {
                last = last.next(digest(subject));
                links.add(last);
                places.add(write(last, subject));
            }
            int added = Guarded.addInOrder(roll, places);
            end = added > 0 ? links.get(added - 1) : end;
            end = added < places.size() ? after(end) : end;
            from += added;
        }
        reached(end);
    }

    /** Those that are not there get their place; for a store that had none. */
    void complete(Collection<String> subjects) {
        Set<String> missing = new LinkedHashSet<>(subjects);
        missing.removeAll(read().subjects());
        add(missing);
    }

    /**
     * @param subjects in their order
     * @param wrong what is not as it was written, in words
     */
    record Read(Set<String> subjects, List<String> wrong) {}

    /** The end is read first, since it follows what it stands for. */
    Read read() {
        Link end = Link.of(ends.find(eq(history)).first());
        Set<String> subjects = new LinkedHashSet<>();
        List<String> wrong = new ArrayList<>();
        Link last = start();
        for (Document one : roll.find(and(gte("_id", id(0)), lt("_id", history + (char) ('|' + 1))))
                .sort(Sorts.ascending("_id"))) {
            String subject = String.valueOf(one.get("subject"));
            Link place = Link.of(one);
            if (place == null || place.number() <= last.number()) {
                wrong.add("place " + one.get("_id") + " says nothing that makes sense");
                continue;
            }
            if (place.number() > last.number() + 1) {
                wrong.add("places " + (last.number() + 1) + " to " + (place.number() - 1) + " are gone, before "
                        + subject);
            } else if (!last.next(digest(subject)).hash().equals(place.hash())) {
                wrong.add("place " + place.number() + " (" + subject + ") does not hang on the one before it");
            }
            last = place;
            subjects.add(subject);
        }
        if (end == null && !subjects.isEmpty()) {
            wrong.add("where it ends is gone");
        }
        if (end != null && end.number() > last.number()) {
            wrong.add("places " + (last.number() + 1) + " to " + end.number() + " are gone, the last ones");
        }
        return new Read(subjects, wrong);
    }

    private Link end() {
        Link known = Link.of(ends.find(eq(history)).first());
        return known == null ? start() : known;
    }

    /** Of whoever was faster. */
    private Link after(Link end) {
        Link next = Link.of(roll.find(eq(id(end.number() + 1))).first());
        return next == null ? end() : next;
    }

    private void reached(Link end) {
        if (ends.updateOne(and(eq(history), lt("n", end.number())), there(end)).getMatchedCount() == 0) {
            Document first =
                    new Document("_id", history).append("n", end.number()).append("hash", end.hash());
            Guarded.add(ends, first);
        }
    }

    private static Bson there(Link end) {
        return Updates.combine(Updates.set("n", end.number()), Updates.set("hash", end.hash()));
    }

    private Document write(Link place, String subject) {
        return new Document("_id", id(place.number()))
                .append("n", place.number())
                .append("hash", place.hash())
                .append("subject", subject);
    }

    private String id(long number) {
        return history + "|" + String.format("%012d", number);
    }

    private Link start() {
        return Link.start("roll", history);
    }

    private static Binary digest(String subject) {
        return Link.digest("subject", new BsonString(subject));
    }
}
