package io.leadline.stock.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import io.leadline.catalog.Kits;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Looping;
import io.leadline.shared.Poll;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.ChannelSource;
import io.leadline.stock.Fulfilment;
import io.leadline.stock.GoodsMoved;
import io.leadline.stock.Incoming;
import io.leadline.stock.KitGoods;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Reservation;
import io.leadline.stock.ReservationChanged;
import io.leadline.stock.ReservationLine;
import io.leadline.stock.ReservationResult;
import io.leadline.stock.ReservationState;
import io.leadline.stock.ReservationWish;
import io.leadline.stock.Reservations;
import io.leadline.stock.Selling;
import io.leadline.stock.StockSold;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/**
 * Reservations in {@code stock_reservations}. The document decides, by one guarded write a step, and the shelves follow. In
 * two places they go first: goods are held before the document says so, and what is to be confirmed or extended is held
 * beyond its end before the document says so. So a shelf never lets go of what a document promises; what it holds without a
 * document is freed when that is over (ADR 0064).
 */
@Repository
class MongoReservations implements Reservations, Looping {

    private static final Logger log = LoggerFactory.getLogger(MongoReservations.class);

    static final String RESERVATIONS = "stock_reservations";

    private static final Duration SWEPT_EVERY = Duration.ofMillis(500);
    private static final int SWEPT_AT_ONCE = 200;

    /** Whoever changed it is at it; afterwards a crash has cut that off. */
    private static final Duration STRANDED_AFTER = Duration.ofSeconds(10);

    /** In so short a time no shelf ends so many holds that it forgets one of them. */
    private static final Duration SURELY_REMEMBERED = Duration.ofMillis(50);

    /** So often other shelves are looked for. */
    private static final int MOST_PLANS = 5;

    /** So long after its end nobody repeats a wish any more that came to nothing. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** What is a month old waits a minute. */
    private static final Duration FORGOTTEN_EVERY = Duration.ofMinutes(1);

    private static final Instant NEVER = Instant.EPOCH;

    private static final List<String> ENDING = Stream.of(ReservationState.values())
            .filter(ReservationState::ends)
            .map(Enum::name)
            .toList();

    private final MongoCollection<Document> reservations;
    private final ReservationDocuments documents;
    private final Shelves shelves;
    private final AheadShelves ahead;
    private final ChannelRules rules;
    private final Kits kits;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;
    private final Poll poll = Poll.whileMoreEvery(SWEPT_EVERY, "reservations", this::sweep);
    private Instant forgottenAt = NEVER;

