package io.leadline.stock.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.leadline.stock.Reservation;
import io.leadline.stock.ReservationState;
import io.leadline.storage.Guarded;
import io.leadline.storage.Together;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Single reservations read and written, those of many customers at once by one command. */
final class ReservationDocuments {

    private static final int MOST_TOGETHER = 200;
    private static final long FIRST = 1;

    private final MongoCollection<Document> reservations;
    private final Together<Document, Boolean> adding = new Together<>(MOST_TOGETHER, this::added);
    private final Together<String, Optional<Reservation>> finding = new Together<>(MOST_TOGETHER, this::found);
    private final Together<Write, Boolean> writing = new Together<>(MOST_TOGETHER, this::written);

    ReservationDocuments(MongoCollection<Document> reservations) {
        this.reservations = reservations;
    }

    /**
     * @param begins whether it says how the reservation begins, and so has to find none that says so already
     * @param plan of its parcels that the change was made of, where it is how the reservation begins; 0 where none was planned
     * @param next what the document is to be; null where its shelves have followed, which is no new version
     */
    private record Write(
            String id,
            long seen,
            boolean begins,
            int plan,
            @Nullable Document next) {

        WriteModel<Document> model() {
            Bson asSeen = Filters.and(Filters.eq(id), Filters.eq("version", seen));
            asSeen = begins ? Filters.and(asSeen, Filters.eq("state", ReservationState.STARTED.name())) : asSeen;
            asSeen = plan == 0 ? asSeen : Filters.and(asSeen, Filters.eq("parcels.plan", plan));
            return next == null
                    ? new UpdateOneModel<>(asSeen, Updates.set("settled", true))
                    : new ReplaceOneModel<>(asSeen, next);
        }
    }

    /** @return false if its id is taken */
    boolean add(Reservation reservation) {
        return adding.ask(ReservationMapper.write(reservation));
    }

    Optional<Reservation> find(String id) {
        return finding.ask(id);
    }

    List<Reservation> all(Collection<String> ids) {
        return stored(ids).values().stream().map(ReservationMapper::read).toList();
    }

    /**
     * @return false if somebody else was faster; also where nobody can say any more who was, because it was changed again: whoever is
     *     told so looks again
     */
    boolean save(Reservation next) {
        boolean begins = (next.state() == ReservationState.HELD || next.state() == ReservationState.PREORDERED)
                        && next.version() == FIRST
                || next.state() == ReservationState.REFUSED;
        long seen = begins ? FIRST : next.version() - 1;
        int plan = begins ? next.parcels().plan() : 0;
        return writing.ask(new Write(next.id(), seen, begins, plan, ReservationMapper.write(next)));
    }

    /** The same for another plan of one that has just begun. */
    boolean planned(Reservation next) {
        return writing.ask(new Write(next.id(), FIRST, true, next.parcels().plan() - 1, ReservationMapper.write(next)));
    }

    /** Of one that was changed meanwhile, nothing is said. */
    void settled(Reservation decided) {
        writing.ask(new Write(decided.id(), decided.version(), false, 0, null));
    }

    private List<Boolean> added(List<Document> documents) {
        Set<Integer> taken = Guarded.addAll(reservations, documents);
        return IntStream.range(0, documents.size())
                .mapToObj(i -> !taken.contains(i))
                .toList();
    }

    private List<Optional<Reservation>> found(List<String> ids) {
        Map<String, Document> found = stored(ids);
        return ids.stream()
                .map(id -> Optional.ofNullable(found.get(id)).map(ReservationMapper::read))
                .toList();
    }

    private List<Boolean> written(List<Write> writes) {
        long matched = reservations
                .bulkWrite(writes.stream().map(Write::model).toList(), new BulkWriteOptions().ordered(false))
                .getMatchedCount();
        if (matched == writes.size()) {
            return Collections.nCopies(writes.size(), true);
        }
        Map<String, Document> now = stored(writes.stream().map(Write::id).toList());
        return writes.stream()
                .map(write -> write.next() == null || write.next().equals(now.get(write.id())))
                .toList();
    }

    private Map<String, Document> stored(Collection<String> ids) {
        Map<String, Document> stored = new HashMap<>();
        reservations.find(Filters.in("_id", ids)).forEach(document -> stored.put(document.getString("_id"), document));
        return stored;
    }
}
