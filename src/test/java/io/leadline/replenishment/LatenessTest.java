package io.leadline.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.scorecard.PurchaseLine;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LatenessTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

    /** Of a supplier whose deliveries come up to 29 days late, each delay as often. */
    private final Lateness known = Lateness.learn(
            IntStream.range(0, 300).mapToObj(i -> line(TODAY.minusDays(400 + i), TODAY.minusDays(300), 300 - i % 30)),
            Map.of(),
            TODAY);

    @Test
    void whatIsNotOverdueCountsAsAWhole() {
        assertThat(known.chance("S1", TODAY, false, TODAY)).isEqualTo(1);
        assertThat(known.counted(Quantity.of(400), "S1", TODAY.plusDays(4), false, TODAY))
                .isEqualTo(Quantity.of(400));
    }

    /** Delays of 0 to 29 days, each as often; one in fifty never comes. */
    @Test
    void theSurerItHasToBeTheLaterIsTheDay() {
        assertThat(days(.5, TODAY.plusDays(4), TODAY)).isBetween(14L, 15L);
        assertThat(days(.8, TODAY.plusDays(4), TODAY)).isBetween(24L, 25L);
        assertThat(days(.95, TODAY.plusDays(4), TODAY)).isBetween(28L, 30L);
        assertThat(known.by(.99, "S1", TODAY.plusDays(4), false, TODAY))
                .as("one in fifty never comes")
                .isEmpty();
        assertThat(known.by(.95, "S1", TODAY.plusDays(4), true, TODAY))
                .as("of rests one in ten")
                .isEmpty();
    }

    @Test
    void whatIsOverdueIsExpectedOfThoseThatWereAsLate() {
        assertThat(days(.5, TODAY.minusDays(10), TODAY)).isBetween(19L, 21L);
        assertThat(days(.8, TODAY.minusDays(10), TODAY)).isBetween(26L, 27L);
        assertThat(known.by(.8, "S1", TODAY.minusDays(60), false, TODAY))
                .as("nobody counts on it any more")
                .isEmpty();
    }

    @Test
    void itIsNeverThereBeforeItIsDueNorBeforeToday() {
        Lateness early = Lateness.learn(
                IntStream.range(0, 200).mapToObj(i -> line("S3", TODAY.minusDays(400), TODAY.minusDays(300), 310)),
                Map.of(),
                TODAY);

        assertThat(early.by(.8, "S3", TODAY.plusDays(4), false, TODAY)).contains(TODAY.plusDays(4));
        assertThat(early.by(.5, "S3", TODAY, false, TODAY)).contains(TODAY);
        known.by(.5, "S1", TODAY.minusDays(3), false, TODAY)
                .ifPresent(day -> assertThat(day).isAfterOrEqualTo(TODAY));
    }

    private long days(double share, LocalDate due, LocalDate today) {
        return ChronoUnit.DAYS.between(
                due, known.by(share, "S1", due, false, today).orElseThrow());
    }

    @Test
    void theLongerItIsOverdueTheLessItCounts() {
        double before = 1;
        for (int days : new int[] {1, 10, 20, 28, 32, 60, 400}) {
            double chance = known.chance("S1", TODAY.minusDays(days), false, TODAY);
            assertThat(chance)
                    .describedAs(days + " days late")
                    .isLessThan(before)
                    .isNotNegative();
            before = chance;
        }
        assertThat(known.counted(Quantity.of(400), "S1", TODAY.minusDays(10), false, TODAY))
                .isEqualTo(Quantity.of(400));
        assertThat(known.counted(Quantity.of(400), "S1", TODAY.minusDays(60), false, TODAY))
                .isLessThan(Quantity.of(20));
    }

    @Test
    void withoutAnyReceiptAnOldOrderCountsNothingAndARestOfYesterdayAll() {
        Lateness nothing = Lateness.learn(Stream.of(), Map.of(), TODAY);

        assertThat(nothing.counted(Quantity.of(2000), "S1", LocalDate.of(2024, 5, 11), false, TODAY))
                .isEqualTo(Quantity.ZERO);
        assertThat(nothing.counted(Quantity.of(400), "S1", TODAY.minusDays(1), true, TODAY))
                .isEqualTo(Quantity.of(400));
    }

    @Test
    void aPunctualSupplierIsDoubtedSoonerThanALateOne() {
        Stream<PurchaseLine> punctual =
                IntStream.range(0, 100).mapToObj(i -> line("S2", TODAY.minusDays(400), TODAY.minusDays(300), 300));
        Lateness both = Lateness.learn(
                Stream.concat(
                        punctual,
                        IntStream.range(0, 100)
                                .mapToObj(i -> line(TODAY.minusDays(400), TODAY.minusDays(300), 300 - i % 30))),
                Map.of(),
                TODAY);

        assertThat(both.chance("S2", TODAY.minusDays(10), false, TODAY))
                .isLessThan(both.chance("S1", TODAY.minusDays(10), false, TODAY));
    }

    @Test
    void aLineIsOpenUntilItIsInOrClosed() {
        PurchaseLine part = line("S1", TODAY.minusDays(20), TODAY.minusDays(1), 1, 1000, 600, false);
        assertThat(part.openOn(TODAY)).isEqualTo(Quantity.of(400));
        assertThat(part.isPartlyIn(TODAY)).isTrue();
        assertThat(part.openOn(TODAY.minusDays(2))).isEqualTo(Quantity.of(1000));
        assertThat(part.openOn(TODAY.minusDays(30))).isEqualTo(Quantity.ZERO);
        assertThat(line("S1", TODAY.minusDays(20), TODAY, 1, 1000, 600, true).openOn(TODAY))
                .isEqualTo(Quantity.ZERO);
    }

    private static PurchaseLine line(LocalDate orderedOn, LocalDate promised, int receivedDaysAgo) {
        return line("S1", orderedOn, promised, receivedDaysAgo);
    }

    private static PurchaseLine line(String supplier, LocalDate orderedOn, LocalDate promised, int receivedDaysAgo) {
        return line(supplier, orderedOn, promised, receivedDaysAgo, 10, 10, false);
    }

    private static PurchaseLine line(
            String supplier,
            LocalDate orderedOn,
            @Nullable LocalDate promised,
            int receivedDaysAgo,
            long ordered,
            long received,
            boolean closed) {
        return new PurchaseLine(
                "P",
                "1",
                supplier,
                new Sku("A"),
                orderedOn.isAfter(TODAY.minusDays(receivedDaysAgo)) ? TODAY.minusDays(receivedDaysAgo) : orderedOn,
                promised,
                TODAY.minusDays(receivedDaysAgo),
                Quantity.of(ordered),
                Quantity.of(received),
                Money.of("2", "GBP"),
                "",
                closed);
    }
}
