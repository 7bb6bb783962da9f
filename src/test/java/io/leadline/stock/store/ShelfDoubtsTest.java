package io.leadline.stock.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.ShelfDoubt;
import io.leadline.stock.ShelfDoubts;
import io.leadline.stock.StockCount;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoShelfDoubts.class)
class ShelfDoubtsTest {

    private static final Sku CUP = new Sku("A1");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @TempDir
    Path folder;

    private TestStore store;
    private ShelfDoubts doubts;

    @BeforeEach
    void open() {
        store = TestStore.in(folder, new DoubtIndexes());
        doubts = new MongoShelfDoubts(store.database());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theLastDoubtOfAShelfStandsUntilItIsCounted() {
        ShelfDoubt first = new ShelfDoubt("DC", CUP, "2024-03-01", "many", DAY, false);
        ShelfDoubt last = new ShelfDoubt("DC", CUP, "2024-03-02", "-4", DAY.plusDays(1), true);
        ShelfDoubt elsewhere = new ShelfDoubt("NY", CUP, "", "x", DAY, false);
        doubts.raise(List.of(first, elsewhere));
        doubts.raise(List.of(last));

        assertThat(doubts.of(CUP)).containsExactly(last, elsewhere);
        assertThat(doubts.of(new Sku("B"))).isEmpty();

        doubts.settle(List.of(new StockCount(DAY, "DC", CUP, Quantity.of(3))));

        assertThat(doubts.of(CUP)).containsExactly(elsewhere);
    }
}