    MongoReservations(
            MongoDatabase database,
            ChannelRules rules,
            Kits kits,
            ObjectProvider<Incoming> incoming,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.reservations = database.getCollection(RESERVATIONS);
        this.documents = new ReservationDocuments(reservations);
        Ledger ledger = new Ledger(database, clock, events::publishEvent);
        this.shelves = new Shelves(ledger);
        this.ahead = new AheadShelves(database, ledger, kits, incoming, clock);
        this.rules = rules;
        this.kits = kits;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public Poll poll() {
        return poll;
    }

    @Override
    public Map<String, String> channels(Collection<String> ids) {
        return reservations
                .find(Filters.in("_id", Set.copyOf(ids)))
                .projection(Projections.include("channel"))
                .into(new ArrayList<>())
                .stream()
                .collect(Collectors.toMap(found -> found.getString("_id"), found -> found.getString("channel")));
    }

    @Override
    public Optional<Reservation> find(String id) {
        Instant now = clock.now();
        return documents.find(id).map(found -> found.overAt(now) ? expire(found, now) : seen(found, now));
    }

    @Override
    public ReservationResult reserve(ReservationWish wish) {
        Selling selling = rules.selling();
        List<ChannelSource> sources = selling.sources(wish.channel());
        if (sources.isEmpty()) {
            return new ReservationResult.UnknownChannel(wish.channel());
        }
        if (wish.ahead() != null) {
            return preOrder(wish, selling);
        }
        Reservation wanted = Reservation.started(
                wish,
                sources.getFirst().location(),
                KitGoods.of(
                        kits.bills(),
                        wish.lines().stream().map(ReservationLine::sku).toList()),
                present());
        if (sources.size() > 1) {
            wanted = wanted.sent(planned(wanted, sources, selling).orElseGet(wanted::picks));
        }
        long began = System.nanoTime();
        boolean first = documents.add(wanted);
        Reservation stored = first ? wanted : documents.find(wish.id()).orElseThrow();
        if (!stored.answers(wish)) {
            return new ReservationResult.OtherContent(stored);
        }
        while (stored.state() == ReservationState.STARTED) {
            stored = hold(stored, selling, first);
            // Whoever took long may have held what others had ended, and the shelf has forgotten.
            if (stored.state() == ReservationState.HELD && System.nanoTime() - began > SURELY_REMEMBERED.toNanos()) {
                stored = asItWentOn(stored);
            }
            first = false;
        }
        return stored.state() == ReservationState.REFUSED
                ? new ReservationResult.NotEnough(stored)
                : new ReservationResult.Stands(stored.overAt(present()) ? expire(stored, present()) : stored);
    }

    /** Of goods that are to come, each line from the location where it is there first. */
    private ReservationResult preOrder(ReservationWish wish, Selling selling) {
        List<ChannelSource> sources = selling.sources(wish.channel());
        Reservation wanted = Reservation.started(wish, sources.getFirst().location(), KitGoods.NONE, present());
        if (sources.size() > 1) {
            wanted = wanted.sent(ahead.picks(wanted, selling));
        }
        Reservation stored =
                documents.add(wanted) ? wanted : documents.find(wish.id()).orElseThrow();
        if (!stored.answers(wish)) {
            return new ReservationResult.OtherContent(stored);
        }
        while (stored.state() == ReservationState.STARTED) {
            stored = promise(stored, selling);
        }
        return stored.state() == ReservationState.REFUSED
                ? new ReservationResult.NotEnough(stored)
                : new ReservationResult.Stands(find(wish.id()).orElse(stored));
    }

    private Reservation promise(Reservation started, Selling selling) {
        Instant now = present();
        if (started.overAt(now)) {
            return expire(started, now);
        }
        List<AheadDecision> decisions = ahead.promise(started, selling, now);
        Set<Sku> few = decisions.stream()
                .filter(decision -> decision.promised().isEmpty())
                .map(decision -> decision.hold().sku())
                .collect(Collectors.toSet());
        if (!few.isEmpty() && started.parcels().planned() && started.parcels().plan() < MOST_PLANS) {
            List<Fulfilment.Pick> others = ahead.picks(started, selling);
            if (!others.equals(started.picks())) {
                Reservation next = started.sent(others);
                if (documents.planned(next)) {
                    shelves.free(started);
                    return next;
                }
                return asItWentOn(started);
            }
        }
        List<Reservation.Shortage> missing = few.isEmpty() ? List.of() : missing(started, few, selling);
        Reservation next = decisions.stream()
                .flatMap(decision -> decision.promised().stream())
                .max(Comparator.naturalOrder())
                .filter(day -> few.isEmpty())
                .flatMap(day -> started.preOrdered(day, now))
                .or(() -> started.refused(missing, now))
                .orElseThrow();
        return documents.save(next) ? decided(next) : asItWentOn(started);
    }

    /** Of these goods. Where there would be enough by now, others were faster before. */
    private List<Reservation.Shortage> missing(Reservation started, Set<Sku> few, Selling selling) {
        Map<Sku, Quantity> most = ahead.most(started, selling);
        return started.goods().stream()
                .filter(line -> few.contains(line.sku()))
                .map(line -> new Reservation.Shortage(
                        line.sku(),
                        line.quantity(),
                        Optional.of(most.getOrDefault(line.sku(), Quantity.ZERO))
                                .filter(found -> found.compareTo(line.quantity()) < 0)
                                .orElse(Quantity.ZERO)))
                .toList();
    }

    /** Its goods are there: it is an ordinary one from now on, or gone where it was bought already. */
    private Reservation arrived(Reservation preOrdered, Instant now) {
        Reservation next = preOrdered.arrived(now).orElseThrow();
        return documents.save(next)
                ? decided(next)
                : documents.find(preOrdered.id()).orElseThrow();
    }

    /**
     * What is there of pre-orders is known to their reservations, each of which is held or gone once all of it is. What was
     * promised by a plan that is no longer theirs, because a crash came before it was freed, is freed now: nobody would ever
     * have it.
     */
    private void noteWhatCame() {
        for (AheadShelves.Came came : ahead.came()) {
            Optional<Reservation> found = find(came.line().reservation());
            if (found.filter(one -> isOf(one, came)).isPresent()) {
                ahead.noted(came);
            } else {
                ahead.free(came);
            }
        }
    }

    private static boolean isOf(Reservation reservation, AheadShelves.Came came) {
        return reservation.picks().stream()
                .anyMatch(pick ->
                        reservation.hold(pick, null).id().equals(came.line().id()));
    }

    /** When its goods will probably be there; empty for too little that comes. */
    record Expectation(Reservation preOrder, AheadShelves.Expected expected) {

        Optional<LocalDate> day() {
            return expected.day();
        }

        boolean isNews() {
            return !preOrder.expected().equals(day());
        }

        boolean isLate() {
            return preOrder.isLate();
        }

        /** Where what is to come is late, or too little. */
        Set<LevelKey> lateShelves() {
            return expected.shelves().entrySet().stream()
                    .filter(shelf -> shelf.getValue()
                            .map(day -> preOrder.promised().filter(day::isAfter).isPresent())
                            .orElse(true))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        Set<LevelKey> shelves() {
            return preOrder.picks().stream()
                    .map(pick -> new LevelKey(pick.location(), pick.sku()))
                    .collect(Collectors.toSet());
        }
    }

    /** Of the pre-orders of these shelves. */
    List<Expectation> expectations(Collection<LevelKey> shelves) {
        return expectations(documents.all(ahead.on(shelves)));
    }

    private List<Expectation> expectations(List<Reservation> some) {
        List<Reservation> open =
                some.stream().filter(one -> one.state().isAhead()).toList();
        Map<String, AheadShelves.Expected> expected = open.isEmpty() ? Map.of() : ahead.expected(open);
        return open.stream()
                .flatMap(one ->
                        Optional.ofNullable(expected.get(one.id())).stream().map(found -> new Expectation(one, found)))
                .toList();
    }

    /** Of all, found by their shelves: there are far fewer of these than of reservations that were ever sold. */
    List<Expectation> expectations() {
        List<String> ids = List.copyOf(ahead.all());
        List<Expectation> all = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += SWEPT_AT_ONCE) {
            all.addAll(expectations(documents.all(ids.subList(from, Math.min(ids.size(), from + SWEPT_AT_ONCE)))));
        }
        return all;
    }

    List<Reservation> aheadOf(Sku sku) {
        return documents.all(ahead.of(sku)).stream()
                .filter(one -> one.state().isAhead())
                .toList();
    }

    /** What the document says goes first: a shelf that has not heard of it promises the goods to nobody else. */
    Optional<Reservation> tellLater(String id) {
        while (true) {
            Optional<Reservation> next = find(id).flatMap(found -> found.postponed(present()));
            if (next.isEmpty()) {
                return next;
            }
            if (documents.save(next.get())) {
                ahead.move(next.get(), next.get().promised().orElseThrow());
                return Optional.of(decided(next.get()));
            }
        }
    }

    /** What became late waits from now on, and has what is free on its shelves. */
    void serve(Expectation one) {
        if (!one.expected().late().equals(one.lateShelves())) {
            ahead.late(one.preOrder(), one.lateShelves());
        }
    }

    /** What waits since its day has come has what is free on its shelves. */
    void serveDue() {
        ahead.serveDue();
    }

    /** From now on it is known when its goods will probably be there, and told. */
    void expect(String id, Optional<LocalDate> day) {
        Instant now = present();
        find(id).filter(found -> !found.expected().equals(day))
                .flatMap(found -> found.expected(day, now))
                .filter(documents::save)
                .ifPresent(this::decided);
    }

    /** Of one shelf it is what stands there that says whether it is held; the document is written with the next step. */
    private Reservation seen(Reservation stored, Instant now) {
        if (stored.ahead() != null) {
            return stored.state().isAhead() && ahead.isThere(stored) ? arrived(stored, now) : stored;
        }
        return stored.state() == ReservationState.STARTED && stored.onOneShelf() && shelves.holds(stored, now)
                ? stored.held(stored.startedAt()).orElseThrow()
                : stored;
    }

    /** @param first whether it was added just now, so that nobody can have told of it */
    private Reservation hold(Reservation started, Selling selling, boolean first) {
        Instant now = present();
        if (started.overAt(now)) {
            return expire(started, now);
        }
        List<Reservation.Shortage> missing = shelves.hold(started, selling, now, first);
        if (!missing.isEmpty() && started.parcels().planned()) {
            return otherwise(started, selling, now);
        }
        boolean alone = started.onOneShelf();
        Reservation next = (missing.isEmpty()
                        ? started.held(alone ? started.startedAt() : now)
                        : started.refused(missing, now))
                .orElseThrow();
        return missing.isEmpty() && alone && first || documents.save(next) ? decided(next) : asItWentOn(started);
    }

    /** Somebody was faster on one of several shelves: the goods may leave from others. */
    private Reservation otherwise(Reservation started, Selling selling, Instant now) {
        List<ChannelSource> sources = selling.sources(started.channel());
        Optional<List<Fulfilment.Pick>> other =
                started.parcels().plan() < MOST_PLANS ? planned(started, sources, selling) : Optional.empty();
        if (other.isPresent()) {
            Reservation next = started.sent(other.get());
            if (documents.planned(next)) {
                shelves.free(started);
                return next;
            }
            return asItWentOn(started);
        }
        List<Fulfilment.Place> places = shelves.places(started, sources, selling, now);
        List<Reservation.Shortage> missing = started.goods().stream()
                .map(line -> new Reservation.Shortage(
                        line.sku(),
                        line.quantity(),
                        places.stream()
                                .map(place -> place.available().getOrDefault(line.sku(), Quantity.ZERO))
                                .reduce(Quantity.ZERO, Quantity::plus)))
                .filter(line -> line.available().compareTo(line.wanted()) < 0)
                .toList();
        // Where there would be enough and others were faster each time, the first line stands for it.
        Reservation refused = started.refused(
                        missing.isEmpty()
                                ? List.of(new Reservation.Shortage(
                                        started.goods().getFirst().sku(),
                                        started.goods().getFirst().quantity(),
                                        Quantity.ZERO))
                                : missing,
                        now)
                .orElseThrow();
        return documents.save(refused) ? decided(refused) : asItWentOn(started);
    }

    private Optional<List<Fulfilment.Pick>> planned(
            Reservation reservation, List<ChannelSource> sources, Selling selling) {
        return Fulfilment.plan(reservation.goods(), shelves.places(reservation, sources, selling, present()));
    }

    /** What others have decided; what was held here after that is freed, or has been sold. */
    private Reservation asItWentOn(Reservation held) {
        Reservation decided = documents.find(held.id()).orElseThrow();
        if (!decided.parcels().equals(held.parcels())) {
            shelves.free(held);
        }
        if (decided.state() == ReservationState.CONFIRMED) {
            sell(decided);
        } else if (!decided.state().isOpen()) {
            shelves.free(decided);
        }
        return decided.state() == ReservationState.STARTED && held.state() == ReservationState.HELD ? held : decided;
    }

    @Override
    public ReservationResult extend(String id, Duration lasts, @Nullable Long seen) {
        return step(id, seen, new Step(ReservationState.Step.EXTEND, found -> Optional.empty(), (found, now) -> {
            Instant until = now.plus(lasts);
            return isKept(found, until, now) ? found.extended(until, now) : Optional.empty();
        }));
    }

    @Override
    public ReservationResult confirm(String id, @Nullable Long seen) {
        // Held without an end until the document has decided: whoever comes last to a shelf finds what was promised.
        return step(
                id,
                seen,
                new Step(
                        ReservationState.Step.CONFIRM,
                        found -> stands(
                                found,
                                found.state() == ReservationState.CONFIRMED
                                        || found.state() == ReservationState.AWAITED),
                        (found, now) -> isKept(found, null, now) ? found.confirmed(now) : Optional.empty()));
    }

    /** What is promised ahead has no end on its shelves: the document alone says that it is over. */
    private boolean isKept(Reservation found, @Nullable Instant until, Instant now) {
        return found.state().isAhead() || shelves.keep(found, until, now);
    }

    @Override
    public ReservationResult release(String id, @Nullable Long seen) {
        return step(
                id,
                seen,
                new Step(
                        ReservationState.Step.RELEASE,
                        found -> stands(found, !found.state().isOpen() && found.state() != ReservationState.CONFIRMED),
                        Reservation::released));
    }

    @Override
    public ReservationResult giveBack(String id, String returnId, List<ReservationLine> lines, @Nullable Long seen) {
        return step(
                id,
                seen,
                new Step(
                        ReservationState.Step.RETURN,
                        found -> found.back(returnId)
                                .map(told -> told.lines()
                                                .equals(new Reservation.GoodsBack(returnId, lines, told.at()).lines())
                                        ? new ReservationResult.Stands(settle(found))
                                        : new ReservationResult.OtherContent(found)),
                        // What left is booked before anything of it comes back.
                        (found, now) -> settle(found).returned(new Reservation.GoodsBack(returnId, lines, now))));
    }

    private Optional<ReservationResult> stands(Reservation found, boolean so) {
        return so ? Optional.of(new ReservationResult.Stands(settle(found))) : Optional.empty();
    }

    /**
     * @param done the answer, where it was told before
     * @param change what the reservation becomes; empty where the shelves do not allow it, or more would come back than left
     */
    private record Step(
            ReservationState.Step kind,
            Function<Reservation, Optional<ReservationResult>> done,
            BiFunction<Reservation, Instant, Optional<Reservation>> change) {}

    /** Again from the beginning where somebody else was faster: what was done meanwhile may be the same. */
    private ReservationResult step(String id, @Nullable Long seen, Step step) {
        Reservation tried = null;
        while (true) {
            Reservation found = find(id).orElse(null);
            if (found == null) {
                return new ReservationResult.Unknown(id);
            }
            Optional<ReservationResult> done = step.done().apply(found);
            if (done.isPresent()) {
                return done.get();
            }
            if (found.state().after(step.kind()).isEmpty()) {
                return new ReservationResult.NotNow(found);
            }
            if (tried != null && isExtended(tried, found)) {
                return new ReservationResult.Stands(found);
            }
            if (seen != null && seen != found.version()) {
                return new ReservationResult.Changed(found);
            }
            Instant now = present();
            Optional<Reservation> next = step.change().apply(found, now);
            if (next.isPresent() && documents.save(next.get())) {
                return new ReservationResult.Stands(decided(next.get()));
            }
            tried = next.orElse(null);
            if (next.isEmpty() && step.kind() == ReservationState.Step.RETURN) {
                return new ReservationResult.TooMuchBack(found);
            }
            if (next.isEmpty()) {
                // A line is not held any more: somebody found it over and took the goods, so that all of it is over.
                expire(found, now);
            }
        }
    }

    /** Where it was changed again before anybody could say whose write went through, what was asked for is there all the same. */
    private static boolean isExtended(Reservation tried, Reservation found) {
        return tried.state() == found.state()
                && (found.state() == ReservationState.HELD || found.state() == ReservationState.PREORDERED)
                && !found.until().isBefore(tried.until());
    }

    private Reservation expire(Reservation found, Instant now) {
        Optional<Reservation> over = found.expired(now);
        return over.isPresent() && documents.save(over.get())
                ? decided(over.get())
                : documents.find(found.id()).orElseThrow();
    }

    /** Tells it and lets the shelves follow, before the document knows of either: whoever finds that it does not, does both again. */
    private Reservation decided(Reservation decided) {
        events.publishEvent(new ReservationChanged(decided));
        if (!decided.settled()) {
            if (decided.state() == ReservationState.CONFIRMED) {
                sell(decided);
            } else if (!decided.state().isOpen()) {
                shelves.free(decided);
            }
            documents.settled(decided);
        }
        events.publishEvent(new Changed("stock"));
        return decided;
    }

    private Reservation settle(Reservation found) {
        return found.settled() ? found : decided(found);
    }

    /** Whoever books the sale tells of it. */
    private void sell(Reservation confirmed) {
        List<Movement> moved = shelves.move(confirmed);
        if (!moved.isEmpty()) {
            events.publishEvent(new GoodsMoved(moved));
        }
        Set<Sku> sold = moved.stream()
                .filter(movement -> movement.kind() == MovementKind.SALE)
                .map(Movement::sku)
                .collect(Collectors.toSet());
        if (!sold.isEmpty()) {
            events.publishEvent(new StockSold(sold));
        }
    }

    /** Frees what nobody confirmed in time, ends what a crash cut off, and forgets; says whether there may be more. */
    boolean sweep() {
        Instant now = present();
        List<Reservation> over =
                list(Filters.and(Filters.in("state", ENDING), Filters.lte("until", Date.from(now))), "until");
        over.forEach(reservation -> alone(reservation, () -> expire(reservation, now)));
        List<Reservation> stranded = list(
                Filters.and(
                        Filters.eq("settled", false), Filters.lte("changedAt", Date.from(now.minus(STRANDED_AFTER)))),
                "changedAt");
        stranded.forEach(reservation -> alone(reservation, () -> decided(reservation)));
        noteWhatCame();
        return over.size() == SWEPT_AT_ONCE || stranded.size() == SWEPT_AT_ONCE || forgetNowAndThen(now);
    }

    private boolean forgetNowAndThen(Instant now) {
        if (!now.isBefore(forgottenAt) && now.isBefore(forgottenAt.plus(FORGOTTEN_EVERY))) {
            return false;
        }
        boolean more = forget(now.minus(REMEMBERED)) == SWEPT_AT_ONCE;
        forgottenAt = more ? NEVER : now;
        return more;
    }

    /** What fails about one keeps nothing from the others; it is tried again with the next sweep. */
    private static void alone(Reservation reservation, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            log.warn("Reservation {} could not be finished: {}", reservation.id(), e.toString());
        }
    }

