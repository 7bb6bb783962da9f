package io.leadline.scorecard.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Saved;
import io.leadline.shared.Sku;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoPurchaseHistory.class)
class PurchaseHistoryTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Test
    void pastLinesAreReadAsTheyWerePutOldestFirst(@TempDir Path folder) {
        try (TestStore store = TestStore.in(folder, new ScorecardMigrations(), new LatestLinesIndex())) {
            var history = new MongoPurchaseHistory(store.database(), event -> {});
            PurchaseLine late = line("O2", "A1", DAY.plusDays(5), DAY.plusDays(19));
            PurchaseLine open = line("O1", "A1", DAY, null);
            PurchaseLine other = line("O3", "A2", DAY.plusDays(9), DAY.plusDays(9));

            assertThat(history.put(List.of(late, open, other))).isEqualTo(new Saved(3, 0, 0));

            assertThat(history.put(List.of(late, open, other))).isEqualTo(new Saved(0, 0, 3));
            assertThat(history.ofItem(new Sku("A1"))).containsExactly(open, late);
            assertThat(history.ofSupplier("S1")).containsExactly(open, late, other);
            assertThat(history.lately("S1", 2)).containsExactly(other, late);
            assertThat(late.leadTimeDays()).hasValue(14);
            assertThat(late.daysLate()).hasValue(4);
            assertThat(open.leadTimeDays()).isEmpty();
        }
    }

    private static PurchaseLine line(String order, String sku, LocalDate ordered, LocalDate received) {
        return new PurchaseLine(
                order,
                "1",
                "S1",
                new Sku(sku),
                ordered,
                ordered.plusDays(10),
                received,
                Quantity.of(12),
                Quantity.of(received == null ? 0 : 12),
                Money.of("1.25", "GBP"));
    }
}
