package io.leadline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.signals.live.SignalKind;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Made from seeds, so that it is the same on every machine; {@code ./leadline bench signals} does the same for far longer. */
class MadeSalesTest {

    private static final int YEARS = 20;

    @ParameterizedTest
    @CsvSource({"0.2, 0.25", "1, 0.4", "4, 0.25", "12, 0.4"})
    void ordinarySalesAlarmFarLessThanOnceAYear(double perDay, double apart) {
        long alarms = IntStream.range(0, YEARS)
                .mapToObj(item ->
                        new MadeSales(new MadeSales.Kind(perDay, apart, item % 2 == 0), item).live(379, null, true))
                .mapToLong(List::size)
                .sum();

        assertThat(alarms).isLessThanOrEqualTo(YEARS / 2);
    }

    @ParameterizedTest
    @CsvSource({"12, 10, 24", "12, 0, 60", "40, 8, 24"})
    void aChangeIsNoticedWithinHours(double perDay, double factor, long hours) {
        MadeSales.Change change = new MadeSales.Change(
                MadeSales.FIRST
                        .plusDays(80)
                        .atTime(11, 0)
                        .atZone(MadeSales.ZONE)
                        .toInstant(),
                factor);

        MadeSales.Noticed first = new MadeSales(new MadeSales.Kind(perDay, 0.25, false), 5)
                .live(90, change, false).stream()
                        .filter(one -> one.notice().kind() != SignalKind.LARGE_ORDER)
                        .filter(one -> !one.after().isNegative())
                        .findFirst()
                        .orElseThrow();

        assertThat(first.notice().kind()).isEqualTo(factor > 1 ? SignalKind.SPIKE : SignalKind.DROP);
        assertThat(first.after()).isLessThan(Duration.ofHours(hours));
    }

    @Test
    void theSameSeedSellsTheSame() {
        MadeSales.Kind kind = new MadeSales.Kind(5, 0.3, true);

        assertThat(new MadeSales(kind, 3).live(120, null, true))
                .isEqualTo(new MadeSales(kind, 3).live(120, null, true));
    }
}
