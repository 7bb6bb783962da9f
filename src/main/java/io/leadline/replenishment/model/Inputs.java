package io.leadline.replenishment.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/**
 * The named inputs of one model, read with their types and guards.
 *
 * <p>Every reader throws {@link InputProblem} with the field and its value when the field is missing or unusable.
 */
public final class Inputs {

    /** Above this, sums of squares leave the range in which a double still counts units. */
    private static final double LARGEST = 1e15;

    private static final int LONGEST_LIST = 10_000;

    private final Map<String, ?> values;

    public Inputs(Map<String, ?> values) {
        this.values = values;
    }

    public boolean has(String field) {
        return values.get(field) != null;
    }

    public double number(String field) {
        return checked(field, values.get(field), x -> true, "a number");
    }

    public double positive(String field) {
        return checked(field, values.get(field), x -> x > 0, "above 0");
    }

    public double nonNegative(String field) {
        return checked(field, values.get(field), x -> x >= 0, "0 or more");
    }

    public double nonNegativeOr(String field, double absent) {
        return has(field) ? nonNegative(field) : absent;
    }

    /** Strictly between 0 and 1: a probability that a quantile can be asked for. */
    public double openFraction(String field) {
        return checked(field, values.get(field), x -> x > 0 && x < 1, "between 0 and 1, both excluded");
    }

    /** From 0 to 1, both included. */
    public double fraction(String field) {
        return checked(field, values.get(field), x -> x >= 0 && x <= 1, "from 0 to 1");
    }

    public double above(String field, double limit, String limitName) {
        return checked(field, values.get(field), x -> x > limit, "above " + limitName + " (" + limit + ")");
    }

    public double atMost(String field, double value, double limit) {
        return checked(field, value, x -> x <= limit, "at most " + limit + " for the exact method");
    }

    public long wholeNumber(String field) {
        return (long) checked(field, values.get(field), x -> x == Math.rint(x), "a whole number");
    }

    public int count(String field, int limit) {
        return (int) checked(
                field,
                values.get(field),
                x -> x == Math.rint(x) && x >= 1 && x <= limit,
                "a whole number from 1 to " + limit);
    }

    public double[] positives(String field) {
        return list(field, x -> x > 0, "above 0");
    }

    public double[] nonNegatives(String field) {
        return list(field, x -> x >= 0, "0 or more");
    }

    /** A list of that length, or one number that holds for every place. */
    public double[] nonNegativesOfLength(String field, int length) {
        if (values.get(field) instanceof Number) {
            double[] same = new double[length];
            Arrays.fill(same, nonNegative(field));
            return same;
        }
        double[] list = nonNegatives(field);
        requireLength(field, list, length);
        return list;
    }

    public void requireLength(String field, double[] list, int length) {
        if (list.length != length) {
            throw new InputProblem(field, "a list of " + list.length, "a list of " + length + " numbers");
        }
    }

    /** A probability mass function: an object from value to probability, or a list of the probabilities of 0, 1, 2 … */
    public TreeMap<Double, Double> massFunction(String field) {
        Object raw = values.get(field);
        TreeMap<Double, Double> mass = new TreeMap<>();
        if (raw instanceof Map<?, ?> map) {
            map.forEach((x, p) -> mass.put(
                    pointOf(field, String.valueOf(x)),
                    checked(field + "." + x, p, y -> y >= 0 && y <= 1, "from 0 to 1")));
        } else if (raw instanceof List<?>) {
            double[] list = list(field, y -> y >= 0 && y <= 1, "from 0 to 1");
            for (int x = 0; x < list.length; x++) {
                mass.put((double) x, list[x]);
            }
        } else {
            throw new InputProblem(field, raw, "an object from demand to probability");
        }
        double total = mass.values().stream().mapToDouble(p -> p).sum();
        if (mass.isEmpty() || Math.abs(total - 1) > 1e-6) {
            throw new InputProblem(field, "a sum of " + total, "probabilities that add up to 1");
        }
        return mass;
    }

    private static double pointOf(String field, String text) {
        try {
            return checked(field, Double.valueOf(text), x -> x >= 0, "demands of 0 or more");
        } catch (NumberFormatException e) {
            throw new InputProblem(field, text, "an object whose names are numbers");
        }
    }

    private double[] list(String field, DoublePredicate good, String expected) {
        Object raw = values.get(field);
        if (!(raw instanceof List<?> list) || list.isEmpty() || list.size() > LONGEST_LIST) {
            throw new InputProblem(field, raw, "a list of 1 to " + LONGEST_LIST + " numbers");
        }
        List<Double> read = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            read.add(checked(field + "[" + i + "]", list.get(i), good, expected));
        }
        return read.stream().mapToDouble(x -> x).toArray();
    }

    private static double checked(String field, @Nullable Object raw, DoublePredicate good, String expected) {
        if (!(raw instanceof Number number)) {
            throw new InputProblem(field, raw, expected.equals("a number") ? expected : "a number " + expected);
        }
        double value = number.doubleValue();
        if (!Double.isFinite(value) || Math.abs(value) > LARGEST) {
            throw new InputProblem(field, raw, "a number between -1e15 and 1e15");
        }
        if (!good.test(value)) {
            throw new InputProblem(field, raw, expected);
        }
        return value;
    }
}
