package io.leadline.messaging.store;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.leadline.messaging.MailGroup;
import io.leadline.messaging.MailHours;
import io.leadline.messaging.MailWay;
import io.leadline.messaging.MailWishStore;
import io.leadline.messaging.MailWishes;
import io.leadline.shared.Edited;
import io.leadline.shared.SavedBy;
import io.leadline.storage.Edits;
import io.leadline.storage.Guarded;
import io.leadline.storage.Mapper;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** One document per reader in {@code mail_wishes}, found by the reader's id alone. */
@Repository
class MongoMailWishes implements MailWishStore {

    private static final Mapper<MailWishes> MAPPER = new WishMapper();

    private final MongoCollection<Document> wishes;

    MongoMailWishes(MongoDatabase database) {
        wishes = database.getCollection("mail_wishes");
    }

    @Override
    public MailWishes of(String reader) {
        Document found = wishes.find(eq("_id", reader)).first();
        return found == null ? MailWishes.none(reader) : MAPPER.read(found);
    }

    @Override
    public Edited<MailWishes> change(MailWishes seen, MailWishes changed, SavedBy by) {
        boolean first = wishes.find(eq("_id", changed.reader())).first() == null
                && seen.equals(MailWishes.none(changed.reader()));
        if (first && Guarded.add(wishes, Edits.signed(Edits.marked(MAPPER.write(changed)), by))) {
            return new Edited.Done<>(changed);
        }
        return Edits.save(wishes, MAPPER, seen, changed, by);
    }

    /** Groups and ways by their names; a name that no version knows any more counts as not said. */
    private record WishMapper() implements Mapper<MailWishes> {

        @Override
        public String id(MailWishes wish) {
            return wish.reader();
        }

        @Override
        public Document write(MailWishes wish) {
            Document ways = new Document();
            wish.ways().forEach((group, way) -> ways.append(group.name(), way.name()));
            return new Document("_id", wish.reader())
                    .append("ways", ways)
                    .append(
                            "days",
                            wish.hours().days().stream()
                                    .sorted()
                                    .map(DayOfWeek::name)
                                    .toList())
                    .append("from", wish.hours().from().toString())
                    .append("to", wish.hours().to().toString())
                    .append("onlyThen", wish.onlyThen());
        }

        @Override
        public MailWishes read(Document document) {
            Document said = document.get("ways", new Document());
            Map<MailGroup, MailWay> ways = new EnumMap<>(MailGroup.class);
            for (MailGroup group : MailGroup.values()) {
                String way = said.getString(group.name());
                group.ways().stream().filter(each -> each.name().equals(way)).forEach(each -> ways.put(group, each));
            }
            return new MailWishes(
                    document.getString("_id"),
                    ways,
                    new MailHours(
                            document.getList("days", String.class).stream()
                                    .map(DayOfWeek::valueOf)
                                    .collect(Collectors.toSet()),
                            LocalTime.parse(document.getString("from")),
                            LocalTime.parse(document.getString("to"))),
                    document.getBoolean("onlyThen", false));
        }
    }
}
