package io.leadline.stock.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.leadline.catalog.Kits;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Changed;
import io.leadline.shared.Page;
import io.leadline.shared.Quantity;
import io.leadline.shared.Saved;
import io.leadline.shared.Sku;
import io.leadline.stock.Balance;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.ChannelSource;
import io.leadline.stock.ChannelTerms;
import io.leadline.stock.Counted;
import io.leadline.stock.GoodsMoved;
import io.leadline.stock.Hold;
import io.leadline.stock.KitGoods;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.MovementsPage;
import io.leadline.stock.Reserved;
import io.leadline.stock.Selling;
import io.leadline.stock.Stock;
import io.leadline.stock.StockCount;
import io.leadline.stock.StockLevel;
import io.leadline.stock.StockSold;
import io.leadline.stock.Transfer;
import io.leadline.storage.Cursors;
import io.leadline.storage.Guarded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;

/** The ledger in {@code stock_levels} and {@code stock_movements}; what is told under a name, in {@code stock_names}. */
@Repository
class MongoStock implements Stock {

    private static final int LEVELS_AT_ONCE = 500;
    private static final int MOST_COUNTED = 100_000_000;
    private static final List<String> COMING_IN = Stream.of(MovementKind.values())
            .filter(MovementKind::comesIn)
            .map(MovementKind::name)
            .toList();

