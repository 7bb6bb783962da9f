package io.leadline.stock.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import io.leadline.catalog.Kits;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelSource;
import io.leadline.stock.ComingPromises;
import io.leadline.stock.Fulfilment;
import io.leadline.stock.Incoming;
import io.leadline.stock.IncomingGoods;
import io.leadline.stock.PreOrder;
import io.leadline.stock.PreOrders;
import io.leadline.stock.PromisedAhead;
import io.leadline.stock.Reservation;
import io.leadline.stock.ReservationLine;
import io.leadline.stock.Selling;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.ObjectProvider;

/** What pre-orders do on the shelves. Every step bears repetition and is one guarded write a shelf. */
final class AheadShelves {

    private static final int AT_ONCE = 200;

    private final MongoCollection<Document> levels;
    private final Ledger ledger;
    private final Kits kits;
    private final ObjectProvider<Incoming> incoming;
    private final BusinessClock clock;

    AheadShelves(
            MongoDatabase database, Ledger ledger, Kits kits, ObjectProvider<Incoming> incoming, BusinessClock clock) {
        this.kits = kits;
        this.levels = database.getCollection("stock_levels");
        this.ledger = ledger;
        this.incoming = incoming;
        this.clock = clock;
    }

    /**
     * From where each line may be promised for the earliest day, in as few parcels as that takes; from the first place that serves
     * the channel where it may not. What is promised for itself already counts as free.
     */
    List<Fulfilment.Pick> picks(Reservation wanted, Selling selling) {
        List<ChannelSource> sources = selling.sources(wanted.channel());
        Map<Sku, Map<String, List<ComingPromises.Step>>> steps = steps(wanted, sources, selling);
        return wanted.goods().stream()
                .flatMap(line -> picks(line, sources, steps.getOrDefault(line.sku(), Map.of())).stream())
                .toList();
    }

    private static List<Fulfilment.Pick> picks(
            ReservationLine line, List<ChannelSource> sources, Map<String, List<ComingPromises.Step>> steps) {
        return ComingPromises.first(ComingPromises.together(steps.values()), line.quantity())
                .flatMap(day -> Fulfilment.plan(
                        List.of(line),
                        sources.stream()
                                .map(source -> new Fulfilment.Place(
                                        source.location(),
                                        source.parcelCost(),
                                        Map.of(
                                                line.sku(),
                                                ComingPromises.by(
                                                        steps.getOrDefault(source.location(), List.of()), day))))
                                .toList()))
                .orElseGet(
                        () -> List.of(new Fulfilment.Pick(sources.getFirst().location(), line.sku(), line.quantity())));
    }

    /** How much of each of its goods may be promised to it by the day it asks for, from all places together. */
    Map<Sku, Quantity> most(Reservation wanted, Selling selling) {
        LocalDate by = wanted.ahead() == null ? null : wanted.ahead().by();
        Map<Sku, Quantity> most = new HashMap<>();
        steps(wanted, selling.sources(wanted.channel()), selling)
                .forEach((sku, byPlace) -> most.put(
                        sku,
                        ComingPromises.by(ComingPromises.together(byPlace.values()), by == null ? LocalDate.MAX : by)));
        return most;
    }

    private Map<Sku, Map<String, List<ComingPromises.Step>>> steps(
            Reservation wanted, List<ChannelSource> sources, Selling selling) {
        List<String> places = sources.stream().map(ChannelSource::location).toList();
        Set<Sku> skus = wanted.goods().stream().map(ReservationLine::sku).collect(Collectors.toSet());
        Set<LevelKey> keys = new HashSet<>();
        places.forEach(place -> skus.forEach(sku -> keys.add(new LevelKey(place, sku))));
        Map<LevelKey, LevelState> there = ledger.read(keys);
        Map<Sku, List<IncomingGoods>> coming = incoming().of(skus, places);
        Map<Sku, Map<String, List<ComingPromises.Step>>> steps = new HashMap<>();
        for (LevelKey key : keys) {
            LevelState level = there.getOrDefault(key, LevelState.none(key.location(), key.sku()))
                    .withoutAhead(wanted.id());
            terms(selling, key.location(), key.sku(), wanted.channel())
                    .ifPresent(terms -> steps.computeIfAbsent(key.sku(), sku -> new HashMap<>())
                            .put(
                                    key.location(),
                                    ComingPromises.of(
                                            ComingPromises.Shelf.of(
                                                    level.level(clock.now()),
                                                    coming.getOrDefault(key.sku(), List.of()),
                                                    terms.sure()),
                                            wanted.channel(),
                                            terms,
                                            clock.today())));
        }
        return steps;
    }

