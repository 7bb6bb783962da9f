package io.leadline.exchange.api;

import io.leadline.catalog.Items;
import io.leadline.identity.ApiKey;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Sha256;
import io.leadline.shared.Sku;
import io.leadline.stock.Balance;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.ComingPromises;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.MovementsPage;
import io.leadline.stock.PreOrders;
import io.leadline.stock.Reservations;
import io.leadline.stock.Stock;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What channels may still promise, and how that came about. A key sees its channels and the locations that serve them. */
@ForPrograms
class StockApi {

    private static final int MOST_SKUS = 100;
    private static final int AT_ONCE = 100;

    /** Behind every id. */
    private static final String LAST = "\uffff";

    private final Stock stock;
    private final PreOrders preOrders;
    private final Reservations reservations;
    private final Items items;
    private final ChannelRules rules;
    private final BusinessClock clock;

    StockApi(
            Stock stock,
            PreOrders preOrders,
            Reservations reservations,
            Items items,
            ChannelRules rules,
            BusinessClock clock) {
        this.stock = stock;
        this.preOrders = preOrders;
        this.reservations = reservations;
        this.items = items;
        this.rules = rules;
        this.clock = clock;
    }

    record AvailabilityAnswer(Instant asOf, List<Available> availability) {}

    /**
     * @param known whether there is such an item
     * @param preOrder what of the goods that are to come may be promised, by the day from which
     */
    record Available(String channel, String sku, BigDecimal available, boolean known, List<PreOrderable> preOrder) {}

    /** @param quantity for that day or later, what may be had sooner among it */
    record PreOrderable(LocalDate from, BigDecimal quantity) {}

    record MovementsAnswer(List<Moved> movements, @Nullable String next) {}

    /**
     * @param cause empty for what another channel sold
     * @param batch empty where the goods say none; so is the day
     */
    record Moved(
            String id,
            String kind,
            String location,
            String sku,
            BigDecimal onHandChange,
            BigDecimal inTransitChange,
            String cause,
            Instant at,
            String batch,
            String bestBefore) {}

    record BalancesAnswer(Instant at, List<Held> balances) {}

    record Held(String location, String sku, BigDecimal onHand, BigDecimal inTransit) {}

    @GetMapping("/api/v1/availability")
    @Told(
            value = "What channels may still promise of up to 100 items",
            query = {"channel", "sku"})
    AvailabilityAnswer availability(
            @AuthenticationPrincipal ApiKey key, @RequestParam MultiValueMap<String, String> asked) {
        Query query = Query.of(asked, "channel", "sku");
        List<Sku> skus = query.skus(MOST_SKUS);
        Set<Sku> known = items.findAll(skus).stream().map(item -> item.sku()).collect(Collectors.toSet());
        Collection<String> channels = query.channels(key);
        Map<String, Map<Sku, List<ComingPromises.Step>>> ahead = preOrders.of(channels, skus);
        List<Available> answers = channels.stream()
                .flatMap(channel -> available(channel, skus, known, ahead.getOrDefault(channel, Map.of())))
                .toList();
        return new AvailabilityAnswer(clock.now(), answers);
    }

    private Stream<Available> available(
            String channel, List<Sku> skus, Set<Sku> known, Map<Sku, List<ComingPromises.Step>> ahead) {
        return stock.availableToPromise(channel, skus).entrySet().stream()
                .map(one -> new Available(
                        channel,
                        one.getKey().value(),
                        one.getValue().value(),
                        known.contains(one.getKey()),
                        ahead.getOrDefault(one.getKey(), List.of()).stream()
                                .map(step -> new PreOrderable(
                                        step.from(), step.quantity().value()))
                                .toList()));
    }

