package io.leadline.transfers.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.PendingCommand;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.storage.ContractOf;
import io.leadline.storage.Outboxes;
import io.leadline.storage.TestStore;
import io.leadline.transfers.StockTransfer;
import io.leadline.transfers.StockTransfer.State;
import io.leadline.transfers.StockTransfer.Step;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ContractOf(MongoStockTransfers.class)
class TransferStoreTest {

    private static final Instant NOW = Instant.parse("2030-03-01T10:00:00Z");
    private static final PendingCommand START = new PendingCommand.PublishMessage(
            "start", "planning.transferProposed", "TB-1", Duration.ofHours(1), Map.of("subject", "TB-1"));
    private static final PendingCommand DECIDED =
            new PendingCommand.CompleteTask("decided", "TB-1#decide", Map.of("any", true));

    private static TestStore store;
    private MongoStockTransfers transfers;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = TestStore.in(folder, new StockTransferMigrations(), new TransferBatchMigrations());
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void empty() {
        store.empty();
        transfers = new MongoStockTransfers(store.database(), new Outboxes());
    }

    @Test
    void aTransferComesBackWhole() {
        StockTransfer full = new StockTransfer(
                "T-1",
                "TB-1",
                0,
                new Sku("Größe 漢字"),
                "north",
                "south",
                new Quantity(new BigDecimal("12345678901234567890.123")),
                "run " + "x".repeat(50_000),
                State.UNDER_WAY,
                NOW,
                LocalDate.of(2030, 4, 1),
                Quantity.of(3),
                Quantity.of(0),
                List.of(new Step(State.TO_SHIP, NOW, "Béa", "„Words“"), new Step(State.UNDER_WAY, NOW, "", "")),
                List.of(START, DECIDED));
        StockTransfer bare = transfer("T-2", "TB-2", "B", State.PROPOSED, 0);

        assertThat(transfers.add(full)).isTrue();
        assertThat(transfers.add(bare)).isTrue();

        assertThat(transfers.find("T-1")).contains(full);
        assertThat(transfers.find("T-2")).contains(bare);
        assertThat(transfers.find("T-3")).isEmpty();
    }

    @Test
    void oneTransferHoldsAnItemAndAPairOfPlacesUntilItLeaves() {
        transfers.add(transfer("T-1", "TB-1", "A", State.PROPOSED, 0));

        assertThat(transfers.add(transfer("T-2", "TB-1", "A", State.PROPOSED, 0)))
                .isFalse();
        assertThat(transfers.add(transfer("T-1", "TB-1", "B", State.PROPOSED, 0)))
                .isFalse();
        assertThat(transfers.find("T-2")).isEmpty();

        transfers.save(transfer("T-1", "TB-1", "A", State.TO_SHIP, 0));
        assertThat(transfers.add(transfer("T-2", "TB-1", "A", State.PROPOSED, 0)))
                .isFalse();
        transfers.save(transfer("T-1", "TB-1", "A", State.UNDER_WAY, 1));
        assertThat(transfers.add(transfer("T-2", "TB-1", "A", State.PROPOSED, 0)))
                .isTrue();
    }

    @Test
    void theSecondOfTwoChangesIsRefused() {
        transfers.add(transfer("T-1", "TB-1", "A", State.PROPOSED, 0));

        assertThat(transfers.save(transfer("T-1", "TB-1", "A", State.TO_SHIP, 0)))
                .isTrue();
        assertThat(transfers.save(transfer("T-1", "TB-1", "A", State.DECLINED, 0)))
                .isFalse();

        StockTransfer now = transfers.find("T-1").orElseThrow();
        assertThat(now.state()).isEqualTo(State.TO_SHIP);
        assertThat(now.version()).isEqualTo(1);
        assertThat(transfers.save(transfer("T-7", "TB-1", "B", State.TO_SHIP, 0)))
                .isFalse();
        assertThat(transfers.find("T-7")).isEmpty();
    }

    @Test
    void aDeclinedOneIsReleasedOnce() {
        transfers.add(transfer("T-1", "TB-1", "A", State.DECLINED, 0));
        StockTransfer declined = transfers.find("T-1").orElseThrow();
        assertThat(transfers.add(transfer("T-2", "TB-2", "A", State.PROPOSED, 0)))
                .isFalse();

        assertThat(transfers.release(declined)).isTrue();
        assertThat(transfers.release(declined)).isFalse();

        assertThat(transfers.add(transfer("T-2", "TB-2", "A", State.PROPOSED, 0)))
                .isTrue();
        assertThat(transfers.find("T-1").orElseThrow().version()).isEqualTo(1);
        assertThat(transfers.holding(List.of(new Sku("A"))))
                .extracting(StockTransfer::id)
                .containsExactly("T-2");
    }