    private Optional<PreOrder> terms(Selling selling, String place, Sku sku, String channel) {
        return PreOrders.terms(selling, kits.bills(), place, sku, channel);
    }

    /** Promises what may be promised of each line; says of each how that went. */
    List<AheadDecision> promise(Reservation started, Selling selling, Instant now) {
        Map<LevelKey, AheadDecision> decisions = new LinkedHashMap<>();
        for (Fulfilment.Pick pick : started.picks()) {
            decisions.put(
                    new LevelKey(pick.location(), pick.sku()),
                    new AheadDecision(
                            started.id(),
                            started.hold(pick, null),
                            terms(selling, pick.location(), pick.sku(), started.channel()),
                            () -> coming(pick.location(), pick.sku()),
                            started.ahead() == null ? null : started.ahead().by(),
                            clock.today(),
                            now));
        }
        ledger.change(decisions);
        return List.copyOf(decisions.values());
    }

    private List<IncomingGoods> coming(String place, Sku sku) {
        return incoming().of(Set.of(sku), Set.of(place)).getOrDefault(sku, List.of());
    }

    private Incoming incoming() {
        return incoming.getIfAvailable(() -> Incoming.NONE);
    }

    /** Whether all of it is there, and held. */
    boolean isThere(Reservation preOrdered) {
        Map<LevelKey, LevelState> there = levels(List.of(preOrdered));
        return preOrdered.picks().stream().allMatch(pick -> {
            LevelState level = there.get(new LevelKey(pick.location(), pick.sku()));
            String id = preOrdered.hold(pick, null).id();
            return level != null
                    && level.holds(id)
                    && level.ahead(id).map(PromisedAhead::isThere).orElse(true);
        });
    }

    private Map<LevelKey, LevelState> levels(Collection<Reservation> of) {
        return ledger.read(of.stream()
                .flatMap(one -> one.picks().stream())
                .map(pick -> new LevelKey(pick.location(), pick.sku()))
                .collect(Collectors.toSet()));
    }

    /** A line of a reservation that is there. */
    record Came(LevelKey shelf, PromisedAhead line) {}

    /** What is there, and whose reservations may not know it yet. */
    List<Came> came() {
        return levels
                .find(Filters.gt(LevelMapper.CAME, ""))
                .limit(AT_ONCE)
                .map(LevelMapper::read)
                .into(new ArrayList<>())
                .stream()
                .flatMap(level -> level.ahead().stream()
                        .filter(PromisedAhead::isThere)
                        .map(one -> new Came(new LevelKey(level.location(), level.sku()), one)))
                .toList();
    }

    /** Its reservation knows, or needs not know before the rest of it is there: the hold says that this is. */
    void noted(Came came) {
        ledger.change(Map.of(came.shelf(), (Ledger.Decision)
                (before, booked) -> before.noted(came.line().id())));
    }

    void free(Came came) {
        ledger.change(Map.of(came.shelf(), new ReleaseDecision(came.line().id())));
    }

    /** Those that have something promised ahead on these shelves. */
    Set<String> on(Collection<LevelKey> shelves) {
        return reservations(Filters.and(
                Filters.in("_id", shelves.stream().map(LevelKey::id).toList()), Filters.gt("ahead.day", "")));
    }

    /** Those that have anything promised ahead anywhere. */
    Set<String> all() {
        return reservations(Filters.gt("ahead.day", ""));
    }

