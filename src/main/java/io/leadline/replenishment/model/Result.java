package io.leadline.replenishment.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a model's named results in the order in which they should be read. */
final class Result {

    private Result() {}

    /** Names and values in turn; whole-number results are given as long, the others as double. */
    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> result = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            result.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return result;
    }

    static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    static List<Integer> list(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
