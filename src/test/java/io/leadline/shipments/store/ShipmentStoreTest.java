package io.leadline.shipments.store;

import static io.leadline.shipments.ShipmentExample.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shipments.Shipment;
import io.leadline.shipments.Shipment.State;
import io.leadline.shipments.ShipmentExample;
import io.leadline.shipments.ShipmentQuery;
import io.leadline.storage.ContractOf;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
        store = TestStore.in(folder, new ShipmentMigrations(), new ShipmentsByDay());
        shipments = new MongoShipments(store.database(), new Outboxes());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> found(String text, Set<State> states, String supplier) {
        return shipments.search(new ShipmentQuery(text, states, 0, 9), supplier).rows().stream()
                .map(Shipment::name)
                .toList();
    }

    @Test
    void itComesBackAsItWasAndIsThereOnce() {
        Shipment told = ShipmentExample.fresh("D-1", "S1", "O-1", "O-2");

        assertThat(shipments.add(told)).isTrue();
        assertThat(shipments.add(ShipmentExample.fresh("D-1", "S1", "O-3"))).isFalse();

        assertThat(shipments.find(told.id())).contains(told);
        assertThat(shipments.find("SH-none")).isEmpty();
        assertThat(shipments.waiting(9)).hasSize(told.pending().size());
        assertThat(shipments.save(told)).isTrue();
        assertThat(shipments.save(told)).as("of what was changed since").isFalse();
    }

    @Test
    void thoseOfAnOrderComeAsTheyArrive() {
        shipments.add(ShipmentExample.told("D-1", "S1", TODAY.plusDays(3), "O-1"));
        shipments.add(ShipmentExample.told("D-2", "S1", TODAY, "O-1", "O-2"));
        shipments.add(ShipmentExample.told("D-3", "S1", TODAY, "O-2"));

        assertThat(shipments.ofOrder("O-1")).extracting(Shipment::name).containsExactly("D-2", "D-1");
        assertThat(shipments.ofOrder("O-9")).isEmpty();
    }

    @Test
    void theyAreFoundByStateAndSupplierPartByPart() {
        shipments.add(ShipmentExample.told("D-1", "S1", TODAY.plusDays(3), "O-1"));
        shipments.add(ShipmentExample.told("D-2", "S1", TODAY, "O-2"));
        shipments.add(ShipmentExample.told("D-3", "S2", TODAY.plusDays(1), "O-3"));

        assertThat(found("", Set.of(), null)).containsExactly("D-2", "D-3", "D-1");
        assertThat(found("", Set.of(), "S1")).containsExactly("D-2", "D-1");
        assertThat(found("", Set.of(State.RECEIVED), null)).isEmpty();
        assertThat(found("", Set.of(State.UNDER_WAY), "S2")).containsExactly("D-3");
        var part = shipments.search(new ShipmentQuery("", Set.of(), 1, 1), null);
        assertThat(part.total()).isEqualTo(3);
        assertThat(part.rows()).extracting(Shipment::name).containsExactly("D-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"d-1", "tr-d-1", "NORTHGATE", "maker s1", "po-1", "O-1", "cup"})
    void theyAreFoundByWords(String words) {
        shipments.add(ShipmentExample.told("D-1", "S1", TODAY, "O-1"));

        assertThat(found(words, Set.of(), null)).containsExactly("D-1");
        assertThat(found(words + ".*", Set.of(), null)).isEmpty();
    }
}
