package io.leadline.planning;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.policy.BuyList;
import io.leadline.shared.Sku;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A list never brings less than what is planned would, cut alike. */
class BuyListReadingTest {

    @Test
    void whereWhatIsPlannedBringsMoreItIsThatWithTheBestReturnFirst() {
        BuyList.Bought chosen = bought(29, line("A", 82), line("B", 5));
        BuyList.Bought planned = bought(90, line("B", 5), line("A", 143));

        BuyList.Bought better = BuyListReading.better(chosen, planned);

        assertThat(better.gain()).isEqualTo(90);
        assertThat(better.lines()).extracting(BuyList.Line::gain).containsExactly(143.0, 5.0);
    }

    @Test
    void whereTheChosenLotsBringAsMuchItIsThem() {
        BuyList.Bought chosen = bought(90, line("A", 90));

        assertThat(BuyListReading.better(chosen, bought(90, line("B", 90)))).isSameAs(chosen);
    }

    private static BuyList.Bought bought(double gain, BuyList.Line... lines) {
        return new BuyList.Bought(
                List.of(lines), Stream.of(lines).mapToDouble(BuyList.Line::cost).sum(), gain);
    }

    private static BuyList.Line line(String sku, double gain) {
        return new BuyList.Line(new ItemPlace(new Sku(sku), "DC"), "S", 10, 300, gain);
    }
}
