package io.leadline.stock.store;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelSource;
import io.leadline.stock.ComingPromises;
import io.leadline.stock.Fulfilment;
import io.leadline.stock.Incoming;
import io.leadline.stock.IncomingGoods;
import io.leadline.stock.PreOrder;
import io.leadline.stock.PromisedAhead;
import io.leadline.stock.Reservation;
import io.leadline.stock.Selling;
import io.leadline.stock.Sureness;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** What pre-orders do on the shelves: each is one item at one location. Every step bears repetition and is one guarded write. */
final class AheadShelves {

    private static final int AT_ONCE = 200;

    private final MongoCollection<Document> levels;
    private final Ledger ledger;
    private final ObjectProvider<Incoming> incoming;
    private final BusinessClock clock;

    AheadShelves(MongoDatabase database, Ledger ledger, ObjectProvider<Incoming> incoming, BusinessClock clock) {
        this.levels = database.getCollection("stock_levels");
        this.ledger = ledger;
        this.incoming = incoming;
        this.clock = clock;
    }

    /** Where so much may be promised for the earliest day; the first that serves the channel where it may nowhere. */
    String place(String channel, Sku sku, Quantity quantity, Selling selling) {
        List<String> places =
                selling.sources(channel).stream().map(ChannelSource::location).toList();
        Map<Sku, List<IncomingGoods>> coming = incoming().of(Set.of(sku), places);
        Map<LevelKey, LevelState> there = ledger.read(
                places.stream().map(place -> new LevelKey(place, sku)).toList());
        Instant now = clock.now();
        Map<String, LocalDate> first = new HashMap<>();
        for (String place : places) {
            LevelState level = there.getOrDefault(new LevelKey(place, sku), LevelState.none(place, sku));
            selling.preOrder(place, sku, channel)
                    .flatMap(terms -> ComingPromises.of(
                                    ComingPromises.Shelf.of(
                                            level.level(now), coming.getOrDefault(sku, List.of()), terms.sure()),
                                    channel,
                                    terms,
                                    clock.today())
                            .stream()
                            .filter(step -> step.quantity().compareTo(quantity) >= 0)
                            .findFirst())
                    .ifPresent(step -> first.put(place, step.from()));
        }
        return places.stream()
                .filter(first::containsKey)
                .min(Comparator.comparing(place -> first.getOrDefault(place, LocalDate.MAX)))
                .orElse(places.getFirst());
    }

    AheadDecision promise(Reservation started, Selling selling, Instant now) {
        Fulfilment.Pick pick = started.picks().getFirst();
        Optional<PreOrder> terms = selling.preOrder(pick.location(), pick.sku(), started.channel());
        AheadDecision decision = new AheadDecision(
                started.hold(pick, null),
                terms,
                () -> coming(pick.location(), pick.sku()),
                started.ahead() == null ? null : started.ahead().by(),
                clock.today(),
                now);
        ledger.change(Map.of(new LevelKey(pick.location(), pick.sku()), decision));
        return decision;
    }

    private List<IncomingGoods> coming(String place, Sku sku) {
        return incoming().of(Set.of(sku), Set.of(place)).getOrDefault(sku, List.of());
    }

    private Incoming incoming() {
        return incoming.getIfAvailable(() -> Incoming.NONE);
    }

    /** Whether all of it is there, and held. */
    boolean isThere(Reservation preOrdered) {
        Fulfilment.Pick pick = preOrdered.picks().getFirst();
        LevelKey key = new LevelKey(pick.location(), pick.sku());
        LevelState level = ledger.read(Set.of(key)).get(key);
        String id = preOrdered.hold(pick, null).id();
        return level != null
                && level.holds(id)
                && level.ahead(id).map(PromisedAhead::isThere).orElse(true);
    }

    void noted(Reservation there) {
        Fulfilment.Pick pick = there.picks().getFirst();
        String id = there.hold(pick, null).id();
        ledger.change(Map.of(
                new LevelKey(pick.location(), pick.sku()), (Ledger.Decision) (before, booked) -> before.noted(id)));
    }

    /** The reservations whose goods are there, and that may not know it yet. */
    Set<String> came() {
        return levels
                .find(Filters.gt(LevelMapper.CAME, ""))
                .limit(AT_ONCE)
                .map(LevelMapper::read)
                .into(new ArrayList<>())
                .stream()
                .flatMap(level ->
                        level.ahead().stream().filter(PromisedAhead::isThere).map(one -> reservation(one, level.sku())))
                .collect(Collectors.toSet());
    }

    private static String reservation(PromisedAhead one, Sku sku) {
        return one.id().substring(0, one.id().length() - sku.value().length() - 1);
    }

    /**
     * By reservation the day by which what it was promised is there, as it is known now: never earlier than it was told.
     */
    Map<String, Slip> slips(Selling selling) {
        Map<String, Slip> slips = new HashMap<>();
        List<LevelState> all =
                levels.find(Filters.gt("ahead.day", "")).map(LevelMapper::read).into(new ArrayList<>());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<LevelState> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            Map<Sku, List<IncomingGoods>> coming = incoming()
                    .of(
                            some.stream().map(LevelState::sku).collect(Collectors.toSet()),
                            some.stream().map(LevelState::location).collect(Collectors.toSet()));
            some.forEach(level -> slips(level, coming.getOrDefault(level.sku(), List.of()), selling)
                    .forEach((one, day) -> slips.put(
                            reservation(one, level.sku()), new Slip(level.location(), level.sku(), one, day))));
        }
        return slips;
    }

    /** @param day {@link PromisedAhead#NO_DAY} where nobody knows any */
    record Slip(String location, Sku sku, PromisedAhead one, LocalDate day) {

        @Nullable
        LocalDate told() {
            return day.equals(PromisedAhead.NO_DAY) ? null : day;
        }
    }

    private Map<PromisedAhead, LocalDate> slips(LevelState level, List<IncomingGoods> coming, Selling selling) {
        return ComingPromises.expected(
                level.level(clock.now()),
                coming,
                channel -> selling.preOrder(level.location(), level.sku(), channel)
                        .map(PreOrder::sure)
                        .orElse(Sureness.EIGHTY),
                clock.today());
    }

    void move(Slip slip) {
        ledger.change(Map.of(new LevelKey(slip.location(), slip.sku()), (Ledger.Decision)
                (before, booked) -> before.ahead(slip.one().id())
                        .filter(one -> !one.isThere())
                        .map(one -> before.changed(one.on(slip.day())))
                        .orElse(before)));
    }
}
