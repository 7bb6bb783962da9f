package io.leadline.cli;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The rows of one series as they come from a file, later put in order. */
final class SeriesRows {

    final String id;
    private long[] periods = new long[64];
    private double[] values = new double[64];
    private int[] lines = new int[64];
    private int size;

    SeriesRows(String id) {
        this.id = id;
    }

    void add(long period, double value, int line) {
        if (size == periods.length) {
            periods = Arrays.copyOf(periods, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            lines = Arrays.copyOf(lines, 2 * size);
        }
        periods[size] = period;
        values[size] = value;
        lines[size++] = line;
    }

    int size() {
        return size;
    }

    long period(int i) {
        return periods[i];
    }

    double value(int i) {
        return values[i];
    }

    int line(int i) {
        return lines[i];
    }

    /** Sorts by period; of several rows of one period the first is kept and the others are reported. */
    void sort(Periods kind, Consumer<BadRow> bad) {
        boolean ascending = IntStream.range(1, size).allMatch(i -> periods[i - 1] < periods[i]);
        if (ascending) {
            return;
        }
        Integer[] order = IntStream.range(0, size).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Long.compare(periods[a], periods[b]));
        SeriesRows sorted = new SeriesRows(id);
        for (int i : order) {
            if (sorted.size > 0 && sorted.periods[sorted.size - 1] == periods[i]) {
                String period = kind.text(periods[i]);
                bad.accept(new BadRow(
                        lines[i],
                        "period",
                        period,
                        "series " + id + " has this period in line " + sorted.lines[sorted.size - 1]
                                + " already; keep one row, or add the values up"));
            } else {
                sorted.add(periods[i], values[i], lines[i]);
            }
        }
        periods = sorted.periods;
        values = sorted.values;
        lines = sorted.lines;
        size = sorted.size;
    }

    /** Whether all its times are of one time of the day, so that they mean days. */
    boolean onceADay() {
        return IntStream.range(1, size).allMatch(i -> (periods[i] - periods[0]) % Periods.SECONDS_OF_A_DAY == 0);
    }

    /** Turns times into their days. */
    void toDays() {
        for (int i = 0; i < size; i++) {
            periods[i] = Math.floorDiv(periods[i], Periods.SECONDS_OF_A_DAY);
        }
    }
}
