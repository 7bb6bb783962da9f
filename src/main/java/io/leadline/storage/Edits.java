package io.leadline.storage;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import io.leadline.shared.Conflicts;
import io.leadline.shared.Edited;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/**
 * A person's change of one of the records that {@link Upserts} puts. It goes through only while the record is what the
 * person saw. Each write gives the document another mark, so that nothing comes between looking and writing; documents of
 * earlier versions have none, and that is as good as one.
 */
public final class Edits {

    private static final String MARK = "mark";

    private Edits() {}

    /** @param seen what the change was made of */
    public static <T> Edited<T> save(MongoCollection<Document> collection, Mapper<T> mapper, T seen, T changed) {
        String id = mapper.id(changed);
        return Conflicts.retry(id, () -> {
            Document stored = collection.find(eq(id)).first();
            if (stored == null) {
                return Optional.of(new Edited.Gone<>());
            }
            T now = mapper.read(stored);
            if (now.equals(changed)) {
                return Optional.of(new Edited.Done<>(now));
            }
            if (!now.equals(seen)) {
                return Optional.of(new Edited.Meanwhile<>(now));
            }
            boolean written = collection
                            .replaceOne(asRead(stored), marked(mapper.write(changed)))
                            .getMatchedCount()
                    == 1;
            return written ? Optional.of(new Edited.Done<>(changed)) : Optional.empty();
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
}
