package io.leadline.stock.store;

import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.stock.Hold;
import io.leadline.stock.PromisedAhead;
import io.leadline.stock.SetAside;
import io.leadline.stock.ShelfHistory;
import io.leadline.stock.StockCount;
import io.leadline.storage.chain.Link;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** Levels by location and SKU. */
final class LevelMapper {

    private LevelMapper() {}

    /** What is promised ahead and is there, by which it is found; nothing where none is. */
    static final String CAME = "came";

    static Document write(LevelState state, long version) {
        List<String> came = state.ahead().stream()
                .filter(PromisedAhead::isThere)
                .map(PromisedAhead::id)
                .toList();
        Document document = written(state, version);
        if (!state.ahead().isEmpty()) {
            document.append(
                    "ahead", state.ahead().stream().map(LevelMapper::write).toList());
        }
        return came.isEmpty() ? document : document.append(CAME, came);
    }

    private static Document written(LevelState state, long version) {
        return new Document("_id", state.id())
                .append("location", state.location())
                .append("sku", state.sku().value())
                .append("onHand", new Decimal128(state.onHand().value()))
                .append("inTransit", new Decimal128(state.inTransit().value()))
                .append(
                        "reservations",
                        state.holds().stream().map(LevelMapper::write).toList())
                .append(
                        "setAside",
                        state.setAside().stream().map(LevelMapper::write).toList())
                .append("ended", state.ended())
                .append("counted", write(state.counted()))
                .append(
                        "unfiled",
                        state.unfiled().stream().map(Booked::document).toList())
                .append("empty", periods(state.past()))
                .append(
                        "arrived",
                        state.past().arrivedOn() == null
                                ? null
                                : state.past().arrivedOn().toString())
                .append(StockHistory.CHAIN, state.end().stored())
                .append("version", version);
    }

    static LevelState read(Document document) {
        String location = document.getString("location");
        Sku sku = new Sku(document.getString("sku"));
        return new LevelState(
                location,
                sku,
                quantity(document, "onHand"),
                quantity(document, "inTransit"),
                document.getList("reservations", Document.class).stream()
                        .map(hold -> hold(hold, sku))
                        .toList(),
                // Earlier versions knew of none.
                document.getList("setAside", Document.class, List.of()).stream()
                        .map(one -> setAside(one, location, sku))
                        .toList(),
                document.getList("ahead", Document.class, List.of()).stream()
                        .map(LevelMapper::ahead)
                        .toList(),
                document.getList("ended", String.class),
                counted(document.get("counted", Document.class), location, sku),
                document.getList("unfiled", Document.class).stream()
                        .map(Booked::of)
                        .toList(),
                past(document),
                Objects.requireNonNullElseGet(
                        Link.of(document.get(StockHistory.CHAIN)), () -> StockHistory.start(location, sku)),
                document.getLong("version"));
    }

    /** First and last day in turn. */
    private static List<String> periods(ShelfHistory past) {
        return past.empty().stream()
                .flatMap(period ->
                        Stream.of(period.from().toString(), period.to().toString()))
                .toList();
    }

    private static ShelfHistory past(Document document) {
        List<String> days = document.getList("empty", String.class, List.of());
        String arrived = document.getString("arrived");
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i + 1 < days.size(); i += 2) {
            periods.add(new Period(LocalDate.parse(days.get(i)), LocalDate.parse(days.get(i + 1))));
        }
        return new ShelfHistory(periods, arrived == null ? null : LocalDate.parse(arrived));
    }

    private static Document write(SetAside one) {
        return new Document("id", one.id())
                .append("channel", one.channel())
                .append("quantity", new Decimal128(one.quantity().value()))
                .append("until", Date.from(one.until()))
                .append("savedBy", one.saved().name())
                .append("savedAt", Date.from(one.saved().at()));
    }

    private static SetAside setAside(Document document, String location, Sku sku) {
        return new SetAside(
                document.getString("id"),
                document.getString("channel"),
                location,
                sku,
                quantity(document, "quantity"),
                document.getDate("until").toInstant(),
                new SavedBy(
                        document.getString("savedBy"),
                        document.getDate("savedAt").toInstant()));
    }

    private static Document write(PromisedAhead one) {
        Document document = new Document("id", one.id())
                .append("reservation", one.reservation())
                .append("channel", one.channel())
                .append("left", new Decimal128(one.left().value()))
                .append("day", one.day().toString())
                .append("at", Date.from(one.at()));
        return one.late() ? document.append("late", true) : document;
    }

    private static PromisedAhead ahead(Document document) {
        return new PromisedAhead(
                document.getString("id"),
                document.getString("reservation"),
                document.getString("channel"),
                quantity(document, "left"),
                LocalDate.parse(document.getString("day")),
                document.getDate("at").toInstant(),
                document.getBoolean("late", false));
    }

    private static Document write(Hold hold) {
        Document document = new Document("id", hold.id())
                .append("channel", hold.channel())
                .append("quantity", new Decimal128(hold.quantity().value()));
        Instant until = hold.until();
        return until == null ? document : document.append("until", Date.from(until));
    }

    private static Hold hold(Document document, Sku sku) {
        Date until = document.getDate("until");
        return new Hold(
                document.getString("id"),
                document.getString("channel"),
                sku,
                quantity(document, "quantity"),
                until == null ? null : until.toInstant());
    }

    private static @Nullable Document write(@Nullable StockCount count) {
        return count == null
                ? null
                : new Document("asOf", count.asOf().toString())
                        .append("onHand", new Decimal128(count.onHand().value()));
    }

    private static @Nullable StockCount counted(@Nullable Document document, String location, Sku sku) {
        return document == null
                ? null
                : new StockCount(
                        LocalDate.parse(document.getString("asOf")), location, sku, quantity(document, "onHand"));
    }

    private static Quantity quantity(Document document, String field) {
        return new Quantity(document.get(field, Decimal128.class).bigDecimalValue());
    }
}