    /**
     * Of what came to nothing and ended by then, and was not given back later: a pre-order that was bought may be, long after
     * its end. What was sold stays, as goods may come back of it.
     */
    private int forget(Instant by) {
        List<String> ids = list(
                        Filters.and(
                                Filters.in(
                                        "state",
                                        ReservationState.RELEASED.name(),
                                        ReservationState.EXPIRED.name(),
                                        ReservationState.REFUSED.name()),
                                Filters.lte("until", Date.from(by)),
                                Filters.or(
                                        Filters.ne("state", ReservationState.RELEASED.name()),
                                        Filters.lte("changedAt", Date.from(by)))),
                        "until")
                .stream()
                .filter(Reservation::settled)
                .map(Reservation::id)
                .toList();
        if (!ids.isEmpty()) {
            reservations.deleteMany(Filters.in("_id", ids));
        }
        return ids.size();
    }

    private List<Reservation> list(Bson filter, String order) {
        return reservations
                .find(filter)
                .sort(Sorts.ascending(order))
                .limit(SWEPT_AT_ONCE)
                .map(ReservationMapper::read)
                .into(new ArrayList<>());
    }

    /** As exact as the store keeps it, so that what is read is what was written. */
    private Instant present() {
        return Instant.ofEpochMilli(clock.now().toEpochMilli());
    }
}
