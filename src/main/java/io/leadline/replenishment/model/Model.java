package io.leadline.replenishment.model;

import java.util.Map;

/** One inventory model: named inputs in, named results out. */
@FunctionalInterface
public interface Model {

    /**
     * @return result names and values: numbers, or lists of numbers
     * @throws InputProblem if an input is missing or outside what the model is defined for
     */
    Map<String, Object> solve(Inputs in);
}
