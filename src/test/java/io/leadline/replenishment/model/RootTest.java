package io.leadline.replenishment.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RootTest {

    private static final Map<String, DoubleUnaryOperator> RISING = Map.of(
            "line", x -> x - 1,
            "flat on the left", x -> x < 5 ? -1e-9 : x - 7,
            "a step", x -> x < 3 ? -1 : 1,
            "steep", x -> Math.pow(x, 9) - 1e12,
            "logarithm of a tail", x -> x - 400 + Math.log(1e3 / (x + 1)),
            "probability", x -> 1 - Math.exp(-x / 40) - 0.999);

    @TestFactory
    Stream<DynamicTest> both_find_where_a_rising_function_crosses_zero() {
        return RISING.entrySet().stream()
                .flatMap(f -> Stream.of(1e-3, 1.0, 50.0, 1e5)
                        .map(guess -> DynamicTest.dynamicTest(f.getKey() + " from " + guess, () -> {
                            double exact = Root.ofRising(f.getValue(), 0, 1e6);

                            double near = Root.near(f.getValue(), 0, guess);

                            assertThat(near).isBetween(exact * (1 - 1e-9), exact * (1 + 1.1e-5));
                        })));
    }

    @TestFactory
    Stream<DynamicTest> what_is_not_below_zero_at_the_least_is_the_answer() {
        return Stream.of(1.0, 2.0, 1e4)
                .map(low -> DynamicTest.dynamicTest(
                        "at " + low,
                        () -> assertThat(Root.near(x -> x - 1, low, 1)).isEqualTo(low)));
    }
}
