package io.leadline.shipments.store;

import static io.leadline.shipments.ShipmentExample.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import io.leadline.shipments.Shipment;
import io.leadline.shipments.Shipment.State;
import io.leadline.shipments.ShipmentExample;
import io.leadline.shipments.ShipmentQuery;
import io.leadline.shipments.Turns;
import io.leadline.shipments.Whose;
import io.leadline.storage.ContractOf;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ContractOf(MongoShipments.class)
class ShipmentStoreTest {

    private TestStore store;
    private MongoShipments shipments;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = TestStore.in(folder, new ShipmentMigrations(), new ShipmentsByDay(), new ShipmentsWithProcess());
        shipments = new MongoShipments(store.database(), new Outboxes());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> found(String text, Set<State> states, String supplier) {
        Whose whose = supplier == null ? Whose.EVERYBODY : Whose.ofSupplier(supplier);
        return shipments.search(new ShipmentQuery(text, states, 0, 9), whose).rows().stream()
                .map(Shipment::name)
                .toList();
    }

    @Test
    void itComesBackAsItWasAndIsThereOnce() {
        Shipment told = ShipmentExample.fresh("D-1", "S1", "O-1", "O-2");

        assertThat(shipments.add(told, Turns.NONE)).isTrue();
        assertThat(shipments.add(ShipmentExample.fresh("D-1", "S1", "O-3"), Turns.NONE))
                .isFalse();

        assertThat(shipments.find(told.id())).contains(told);
        assertThat(shipments.find("SH-none")).isEmpty();
        assertThat(shipments.waiting(9)).hasSize(told.pending().size());
        assertThat(shipments.save(told, Turns.NONE)).isTrue();
        assertThat(shipments.save(told, Turns.NONE))
                .as("of what was changed since")
                .isFalse();
    }

    @Test
    void thoseOfAnOrderComeAsTheyArrive() {
        shipments.add(ShipmentExample.told("D-1", "S1", TODAY.plusDays(3), "O-1"), Turns.NONE);
        shipments.add(ShipmentExample.told("D-2", "S1", TODAY, "O-1", "O-2"), Turns.NONE);
        shipments.add(ShipmentExample.told("D-3", "S1", TODAY, "O-2"), Turns.NONE);

        assertThat(shipments.ofOrder("O-1")).extracting(Shipment::name).containsExactly("D-2", "D-1");
        assertThat(shipments.ofOrder("O-9")).isEmpty();
    }

    @Test
    void theyAreFoundByStateAndSupplierPartByPart() {
        shipments.add(ShipmentExample.told("D-1", "S1", TODAY.plusDays(3), "O-1"), Turns.NONE);
        shipments.add(ShipmentExample.told("D-2", "S1", TODAY, "O-2"), Turns.NONE);
        shipments.add(ShipmentExample.told("D-3", "S2", TODAY.plusDays(1), "O-3"), Turns.NONE);

        assertThat(found("", Set.of(), null)).containsExactly("D-2", "D-3", "D-1");
        assertThat(found("", Set.of(), "S1")).containsExactly("D-2", "D-1");
        assertThat(found("", Set.of(State.RECEIVED), null)).isEmpty();
        assertThat(found("", Set.of(State.UNDER_WAY), "S2")).containsExactly("D-3");
        var part = shipments.search(new ShipmentQuery("", Set.of(), 1, 1), Whose.EVERYBODY);
        assertThat(part.total()).isEqualTo(3);
        assertThat(part.rows()).extracting(Shipment::name).containsExactly("D-3");
        List<Shipment> all = shipments.behind(null, Set.of(), Whose.EVERYBODY, 9);
        assertThat(all).hasSize(3).isSortedAccordingTo(Comparator.comparing(Shipment::id));
        assertThat(shipments.behind(all.getFirst().id(), Set.of(State.UNDER_WAY), Whose.EVERYBODY, 1))
                .containsExactly(all.get(1));
        assertThat(shipments.behind(null, Set.of(), Whose.ofSupplier("S2"), 9))
                .extracting(Shipment::name)
                .containsExactly("D-3");
        assertThat(shipments.behind(null, Set.of(State.RECEIVED), Whose.EVERYBODY, 9))
                .isEmpty();
    }