    @Test
    void aBatchIsReadByItem() {
        transfers.add(transfer("T-3", "TB-1", "C", State.DONE, 0));
        transfers.add(transfer("T-2", "TB-1", "A", State.DONE, 0));
        transfers.add(transfer("T-1", "TB-1", "A", State.DONE, 0));
        transfers.add(transfer("T-4", "TB-10", "A", State.DONE, 0));

        assertThat(transfers.ofBatch("TB-1")).extracting(StockTransfer::id).containsExactly("T-1", "T-2", "T-3");
        assertThat(transfers.ofBatch("TB-7")).isEmpty();
    }

    @Test
    void aBatchIsUndecidedAsLongAsOneOfItIs() {
        transfers.add(transfer("T-1", "TB-2", "A", State.PROPOSED, 0));
        transfers.add(transfer("T-2", "TB-1", "B", State.PROPOSED, 0));
        transfers.add(transfer("T-3", "TB-1", "C", State.TO_SHIP, 0));
        transfers.add(transfer("T-4", "TB-3", "D", State.DECLINED, 0));

        assertThat(transfers.undecided("north", "south")).containsExactly("TB-1", "TB-2");
        assertThat(transfers.undecided("south", "north")).isEmpty();
        transfers.save(transfer("T-2", "TB-1", "B", State.TO_SHIP, 0));
        assertThat(transfers.undecided("north", "south")).containsExactly("TB-2");
    }

    @Test
    void thatABatchIsDecidedStaysWhenTheEngineWasTold() {
        transfers.add(transfer("T-1", "TB-1", "A", State.TO_SHIP, 0, DECIDED));
        transfers.add(transfer("T-2", "TB-2", "B", State.TO_SHIP, 0, START));

        transfers.taken("T-1", "decided");

        assertThat(transfers.decided("TB-1")).isTrue();
        assertThat(transfers.decided("TB-2")).isFalse();
        assertThat(transfers.decided("TB-7")).isFalse();
    }

    @Test
    void listsHoldTheirStates() {
        for (State state : State.values()) {
            transfers.add(transfer("T-" + state, "TB-1", "item " + state.ordinal(), state, 0));
        }
        List<Sku> all = List.of(State.values()).stream()
                .map(state -> new Sku("item " + state.ordinal()))
                .toList();

        assertThat(transfers.open())
                .extracting(StockTransfer::state)
                .containsExactly(State.PROPOSED, State.TO_SHIP, State.SHIPPING, State.UNDER_WAY);
        assertThat(transfers.shipping()).extracting(StockTransfer::state).containsExactly(State.SHIPPING);
        assertThat(transfers.holding(all))
                .extracting(StockTransfer::state)
                .containsExactly(State.PROPOSED, State.DECLINED, State.TO_SHIP, State.SHIPPING);
        assertThat(transfers.holding(all.subList(0, 1)))
                .extracting(StockTransfer::state)
                .containsExactly(State.PROPOSED);
        assertThat(transfers.holding(List.of())).isEmpty();
    }

    @Test
    void whatTheEngineTookIsGoneAndCannotComeBack() {
        transfers.add(transfer("T-1", "TB-1", "A", State.PROPOSED, 0, START, DECIDED));
        StockTransfer read = transfers.find("T-1").orElseThrow();

        transfers.taken("T-1", "start");

        assertThat(transfers.save(read)).isFalse();
        assertThat(transfers.find("T-1").orElseThrow().pending()).containsExactly(DECIDED);
        assertThat(transfers.waiting(10)).singleElement().satisfies(waiting -> {
            assertThat(waiting.command()).isEqualTo(DECIDED);
            assertThat(waiting.subject()).isEqualTo("TB-1");
        });
        transfers.taken("T-1", "decided");
        assertThat(transfers.waiting(10)).isEmpty();
    }

    private static StockTransfer transfer(
            String id, String batch, String sku, State state, long version, PendingCommand... pending) {
        return new StockTransfer(
                id,
                batch,
                version,
                new Sku(sku),
                "north",
                "south",
                Quantity.of(5),
                "run",
                state,
                NOW,
                null,
                null,
                null,
                List.of(),
                List.of(pending));
    }
}
