package io.leadline.tracking.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.storage.ContractOf;
import io.leadline.storage.TestStore;
import io.leadline.tracking.Aftermath;
import io.leadline.tracking.DelayCause;
import io.leadline.tracking.WayOut;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoAftermaths.class)
class AftermathStoreTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2030, 3, 9);

    private static TestStore store;
    private MongoAftermaths aftermaths;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(folder, new AftermathIndexes());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void empty() {
        store.empty();
        aftermaths = new MongoAftermaths(store.database());
    }

    private static Aftermath aftermath(String order, int line, @Nullable Instant ended) {
        Aftermath.Offer wait =
                new Aftermath.Offer(WayOut.Kind.WAIT, "", DAY, Money.of("50.25", "GBP"), Money.of("0", "GBP"), true);
        Aftermath.Offer other = new Aftermath.Offer(
                WayOut.Kind.ALTERNATE, "漢字 GmbH", null, Money.of("0", "GBP"), Money.of("-3", "GBP"), false);
        return new Aftermath(
                order + "#line#" + line,
                0,
                order,
                "PO „" + order + "“",
                "S1",
                "漢字 GmbH",
                "L1",
                line,
                new Sku("X"),
                "Lamp",
                line == 1
                        ? new Aftermath.Warning(
                                order + "#delay#1",
                                DelayCause.OVERDUE,
                                NOW,
                                DAY,
                                DAY.plusDays(3),
                                Money.of("50.25", "GBP"),
                                Money.of("16.75", "GBP"),
                                true)
                        : null,
                line == 1
                        ? List.of(new Aftermath.Choice(order + "#delay#1", wait, List.of(wait, other), NOW, "Béa"))
                        : List.of(),
                ended == null
                        ? null
                        : new Aftermath.End(
                                ended,
                                Aftermath.How.PARTLY,
                                DAY,
                                line == 1 ? DAY.plusDays(4) : null,
                                Quantity.of(3),
                                line == 1 ? 4 : null,
                                List.of(new Aftermath.Spent(
                                        "buyer", "delay-escalation.UserTask_DecideAsBuyer", 90, 2))));
    }

    @Test
    void itComesBackWholeAndIsKeptOnceForEachLine() {
        Aftermath whole = aftermath("O-1", 1, NOW);
        Aftermath bare = aftermath("O-1", 2, null);

        assertThat(aftermaths.add(whole)).isTrue();
        assertThat(aftermaths.add(bare)).isTrue();
        assertThat(aftermaths.add(whole)).as("there is one of that line").isFalse();

        assertThat(aftermaths.find("O-1#line#1")).contains(whole);
        assertThat(aftermaths.find("O-9#line#1")).isEmpty();
        assertThat(aftermaths.ofOrder("O-1")).containsExactly(whole, bare);
    }

    @Test
    void whoReadItBeforeItChangedWritesNothing() {
        aftermaths.add(aftermath("O-1", 1, null));
        Aftermath seen = aftermaths.find("O-1#line#1").orElseThrow();

        assertThat(aftermaths.save(seen)).isTrue();
        assertThat(aftermaths.save(seen)).isFalse();
        assertThat(aftermaths.find("O-1#line#1").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void whatIsNotAtItsEndIsFoundByItsOrderAndWhatIsTheLatestFirst() {
        for (int i = 1; i <= 5; i++) {
            aftermaths.add(aftermath("O-" + i, 1, i <= 3 ? NOW.plusSeconds(i) : null));
        }

        assertThat(aftermaths.openOrders("", 10)).containsExactly("O-4", "O-5");
        assertThat(aftermaths.openOrders("O-4", 10)).containsExactly("O-5");
        assertThat(aftermaths.openOrders("", 1)).containsExactly("O-4");
        assertThat(aftermaths.ended(NOW.plusSeconds(2), 0, 10).rows())
                .extracting(Aftermath::orderId)
                .containsExactly("O-3", "O-2");
        assertThat(aftermaths.ended(NOW, 1, 1).rows())
                .extracting(Aftermath::orderId)
                .containsExactly("O-2");
        assertThat(aftermaths.ended(NOW, 0, 1).total()).isEqualTo(3);
    }

    @Test
    void itIsKnownUntilWhenOrdersAtTheirEndWereLookedAt() {
        assertThat(aftermaths.lookedUntil()).isEmpty();

        aftermaths.looked(NOW);
        aftermaths.looked(NOW.plusSeconds(60));

        assertThat(aftermaths.lookedUntil()).contains(NOW.plusSeconds(60));
    }
}
