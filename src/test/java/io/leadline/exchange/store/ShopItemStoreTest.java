package io.leadline.exchange.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.exchange.shops.ShopItemStore.Known;
import io.leadline.shared.Sku;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoShopItems.class)
class ShopItemStoreTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    private static final Sku CUP = new Sku("CUP $1.a");
    private static final Sku POT = new Sku("POT");

    private static TestStore store;
    private static MongoShopItems items;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(folder);
        items = new MongoShopItems(store.database());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void nothing() {
        store.empty();
    }

    @Test
    void whatAShopCallsAnItemIsKeptOfEachShop() {
        items.keep("SH1", Map.of());
        items.keep("SH1", Map.of(CUP, new Known(List.of("7", "8"), NOW), POT, new Known(List.of(), NOW)));
        items.keep("SH1", Map.of(CUP, new Known(List.of("9"), NOW.plusSeconds(1))));

        assertThat(items.find("SH1", List.of(CUP, POT, new Sku("LID"))))
                .isEqualTo(Map.of(CUP, new Known(List.of("9"), NOW.plusSeconds(1)), POT, new Known(List.of(), NOW)));
        assertThat(items.find("SH2", List.of(CUP))).isEmpty();

        items.forget("SH1", List.of(CUP));
        items.forget("SH2", List.of(POT));

        assertThat(items.find("SH1", List.of(CUP, POT))).containsOnlyKeys(POT);
    }
}
