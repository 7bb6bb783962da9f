package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.ReservationResult;
import io.leadline.stock.ReservationWish;
import io.leadline.stock.Reservations;
import io.leadline.stock.Stock;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trial that {@code ./leadline bench oversell} makes with a million operations, made small; and whether it would find anything. */
class OversellBenchTest {

    private static final Sku CUP = new Sku("I0");

    @Test
    void customersOfFiveChannelsAreToldTheTruthThoughWhoSellsIsKilledMeanwhile() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int code = OversellBench.run(
                List.of("--operations", "400", "--clients", "8", "--items", "5", "--kills", "1"),
                InputStream.nullInputStream(),
                new PrintStream(out),
                System.err);

        String told = out.toString(StandardCharsets.UTF_8);
        assertThat(told).contains("Nothing is oversold, negative, lost, doubled or promised beyond what comes.");
        assertThat(told).contains("CONFIRMED=").contains("AWAITED=");
        assertThat(code).isZero();
    }

    @Test
    void whatWasToldAndIsNotSoIsFound(@TempDir Path folder) {
        try (StockAlone alone = StockAlone.in(folder, SellingProcess.CHANNELS)) {
            Stock stock = alone.bean(Stock.class);
            Reservations reservations = alone.bean(Reservations.class);
            stock.record(new Movement(
                    "r", MovementKind.RECEIPT, StockAlone.PLACE, CUP, Quantity.of(10), "test", Instant.now()));
            reservations.reserve(new ReservationWish("R-1", "web", SellingProcess.lines("I0=2"), Duration.ofHours(1)));
            reservations.confirm("R-1", null);
            reservations.reserve(new ReservationWish("R-2", "web", SellingProcess.lines("I0=1"), Duration.ofHours(1)));

            assertThat(faults(alone, "reserve R-1 web 1000 I0=2\tHELD", "confirm R-1\tCONFIRMED"))
                    .as("R-2 still holds one")
                    .containsExactly("I0 is still reserved 1 times");
            reservations.release("R-2", null);
            assertThat(faults(alone, "reserve R-1 web 1000 I0=2\tHELD", "confirm R-1\tCONFIRMED"))
                    .isEmpty();
            assertThat(faults(alone, "reserve R-1 web 1000 I0=2\tHELD", "release R-1\tRELEASED"))
                    .containsExactlyInAnyOrder(
                            "R-1 was told RELEASED and is CONFIRMED in the end",
                            "I0 should be there 10 times and is 8 times",
                            "I0: sales of R-1 are 2 in the ledger, and its customer was told of null");
            assertThat(faults(alone, "reserve R-9 web 1000 I0=12\tHELD", "confirm R-9\tCONFIRMED"))
                    .contains(
                            "R-9 was told CONFIRMED and is lost",
                            "I0 was oversold: its customers were told of 12, and there were 10");
            reservations.release("R-2", null);
            alone.bean(OversellBenchOrders.class)
                    .order(List.of(CUP), 5, LocalDate.now(ZoneOffset.UTC).plusDays(2));
            OversellBench.allowPreOrders(alone.bean(ChannelRules.class));
            ReservationWish ahead = new ReservationWish(
                    "R-3", "web", SellingProcess.lines("I0=4"), Duration.ofHours(1), new ReservationWish.Ahead(null));
            assertThat(reservations.reserve(ahead)).isInstanceOf(ReservationResult.Stands.class);
            reservations.confirm("R-3", null);
            assertThat(faults(
                            alone,
                            "reserve R-1 web 1000 I0=2\tHELD",
                            "confirm R-1\tCONFIRMED",
                            "preorder R-3 web 1000 I0=4\tPREORDERED",
                            "confirm R-3\tAWAITED"))
                    .as("it never came")
                    .contains(
                            "R-3 was told AWAITED and is AWAITED in the end",
                            "I0 was promised 4 times beyond what came");
        }
    }

    private static List<String> faults(StockAlone alone, String... history) {
        return SellingHistory.of(Stream.of(history))
                .faults(alone.bean(Stock.class), alone.bean(Reservations.class), Map.of(CUP, Quantity.of(10)));
    }
}
