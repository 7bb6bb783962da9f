package io.leadline.ordering.store;

import io.leadline.ordering.Arrival;
import io.leadline.ordering.Hands;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.OrderChanged;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderMove;
import io.leadline.ordering.OrderPolicy;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.storage.MapBacked;
import io.leadline.storage.Outbox;
import io.leadline.storage.Records;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.BsonInt64;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The stored form of an order: the whole of it in {@code order}, and beside it what queries ask for. */
final class OrderDocuments {

    private static final Records<PurchaseOrder> ORDERS = new Records<>(
                    PurchaseOrder.class,
                    Outbox.CODEC,
                    new MapBacked<>(OrderPolicy.class, OrderPolicyMapper::write, OrderPolicyMapper::read))
            .completedBy(EarlierOrders::complete);

    static final List<String> SUPPLY_FIELDS = List.of("state", "supplierId", "locationId", "coming");

    static final List<String> ARRIVAL_FIELDS =
            List.of("state", "supplierId", "supplierName", "locationId", "coming", "order.talk.number");

    static final List<String> CHANGE_FIELDS = List.of("state", "supplierId", "released", "version");

    /** The states in which a delivery can be counted in. */
    static final List<String> RECEIVABLE = Arrays.stream(OrderState.values())
            .filter(state -> state.after(OrderMove.RECEIVE_PART).isPresent())
            .map(Enum::name)
            .toList();

    /** Since its last change nobody has taken note of it who tells programs outside. */
    static final String UNTOLD = "untold";

    private static final String COMING = "\t";

    private static final String REST = "rest";

    /** Before the day until which somebody waits for a line, where that is later than the day on which it is expected. */
    private static final String UNTIL = "until ";

    private OrderDocuments() {}

    static Document write(PurchaseOrder order, long version) {
        Document document = Outbox.mark(new Document("_id", order.id()), order.pending())
                .append("version", version)
                .append("state", order.state().name())
                .append("supplierId", order.head().supplierId())
                .append("locationId", order.head().locationId())
                .append("proposalKey", order.head().proposalKey())
                .append("released", order.talk().number() != null)
                .append(UNTOLD, true)
                .append("open", !order.state().isFinal())
                .append("slots", slots(order))
                .append("supply", supply(order))
                .append("coming", coming(order))
                .append("skus", order.lines().stream().map(l -> l.sku().value()).toList())
                .append("words", words(order))
                .append("supplierName", order.head().supplierName())
                .append("createdAt", Date.from(order.head().createdAt()))
                .append("needDate", order.needDate().toString())
                .append("expectedDate", order.expectedDate().toString())
                .append("acceptedLate", !order.acceptedLate().isEmpty())
                .append("value", order.total().amount())
                .append("aloneBy", hands(order))
                .append(
                        "aloneAt",
                        order.approvals()
                                .alone()
                                .map(signature -> Date.from(signature.at()))
                                .orElse(null))
                .append("order", ORDERS.write(order).append("version", new BsonInt64(version)));
        document.putAll(OrderRow.all(order));
        order.toldAt().ifPresent(at -> document.append("toldAt", Date.from(at)));
        order.openWordAt().ifPresent(at -> document.append("saidAt", Date.from(at)));
        return document;
    }

    static PurchaseOrder read(Document document) {
        return ORDERS.read(document.get("order", Document.class));
    }

    /** An order read with the fields {@link #CHANGE_FIELDS}. */
    static OrderChanged change(Document document) {
        return new OrderChanged(
                document.getString("_id"),
                document.getString("supplierId"),
                OrderState.valueOf(document.getString("state")),
                document.getBoolean("released", false),
                document.getLong("version"));
    }

    /**
     * What a unique index keeps apart. A released order has given its places back; it still needs an entry of its own,
     * because an index knows empty lists as one and the same value.
     */
    private static List<String> slots(PurchaseOrder order) {
        List<String> taken = order.state().isProposal()
                ? order.lines().stream()
                        .filter(line -> !line.dropped())
                        .map(line -> slot(order.head().locationId(), line.sku()))
                        .toList()
                : List.of();
        return taken.isEmpty() ? List.of("none:" + order.id()) : taken;
    }

    static String slot(String locationId, Sku sku) {
        return locationId + "|" + sku;
    }

