package io.leadline.stock.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Reserved;
import io.leadline.stock.Transfer;
import io.leadline.stock.TransferProposal;
import io.leadline.storage.TestStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferProposalsTest {

    private static final Sku CUP = new Sku("A1");
    private static final Sku BOWL = new Sku("B2");
    private static final Instant NOW = Instant.parse("2024-03-01T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @TempDir
    Path folder;

    private TestStore store;
    private MongoStock stock;
    private MongoTransferProposals proposals;

    @BeforeEach
    void open() {
        store = TestStore.in(folder, new StockMigrations(), new TransferMigrations());
        stock = new MongoStock(store.database(), new FewLocations(), new StandingClock(), event -> {});
        proposals = new MongoTransferProposals(store.database(), stock, event -> {});
        stock.record(new Movement("in", MovementKind.RECEIPT, "DC", CUP, Quantity.of(50), "O-1", NOW));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aRunRepeatedSuggestsNothingTwiceAndAnotherQuantityReplacesTheFirst() {
        proposals.keep(List.of(CUP), List.of(cups(20, "P-1")), DAY);
        proposals.keep(List.of(CUP), List.of(cups(20, "P-2")), DAY);
        proposals.keep(List.of(CUP), List.of(cups(25, "P-3")), DAY);

        assertThat(proposals.open(DAY)).containsExactly(cups(25, "P-3"));
    }

    @Test
    void whatIsNoLongerWantedGoesAndOtherItemsStay() {
        proposals.keep(
                List.of(CUP, BOWL),
                List.of(cups(20, "P-1"), new TransferProposal(BOWL, "DC", "S1", Quantity.of(3), "P-1", null)),
                DAY);

        proposals.keep(List.of(CUP), List.of(), DAY);

        assertThat(proposals.open(DAY)).extracting(TransferProposal::sku).containsExactly(BOWL);
    }

    @Test
    void shippingMovesTheStockOnce() {
        proposals.keep(List.of(CUP), List.of(cups(20, "P-1")), DAY);
        String id = cups(20, "P-1").id();

        Reserved first = proposals.ship(id, "Ada");
        Reserved second = proposals.ship(id, "Ada");

        assertThat(first).isEqualTo(new Reserved.Taken("DC"));
        assertThat(second).isEqualTo(new Reserved.NotEnough(Quantity.ZERO));
        assertThat(stock.level("DC", CUP).onHand()).isEqualTo(Quantity.of(30));
        assertThat(stock.level("S1", CUP).inTransit()).isEqualTo(Quantity.of(20));
        assertThat(stock.underway()).extracting(Transfer::quantity).containsExactly(Quantity.of(20));
        assertThat(proposals.open(DAY)).isEmpty();

        stock.arrive(stock.underway().getFirst().id());

        assertThat(stock.level("S1", CUP).onHand()).isEqualTo(Quantity.of(20));
        assertThat(stock.underway()).isEmpty();
    }

    @Test
    void whatIsNotThereAnyMoreIsNotShippedAndStaysSuggested() {
        proposals.keep(List.of(CUP), List.of(cups(80, "P-1")), DAY);

        assertThat(proposals.ship(cups(80, "P-1").id(), "Ada")).isEqualTo(new Reserved.NotEnough(Quantity.of(50)));
        assertThat(proposals.open(DAY)).hasSize(1);
        assertThat(stock.level("DC", CUP).onHand()).isEqualTo(Quantity.of(50));
    }

    @Test
    void aDeclinedTransferStaysAwayUntilItsDayIsOver() {
        proposals.keep(List.of(CUP), List.of(cups(20, "P-1")), DAY);

        proposals.decline(cups(20, "P-1").id(), DAY.plusDays(28));
        proposals.keep(List.of(CUP), List.of(), DAY);

        assertThat(proposals.open(DAY)).isEmpty();
        assertThat(proposals.declined(List.of(CUP), DAY).get(CUP)).hasSize(1);
        assertThat(proposals.declined(List.of(CUP), DAY.plusDays(29))).isEmpty();
    }

    private static TransferProposal cups(int units, String run) {
        return new TransferProposal(CUP, "DC", "S1", Quantity.of(units), run, null);
    }

    private static final class StandingClock implements BusinessClock {

        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }
}
