package io.leadline.browser;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.Locations;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.demand.Promotion;
import io.leadline.demand.Promotions;
import io.leadline.disruptions.AffectedLineStore;
import io.leadline.disruptions.DisruptionExample;
import io.leadline.disruptions.DisruptionStore;
import io.leadline.exchange.ImportLog;
import io.leadline.exchange.Problem;
import io.leadline.exchange.RowError;
import io.leadline.identity.Actor;
import io.leadline.ordering.OrderLife;
import io.leadline.outlook.OutlookExample;
import io.leadline.outlook.OutlookLine;
import io.leadline.outlook.OutlookStore;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.scorecard.home.PunctualityHomes;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.ShipmentExample;
import io.leadline.shipments.ShipmentStore;
import io.leadline.shipments.Turns;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Stock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.springframework.context.ApplicationContext;

/**
 * More of everything than fits into any part that is read at once. Where making one takes long, as with orders and plans,
 * one that is there is written again under other names; all of it is taken away afterwards, but for what has a history.
 */
final class ManyRows {

    static final int ROWS = 1_250;
    static final String PREFIX = "LONG";

    private static final List<String> COLLECTIONS = List.of(
            "items",
            "suppliers",
            "terms",
            "locations",
            "channels",
            "promotions",
            "users",
            "plans",
            "orders",
            "inbox_tasks",
            "stock_transfers",
            "outlooks",
            "shipments",
            "disrupted_lines",
            "purchase_lines");

    private final ApplicationContext context;
    private final MongoDatabase database;
    private final Shipment shipment;
    private final String disruption;

    ManyRows(ApplicationContext context, String sku, String order) {
        this.context = context;
        this.database = context.getBean(MongoDatabase.class);
        catalog();
        stock();
        past();
        context.getBean(OutlookStore.class)
                .add(OutlookExample.draft(
                        id(0),
                        1,
                        IntStream.range(0, ROWS)
                                .mapToObj(i -> OutlookExample.line(id(i), 50))
                                .toArray(OutlookLine[]::new)));
        shipment = ShipmentExample.told(
                "D-" + sku, id(0), LocalDate.EPOCH, all(ManyRows::id).toArray(String[]::new));
        context.getBean(ShipmentStore.class).add(shipment, Turns.NONE);
        Shipment small = ShipmentExample.told("E-" + sku, id(0), LocalDate.EPOCH, id(0));
        context.getBean(ShipmentStore.class).add(small, Turns.NONE);
        again("shipments", Filters.eq(small.id()), (one, id) -> {
            one.append("words", id.toLowerCase(Locale.ROOT)).append("orders", List.of());
            // Each has taken a turn of its own, or none.
            one.append("turns", List.of(id)).append("turnsOf", List.of());
            one.get("shipment", Document.class).append("id", id);
        });
        disruption = PREFIX + "-D";
        context.getBean(DisruptionStore.class).add(DisruptionExample.deciding(disruption, id(0)));
        context.getBean(AffectedLineStore.class)
                .put(all(i -> DisruptionExample.line(disruption, id(i), 1, id(i), ROWS - i)));
        again(
                "users",
                Filters.exists("sortName"),
                (user, id) ->
                        user.append("email", id + "@example.com").append("sortName", id.toLowerCase(Locale.ROOT)));
        again("plans", Filters.eq("sku", sku), (plan, id) -> {
            plan.append("sku", id)
                    .append("listed", plan.getString("listed").replace(sku, id))
                    .append("changedAt", System.currentTimeMillis());
            plan.get("plan", Document.class).get("advice", Document.class).append("sku", id);
        });
        database.getCollection("planning_state").updateOne(Filters.eq("plans"), Updates.inc("writes", 1L));
        again("orders", Filters.eq(order), (one, id) -> {
            one.append("proposalKey", id).append("slots", List.of(id)).append("state", "CONFIRMED");
        });
        again(
                "inbox_tasks",
                Filters.eq("groups", "buyer"),
                (task, id) -> task.append("search", id.toLowerCase(Locale.ROOT)));
        ImportLog imports = context.getBean(ImportLog.class);
        imports.addErrors(
                imports.latest(1).getFirst().id(),
                all(i -> new RowError(
                        "items.csv", i + 2, "unit_price", "x", Problem.values()[0], List.of("a", "b", "c"))));
    }

    /** One with as many lines. */
    String shipment() {
        return shipment.id();
    }

    /** One that touches as many. */
    String disruption() {
        return disruption;
    }

    static String id(int i) {
        return "%s-%04d".formatted(PREFIX, i);
    }

