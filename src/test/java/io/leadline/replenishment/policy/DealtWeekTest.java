package io.leadline.replenishment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DealtWeekTest {

    private static final LocalDate MONDAY = LocalDate.of(2030, 5, 20);

    @ParameterizedTest
    @CsvSource({
        // units of the week, multiple, least; shares, what is due, day of running out (- never); what each can ask for
        "300,  200, 200, .5 .5,    0 0,     9 4,   0 200",
        "300,  200, 200, .5 .5,    0 0,     4 4,   200 0",
        "300,  200, 200, .5 .5,    0 0,     - 4,   0 200",
        "300,  200, 200, .5 .5,    0 0,     - -,   200 0",
        "300,  200, 200, .5 .5,    200 0,   9 4,   0 0",
        "300,  400, 400, .5 .5,    0 0,     9 4,   0 0",
        // A minimum leaves as little to nobody as a multiple does.
        "300,  1,   200, .5 .5,    0 0,     9 4,   0 300",
        "500,  1,   200, .5 .5,    0 0,     9 4,   250 250",
        "450,  1,   200, .4 .6,    0 0,     4 9,   200 250",
        "1000, 200, 200, .5 .3 .2, 0 0 0,   9 4 6, 400 400 200",
        "1000, 200, 200, .5 .3 .2, 0 0 0,   - - 6, 400 200 400",
        "600,  200, 200, .4 .3 .3, 0 0 0,   7 8 9, 200 200 200",
        "500,  200, 200, .4 .3 .3, 0 0 0,   7 9 8, 200 0 200",
        // Who has of the week what it is meant to have takes nothing from the others' parts, but of what these leave.
        "500,  100, 100, .5 .5,    300 0,   1 9,   0 200",
        "600,  100, 100, .3 .7,    200 0,   1 9,   0 400",
        "650,  100, 200, .2 .2 .6, 0 200 0, 5 1 9, 200 0 200",
        // What was ordered beyond all of it leaves nothing.
        "300,  100, 100, .5 .5,    350 0,   9 4,   0 0",
        "100.5, 1,  1,   .5 .5,    0 0,     9 4,   50 50",
        "101,  1,   1,   .5 .5,    0 0,     9 4,   50 51",
    })
    void partsTooSmallToOrderGoToWhoRunsOutFirst(
            double units, double multiple, double least, String shares, String due, String empty, String asked) {
        String[] share = shares.split(" ");
        String[] coming = due.split(" ");
        String[] days = empty.split(" ");
        List<DealtWeek.Draws> places = IntStream.range(0, share.length)
                .mapToObj(i -> new DealtWeek.Draws(
                        Double.parseDouble(share[i]),
                        Double.parseDouble(coming[i]),
                        days[i].equals("-") ? null : MONDAY.plusDays(Long.parseLong(days[i])),
                        null))
                .toList();

        double[] dealt = DealtWeek.among(units, multiple, least, places);

        assertThat(dealt)
                .containsExactly(Arrays.stream(asked.split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noMoreThanTheWeekIsDealtInWholeOrdersAndWhereOneFitsSomebodyHasIt(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            int count = 2 + random.nextInt(4);
            double units = 1 + random.nextInt(1000);
            double multiple = 1 + random.nextInt(300);
            double least = multiple * (1 + random.nextInt(3));
            double[] parts = random.doubles(count, 0.01, 1).toArray();
            double all = Arrays.stream(parts).sum();
            List<DealtWeek.Draws> places = Arrays.stream(parts)
                    .mapToObj(part -> new DealtWeek.Draws(
                            part / all,
                            random.nextInt(4) == 0 ? random.nextInt(300) : 0,
                            random.nextBoolean() ? null : MONDAY.plusDays(random.nextInt(40)),
                            null))
                    .toList();

            double[] dealt = DealtWeek.among(units, multiple, least, places);

            double left =
                    units - places.stream().mapToDouble(DealtWeek.Draws::due).sum();
            double sum = Arrays.stream(dealt).sum();
            assertThat(sum).isLessThanOrEqualTo(Math.max(0, left) + 1e-6);
            assertThat(Arrays.stream(dealt).filter(one -> one > 0))
                    .allMatch(one -> one >= least && one % multiple == 0);
            assertThat(sum > 0).isEqualTo(left >= least);
        }
    }
}
