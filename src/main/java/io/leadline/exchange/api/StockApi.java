package io.leadline.exchange.api;

import io.leadline.catalog.Channel;
import io.leadline.catalog.Items;
import io.leadline.catalog.Locations;
import io.leadline.identity.ApiKey;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Sku;
import io.leadline.stock.Balance;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementsPage;
import io.leadline.stock.Stock;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What channels may still promise, and how that came about. A key sees its channels and the locations that serve them. */
@RestController
class StockApi {

    private static final int MOST_SKUS = 100;

    private final Stock stock;
    private final Items items;
    private final Locations locations;
    private final BusinessClock clock;

    StockApi(Stock stock, Items items, Locations locations, BusinessClock clock) {
        this.stock = stock;
        this.items = items;
        this.locations = locations;
        this.clock = clock;
    }

    record AvailabilityAnswer(Instant asOf, List<Available> availability) {}

    /** @param known whether there is such an item */
    record Available(String channel, String sku, BigDecimal available, boolean known) {}

    record MovementsAnswer(List<Moved> movements, @Nullable String next) {}

    /** @param batch empty where the goods say none; so is the day */
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
        List<Available> answers = query.channels(key).stream()
                .flatMap(channel -> stock.availableToPromise(channel, skus).entrySet().stream()
                        .map(one -> new Available(
                                channel, one.getKey().value(), one.getValue().value(), known.contains(one.getKey()))))
                .toList();
        return new AvailabilityAnswer(clock.now(), answers);
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
        MovementsPage page = stock.movements(
                item(sku), served(key), query.cursor().map(StockApi::place).orElse(null), query.limit());
        return new MovementsAnswer(
                page.movements().stream().map(StockApi::moved).toList(),
                page.next()
                        .map(place -> Query.cursor(place.at().toEpochMilli() + " " + place.id()))
                        .orElse(null));
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
        return key.channels().stream()
                .flatMap(channel -> locations.channel(channel).stream())
                .map(Channel::servedFrom)
                .collect(Collectors.toSet());
    }

    private static Stock.Place place(String cursor) {
        String[] parts = cursor.split(" ", 2);
        try {
            return new Stock.Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException | DateTimeException noPlace) {
            throw Query.wrongCursor(Query.cursor(cursor));
        }
    }

    private static Moved moved(Movement movement) {
        return new Moved(
                movement.id(),
                movement.kind().name(),
                movement.location(),
                movement.sku().value(),
                movement.onHandChange().value(),
                movement.inTransitChange().value(),
                movement.cause(),
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