    private static @Nullable List<String> hands(PurchaseOrder order) {
        Set<String> hands = Hands.of(order);
        return hands.isEmpty() ? null : List.copyOf(hands);
    }

    private static List<String> supply(PurchaseOrder order) {
        return order.state().isFinal()
                ? List.of()
                : order.openLines().stream()
                        .map(line -> slot(order.head().locationId(), line.sku()))
                        .toList();
    }

    private static List<String> words(PurchaseOrder order) {
        Stream<String> texts = Stream.concat(
                Stream.of(
                        order.id(),
                        order.name(),
                        order.head().supplierName(),
                        order.head().supplierId()),
                order.lines().stream().flatMap(line -> Stream.of(line.sku().value(), line.name())));
        return texts.flatMap(text -> Stream.concat(Stream.of(text), Arrays.stream(text.split("\\s+"))))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isBlank())
                .distinct()
                .limit(200)
                .toList();
    }

    /** Each open line as item, quantity, day and whether it is a rest: what planning asks for all day, without whole orders. */
    static List<String> coming(PurchaseOrder order) {
        if (order.state().isFinal()) {
            return List.of();
        }
        return order.openLines().stream()
                .map(line -> written(
                        supply(order, line), line.awaitedUntil(order.talk().acceptedDate())))
                .toList();
    }

    private static String written(OpenSupply open, LocalDate until) {
        return open.sku()
                + COMING
                + open.open()
                + COMING
                + open.expectedDate()
                + (open.rest() ? COMING + REST : "")
                + (until.isAfter(open.expectedDate()) ? COMING + UNTIL + until : "");
    }

    /** Until when somebody waits for what stands in a text. */
    private static LocalDate until(String coming) {
        String[] parts = coming.split(COMING);
        String last = parts[parts.length - 1];
        return LocalDate.parse(last.startsWith(UNTIL) ? last.substring(UNTIL.length()) : parts[2]);
    }

    /** The open supply of an order read with the fields {@link #SUPPLY_FIELDS}. */
    static Stream<OpenSupply> supplyOf(Document document) {
        boolean proposed = OrderState.valueOf(document.getString("state")).isProposal();
        return document.getList("coming", String.class).stream().map(text -> {
            String[] parts = text.split(COMING);
            return new OpenSupply(
                    document.getString("_id"),
                    document.getString("supplierId"),
                    new Sku(parts[0]),
                    document.getString("locationId"),
                    Quantity.of(parts[1]),
                    LocalDate.parse(parts[2]),
                    proposed,
                    parts.length > 3 && parts[3].equals(REST));
        });
    }

    /** What an order read with the fields {@link #ARRIVAL_FIELDS} brings, day by day. */
    static List<Arrival> arrivals(Document document) {
        Map<LocalDate, List<Arrival.Missing>> byDay = new TreeMap<>();
        Map<LocalDate, LocalDate> until = new HashMap<>();
        document.getList("coming", String.class)
                .forEach(text -> until.merge(
                        LocalDate.parse(text.split(COMING)[2]),
                        until(text),
                        (one, other) -> one.isAfter(other) ? one : other));
        supplyOf(document)
                .forEach(open -> byDay.computeIfAbsent(open.expectedDate(), day -> new ArrayList<>())
                        .add(new Arrival.Missing(open.sku(), open.open())));
        String id = document.getString("_id");
        String number = document.getEmbedded(List.of("order", "talk", "number"), id);
        List<Arrival> arrivals = new ArrayList<>();
        byDay.forEach((day, missing) -> arrivals.add(new Arrival(
                id,
                number,
                document.getString("supplierId"),
                document.getString("supplierName"),
                document.getString("locationId"),
                day,
                until.getOrDefault(day, day),
                document.getString("state").equals(OrderState.PARTLY_RECEIVED.name()),
                missing)));
        return arrivals;
    }

    private static Stream<OpenSupply> supplyOf(PurchaseOrder order) {
        return order.state().isFinal()
                ? Stream.empty()
                : order.openLines().stream().map(line -> supply(order, line));
    }

    private static OpenSupply supply(PurchaseOrder order, OrderLine line) {
        return new OpenSupply(
                order.id(),
                order.head().supplierId(),
                line.sku(),
                order.head().locationId(),
                line.open(),
                line.expectedDate(),
                order.state().isProposal(),
                line.received().isPositive() || line.damaged().isPositive());
    }
}
