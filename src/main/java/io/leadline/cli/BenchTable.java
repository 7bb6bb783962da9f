package io.leadline.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Figures beside their targets, one a line. */
record BenchTable(PrintStream out) {

    private static final String LINE = "%-52s %-22s %s%n";

    void head() {
        row("figure", "target", "measured");
    }

    void row(String figure, String target, String measured) {
        out.printf(LINE, figure, target, measured);
    }

    /** @param covered per cent of the sums that stayed below their quantiles of 90, 95 and 97.5 % */
    void coverage(String figure, double[] covered) {
        row(figure + ", %", "90 / 95 / 97.5 ± 1.5", percents(covered));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    static String percents(double[] values) {
        return Arrays.stream(values)
                .mapToObj(value -> String.format(Locale.ROOT, "%.1f", value))
                .collect(Collectors.joining(" / "));
    }
}
