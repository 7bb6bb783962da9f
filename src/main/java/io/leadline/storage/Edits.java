package io.leadline.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * A person's change of one of the records that {@link Upserts} puts. It goes through only while the record is what the
 * person saw. Each write gives the document another mark, so that nothing comes between looking and writing; documents of
 * earlier versions have none, and that is as good as one. It also says who saved it, for the next whose form was open; what
 * {@link Upserts} puts says nobody, because it was no person.
 */
public final class Edits {

    private static final String MARK = "mark";
    private static final String SAVED_BY = "savedBy";
    private static final String SAVED_AT = "savedAt";

    private Edits() {}

    /** @param seen what the change was made of */
    public static <T> Edited<T> save(
            MongoCollection<Document> collection, Mapper<T> mapper, T seen, T changed, SavedBy by) {
        String id = mapper.id(changed);
        return Conflicts.retry(id, () -> {
            Document stored = collection.find(eq(id)).first();
            if (stored == null) {
                return Optional.of(new Edited.Gone<>(null));
            }
            T now = mapper.read(stored);
            if (now.equals(changed)) {
                return Optional.of(new Edited.Done<>(now));
            }
            if (!now.equals(seen)) {
                return Optional.of(new Edited.Meanwhile<>(now, savedBy(stored)));
            }
            boolean written = collection
                            .replaceOne(asRead(stored), signed(marked(mapper.write(changed)), by))
                            .getMatchedCount()
                    == 1;
            return written ? Optional.of(new Edited.Done<>(changed)) : Optional.empty();
        });
    }

    /** Takes it away, only while it is what the person saw. Done says what it was. */
    public static <T> Edited<T> remove(MongoCollection<Document> collection, Mapper<T> mapper, T seen) {
        String id = mapper.id(seen);
        return Conflicts.retry(id, () -> {
            Document stored = collection.find(eq(id)).first();
            if (stored == null) {
                return Optional.of(new Edited.Gone<>(null));
            }
            T now = mapper.read(stored);
            if (!now.equals(seen)) {
                return Optional.of(new Edited.Meanwhile<>(now, savedBy(stored)));
            }
            boolean gone = collection.deleteOne(asRead(stored)).getDeletedCount() == 1;
            return gone ? Optional.of(new Edited.Done<>(now)) : Optional.empty();
        });
    }

    /** Finds the document only while nobody wrote it since it was read. */
    public static Bson asRead(Document stored) {
        return and(eq(stored.get("_id")), eq(MARK, stored.get(MARK)));
    }

    /** With a mark of its own, so that {@link #asRead} knows it again. */
    public static Document marked(Document document) {
        return document.append(MARK, new ObjectId());
    }

    /** With who saved it, for {@link #savedBy}. */
    public static Document signed(Document document, SavedBy by) {
        return document.append(SAVED_BY, by.name()).append(SAVED_AT, Date.from(by.at()));
    }

    /** Null where it was no person, or before this was kept. */
    public static @Nullable SavedBy savedBy(Document stored) {
        Date at = stored.getDate(SAVED_AT);
        return at == null ? null : new SavedBy(stored.getString(SAVED_BY), at.toInstant());
    }

    /** Of a document that keeps all that became of it; null where it does not yet. */
    public static @Nullable SavedBy lastOf(@Nullable Document stored, String changes) {
        List<Document> all = stored == null ? List.of() : stored.getList(changes, Document.class, List.of());
        if (all.isEmpty()) {
            return null;
        }
        Document last = all.getLast();
        Instant at = last.getDate("at").toInstant();
        return new SavedBy(last.getString("by"), at);
    }
}
