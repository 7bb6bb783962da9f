package io.leadline.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.shared.Sku;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BacktestPartsTest {

    @Test
    void partsHoldFiftyItemsOrMoreWhereThereWouldBeTooMany() {
        assertThat(Backtests.parts(skus(0))).isEmpty();
        assertThat(Backtests.parts(skus(51))).extracting(List::size).containsExactly(50, 1);
        assertThat(Backtests.parts(skus(100_000))).hasSize(200).allMatch(part -> part.size() == 500);
        assertThat(Backtests.parts(skus(10_001)))
                .hasSizeLessThanOrEqualTo(200)
                .satisfies(
                        parts -> assertThat(parts.stream().flatMap(List::stream).toList())
                                .isEqualTo(skus(10_001)));
    }

    private static List<Sku> skus(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Sku("I" + i)).toList();
    }
}
