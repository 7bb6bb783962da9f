package io.leadline.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadline.shared.Quantity;
import io.leadline.stock.ComingPromises.Ahead;
import io.leadline.stock.ComingPromises.Coming;
import io.leadline.stock.ComingPromises.Shelf;
import io.leadline.stock.ComingPromises.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are counted from today, the 0th. */
class ComingPromisesTest {

    private static final LocalDate TODAY = LocalDate.of(2030, 3, 1);
    private static final List<String> CHANNELS = List.of("web", "market", "store");

    /** Coming and told: day=units; pre-ordered: channel:day=units. Limits: units, percent, days ahead. */
    @ParameterizedTest
    @CsvSource({
        // what comes, short, pre-ordered, limits, told
        "-,           0,  -,                    -/-/60,   -",
        "5=20,        0,  -,                    -/-/60,   5=20",
        "5=20 9=10,   0,  -,                    -/-/60,   5=20 9=30",
        "9=10 5=20,   0,  -,                    -/-/60,   5=20 9=30",
        "5=20 5=4,    0,  -,                    -/-/60,   5=24",
        // further ahead nothing is told, though it is counted
        "5=20 9=10,   0,  -,                    -/-/8,    5=20",
        "5=20 9=10,   0,  market:9=25,          -/-/8,    5=5",
        // what is promised and not there is taken of what comes first
        "5=20 9=10,   25, -,                    -/-/60,   9=5",
        "5=20 9=10,   40, -,                    -/-/60,   -",
        // whoever was promised a later day keeps it
        "5=20 9=10,   0,  market:9=10,          -/-/60,   5=20",
        "5=20 9=10,   0,  market:5=15,          -/-/60,   5=5 9=15",
        "5=20 9=10,   0,  market:9=28,          -/-/60,   5=2",
        // promised for a day on which it does not come any more
        "5=20,        0,  market:2=15,          -/-/60,   5=5",
        "5=20,        0,  market:30=20,         -/-/60,   -",
        // within its units, wherever they stand
        "5=20 9=10,   0,  -,                    8/-/60,   5=8",
        "5=20 9=10,   0,  web:9=5 market:5=9,   8/-/60,   5=3",
        "5=20 9=10,   0,  web:9=9,              8/-/60,   -",
        // of each day's goods no more than its part, in whole units
        "5=25 9=10,   0,  -,                    -/50/60,  5=12 9=17",
        "5=25 9=10,   5,  -,                    -/50/60,  5=10 9=15",
        "5=25 9=10,   0,  web:5=12,             -/50/60,  9=5",
        "5=25 9=10,   0,  market:5=20,          -/50/60,  5=5 9=15",
        // what was to be there before today is not told
        "-1=20,       0,  -,                    -/-/60,   -",
        "0=20,        0,  -,                    -/-/60,   0=20",
        "5=2.5,       0,  -,                    -/-/60,   5=2.5"
    })
    void whatMayBePreOrdered(String comes, int shortOf, String ahead, String limits, String told) {
        Shelf shelf = new Shelf(
                Quantity.of(shortOf),
                words(comes).map(ComingPromisesTest::coming).toList(),
                words(ahead).map(ComingPromisesTest::ahead).toList());

        List<Step> steps = ComingPromises.of(shelf, "web", limits(limits), TODAY);

        assertThat(
                        steps.isEmpty()
                                ? "-"
                                : steps.stream().map(ComingPromisesTest::word).collect(Collectors.joining(" ")))
                .isEqualTo(told);
    }

    /** Whatever channels ask for, one after the other, no day's goods are promised twice, and each stays within its rule. */
    @RepeatedTest(200)
    void nothingIsPromisedTwice(RepetitionInfo which) {
        Random random = new Random(which.getCurrentRepetition());
        List<Coming> coming = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(i -> new Coming(day(random.nextInt(30)), Quantity.of(1 + random.nextInt(20))))
                .toList();
        Quantity shortOf = Quantity.of(random.nextInt(3) == 0 ? random.nextInt(20) : 0);
        List<PreOrder> rules = CHANNELS.stream().map(channel -> rule(random)).toList();
        List<Ahead> ahead = new ArrayList<>();

        for (int ask = 0; ask < 40; ask++) {
            int channel = random.nextInt(CHANNELS.size());
            Shelf now = new Shelf(shortOf, coming, ahead);
            List<Step> steps = ComingPromises.of(now, CHANNELS.get(channel), rules.get(channel), TODAY);
            grow(steps);
            LocalDate wanted = day(random.nextInt(40));
            Quantity most = ComingPromises.by(steps, wanted);
            Ahead more = new Ahead(CHANNELS.get(channel), wanted, most.plus(Quantity.of(1)));
            if (wanted.isBefore(day(31)) && rules.get(channel).reaches(wanted, TODAY) && comesBy(coming, wanted)) {
                assertThat(fits(
                                shortOf,
                                coming,
                                Stream.concat(ahead.stream(), Stream.of(more)).toList(),
                                rules))
                        .as("one more of %s by %s with %s", more, rules, now)
                        .isFalse();
            }
            if (most.isPositive()) {
                int units = 1 + random.nextInt(most.value().intValueExact());
                ahead.add(new Ahead(CHANNELS.get(channel), wanted, Quantity.of(units)));
            }
            assertThat(fits(shortOf, coming, ahead, rules))
                    .as("%s of %s", ahead, coming)
                    .isTrue();
        }
    }

