package io.leadline.catalog.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.leadline.catalog.Closure;
import io.leadline.catalog.Closures;
import io.leadline.shared.Changed;
import io.leadline.shared.Edited;
import io.leadline.shared.Period;
import io.leadline.shared.Saved;
import io.leadline.shared.SavedBy;
import io.leadline.storage.Edits;
import io.leadline.storage.Guarded;
import io.leadline.storage.Mapper;
import io.leadline.storage.Upserts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/** Closures in {@code closures}, one document for each party and first day. */
@Repository
class MongoClosures implements Closures {

    private final MongoCollection<Document> closures;
    private final Edition<List<Closure>> list;
    private final ApplicationEventPublisher events;

    MongoClosures(MongoDatabase database, ApplicationEventPublisher events) {
        this.closures = database.getCollection("closures");
        this.events = events;
        this.list = new Edition<>(database, "closures", this::readAll);
    }

    @Override
    public List<Closure> all() {
        return list.get();
    }

    @Override
    public Saved put(Collection<Closure> changed) {
        Saved saved = Upserts.put(closures, MAPPER, changed);
        if (saved.changedAnything()) {
            told();
        }
        return saved;
    }

    @Override
    public boolean add(Closure closure, SavedBy by) {
        boolean added = Guarded.add(closures, Edits.signed(Edits.marked(MAPPER.write(closure)), by));
        if (added) {
            told();
        }
        return added;
    }

    @Override
    public Edited<Closure> change(Closure seen, Closure changed, SavedBy by) {
        Edited<Closure> edited = Edits.save(closures, MAPPER, seen, changed, by);
        if (edited instanceof Edited.Done) {
            told();
        }
        return edited;
    }

    @Override
    public boolean remove(Closure seen) {
        Document stored = closures.find(Filters.eq(MAPPER.id(seen))).first();
        boolean removed = stored != null
                && MAPPER.read(stored).equals(seen)
                && closures.deleteOne(Edits.asRead(stored)).getDeletedCount() == 1;
        if (removed) {
            told();
        }
        return removed;
    }

    private void told() {
        list.next();
        events.publishEvent(new Changed("calendars"));
    }

    private List<Closure> readAll() {
        return closures.find().map(MAPPER::read).into(new ArrayList<>()).stream()
                .sorted(Comparator.comparing(Closure::party)
                        .thenComparing(closure -> closure.period().from()))
                .toList();
    }

    private static final Mapper<Closure> MAPPER = new Mapper<>() {
        @Override
        public String id(Closure closure) {
            return closure.party() + "|" + closure.period().from();
        }

        @Override
        public Document write(Closure closure) {
            return new Document("_id", id(closure))
                    .append("party", closure.party())
                    .append("from", closure.period().from().toString())
                    .append("to", closure.period().to().toString())
                    .append("reason", closure.reason());
        }

        @Override
        public Closure read(Document document) {
            return new Closure(
                    document.getString("party"),
                    new Period(LocalDate.parse(document.getString("from")), LocalDate.parse(document.getString("to"))),
                    document.getString("reason"));
        }
    };
}
