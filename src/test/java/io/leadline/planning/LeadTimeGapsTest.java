package io.leadline.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadline.replenishment.LeadTime;
import io.leadline.shared.Money;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadTimeGapsTest {

    private final LeadTimeGaps.Sums sums = new LeadTimeGaps.Sums();

    /** Two units a day of five pounds each. */
    private static final Money A_DAY = Money.of("10", "GBP");

    @ParameterizedTest
    @CsvSource({
        "14, 19,    3, 50.00",
        "14, 9.5,   3, -45.00",
        "14, 14.9,  3, ",
        "14, 13.1,  3, ",
        "14, 19,    2, ",
        "0,  6,    40, 60.00"
    })
    void aDifferenceIsWhatIsADayOrMoreByThreeReceipts(int stated, double learned, int receipts, String tied) {
        sums.add("S", "A", new LeadTime(stated, learned, 2, receipts), A_DAY, LeadTimeMove.NONE, LeadTimeMove.NONE);

        LeadTimeGaps gaps = sums.done(Set.of());

        if (tied == null) {
            assertThat(gaps.items()).isEmpty();
        } else {
            assertThat(gaps.items()).singleElement().satisfies(gap -> {
                assertThat(gap.tied()).isEqualTo(Money.of(tied, "GBP"));
                assertThat(gap.days().getFirst()).isCloseTo(learned, within(0.1));
                assertThat(gap.days()).isSorted();
                assertThat(gap.kept()).isBetween(learned > stated ? 0.0 : 0.9, learned > stated ? 0.1 : 1.0);
            });
        }
        assertThat(gaps.suppliers()).singleElement().satisfies(all -> {
            assertThat(all.items()).isEqualTo(1);
            assertThat(all.apart()).isEqualTo(gaps.items().size());
        });
    }

    @Test
    void theDearestComeFirstAndTheRestIsCounted() {
        IntStream.range(0, LeadTimeGaps.MOST + 3)
                .forEach(i -> sums.add(
                        "S" + i % 2,
                        "I" + i,
                        new LeadTime(10, 12, 1, 9),
                        Money.of(String.valueOf(i), "GBP"),
                        LeadTimeMove.NONE,
                        LeadTimeMove.NONE));
        sums.add("S9", "no rate", new LeadTime(10, 90, 1, 9), null, LeadTimeMove.NONE, LeadTimeMove.NONE);

        LeadTimeGaps gaps = sums.done(Set.of());

        assertThat(gaps.items()).hasSize(LeadTimeGaps.MOST);
        assertThat(gaps.items().getFirst().sku()).isEqualTo("I" + (LeadTimeGaps.MOST + 2));
        assertThat(gaps.others()).isEqualTo(4);
        assertThat(gaps.suppliers())
                .extracting(LeadTimeGaps.OfSupplier::supplier)
                .containsExactly("S0", "S1", "S9");
    }

    @Test
    void theMeansOfASupplierCountEachItemOnce() {
        sums.add("S", "A", new LeadTime(10, 12, 1, 9), A_DAY, LeadTimeMove.NONE, LeadTimeMove.NONE);
        sums.add("S", "B", new LeadTime(20, 30, 1, 7), A_DAY, LeadTimeMove.NONE, LeadTimeMove.NONE);
        sums.add("S", "C", new LeadTime(30, 30, 1, 0), A_DAY, LeadTimeMove.NONE, LeadTimeMove.NONE);

        assertThat(sums.done(Set.of()).suppliers())
                .containsExactly(new LeadTimeGaps.OfSupplier("S", 3, 20, 24, 9, 2, LeadTimeMove.NONE));
    }

    @Test
    void whatSomebodyWorksOnIsToldHoweverCheapItHasBecome() {
        IntStream.rangeClosed(0, LeadTimeGaps.MOST + 1)
                .forEach(i -> sums.add(
                        "S",
                        "I" + i,
                        new LeadTime(10, 12, 1, 9),
                        Money.of(String.valueOf(i + 1), "GBP"),
                        LeadTimeMove.NONE,
                        LeadTimeMove.NONE));

        LeadTimeGaps gaps = sums.done(Set.of(new WatchedLeadTimes.Watched("S", "I0")));

        assertThat(gaps.items()).hasSize(LeadTimeGaps.MOST + 1);
        assertThat(gaps.items().getLast().sku()).isEqualTo("I0");
        assertThat(gaps.others()).isEqualTo(1);
    }
}