    @GetMapping("/api/v1/items/{sku}/movements")
    @Told(
            value = "Movements of an item, newest first",
            query = {"cursor", "limit"})
    MovementsAnswer movements(
            @AuthenticationPrincipal ApiKey key,
            @PathVariable String sku,
            @RequestParam MultiValueMap<String, String> asked) {
        Query query = Query.of(asked, "cursor", "limit");
        Sku item = item(sku);
        Set<String> served = served(key);
        MovementsPage page = stock.movements(
                item,
                served,
                query.cursor().map(cursor -> place(cursor, item, served)).orElse(null),
                query.limit());
        Set<String> others = othersSales(page.movements(), key);
        return new MovementsAnswer(
                page.movements().stream()
                        .map(movement -> moved(movement, others.contains(movement.id())))
                        .toList(),
                page.next()
                        .map(place -> Query.cursor(place.at().toEpochMilli() + " " + unnamed(place.id())))
                        .orElse(null));
    }

    /** What was sold and came back by other channels of the same shelf: that it moved is told, and not by which order. */
    private Set<String> othersSales(List<Movement> movements, ApiKey key) {
        List<Movement> sales = movements.stream()
                .filter(movement ->
                        movement.kind() == MovementKind.SALE || movement.kind() == MovementKind.CUSTOMER_RETURN)
                .toList();
        Map<String, String> channels =
                reservations.channels(sales.stream().map(Movement::cause).collect(Collectors.toSet()));
        return sales.stream()
                .filter(sale -> !key.isForChannel(channels.getOrDefault(sale.cause(), "")))
                .map(Movement::id)
                .collect(Collectors.toSet());
    }

    /** Names a movement, and nothing of what made it. */
    private static String unnamed(String id) {
        return "M-" + Sha256.hex(id).substring(0, 32);
    }

    /** What the movements come to up to a moment, now or past. */
    @GetMapping("/api/v1/items/{sku}/balances")
    @Told(value = "What the movements of an item come to, up to a moment", query = "at")
    BalancesAnswer balances(
            @AuthenticationPrincipal ApiKey key,
            @PathVariable String sku,
            @RequestParam MultiValueMap<String, String> asked) {
        Instant at = Query.of(asked, "at").moment("at").orElseGet(clock::now);
        Set<String> served = served(key);
        return new BalancesAnswer(
                at,
                stock.levelsAt(item(sku), at).stream()
                        .filter(balance -> served.contains(balance.location()))
                        .map(StockApi::held)
                        .toList());
    }

    private Sku item(String sku) {
        return Optional.of(Query.sku(sku))
                .filter(asked -> items.find(asked).isPresent())
                .orElseThrow(() -> ApiProblem.missing("item", sku));
    }

    private Set<String> served(ApiKey key) {
        return rules.selling().locations(key.channels());
    }

    /** The cursor does not say which movement it is behind, which may be of another channel: it is found by its moment. */
    private Stock.Place place(String cursor, Sku sku, Set<String> served) {
        String[] parts = cursor.split(" ", 2);
        try {
            Instant at = Instant.ofEpochMilli(Long.parseLong(parts[0]));
            Optional<Stock.Place> next = Optional.of(new Stock.Place(at, LAST));
            while (next.isPresent()) {
                MovementsPage page = stock.movements(sku, served, next.get(), AT_ONCE);
                for (Movement movement : page.movements()) {
                    if (movement.at().equals(at) && unnamed(movement.id()).equals(parts[1])) {
                        return new Stock.Place(at, movement.id());
                    }
                }
                next = page.next().filter(place -> place.at().equals(at));
            }
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException | DateTimeException noPlace) {
            // It is told below, like one of another item.
        }
        throw Query.wrongCursor(Query.cursor(cursor));
    }

    private static Moved moved(Movement movement, boolean unnamed) {
        return new Moved(
                unnamed ? unnamed(movement.id()) : movement.id(),
                movement.kind().name(),
                movement.location(),
                movement.sku().value(),
                movement.onHandChange().value(),
                movement.inTransitChange().value(),
                unnamed ? "" : movement.cause(),
                movement.at(),
                movement.stamp().batch(),
                movement.stamp().until().map(Object::toString).orElse(""));
    }

    private static Held held(Balance balance) {
        return new Held(
                balance.location(),
                balance.sku().value(),
                balance.onHand().value(),
                balance.inTransit().value());
    }
}