    private static boolean comesBy(List<Coming> coming, LocalDate day) {
        return coming.stream().anyMatch(one -> !one.day().isAfter(day));
    }

    private static void grow(List<Step> steps) {
        for (int i = 1; i < steps.size(); i++) {
            assertThat(steps.get(i).from()).isAfter(steps.get(i - 1).from());
            assertThat(steps.get(i).quantity()).isGreaterThan(steps.get(i - 1).quantity());
        }
    }

    /** The rule said once more, day by day. */
    private static boolean fits(Quantity shortOf, List<Coming> coming, List<Ahead> ahead, List<PreOrder> rules) {
        for (int number = 0; number < 60; number++) {
            LocalDate day = day(number);
            double there = Math.max(
                    0,
                    coming.stream()
                                    .filter(one -> !one.day().isAfter(day))
                                    .mapToDouble(one -> one.quantity().toDouble())
                                    .sum()
                            - shortOf.toDouble());
            if (promised(ahead, null, day) > there) {
                return false;
            }
            for (int i = 0; i < rules.size(); i++) {
                PreOrder rule = rules.get(i);
                double own = promised(ahead, CHANNELS.get(i), day);
                Integer percent = rule.mostPercent();
                Integer units = rule.mostUnits();
                if (percent != null && own > Math.floor(there * percent / 100) || units != null && own > units) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double promised(List<Ahead> ahead, @Nullable String channel, LocalDate day) {
        return ahead.stream()
                .filter(one -> (channel == null || one.channel().equals(channel))
                        && !one.day().isAfter(day))
                .mapToDouble(one -> one.quantity().toDouble())
                .sum();
    }

    private static PreOrder rule(Random random) {
        return new PreOrder(
                random.nextBoolean() ? 1 + random.nextInt(30) : null,
                random.nextBoolean() ? 1 + random.nextInt(100) : null,
                1 + random.nextInt(40),
                Sureness.EIGHTY);
    }

    @Test
    void severalShelvesComeTogetherDayByDay() {
        assertThat(ComingPromises.together(List.of(
                        List.of(step(5, 20), step(9, 30)), List.of(step(7, 4)), List.of(step(9, 1)), List.of())))
                .containsExactly(step(5, 20), step(7, 24), step(9, 35));
        assertThat(ComingPromises.together(List.of())).isEmpty();
        assertThat(ComingPromises.by(List.of(step(5, 20), step(9, 30)), day(4))).isEqualTo(Quantity.ZERO);
        assertThat(ComingPromises.by(List.of(step(5, 20), step(9, 30)), day(8))).isEqualTo(Quantity.of(20));
    }

    @ParameterizedTest
    @CsvSource({"0/-/9", "-/0/9", "-/101/9", "-/-/0", "-/-/366"})
    void aRuleSaysSomething(String limits) {
        assertThatThrownBy(() -> limits(limits)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<String> words(String text) {
        return text.equals("-") ? Stream.empty() : Arrays.stream(text.split(" "));
    }

    private static Coming coming(String text) {
        String[] parts = text.split("=");
        return new Coming(day(Integer.parseInt(parts[0])), Quantity.of(parts[1]));
    }

    private static Ahead ahead(String text) {
        String[] parts = text.split("[:=]");
        return new Ahead(parts[0], day(Integer.parseInt(parts[1])), Quantity.of(parts[2]));
    }

    private static PreOrder limits(String text) {
        String[] parts = text.split("/");
        return new PreOrder(number(parts[0]), number(parts[1]), Integer.parseInt(parts[2]), Sureness.EIGHTY);
    }

    private static @Nullable Integer number(String text) {
        return text.equals("-") ? null : Integer.valueOf(text);
    }

    private static Step step(int day, int units) {
        return new Step(day(day), new Quantity(BigDecimal.valueOf(units)));
    }

    private static String word(Step step) {
        return (step.from().toEpochDay() - TODAY.toEpochDay()) + "=" + step.quantity();
    }

    private static LocalDate day(int number) {
        return TODAY.plusDays(number);
    }
}
