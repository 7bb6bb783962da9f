package io.leadline.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChanceTest {

    private final Chance chance = new Chance(7);

    @Test
    void isTheSameForTheSameThingAndSeed() {
        Chance own = chance.of("answers", LocalDate.of(2025, 3, 1), 2);

        assertThat(new Chance(7).of("answers", LocalDate.of(2025, 3, 1), 2)).isEqualTo(own);
        assertThat(chance.of("answers", LocalDate.of(2025, 3, 1), 3)).isNotEqualTo(own);
        assertThat(new Chance(8).of("answers", LocalDate.of(2025, 3, 1), 2)).isNotEqualTo(own);
    }

    @Test
    void isEven() {
        List<Double> drawn = IntStream.range(0, 10_000)
                .mapToObj(i -> chance.of("load", i).uniform())
                .toList();

        assertThat(drawn.stream().mapToDouble(each -> each).average().orElse(0)).isBetween(0.49, 0.51);
        assertThat(drawn).allMatch(each -> each >= 0 && each < 1);
        assertThat(IntStream.range(0, 1_000).map(i -> chance.of("day", i).below(3)))
                .containsOnly(0, 1, 2);
    }

    @Test
    void momentsOfTwoDaysDifferByMinutes() {
        for (DayPart part : DayPart.values()) {
            for (int day = 0; day < 400; day++) {
                for (int later = 1; later < 19; later++) {
                    assertThat(java.time.Duration.between(part.on(day), part.on(day + later))
                                    .abs()
                                    .toMinutes())
                            .isGreaterThanOrEqualTo(3);
                }
            }
        }
    }
}