    private Set<String> reservations(Bson shelves) {
        return levels.find(shelves).map(LevelMapper::read).into(new ArrayList<>()).stream()
                .flatMap(level -> level.ahead().stream())
                .map(PromisedAhead::reservation)
                .collect(Collectors.toSet());
    }

    /** Those that have something of the item promised ahead. */
    Set<String> of(Sku sku) {
        return reservations(Filters.and(Filters.eq("sku", sku.value()), Filters.gt("ahead.day", "")));
    }

    /**
     * When what is promised ahead will probably be there, shelf by shelf; empty for too little that comes.
     *
     * @param late the shelves that know it as late
     */
    record Expected(Map<LevelKey, Optional<LocalDate>> shelves, Set<LevelKey> late) {

        /** All of it. */
        Optional<LocalDate> day() {
            return shelves.values().stream()
                    .reduce((one, other) -> one.flatMap(day -> other.map(next -> next.isAfter(day) ? next : day)))
                    .flatMap(day -> day);
        }
    }

    /** By reservation. One of which all is there is left out. */
    Map<String, Expected> expected(Collection<Reservation> preOrdered) {
        Map<LevelKey, LevelState> there = levels(preOrdered);
        // After the shelves: what is told there and does not come any more has come in between.
        Map<Sku, List<IncomingGoods>> coming = incoming()
                .of(
                        there.keySet().stream().map(LevelKey::sku).collect(Collectors.toSet()),
                        there.keySet().stream().map(LevelKey::location).collect(Collectors.toSet()));
        Map<String, Expected> expected = new HashMap<>();
        Set<String> asked = preOrdered.stream().map(Reservation::id).collect(Collectors.toSet());
        there.forEach((key, level) -> ComingPromises.expected(
                        level.level(clock.now()), coming.getOrDefault(key.sku(), List.of()), clock.today())
                .forEach((line, day) -> {
                    if (asked.contains(line.reservation())) {
                        Expected all = expected.computeIfAbsent(
                                line.reservation(), id -> new Expected(new HashMap<>(), new HashSet<>()));
                        all.shelves().put(key, day);
                        if (line.late()) {
                            all.late().add(key);
                        }
                    }
                }));
        return expected;
    }

    /** These of its shelves know from now on that it is late there, and the others that it is not. */
    void late(Reservation preOrdered, Set<LevelKey> late) {
        change(preOrdered, (key, one) -> one.late(late.contains(key)));
    }

    /**
     * What became free before a pre-order's day is held for it from that day on. Found by what is stored: whoever reads a shelf
     * sees it as served already, and what is served in full as nothing that is still to come.
     */
    void serveDue() {
        List<LevelKey> due = levels.find(Filters.lte("ahead.day", clock.today().toString()))
                .projection(Projections.include("location", "sku"))
                .map(level -> new LevelKey(level.getString("location"), new Sku(level.getString("sku"))))
                .into(new ArrayList<>());
        for (int from = 0; from < due.size(); from += AT_ONCE) {
            Map<LevelKey, Ledger.Decision> decisions = new LinkedHashMap<>();
            due.subList(from, Math.min(due.size(), from + AT_ONCE))
                    .forEach(shelf -> decisions.put(shelf, (before, booked) -> before));
            ledger.change(decisions);
        }
    }

    /** Promised for that day from now on. */
    void move(Reservation preOrdered, LocalDate day) {
        change(preOrdered, (key, one) -> one.on(day));
    }

    private void change(Reservation preOrdered, BiFunction<LevelKey, PromisedAhead, PromisedAhead> change) {
        Map<LevelKey, Ledger.Decision> decisions = new LinkedHashMap<>();
        for (Fulfilment.Pick pick : preOrdered.picks()) {
            LevelKey key = new LevelKey(pick.location(), pick.sku());
            String id = preOrdered.hold(pick, null).id();
            decisions.put(
                    key,
                    (before, booked) -> before.ahead(id)
                            .filter(one -> !one.isThere())
                            .map(one -> before.changed(change.apply(key, one)))
                            .orElse(before));
        }
        ledger.change(decisions);
    }
}
