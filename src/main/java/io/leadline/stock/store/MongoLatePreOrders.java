package io.leadline.stock.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Sku;
import io.leadline.stock.LatePreOrderTask;
import io.leadline.stock.LatePreOrders;
import io.leadline.stock.Reservation;
import io.leadline.stock.ShelvesChanged;
import io.leadline.storage.Outbox;
import io.leadline.storage.Outboxes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/**
 * In {@code late_pre_orders}, one document for each shelf that is asked about. One of which nothing is late any more stays until
 * the engine knows that.
 */
@Repository
class MongoLatePreOrders implements LatePreOrders {

    static final String LATE = "late_pre_orders";

    private final MongoCollection<Document> shelves;
    private final Outbox outbox;
    private final MongoReservations reservations;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    MongoLatePreOrders(
            MongoDatabase database,
            Outboxes outboxes,
            MongoReservations reservations,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.shelves = database.getCollection(LATE);
        this.outbox = outboxes.withSubject(shelves, "", "subject", "since");
        this.reservations = reservations;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public List<Reservation> of(Sku sku) {
        return reservations.aheadOf(sku).stream()
                .filter(Reservation::isLate)
                .sorted(Comparator.comparing((Reservation one) -> one.promised().orElse(LocalDate.MAX))
                        .thenComparing(Reservation::startedAt)
                        .thenComparing(Reservation::id))
                .toList();
    }

    @Override
    public Optional<ShelvesChanged.Shelf> ofTask(String subject) {
        return Optional.ofNullable(shelves.find(Filters.eq("subject", subject)).first())
                .map(MongoLatePreOrders::shelf);
    }

    @Override
    public Set<ShelvesChanged.Shelf> open() {
        return shelves.find(Filters.eq("open", true)).map(MongoLatePreOrders::shelf).into(new ArrayList<>()).stream()
                .collect(Collectors.toSet());
    }

    @Override
    public void say(Collection<ShelvesChanged.Shelf> late, Collection<ShelvesChanged.Shelf> seen) {
        boolean news = false;
        for (ShelvesChanged.Shelf shelf : late) {
            news |= until(shelf, this::asked);
        }
        for (ShelvesChanged.Shelf shelf : seen) {
            news |= !late.contains(shelf) && until(shelf, this::settled);
        }
        if (news) {
            events.publishEvent(new Changed("stock"));
        }
    }

    private interface Step {

        /** Empty for nothing to change; false where somebody was faster. */
        Optional<Boolean> take(ShelvesChanged.Shelf shelf, @Nullable Document before);
    }

    private boolean until(ShelvesChanged.Shelf shelf, Step step) {
        String id = LevelState.id(shelf.location(), shelf.sku());
        while (true) {
            Optional<Boolean> done =
                    step.take(shelf, shelves.find(Filters.eq(id)).first());
            if (done.isEmpty() || done.get()) {
                return done.isPresent();
            }
        }
    }

    private Optional<Boolean> asked(ShelvesChanged.Shelf shelf, @Nullable Document before) {
        if (before != null && before.getBoolean("open")) {
            return Optional.empty();
        }
        List<PendingCommand> pending = Outbox.pending(before);
        String subject = LatePreOrderTask.subject();
        pending.add(LatePreOrderTask.asked(subject, clock.today()));
        return Optional.of(outbox.put(
                new Document("_id", LevelState.id(shelf.location(), shelf.sku()))
                        .append("location", shelf.location())
                        .append("sku", shelf.sku().value())
                        .append("subject", subject)
                        .append("since", clock.today().toString())
                        .append("open", true),
                before,
                pending));
    }

    private Optional<Boolean> settled(ShelvesChanged.Shelf shelf, @Nullable Document before) {
        if (before == null || !before.getBoolean("open")) {
            return Optional.empty();
        }
        List<PendingCommand> pending = Outbox.pending(before);
        pending.add(LatePreOrderTask.settled(before.getString("subject")));
        return Optional.of(outbox.put(new Document(before).append("open", false), before, pending));
    }

    @Override
    public Optional<Reservation> tellLater(String reservation) {
        return reservations.tellLater(reservation);
    }

    @Override
    public List<Waiting> waiting(int limit) {
        return outbox.waiting(limit);
    }

    @Override
    public void taken(String owner, String commandId) {
        outbox.taken(owner, commandId);
        shelves.deleteOne(Filters.and(Filters.eq(owner), Filters.eq("open", false), Filters.eq("waiting", false)));
    }

    private static ShelvesChanged.Shelf shelf(Document document) {
        return new ShelvesChanged.Shelf(document.getString("location"), new Sku(document.getString("sku")));
    }
}
