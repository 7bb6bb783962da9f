package io.leadline.planning.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadline.demand.NoticedSignal;
import io.leadline.demand.forecast.DemandSignal.Kind;
import io.leadline.planning.home.SignalFigures.Noticed;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignalFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    @Test
    void eachKindIsCountedAndTheFarthestFromTheForecastStandsFirst() {
        SignalFigures figures = SignalFigures.of(
                List.of(
                        signal(1, Kind.SPIKE, 4),
                        signal(2, Kind.DROP, -9),
                        signal(3, Kind.TREND_BREAK, 6),
                        signal(4, Kind.SPIKE, 5)),
                Map.of(new Sku("I-2"), "Lamp"));

        assertThat(figures.spikes()).isEqualTo(2);
        assertThat(figures.drops()).isEqualTo(1);
        assertThat(figures.trendBreaks()).isEqualTo(1);
        assertThat(figures.largest()).extracting(Noticed::name).containsExactly("Lamp", "I-3", "I-4", "I-1");
    }

    @Test
    void fiveAreShownOfHoweverMany() {
        List<NoticedSignal> many = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> signal(number, Kind.SPIKE, number))
                .toList();

        assertThat(SignalFigures.of(many, Map.of()).largest()).hasSize(5);
        assertThat(SignalFigures.of(many, Map.of()).spikes()).isEqualTo(40);
        assertThat(SignalFigures.of(List.of(), Map.of()).largest()).isEmpty();
    }

    private static NoticedSignal signal(int number, Kind kind, double units) {
        return new NoticedSignal(new Sku("I-" + number), "DC", kind, DAY, units, Instant.EPOCH);
    }
}
