package io.leadline.exchange.api;

import io.leadline.catalog.BillsOfMaterials;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Kits;
import io.leadline.catalog.Units;
import io.leadline.identity.ApiKey;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.NumberRange;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sha256;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.Counted;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.ReservationLine;
import io.leadline.stock.Stock;
import io.leadline.stock.StockCount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;

/** What moved and what was counted at the locations that serve a key's channels, as another system tells it. */
@ForPrograms
class StockWritesApi {

    /** Receipts of orders are counted in Leadline, and transfers have two ends; a count is told as what lies there. */
    private static final Set<MovementKind> TOLD = EnumSet.of(
            MovementKind.SALE, MovementKind.CUSTOMER_RETURN, MovementKind.SUPPLIER_RETURN, MovementKind.WRITE_OFF);

    private final Stock stock;
    private final Items items;
    private final Kits kits;
    private final ChannelRules rules;
    private final BusinessClock clock;

    StockWritesApi(Stock stock, Items items, Kits kits, ChannelRules rules, BusinessClock clock) {
        this.stock = stock;
        this.items = items;
        this.kits = kits;
        this.rules = rules;
        this.clock = clock;
    }

    record LineBody(String sku, BigDecimal quantity) {}

    record MovementsBody(String location, String kind, String reference, List<LineBody> lines) {}

    record BookedAnswer(String location, String kind, List<Booked> lines) {}

    /** @param onHand what lies there now; below zero where more left than came */
    record Booked(String id, String sku, BigDecimal quantity, BigDecimal onHand) {}

    record CountLineBody(String sku, BigDecimal onHand) {}

    record CountsBody(String location, LocalDate asOf, List<CountLineBody> lines) {}

    /**
     * @param booked how many were new or corrected an earlier one of that day
     * @param outdated items of which a later count is booked already
     */
    record CountsAnswer(int booked, int same, List<String> outdated) {}

    @PostMapping("/api/v1/movements")
    @Told(
            value = "Book what left or came back at a location, all lines once",
            body = MovementsBody.class,
            headers = ReservationsApi.ONCE)
    BookedAnswer move(@AuthenticationPrincipal ApiKey key, HttpEntity<byte[]> sent) {
        Body body = Body.read(sent.getBody(), "location", "kind", "reference", "lines");
        String location = location(body, key);
        MovementKind kind = kind(body.text("kind", "one of " + kinds()));
        String reference = body.text("reference", "what made it, 1 to 64 characters, such as a receipt's number");
        List<ReservationLine> lines = body.lines("lines");
        known(lines, ReservationLine::sku, ReservationLine::quantity, "quantity");
        String name = "told:" + ReservationsApi.once(key, sent) + ":";
        Instant now = clock.now();
        List<Movement> movements = new ArrayList<>();
        for (ReservationLine line : lines) {
            movements.add(new Movement(
                    name + (movements.size() + 1), kind, location, line.sku(), line.quantity(), reference, now));
        }
        checkSame(movements, name);
        if (!stock.name(name, content(movements))) {
            throw otherContent();
        }
        stock.record(movements);
        return new BookedAnswer(
                location,
                Query.word(kind),
                movements.stream()
                        .map(moved -> new Booked(
                                moved.id(),
                                moved.sku().value(),
                                moved.quantity().value(),
                                stock.level(location, moved.sku()).onHand().value()))
                        .toList());
    }

    /** What was booked under the same name before names were kept is the same, or this is a slip. */
    private void checkSame(List<Movement> movements, String name) {
        Set<String> ids = new TreeSet<>(movements.stream().map(Movement::id).toList());
        // One more than told now: fewer lines are another content, too.
        ids.add(name + (movements.size() + 1));
        Map<String, Movement> before = stock
                .booked(movements.stream().map(Movement::sku).toList(), ids)
                .stream()
                .collect(Collectors.toMap(Movement::id, Function.identity()));
        boolean same = before.isEmpty()
                || before.size() <= movements.size()
                        && movements.stream().allMatch(moved -> isSame(moved, before.getOrDefault(moved.id(), moved)));
        if (!same) {
            throw otherContent();
        }
    }

