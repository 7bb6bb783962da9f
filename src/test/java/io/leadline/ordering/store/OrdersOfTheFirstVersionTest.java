package io.leadline.ordering.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.OrderState;
import io.leadline.ordering.PurchaseOrder;
import io.leadline.ordering.SampleOrder;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.storage.Migration;
import io.leadline.storage.TestStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store as the first version left it: one order that is sent, a proposal, and a cancelled one. */
class OrdersOfTheFirstVersionTest {

    private static final Migration[] ALL = {new OrderIndexes(), new AcceptedLateIndex(), new ComingSupply()};

    private TestStore store;
    private MongoOrders orders;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        try (TestStore before = TestStore.in(folder, new OrderIndexes())) {
            before.before(MongoOrders.ORDERS, getClass(), "orders-of-the-first-version.jsonl");
        }
        store = TestStore.in(folder, ALL);
        orders = OrderStoreTest.in(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsStillToComeIsKnownOfOrdersThatDidNotSaySoInShort() {
        try (Stream<OpenSupply> all = orders.allOpenSupply()) {
            assertThat(all).extracting(OpenSupply::orderId).containsExactlyInAnyOrder("O-1", "O-2");
        }
        assertThat(orders.openSupply(new Sku("A"), "L1")).singleElement().satisfies(supply -> {
            assertThat(supply.open()).isEqualTo(Quantity.of("12.5"));
            assertThat(supply.expectedDate()).isEqualTo(SampleOrder.DAY);
            assertThat(supply.proposed()).isFalse();
        });
        assertThat(orders.openSupply(new Sku("C"), "L1")).isEmpty();
    }

    @Test
    void anOrderIsReadFoundAndSavedAsBefore() {
        PurchaseOrder sent = orders.find("O-1", null).orElseThrow();

        assertThat(sent.state()).isEqualTo(OrderState.SENT);
        assertThat(sent.version()).isEqualTo(3);
        assertThat(sent.lines().getFirst().because().getFirst().amount()).isEqualTo(Quantity.of("12.5"));
        assertThat(orders.holders("L1", List.of(new Sku("A"), new Sku("B")))).isEqualTo(Map.of(new Sku("B"), "O-2"));
        assertThat(orders.search(OrderQuery.ALL, "S1").rows())
                .extracting(row -> row.id())
                .containsExactly("O-1");
        assertThat(orders.acceptedLate(10)).isEmpty();
        assertThat(orders.save(sent)).isTrue();
        assertThat(orders.save(sent)).isFalse();
    }

    /** A step that was cut off runs again: it changes nothing that was done, and no version. */
    @Test
    void theStepMayRunTwice() {
        Document once = document("O-1");

        new ComingSupply().apply(store.database());

        assertThat(document("O-1")).isEqualTo(once);
        assertThat(once.getLong("version")).isEqualTo(3);
    }

    private Document document(String id) {
        return store.database()
                .getCollection(MongoOrders.ORDERS)
                .find(Filters.eq(id))
                .first();
    }
}
