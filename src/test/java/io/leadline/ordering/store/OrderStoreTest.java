package io.leadline.ordering.store;

import static io.leadline.ordering.OrderState.CANCELLED;
import static io.leadline.ordering.OrderState.IN_REVIEW;
import static io.leadline.ordering.OrderState.PARTLY_RECEIVED;
import static io.leadline.ordering.OrderState.PROPOSED;
import static io.leadline.ordering.OrderState.SENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.leadline.identity.Actor;
import io.leadline.ordering.AnOrder;
import io.leadline.ordering.Arrival;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.OrderChanged;
import io.leadline.ordering.OrderLine;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.OrderStore;
import io.leadline.ordering.OrderSummary;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.SampleOrder;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.PendingCommand;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.storage.ContractOf;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoOrders.class)
class OrderStoreTest {

    private TestStore store;
    private MongoOrders orders;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new OrderIndexes(), new OpenOrdersIndex());
        orders = in(store);
    }

    static final BusinessClock CLOCK = new BusinessClock() {
        @Override
        public Instant now() {
            return SampleOrder.NOW;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    };

    static MongoOrders in(TestStore store) {
        return new MongoOrders(store.database(), CLOCK, new Outboxes());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static PurchaseOrder in(PurchaseOrder order, OrderState state) {
        return new PurchaseOrder(
                order.id(),
                order.version(),
                state,
                order.head(),
                order.talk(),
                order.lines(),
                order.receipts(),
                order.log(),
                order.approvals(),
                order.pending());
    }

    @Test
    void anOrderIsReadAsItWasWritten() {
        PurchaseOrder order = SampleOrder.of("O-1", "A", "S1", IN_REVIEW);

        assertThat(orders.add(order)).isTrue();

        assertThat(orders.find("O-1", null)).contains(order);
    }

    @Test
    void anItemHasOneOpenProposalAtALocationAndAnotherWhenThatIsOver() {
        PurchaseOrder first = SampleOrder.of("O-1", "A", "S1", PROPOSED);
        assertThat(orders.add(first)).isTrue();
        assertThat(orders.add(SampleOrder.of("O-2", "A", "S2", PROPOSED))).isFalse();
        assertThat(orders.add(SampleOrder.of("O-3", "B", "S1", PROPOSED))).isTrue();
        assertThat(orders.holders("L1", List.of(new Sku("A"), new Sku("C")))).isEqualTo(Map.of(new Sku("A"), "O-1"));

        assertThat(orders.save(in(first, CANCELLED))).isTrue();

        assertThat(orders.add(SampleOrder.of("O-2", "A", "S2", PROPOSED))).isTrue();
    }

    /** Whoever wrote it or approved it finds it, for the time that counts and its supplier only, and a cancelled one not. */
    @Test
    void whatOnePersonApprovedAloneIsFoundByEveryHandItWentThrough() {
        Instant then = AnOrder.NOW;
        PurchaseOrder order = AnOrder.anOrder()
                .writtenBy(AnOrder.HEAD)
                .approvedBy(AnOrder.BUYER)
                .now();
        assertThat(orders.add(order)).isTrue();

        for (Actor hand : List.of(AnOrder.HEAD, AnOrder.BUYER)) {
            assertThat(orders.approvedAlone("acme", List.of("nobody", hand.id()), then))
                    .extracting(PurchaseOrder::id)
                    .containsExactly(order.id());
        }
        assertThat(orders.approvedAlone("acme", List.of(AnOrder.MANAGER.id()), then))
                .isEmpty();
        assertThat(orders.approvedAlone("other", List.of(AnOrder.BUYER.id()), then))
                .isEmpty();
        assertThat(orders.approvedAlone("acme", List.of(AnOrder.BUYER.id()), then.plusSeconds(1)))
                .isEmpty();
        PurchaseOrder stored = orders.find(order.id(), null).orElseThrow();
        assertThat(orders.save(in(stored, CANCELLED))).isTrue();
        assertThat(orders.approvedAlone("acme", List.of(AnOrder.BUYER.id()), then))
                .isEmpty();
    }

    @Test
    void aChangeBasedOnAnOlderVersionIsRefused() {
        orders.add(SampleOrder.of("O-1", "A", "S1", SENT));
        PurchaseOrder read = orders.find("O-1", null).orElseThrow();

        assertThat(orders.save(in(read, IN_REVIEW))).isTrue();
        assertThat(orders.save(in(read, CANCELLED))).isFalse();

        assertThat(orders.find("O-1", null).orElseThrow().state()).isEqualTo(IN_REVIEW);
    }

    @Test
    void aCommandThatTheEngineTookDoesNotComeBackWithALaterChange() {
        orders.add(SampleOrder.of("O-1", "A", "S1", SENT));
        PurchaseOrder read = orders.find("O-1", null).orElseThrow();
        orders.taken("O-1", "O-1.9.0");

        assertThat(orders.save(in(read, IN_REVIEW))).isFalse();

        PurchaseOrder again = orders.find("O-1", null).orElseThrow();
        assertThat(again.pending()).extracting(PendingCommand::id).containsExactly("O-1.9.1");
        assertThat(orders.save(in(again, IN_REVIEW))).isTrue();
        orders.taken("O-1", "O-1.9.1");
        assertThat(orders.waiting(10)).isEmpty();
    }

    @Test
    void aSupplierFindsItsReleasedOrdersAndNothingElse() {
        orders.add(SampleOrder.of("O-1", "A", "S1", SENT));
        orders.add(SampleOrder.of("O-2", "B", "S1", PROPOSED));
        orders.add(SampleOrder.of("O-3", "C", "S2", SENT));

        assertThat(orders.search(OrderQuery.ALL, "S1").rows())
                .extracting(o -> o.id())
                .containsExactly("O-1");
        assertThat(orders.search(OrderQuery.ALL, "S1").total()).isEqualTo(1);
        assertThat(orders.find("O-2", "S1")).isEmpty();
        assertThat(orders.find("O-3", "S1")).isEmpty();
        assertThat(orders.search(OrderQuery.ALL, null).total()).isEqualTo(3);
    }

    /** What stands in a list is what the whole order says, for the company as for its supplier, on each day. */
    @Test
    void aRowSaysWhatTheOrderSays() {
        for (OrderState state : OrderState.values()) {
            orders.add(SampleOrder.of("O-" + state, "SKU-" + state, "S1", state));
        }

        for (String organisation : Arrays.asList(null, "S1")) {
            List<OrderSummary> rows =
                    orders.search(OrderQuery.ALL, organisation).rows();

            assertThat(rows)
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row)
                            .isEqualTo(OrderRow.of(
                                            organisation == null
                                                    ? stored(row.id())
                                                    : stored(row.id()).forSupplier())
                                    .on(CLOCK.today())));
        }
    }

    private PurchaseOrder stored(String id) {
        return orders.find(id, null).orElseThrow();
    }

    @Test
    void anOrderIsLateFromTheDayOnAfterItWasAwaited() {
        OrderRow row = OrderRow.of(SampleOrder.of("O-1", "A", "S1", PARTLY_RECEIVED));

        assertThat(row.on(SampleOrder.DAY).late()).isFalse();
        assertThat(row.on(SampleOrder.DAY.plusDays(1)).late()).isTrue();
    }

    /** The whole orders were taken away, so that only what is kept for lists can be read. */
    @Test
    void aPageOfAListReadsNoWholeOrders() {
        orders.add(SampleOrder.of("O-1", "A", "S1", SENT));
        OrderSummary before = orders.search(OrderQuery.ALL, null).rows().getFirst();

        store.database().getCollection("orders").updateOne(Filters.eq("O-1"), Updates.unset("order"));

        assertThat(orders.search(OrderQuery.ALL, null).rows()).containsExactly(before);
    }

    @Test
    void rowsThatWereNotKeptOrByAnotherVersionAreMadeOfTheOrders() {
        orders.add(SampleOrder.of("O-1", "A", "S1", SENT));
        orders.add(SampleOrder.of("O-2", "B", "S1", SENT));
        orders.add(SampleOrder.of("O-3", "C", "S1", PROPOSED));
        List<OrderSummary> company = orders.search(OrderQuery.ALL, null).rows();
        List<OrderSummary> supplier = orders.search(OrderQuery.ALL, "S1").rows();
        MongoCollection<Document> documents = store.database().getCollection("orders");
        documents.updateOne(Filters.eq("O-1"), Updates.unset("row"));
        documents.updateOne(Filters.eq("O-1"), Updates.unset("supplierRow"));
        documents.updateOne(Filters.eq("O-2"), Updates.set("row.form", "another"));
        documents.updateOne(Filters.eq("O-2"), Updates.set("supplierRow.form", "another"));

        assertThat(orders.search(OrderQuery.ALL, null).rows()).isEqualTo(company);
        assertThat(orders.search(OrderQuery.ALL, "S1").rows()).isEqualTo(supplier);
        new KeptRows().apply(store.database());
        documents.updateMany(Filters.exists("order"), Updates.unset("order"));

        assertThat(orders.search(OrderQuery.ALL, null).rows()).isEqualTo(company);
        assertThat(orders.search(OrderQuery.ALL, "S1").rows()).isEqualTo(supplier);
    }

    /** Nobody's supplier reads of an order in a list what it may not know, nor of one that it has not heard of. */
    @Test
    void whatIsKeptForASupplierIsNoMoreThanItMayKnow() {
        orders.add(SampleOrder.of("O-1", "A", "S1", SENT));
        orders.add(SampleOrder.of("O-2", "B", "S1", PROPOSED));

        assertThat(document("O-2")).doesNotContainKey("supplierRow");
        assertThat(OrderRow.read(document("O-1"), OrderRow.field("S1")))
                .contains(OrderRow.of(stored("O-1").forSupplier()));
    }

    private Document document(String id) {
        return store.database().getCollection("orders").find(Filters.eq(id)).first();
    }

    @Test
    void ordersAreFoundByStateItemAndTheStartOfAWord() {
        orders.add(SampleOrder.of("O-1", "A", "S1", SENT));
        orders.add(SampleOrder.of("O-2", "B", "S1", PROPOSED));

        assertThat(orders.search(OrderQuery.ALL.in(Set.of(SENT)), null).rows()).hasSize(1);
        assertThat(orders.search(OrderQuery.ALL.ofSku(new Sku("B")), null).rows())
                .hasSize(1);
        OrderQuery word = new OrderQuery("gla", Set.of(), null, null, null, OrderQuery.Sort.VALUE, true, 0, 1);
        assertThat(orders.search(word, null).rows()).hasSize(1);
        assertThat(orders.search(word, null).total()).isEqualTo(2);
        OrderQuery wild = new OrderQuery(".*", Set.of(), null, null, null, OrderQuery.Sort.VALUE, true, 0, 1);
        assertThat(orders.search(wild, null).rows()).isEmpty();
    }

    @Test
    void whatIsStillToComeIsFoundByItemAndLocation() {
        orders.add(SampleOrder.of("O-1", "A", "S1", SENT));
        orders.add(SampleOrder.of("O-2", "B", "S1", OrderState.CANCELLED));

        assertThat(orders.openSupply(new Sku("A"), "L1"))
                .singleElement()
                .satisfies(supply -> assertThat(supply.open()).isEqualTo(Quantity.of("12.5")));
        assertThat(orders.openSupply(new Sku("A"), "L2")).isEmpty();
        try (var all = orders.allOpenSupply()) {
            assertThat(all).extracting(supply -> supply.orderId()).containsExactly("O-1");
        }
    }

    @Test
    void whatIsStillToComeIsReadInPartsByTheOrdersIds() {
        for (String id : List.of("O-3", "O-1", "O-4", "O-2")) {
            orders.add(SampleOrder.of(id, "A", "S1", id.equals("O-2") ? CANCELLED : SENT));
        }

        try (var all = orders.openSupplyBehind("")) {
            assertThat(all).extracting(supply -> supply.orderId()).containsExactly("O-1", "O-3", "O-4");
        }
        try (var behind = orders.openSupplyBehind("O-1")) {
            assertThat(behind).extracting(supply -> supply.orderId()).containsExactly("O-3", "O-4");
        }
    }

    @Test
    void theRestOfALineIsToldFromAWholeOne() {
        PurchaseOrder order = SampleOrder.of("O-1", "A", "S1", PARTLY_RECEIVED);
        OrderLine whole = order.lines().getFirst();
        OrderLine begun = new OrderLine(
                2,
                new Sku("B"),
                whole.name(),
                whole.unit(),
                whole.quantity(),
                whole.unitPrice(),
                whole.requestedDate(),
                whole.needDate(),
                whole.proposed(),
                whole.because(),
                whole.promises(),
                null,
                false,
                Quantity.of(10),
                Quantity.ZERO);
        PurchaseOrder both = new PurchaseOrder(
                order.id(),
                0,
                PARTLY_RECEIVED,
                order.head(),
                order.talk(),
                List.of(whole, begun),
                order.receipts(),
                order.log(),
                order.approvals(),
                order.pending());
        orders.add(both);
        store.database()
                .getCollection("orders")
                .updateOne(
                        Filters.eq("O-1"), Updates.set("coming", List.of("A\t12.5\t2026-03-12", "B\t2.5\t2026-03-12")));

        List<OpenSupply> asWrittenBefore = orders.openSupply(new Sku("B"), "L1");
        new ComingRests().apply(store.database());

        assertThat(asWrittenBefore).extracting(OpenSupply::rest).containsExactly(false);
        assertThat(orders.openSupply(new Sku("A"), "L1"))
                .extracting(OpenSupply::rest)
                .containsExactly(false);
        assertThat(orders.openSupply(new Sku("B"), "L1"))
                .extracting(OpenSupply::open, OpenSupply::rest)
                .containsExactly(tuple(Quantity.of("2.5"), true));
    }

    @Test
    void whatCanBeCountedInIsToldByOrderAndDay() {
        orders.add(SampleOrder.of("O-1", "A", "S1", SENT));
        orders.add(SampleOrder.of("O-2", "B", "S1", OrderState.CONFIRMED));
        orders.add(SampleOrder.of("O-3", "C", "S1", PARTLY_RECEIVED));
        orders.add(SampleOrder.of("O-4", "D", "S1", CANCELLED));

        List<Arrival> arriving = orders.arriving();

        assertThat(arriving)
                .extracting(Arrival::orderId, Arrival::rest)
                .containsExactlyInAnyOrder(tuple("O-2", false), tuple("O-3", true));
        assertThat(arriving).allSatisfy(arrival -> {
            assertThat(arrival.supplierName()).isNotBlank();
            assertThat(arrival.missing()).isNotEmpty();
            assertThat(arrival.name())
                    .isEqualTo(
                            orders.find(arrival.orderId(), null).orElseThrow().name());
        });
    }

    @Test
    void whatComesTellsUntilWhenSomebodyWaitsForIt() {
        LocalDate later = AnOrder.DAY.plusDays(9);
        orders.add(AnOrder.anOrder().and(20).confirmed().livingWith(2, later).now());

        assertThat(orders.arriving())
                .extracting(
                        Arrival::day,
                        Arrival::until,
                        arrival -> arrival.missing().size())
                .containsExactly(tuple(AnOrder.DAY, later, 2));
        assertThat(orders.openSupply(AnOrder.anOrder().now().lines().getFirst().sku(), "L1"))
                .allSatisfy(open -> assertThat(open.rest()).isFalse());
    }

    @Test
    void anOrderOfBeforeIsToldUntilWhenSomebodyWaitsForIt() {
        LocalDate later = AnOrder.DAY.plusDays(9);
        PurchaseOrder order =
                AnOrder.anOrder().and(20).confirmed().livingWith(2, later).now();
        orders.add(order);
        List<String> asWrittenBefore = OrderDocuments.coming(order).stream()
                .map(text -> text.replaceAll("\tuntil .*", ""))
                .toList();
        store.database()
                .getCollection("orders")
                .updateOne(Filters.eq(order.id()), Updates.set("coming", asWrittenBefore));
        assertThat(orders.arriving()).extracting(Arrival::until).containsExactly(AnOrder.DAY);

        new ComingUntil().apply(store.database());

        assertThat(orders.arriving()).extracting(Arrival::until).containsExactly(later);
    }

    @Test
    void ordersThatAreNotAtTheirEndAreFoundByTheBeginningOfTheirKeys() {
        orders.add(SampleOrder.of("O-1", "A", "S1", SENT));
        orders.add(SampleOrder.of("O-2", "B", "S1", OrderState.CANCELLED));
        orders.add(SampleOrder.of("P-3", "C", "S1", SENT));

        assertThat(orders.openOf("key-O")).containsExactly(Map.entry("key-O-1", "O-1"));
        assertThat(orders.openOf("files:")).isEmpty();
    }

    @Test
    void idsAreNeverGivenTwice() {
        assertThat(orders.nextId()).isEqualTo("O-1001");
        assertThat(orders.nextId()).isEqualTo("O-1002");
    }

    @Test
    void whatASupplierChangedIsFoundUntilItIsDecided() {
        new OpenWordsIndex().apply(store.database());
        PurchaseOrder late = AnOrder.anOrder().confirmed().late(9).now();
        assertThat(orders.add(late)).isTrue();

        assertThat(orders.withOpenWords(null, 10)).extracting(PurchaseOrder::id).containsExactly(late.id());
        assertThat(orders.withOpenWords(late.head().supplierId(), 10)).hasSize(1);
        assertThat(orders.withOpenWords("nobody", 10)).isEmpty();
        assertThat(orders.withOpenWords(null, 10).getFirst().log().turns())
                .isEqualTo(late.log().turns());
    }

    @Test
    void whatHappenedLatelyIsFoundByItsLastEntry() {
        PurchaseOrder late = AnOrder.anOrder().confirmed().late(9).now();
        assertThat(orders.add(late)).isTrue();
        Instant at = late.toldAt().orElseThrow();

        assertThat(orders.toldSince(at, null, 10)).extracting(PurchaseOrder::id).containsExactly(late.id());
        assertThat(orders.toldSince(at.plusSeconds(1), null, 10)).isEmpty();
        assertThat(orders.toldSince(at, late.head().supplierId(), 10)).hasSize(1);
        assertThat(orders.toldSince(at, "nobody", 10)).isEmpty();
    }

    @Test
    void ordersAtTheirEndAreFoundByWhatWasAddedLastOneBehindTheOther() {
        for (PurchaseOrder order : List.of(
                SampleOrder.of("O-1", "A", "S1", OrderState.CLOSED),
                SampleOrder.of("O-2", "B", "S1", OrderState.CANCELLED),
                SampleOrder.of("O-3", "C", "S1", SENT))) {
            assertThat(orders.add(order)).isTrue();
        }
        Instant at = orders.find("O-1", null).orElseThrow().toldAt().orElseThrow();

        OrderStore.LastTold first =
                orders.overBehind(new OrderStore.LastTold(at, ""), 1).getFirst();
        assertThat(first).isEqualTo(new OrderStore.LastTold(at, "O-1"));
        assertThat(orders.overBehind(first, 9)).containsExactly(new OrderStore.LastTold(at, "O-2"));
        assertThat(orders.overBehind(new OrderStore.LastTold(at.plusSeconds(1), ""), 9))
                .isEmpty();
    }

    @Test
    void aChangeStaysUntoldUntilSomebodyTookNoteOfThatVersion() {
        orders.add(SampleOrder.of("O-1", "A", "S1", SENT));
        List<OrderChanged> first = orders.untold(9);
        assertThat(first)
                .containsExactly(
                        new OrderChanged("O-1", "S1", SENT, first.getFirst().released(), 0));
        PurchaseOrder read = orders.find("O-1", null).orElseThrow();
        orders.save(in(read, IN_REVIEW));

        orders.told(first);
        assertThat(orders.untold(9))
                .as("it was changed once more")
                .extracting(OrderChanged::state)
                .containsExactly(IN_REVIEW);
        orders.told(orders.untold(9));
        orders.told(List.of());

        assertThat(orders.untold(9)).isEmpty();
    }

    @Test
    void ordersArePagedByWhenTheyWereMade() {
        for (String id : List.of("O-1", "O-2", "O-3")) {
            orders.add(SampleOrder.of(id, id, id.equals("O-2") ? "S2" : "S1", SENT));
        }
        orders.add(SampleOrder.of("O-4", "D", "S1", PROPOSED));

        List<PurchaseOrder> first = orders.madeBefore(null, Set.of(), null, null, 2);
        PurchaseOrder last = first.getLast();
        List<PurchaseOrder> second =
                orders.madeBefore(new OrderStore.Made(last.head().createdAt(), last.id()), Set.of(), null, null, 9);

        assertThat(first).extracting(PurchaseOrder::id).containsExactly("O-4", "O-3");
        assertThat(second).extracting(PurchaseOrder::id).containsExactly("O-2", "O-1");
        assertThat(orders.madeBefore(null, Set.of(), null, "S1", 9))
                .as("what a supplier has got")
                .extracting(PurchaseOrder::id)
                .containsExactly("O-3", "O-1");
        assertThat(orders.madeBefore(null, Set.of(PROPOSED), "S1", null, 9))
                .extracting(PurchaseOrder::id)
                .containsExactly("O-4");
    }
}