    private static ApiProblem otherContent() {
        return ApiProblem.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "other-content",
                "This Idempotency-Key was used for something else",
                "Send the same content again, or another Idempotency-Key");
    }

    /** A hash of all that is told of them but when. */
    private static String content(List<Movement> movements) {
        return Sha256.hex(movements.stream()
                .map(moved -> String.join(
                        "\n",
                        moved.id(),
                        moved.kind().name(),
                        moved.location(),
                        moved.sku().value(),
                        moved.quantity().value().stripTrailingZeros().toPlainString(),
                        moved.cause()))
                .collect(Collectors.joining("\n")));
    }

    private static boolean isSame(Movement now, Movement before) {
        return now.kind() == before.kind()
                && now.location().equals(before.location())
                && now.sku().equals(before.sku())
                && now.quantity().equals(before.quantity());
    }

    @PostMapping("/api/v1/counts")
    @Told(value = "Tell what lay at a location in the evening of a day", body = CountsBody.class)
    CountsAnswer count(@AuthenticationPrincipal ApiKey key, HttpEntity<byte[]> sent) {
        Body body = Body.read(sent.getBody(), "location", "asOf", "lines");
        String location = location(body, key);
        LocalDate asOf = body.day("asOf");
        if (asOf.isAfter(clock.today())) {
            throw ApiProblem.wrong("asOf", asOf, "a day that has begun, at the latest " + clock.today());
        }
        List<Body.OnHand> lines = body.onHand("lines");
        known(lines, Body.OnHand::sku, Body.OnHand::onHand, "onHand");
        Counted counted = stock.count(lines.stream()
                .map(line -> new StockCount(asOf, location, line.sku(), line.onHand()))
                .toList());
        return new CountsAnswer(
                Math.toIntExact(counted.saved().added() + counted.saved().changed()),
                Math.toIntExact(counted.saved().same()),
                counted.outdated().stream().map(count -> count.sku().value()).toList());
    }

    private String location(Body body, ApiKey key) {
        Set<String> served = new TreeSet<>(rules.selling().locations(key.channels()));
        String location = body.text("location", "a location that serves a channel of this key: " + served);
        if (!served.contains(location)) {
            throw ApiProblem.wrong("location", location, "a location that serves a channel of this key: " + served);
        }
        return location;
    }

    private static MovementKind kind(String word) {
        return TOLD.stream()
                .filter(kind -> Query.word(kind).equals(word))
                .findFirst()
                .orElseThrow(() -> ApiProblem.wrong("kind", word, "one of " + kinds()));
    }

    private static List<String> kinds() {
        return TOLD.stream().map(Query::word).toList();
    }

    /** Each of an item that there is and that lies on shelves itself, and in parts only where its unit has some. */
    private <T> void known(List<T> lines, Function<T, Sku> sku, Function<T, Quantity> units, String field) {
        Map<Sku, Item> there = items.findAll(lines.stream().map(sku).toList()).stream()
                .collect(Collectors.toMap(Item::sku, item -> item));
        BillsOfMaterials bills = kits.bills();
        for (int i = 0; i < lines.size(); i++) {
            Item item = there.get(sku.apply(lines.get(i)));
            if (item == null) {
                throw ApiProblem.wrong(
                        "lines[" + i + "].sku", sku.apply(lines.get(i)), "the SKU of an item that there is");
            }
            if (bills.isKit(item.sku())) {
                throw ApiProblem.wrong(
                        "lines[" + i + "].sku",
                        item.sku(),
                        "an item that lies on shelves: of a kit, each of its parts");
            }
            NumberRange range = Units.range(item.unit());
            if (range.fault(units.apply(lines.get(i)).value()).isPresent()) {
                throw ApiProblem.wrong(
                        "lines[" + i + "]." + field,
                        units.apply(lines.get(i)),
                        "a number with at most " + range.decimals() + " decimals: its unit is " + item.unit());
            }
        }
    }
}
