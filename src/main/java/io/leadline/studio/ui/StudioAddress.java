package io.leadline.studio.ui;

import com.vaadin.flow.router.QueryParameters;
import io.leadline.studio.backtest.Comparison;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the studio shows, as its address holds it.
 *
 * @param test the back-test; empty for the newest
 * @param part of its result: {@code all} or {@code class:A}
 * @param by what the curve shows
 * @param chosen the points put side by side
 * @param change the policy change to be decided on; empty for the one that waits
 */
record StudioAddress(String test, String part, CurveMeasure by, Set<String> chosen, String change) {

    StudioAddress {
        chosen = new LinkedHashSet<>(chosen);
    }

    static StudioAddress of(QueryParameters parameters) {
        String part = parameters.getSingleParameter("part").orElse(Comparison.ALL);
        return new StudioAddress(
                parameters.getSingleParameter("test").orElse(""),
                part.matches("class:[ABC]") ? part : Comparison.ALL,
                CurveMeasure.of(parameters.getSingleParameter("by").orElse("")),
                new LinkedHashSet<>(parameters
                        .getSingleParameter("points")
                        .map(text -> Arrays.asList(text.split(",")))
                        .orElse(List.of())),
                parameters.getSingleParameter("change").orElse(""));
    }

    QueryParameters parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, "test", test);
        put(all, "part", part.equals(Comparison.ALL) ? "" : part);
        put(all, "by", by == CurveMeasure.COST ? "" : by.word());
        put(all, "points", String.join(",", chosen));
        put(all, "change", change);
        return QueryParameters.simple(all);
    }

    private static void put(Map<String, String> all, String name, String value) {
        if (!value.isBlank()) {
            all.put(name, value);
        }
    }

    StudioAddress withTest(String other) {
        return new StudioAddress(other, Comparison.ALL, by, Set.of(), "");
    }

    StudioAddress withPart(String other) {
        return new StudioAddress(test, other, by, chosen, change);
    }

    StudioAddress by(CurveMeasure measure) {
        return new StudioAddress(test, part, measure, chosen, change);
    }

    StudioAddress with(String point, boolean isChosen) {
        Set<String> points = new LinkedHashSet<>(chosen);
        if (isChosen) {
            points.add(point);
        } else {
            points.remove(point);
        }
        return new StudioAddress(test, part, by, points, change);
    }
}
