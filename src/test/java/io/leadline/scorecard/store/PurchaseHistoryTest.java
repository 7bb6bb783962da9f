package io.leadline.scorecard.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.scorecard.Conduct;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoPurchaseHistory.class)
class PurchaseHistoryTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Test
    void pastLinesAreReadAsTheyWerePutOldestFirst(@TempDir Path folder) {
        try (TestStore store =
                TestStore.in(folder, new ScorecardMigrations(), new LatestLinesIndex(), new PromisedLinesIndex())) {
            var history = new MongoPurchaseHistory(store.database(), event -> {});
            PurchaseLine late = line("O2", "A1", DAY.plusDays(5), DAY.plusDays(19));
            PurchaseLine open = line("O1", "A1", DAY, null);
            PurchaseLine other = line("O3", "A2", DAY.plusDays(9), DAY.plusDays(9));

            assertThat(history.put(List.of(late, open, other))).isEqualTo(new Saved(3, 0, 0));

            assertThat(history.put(List.of(late, open, other))).isEqualTo(new Saved(0, 0, 3));
            assertThat(history.ofItem(new Sku("A1"))).containsExactly(open, late);
            assertThat(history.ofItems(List.of(new Sku("A1"), new Sku("A9")))).containsOnlyKeys(new Sku("A1"));
            assertThat(history.ofItems(List.of(new Sku("A1"), new Sku("A9"))).get(new Sku("A1")))
                    .containsExactlyInAnyOrder(open, late);
            assertThat(history.ofSupplier("S1")).containsExactly(open, late, other);
            assertThat(history.lately("S1", 2)).containsExactly(other, late);
            assertThat(since(history, DAY.plusDays(15))).containsExactlyInAnyOrder(late, other);
            assertThat(history.find("O2", "1")).contains(late);
            assertThat(history.find("O2", "2")).isEmpty();
            assertThat(late.leadTimeDays()).hasValue(14);
            assertThat(late.daysLate()).hasValue(4);
            assertThat(open.leadTimeDays()).isEmpty();
        }
    }

    @Test
    void howItCameToALineIsKeptWithItAndWhatNobodyPromisedIsFoundByItsOrder(@TempDir Path folder) {
        try (TestStore store = TestStore.in(folder, new ScorecardMigrations(), new PromisedLinesIndex())) {
            var history = new MongoPurchaseHistory(store.database(), event -> {});
            PurchaseLine told = new PurchaseLine(
                    "O4",
                    "1",
                    "S1",
                    new Sku("A1"),
                    DAY,
                    null,
                    DAY,
                    Quantity.of(12),
                    Quantity.of(12),
                    Money.of("1.25", "GBP"),
                    "DC",
                    true,
                    new Conduct(DAY, null, 2, null, Money.of("1.20", "GBP"), Quantity.of(3), Conduct.Notice.WRONG));

            history.put(List.of(told));

            assertThat(since(history, DAY)).containsExactly(told);
            assertThat(since(history, DAY.plusDays(1))).isEmpty();

            // A file that tells of the line again knows nothing of it.
            assertThat(history.put(List.of(fromFile(told)))).isEqualTo(new Saved(0, 0, 1));
            assertThat(history.find("O4", "1")).contains(told);
        }
    }

    private static PurchaseLine fromFile(PurchaseLine line) {
        return new PurchaseLine(
                line.order(),
                line.line(),
                line.supplierId(),
                line.sku(),
                line.orderedOn(),
                line.promisedOn(),
                line.receivedOn(),
                line.ordered(),
                line.received(),
                line.unitPrice(),
                line.location(),
                line.closed());
    }

    private static List<PurchaseLine> since(MongoPurchaseHistory history, LocalDate day) {
        try (Stream<PurchaseLine> lines = history.since("S1", day)) {
            return lines.toList();
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