    @Test
    void aCarriersAreFoundHoweverItsNameIsWrittenAndAfterTheStoreIsBroughtUpToDate() {
        shipments.add(ShipmentExample.told("D-1", "S1", TODAY, "O-1"), Turns.NONE);
        store.database()
                .getCollection(MongoShipments.SHIPMENTS)
                .updateMany(new Document(), Updates.unset(KeptCarriers.CARRIER));
        assertThat(shipments.behind(null, Set.of(), Whose.ofCarrier("Northgate Freight"), 9))
                .isEmpty();

        new KeptCarriers().apply(store.database());
        shipments.add(ShipmentExample.told("D-2", "S2", TODAY, "O-2"), Turns.NONE);

        assertThat(shipments.behind(null, Set.of(), Whose.ofCarrier(" northgate  FREIGHT "), 9))
                .hasSize(2);
        assertThat(shipments
                        .search(new ShipmentQuery("", Set.of(), 0, 9), Whose.ofCarrier("Northgate Freight"))
                        .total())
                .isEqualTo(2);
        assertThat(shipments.behind(null, Set.of(), Whose.ofCarrier("Northgate"), 9))
                .isEmpty();
        assertThat(shipments.behind(null, Set.of(), Whose.ofCarrier(""), 9)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"d-1", "tr-d-1", "NORTHGATE", "maker s1", "po-1", "O-1", "cup", "freight north", "1"})
    void theyAreFoundByWords(String words) {
        shipments.add(ShipmentExample.told("D-1", "S1", TODAY, "O-1"), Turns.NONE);

        assertThat(found(words, Set.of(), null)).containsExactly("D-1");
        assertThat(found(words + ".*", Set.of(), null)).isEmpty();
    }

    private static Turns turns(String order, long turn) {
        return new Turns(Map.of(order, turn));
    }

    @Test
    void noTwoTakeTheSameTurnOfAnOrder() {
        Shipment one = ShipmentExample.told("D-1", "S1", TODAY, "O-1");
        Shipment two = ShipmentExample.told("D-2", "S1", TODAY, "O-1", "O-2");
        assertThat(shipments.turns(List.of("O-1", "O-2"))).isEqualTo(new Turns(Map.of("O-1", 0L, "O-2", 0L)));

        assertThat(shipments.add(one, turns("O-1", 1))).isTrue();
        assertThat(shipments.add(two, turns("O-1", 1)))
                .as("looked before the first was there")
                .isFalse();
        assertThat(shipments.find(two.id())).isEmpty();
        assertThat(shipments.add(two, new Turns(Map.of("O-1", 2L, "O-2", 1L)))).isTrue();

        assertThat(shipments.save(one, turns("O-1", 2)))
                .as("a correction takes a turn too")
                .isFalse();
        assertThat(shipments.find(one.id())).contains(one);
        assertThat(shipments.save(one, turns("O-1", 3))).isTrue();
        assertThat(shipments.turns(List.of("O-1", "O-2"))).isEqualTo(new Turns(Map.of("O-1", 3L, "O-2", 1L)));
    }

    @Test
    void whatAnOrderWasTakenOutOfKeepsItsTurn() {
        Shipment one = ShipmentExample.told("D-1", "S1", TODAY, "O-1", "O-2");
        shipments.add(one, new Turns(Map.of("O-1", 1L, "O-2", 1L)));

        assertThat(shipments.save(one, turns("O-1", 2))).isTrue();
        assertThat(shipments.save(shipments.find(one.id()).orElseThrow(), Turns.NONE))
                .isTrue();

        assertThat(shipments.turns(List.of("O-1", "O-2"))).isEqualTo(new Turns(Map.of("O-1", 2L, "O-2", 1L)));
    }

    @Test
    void whatWasToldOfBeforeGetsItsTurnsWordsAndProcess() {
        shipments.add(ShipmentExample.told("D-1", "S1", TODAY, "O-1"), Turns.NONE);
        shipments.add(ShipmentExample.told("D-2", "S1", TODAY, "O-1"), Turns.NONE);
        var documents = store.database().getCollection(MongoShipments.SHIPMENTS);
        documents.dropIndexes();
        documents.updateMany(
                new Document(),
                new Document("$unset", new Document(KeptTurns.TURNS, "").append(KeptTurns.ORDERS, ""))
                        .append("$set", new Document(SoughtWords.FIELD, "d-1 maker s1")));

        new ShipmentsWithProcess().apply(store.database());
        new ShipmentsWithProcess().apply(store.database());

        assertThat(shipments.turns(List.of("O-1"))).isEqualTo(turns("O-1", 2));
        assertThat(found("mak", Set.of(), null)).containsExactlyInAnyOrder("D-1", "D-2");
        assertThat(shipments.waiting(9))
                .extracting(waiting -> waiting.command().id())
                .containsExactly("start", "start");
        Shipment one = shipments.ofOrder("O-1").getFirst();
        assertThat(shipments.save(one, Turns.NONE)).isTrue();
    }

    @Test
    void aMilestoneComesBackAsItWasSaidAndOlderWordsHaveNone() {
        Shipment told = ShipmentExample.told("D-1", "S1", TODAY, "O-1");
        shipments.add(told, Turns.NONE);
        Shipment passed = ShipmentExample.passed(told);

        assertThat(shipments.save(passed, Turns.NONE)).isTrue();

        Shipment found = shipments.find(told.id()).orElseThrow();
        assertThat(found.steps()).isEqualTo(passed.steps());
        assertThat(found.steps().getFirst().milestone()).isNull();
        assertThat(shipments.hasAny("S1")).isTrue();
        assertThat(shipments.hasAny("S2")).isFalse();
        assertThat(shipments.lately("S1", 9)).as("it has not come").isEmpty();
    }
}
