package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.replenishment.Ageing;
import io.leadline.replenishment.Inflow;
import io.leadline.replenishment.StockLayer;
import io.leadline.replenishment.Turnover;
import io.leadline.stock.Stamp;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StockAgesTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 6, 1);

    /** 30 units came 10 days ago, 40 came 100 days ago and 50 came 400 days ago. */
    @ParameterizedTest
    @CsvSource({
        " 0,  0,  0,  0, 0",
        "20, 20,  0,  0, 0",
        "30, 30,  0,  0, 0",
        "50, 30, 20,  0, 0",
        "90, 30, 40, 20, 0",
        // More is there than ever came in by the ledger: of the rest nobody knows since when.
        "130, 30, 40, 50, 10"
    })
    void whatCameFirstHasLeftFirst(double onHand, double month, double half, double older, double unknown) {
        List<StockLayer> layers =
                StockAges.layers(onHand, List.of(came(100, 40), came(10, 30), came(400, 50)), List.of());

        assertThat(Ageing.of(layers, TODAY)).isEqualTo(new Ageing(month, 0, half, 0, older, unknown));
        assertThat(Ageing.of(layers, TODAY).total()).isEqualTo(onHand, within(1e-9));
    }

    @Test
    void whatACountFoundIsAsOldAsWhatWasBoughtBeforeIt() {
        // The ledger began with a count 50 days ago; orders of the past tell of 30 units 60 and of 100 units 200 days
        // ago.
        Inflow order = new Inflow(TODAY.minusDays(20), 25, "PO-9", new Stamp("B7", null), false);
        List<Inflow> ledger = List.of(counted(50, 80), order);
        // The third is the one that the ledger knows itself.
        List<Inflow> bought = List.of(came(60, 30), came(200, 100), came(20, 25));

        List<StockLayer> layers = StockAges.layers(95, ledger, bought);

        assertThat(layers)
                .extracting(StockLayer::since, StockLayer::units)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(TODAY.minusDays(20), 25.0),
                        org.assertj.core.groups.Tuple.tuple(TODAY.minusDays(60), 30.0),
                        org.assertj.core.groups.Tuple.tuple(TODAY.minusDays(200), 40.0));
        assertThat(layers.getFirst().stamp().batch()).isEqualTo("B7");
    }

    @Test
    void ofWhatNobodyBoughtNobodyKnowsTheAge() {
        assertThat(StockAges.layers(10, List.of(counted(5, 10)), List.of()))
                .containsExactly(new StockLayer(null, 10, "", Stamp.NONE));
        assertThat(StockAges.layers(-3, List.of(counted(5, 10)), List.of())).isEmpty();
    }

    @Test
    void manySmallReceiptsAreFewLayersOfTheSameSum() {
        List<Inflow> daily =
                IntStream.range(0, 90).mapToObj(day -> came(day, 2)).toList();

        List<StockLayer> layers = StockAges.layers(170, daily, List.of());

        assertThat(layers).hasSize(Turnover.MOST_LAYERS);
        assertThat(layers.stream().mapToDouble(StockLayer::units).sum()).isEqualTo(170, within(1e-9));
    }

    private static Inflow came(int daysAgo, double units) {
        return new Inflow(TODAY.minusDays(daysAgo), units, "PO-" + daysAgo, Stamp.NONE, false);
    }

    private static Inflow counted(int daysAgo, double units) {
        return new Inflow(TODAY.minusDays(daysAgo), units, "count", Stamp.NONE, true);
    }
}