    private final MongoCollection<Document> levels;
    private final MongoCollection<Document> movements;
    private final MongoCollection<Document> names;
    private final Ledger ledger;
    private final Transfers transfers;
    private final ChannelRules rules;
    private final Kits kits;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    MongoStock(
            MongoDatabase database,
            ChannelRules rules,
            Kits kits,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.levels = database.getCollection("stock_levels");
        this.movements = database.getCollection("stock_movements");
        this.names = database.getCollection("stock_names");
        this.ledger = new Ledger(database, clock, events::publishEvent);
        this.transfers = new Transfers(database);
        this.rules = rules;
        this.kits = kits;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public StockLevel level(String location, Sku sku) {
        Document document =
                levels.find(Filters.eq(LevelState.id(location, sku))).first();
        return document == null
                ? StockLevel.none(location, sku)
                : LevelMapper.read(document).served(Moment.of(clock)).level(clock.now());
    }

    @Override
    public List<StockLevel> levels(Sku sku) {
        return levels(List.of(sku)).getOrDefault(sku, List.of());
    }

    @Override
    public Map<Sku, List<StockLevel>> levels(Collection<Sku> skus) {
        Moment now = Moment.of(clock);
        return states(skus).stream()
                .map(state -> state.served(now).level(now.at()))
                .sorted(Comparator.comparing(StockLevel::location))
                .collect(Collectors.groupingBy(StockLevel::sku));
    }

    @Override
    public Stream<StockLevel> all() {
        return Cursors.stream(levels.find())
                .map(document ->
                        LevelMapper.read(document).served(Moment.of(clock)).level(clock.now()));
    }

    @Override
    public boolean name(String name, String content) {
        Document wish = new Document("_id", name).append("content", content).append("at", Date.from(clock.now()));
        return Guarded.add(names, wish)
                || names.find(Filters.and(Filters.eq(name), Filters.eq("content", content)))
                                .first()
                        != null;
    }

    @Override
    public void record(Collection<Movement> told) {
        Map<LevelKey, MovementsDecision> decisions = new LinkedHashMap<>();
        Set<Sku> sold = new HashSet<>();
        for (Movement movement : told) {
            decisions
                    .computeIfAbsent(new LevelKey(movement.location(), movement.sku()), key -> new MovementsDecision())
                    .add(movement);
            if (decisions.size() == LEVELS_AT_ONCE) {
                sold.addAll(book(decisions));
                decisions.clear();
            }
        }
        sold.addAll(book(decisions));
        tell(sold);
    }

    /** Gives the items of which something was sold that was not booked before. */
    private Set<Sku> book(Map<LevelKey, MovementsDecision> decisions) {
        ledger.change(decisions);
        List<Movement> moved = decisions.values().stream()
                .flatMap(decision -> decision.booked().stream())
                .toList();
        if (!moved.isEmpty()) {
            events.publishEvent(new GoodsMoved(moved));
        }
        return decisions.entrySet().stream()
                .filter(booked -> booked.getValue().sells())
                .map(booked -> booked.getKey().sku())
                .collect(Collectors.toSet());
    }

    private void tell(Set<Sku> sold) {
        events.publishEvent(new Changed("stock"));
        if (!sold.isEmpty()) {
            events.publishEvent(new StockSold(sold));
        }
    }

    @Override
    public Page<Movement> movements(Sku sku, int offset, int limit) {
        ledger.file(states(List.of(sku)));
        var ofItem = Filters.eq("sku", sku.value());
        List<Movement> rows = movements
                .find(ofItem)
                .sort(Sorts.descending("at", "_id"))
                .skip(offset)
                .limit(limit)
                .map(MovementMapper::read)
                .into(new ArrayList<>());
        return new Page<>(rows, movements.countDocuments(ofItem));
    }

    @Override
    public MovementsPage movements(Sku sku, Collection<String> locations, @Nullable Place behind, int limit) {
        ledger.file(states(List.of(sku)));
        Bson ofItem = Filters.and(Filters.eq("sku", sku.value()), Filters.in("location", locations));
        Bson older = ofItem;
        if (behind != null) {
            Date at = Date.from(behind.at());
            older = Filters.and(
                    ofItem,
                    Filters.or(
                            Filters.lt("at", at), Filters.and(Filters.eq("at", at), Filters.lt("_id", behind.id()))));
        }
        List<Movement> rows = movements
                .find(older)
                .sort(Sorts.descending("at", "_id"))
                .limit(limit + 1)
                .map(MovementMapper::read)
                .into(new ArrayList<>());
        List<Movement> shown = rows.subList(0, Math.min(limit, rows.size()));
        return new MovementsPage(
                shown,
                rows.size() > limit
                        ? Optional.of(
                                new Place(shown.getLast().at(), shown.getLast().id()))
                        : Optional.empty());
    }

    @Override
    public Map<Sku, List<Movement>> inflows(Collection<Sku> skus) {
        Map<Sku, List<Movement>> found = new HashMap<>();
        Bson ofItems =
                Filters.and(Filters.in("sku", skus.stream().map(Sku::value).toList()), Filters.in("kind", COMING_IN));
        try (Stream<Document> all = Cursors.stream(movements.find(ofItems))) {
            all.map(MovementMapper::read)
                    .forEach(movement -> found.computeIfAbsent(movement.sku(), sku -> new ArrayList<>())
                            .add(movement));
        }
        return found;
    }

    @Override
    public List<Movement> booked(Collection<Sku> skus, Collection<String> ids) {
        ledger.file(states(skus));
        return movements.find(Filters.in("_id", ids)).map(MovementMapper::read).into(new ArrayList<>());
    }

    /** From the nearer side: what is there now less what moved since, or the sum of what moved by then. */
    @Override
    public List<Balance> levelsAt(Sku sku, Instant moment) {
        List<LevelState> now = states(List.of(sku));
        ledger.file(now);
        Bson since = Filters.and(Filters.eq("sku", sku.value()), Filters.gt("at", Date.from(moment)));
        Bson before = Filters.and(Filters.eq("sku", sku.value()), Filters.lte("at", Date.from(moment)));
        long later = movements.countDocuments(since);
        boolean fromTheBeginning = later > 0
                && movements.countDocuments(
                                before, new CountOptions().limit(Math.toIntExact(Math.min(later, MOST_COUNTED))))
                        < later;
        return fromTheBeginning ? sums(before) : back(now, since);
    }

    private List<Balance> sums(Bson filter) {
        Map<String, Balance> sums = new TreeMap<>();
        try (Stream<Document> all = Cursors.stream(movements.find(filter))) {
            all.map(MovementMapper::read)
                    .forEach(movement -> sums.merge(
                            movement.location(),
                            Balance.none(movement.location(), movement.sku()).plus(movement),
                            (sum, one) -> sum.plus(movement)));
        }
        return List.copyOf(sums.values());
    }

    private List<Balance> back(List<LevelState> now, Bson since) {
        Map<String, PastLevel> past = new TreeMap<>();
        now.forEach(state -> past.put(state.location(), new PastLevel(state)));
        try (Stream<Document> all = Cursors.stream(movements.find(since))) {
            all.map(Booked::of).forEach(booked -> {
                PastLevel level = past.get(booked.movement().location());
                if (level != null) {
                    level.before(booked);
                }
            });
        }
        return past.values().stream().flatMap(level -> level.balance().stream()).toList();
    }

    @Override
    public Counted count(Collection<StockCount> counts) {
        Map<LevelKey, CountDecision> decisions = new LinkedHashMap<>();
        List<CountDecision> all = new ArrayList<>();
        for (StockCount count : counts) {
            LevelKey key = new LevelKey(count.location(), count.sku());
            if (decisions.size() == LEVELS_AT_ONCE || decisions.containsKey(key)) {
                ledger.change(decisions);
                decisions.clear();
            }
            CountDecision decision = new CountDecision(count, countedAt(count.asOf()));
            decisions.put(key, decision);
            all.add(decision);
        }
        ledger.change(decisions);
        Saved saved = all.stream().map(CountDecision::saved).reduce(Saved.NOTHING, Saved::plus);
        if (saved.changedAnything()) {
            events.publishEvent(new Changed("stock"));
        }
        return new Counted(
                saved,
                all.stream()
                        .filter(CountDecision::outdated)
                        .map(CountDecision::count)
                        .toList());
    }

    @Override
    public Quantity availableToPromise(String channel, Sku sku) {
        return availableToPromise(channel, List.of(sku)).getOrDefault(sku, Quantity.ZERO);
    }

    @Override
    public Map<Sku, Quantity> availableToPromise(String channel, Collection<Sku> skus) {
        KitGoods goods = KitGoods.of(kits.bills(), skus);
        Map<Sku, Quantity> onShelves = free(channel, goods.shelved(skus));
        Map<Sku, Quantity> available = new TreeMap<>();
        skus.forEach(sku ->
                available.put(sku, goods.available(sku, shelved -> onShelves.getOrDefault(shelved, Quantity.ZERO))));
        return available;
    }

    /** On all shelves that serve the channel. */
    private Map<Sku, Quantity> free(String channel, Collection<Sku> skus) {
        Moment now = Moment.of(clock);
        Selling selling = rules.selling();
        Map<Sku, Quantity> free = new HashMap<>();
        List<String> ids = selling.sources(channel).stream()
                .flatMap(source -> skus.stream().map(sku -> LevelState.id(source.location(), sku)))
                .toList();
        levels.find(Filters.in("_id", ids)).map(LevelMapper::read).forEach(level -> {
            List<ChannelTerms> terms = selling.terms(level.location(), level.sku(), channel);
            free.merge(level.sku(), level.served(now).promised(channel, terms, now.at(), Set.of()), Quantity::plus);
        });
        return free;
    }

    @Override
    public Reserved reserve(Hold hold) {
        Selling selling = rules.selling();
        Optional<String> first = first(selling, hold);
        if (first.isEmpty()) {
            return new Reserved.UnknownChannel(hold.channel());
        }
        ReserveDecision decision =
                new ReserveDecision(hold, selling.terms(first.get(), hold.sku(), hold.channel()), clock.now());
        ledger.change(Map.of(new LevelKey(first.get(), hold.sku()), decision));
        events.publishEvent(new Changed("stock"));
        return decision.result();
    }

    /** A promise of its own has one shelf. */
    private static Optional<String> first(Selling selling, Hold hold) {
        return selling.sources(hold.channel()).stream()
                .map(ChannelSource::location)
                .findFirst();
    }

    @Override
    public void release(Hold hold) {
        first(rules.selling(), hold).ifPresent(location -> {
            LevelKey key = new LevelKey(location, hold.sku());
            ledger.change(Map.of(key, (Ledger.Decision)
                    (before, booked) -> before.ended().contains(hold.id()) ? before : before.without(hold.id())));
            events.publishEvent(new Changed("stock"));
        });
    }

    @Override
    public void ship(Hold hold) {
        first(rules.selling(), hold).ifPresent(location -> {
            MovementsDecision decision = new MovementsDecision(hold.id());
            decision.add(new Movement(
                    saleId(hold), MovementKind.SALE, location, hold.sku(), hold.quantity(), hold.id(), clock.now()));
            tell(book(Map.of(new LevelKey(location, hold.sku()), decision)));
        });
    }

    @Override
    public Reserved transfer(String id, String from, String to, Sku sku, Quantity quantity, String cause) {
        Transfer transfer =
                transfers.start(new Transfer(id, from, to, sku, quantity, cause, Transfer.State.STARTED, clock.now()));
        return transfer.state() == Transfer.State.STARTED ? go(transfer) : new Reserved.Taken(transfer.from());
    }

    @Override
    public void arrive(String transferId) {
        transfers.find(transferId).ifPresent(transfer -> {
            if (transfer.state() == Transfer.State.STARTED && !(go(transfer) instanceof Reserved.Taken)) {
                return;
            }
            record(movement(transfer, MovementKind.TRANSFER_IN, transfer.to(), ":in"));
            transfers.reached(transferId, Transfer.State.ARRIVED);
        });
    }

    @Override
    public List<Transfer> transfers(Sku sku) {
        return transfers.of(sku);
    }

    @Override
    public List<Transfer> underway() {
        return transfers.underway();
    }

    /** Goes on with transfers that a crash cut off. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() {
        transfers.started().forEach(this::go);
    }

    private Reserved go(Transfer transfer) {
        TakeDecision decision =
                new TakeDecision(movement(transfer, MovementKind.TRANSFER_OUT, transfer.from(), ":out"), clock.now());
        ledger.change(Map.of(new LevelKey(transfer.from(), transfer.sku()), decision));
        if (decision.result() instanceof Reserved.Taken) {
            record(movement(transfer, MovementKind.TRANSFER_DUE, transfer.to(), ":due"));
            transfers.reached(transfer.id(), Transfer.State.UNDERWAY);
        } else {
            transfers.forget(transfer.id());
        }
        return decision.result();
    }

    private Movement movement(Transfer transfer, MovementKind kind, String location, String step) {
        String id = "transfer:" + transfer.id() + step;
        return new Movement(id, kind, location, transfer.sku(), transfer.quantity(), transfer.cause(), clock.now());
    }

    /** The end of its day, or now where that is today. */
    private Instant countedAt(LocalDate asOf) {
        Instant endOfDay =
                asOf.plusDays(1).atStartOfDay(clock.zone()).toInstant().minusSeconds(1);
        Instant now = clock.now();
        return endOfDay.isBefore(now) ? endOfDay : now;
    }

    private List<LevelState> states(Collection<Sku> skus) {
        return levels.find(Filters.in("sku", skus.stream().map(Sku::value).toList()))
                .map(LevelMapper::read)
                .into(new ArrayList<>());
    }

    static String saleId(Hold hold) {
        return "sale:" + hold.id();
    }
}