    private void catalog() {
        ZoneId london = ZoneId.of("Europe/London");
        Money pound = Money.of("1", "GBP");
        Money two = Money.of("2", "GBP");
        context.getBean(Items.class)
                .put(all(i -> new Item(new Sku(id(i)), "Row " + i, "rows", "piece", pound, two, 1, 1)));
        Suppliers suppliers = context.getBean(Suppliers.class);
        suppliers.put(all(i -> new Supplier(
                id(i), "Maker " + id(i), "m@example.com", "GB", london, Locale.ENGLISH, "GBP", Money.zero("GBP"))));
        suppliers.putTerms(all(i -> new Terms(
                id(0),
                new Sku(id(i)),
                1,
                List.of(new PriceBreak(Quantity.of(1), pound)),
                Quantity.of(1),
                Quantity.of(1),
                7)));
        Locations locations = context.getBean(Locations.class);
        locations.put(all(i -> new Location(id(i), "Place " + id(i), LocationKind.STORE, "GB", london)));
        Period past = new Period(LocalDate.EPOCH, LocalDate.EPOCH);
        context.getBean(Promotions.class)
                .put(all(i -> new Promotion(id(i), null, null, new Sku(id(i)), past, BigDecimal.TEN)));
        locations.putChannels(all(i -> new Channel(id(i), "Shop " + id(i), ChannelKind.STORE, id(0), 0)));
    }

    private void stock() {
        context.getBean(Stock.class).record(all(i -> movement(String.valueOf(i), Quantity.of(1), i)));
        database.getCollection("stock_transfers")
                .insertMany(all(i -> new Document("_id", id(i))
                        .append("from", id(0))
                        .append("to", id(1))
                        .append("sku", id(2))
                        .append("quantity", new Decimal128(1))
                        .append("cause", "")
                        .append("state", "UNDERWAY")
                        .append("startedAt", Date.from(Instant.EPOCH.plusSeconds(i)))));
    }

    private static Movement movement(String id, Quantity quantity, int second) {
        return new Movement(
                PREFIX + ":" + id,
                MovementKind.COUNT,
                id(0),
                new Sku(id(0)),
                quantity,
                id(second),
                Instant.EPOCH.plusSeconds(second));
    }

    /** One late line of each supplier, and as many of the first one. */
    private void past() {
        LocalDate day = context.getBean(BusinessClock.class).today().minusDays(20);
        List<PurchaseLine> lines = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            for (String supplier : i == 0 ? List.of(id(0)) : List.of(id(0), id(i))) {
                lines.add(new PurchaseLine(
                        id(i),
                        supplier,
                        supplier,
                        new Sku(id(i)),
                        day.minusDays(9),
                        day,
                        day.plusDays(1),
                        Quantity.of(1),
                        Quantity.of(1),
                        Money.of("1", "GBP")));
            }
        }
        context.getBean(PurchaseHistory.class).put(lines);
        Actor buyer = OrderLife.BUYER;
        PunctualityHomes scores = context.getBean(PunctualityHomes.class);
        Awaitility.await().until(() -> scores.of(id(ROWS - 1), buyer).isPresent());
    }

    private void again(String collection, org.bson.conversions.Bson sample, BiConsumer<Document, String> change) {
        MongoCollection<Document> documents = database.getCollection(collection);
        List<Document> copies = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Document copy = documents.find(sample).first();
            if (copy == null) {
                throw new AssertionError("Nothing in " + collection + " to write again");
            }
            String id = collection.equals("users") ? id(i).toLowerCase(Locale.ROOT) : id(i);
            change.accept(copy, id);
            // The engine's keys are above zero.
            copies.add(copy.append("_id", collection.equals("inbox_tasks") ? Long.valueOf(-1L - i) : id));
        }
        documents.insertMany(copies);
    }

    private static <T> List<T> all(IntFunction<T> one) {
        return IntStream.range(0, ROWS).mapToObj(one).toList();
    }

    void end() {
        for (String collection : COLLECTIONS) {
            for (String field : List.of("_id", "sku", "search", "supplier")) {
                database.getCollection(collection).deleteMany(Filters.regex(field, "^(?i)" + PREFIX + "-"));
            }
        }
        // What the ledger has it keeps, and misses when it is gone: the shelf is empty, and that is all.
        context.getBean(Stock.class).record(movement("end", Quantity.of(-ROWS), ROWS));
        DisruptionExample.end(context.getBean(DisruptionStore.class), disruption);
        database.getCollection("editions").updateMany(new Document(), Updates.inc("number", 1L));
        database.getCollection("planning_state").updateOne(Filters.eq("plans"), Updates.inc("writes", 1L));
    }
}
