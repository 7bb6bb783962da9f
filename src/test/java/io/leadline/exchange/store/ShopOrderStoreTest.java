package io.leadline.exchange.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.exchange.shops.ShopOrder;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoShopOrders.class)
class ShopOrderStoreTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");

    @Test
    void whoeverWasSlowerIsToldSo(@TempDir Path folder) {
        try (TestStore store = TestStore.in(folder)) {
            MongoShopOrders orders = new MongoShopOrders(store.database());
            ShopOrder first = new ShopOrder(
                    "web/1",
                    1,
                    NOW,
                    List.of(new ShopOrder.Step(
                            1, "9", new Sku("CUP"), Quantity.of("-2.5"), Quantity.of("-2.5"), "L1", NOW)));
            ShopOrder second = new ShopOrder("web/1", 2, NOW.plusSeconds(1), List.of());

            assertThat(orders.find("web/1")).isEmpty();
            assertThat(orders.save(second)).isFalse();
            assertThat(orders.save(first)).isTrue();
            assertThat(orders.save(first)).isFalse();
            assertThat(orders.find("web/1")).contains(first);
            assertThat(orders.save(second)).isTrue();
            assertThat(orders.save(second)).isFalse();
            assertThat(orders.find("web/1")).contains(second);
        }
    }
}
