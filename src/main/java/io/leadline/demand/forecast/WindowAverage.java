package io.leadline.demand.forecast;

import java.util.Arrays;

/**
 * Averages of the last values.
 *
 * @param name under which the method is known
 * @param window number of values, 0 = all; a shorter history is averaged whole
 * @param moving true = each forecast takes its place in the window of the next one (moving average), false = one level
 */
public record WindowAverage(String name, int window, boolean moving) implements Forecaster {

    public WindowAverage {
        if (window < 0) {
            throw new IllegalArgumentException("A window holds at least one value, not " + window);
        }
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        int n = values.length;
        int width = window == 0 ? n : Math.min(window, n);
        double[] path = Arrays.copyOf(values, n + horizon);
        for (int h = 0; h < horizon; h++) {
            int end = moving ? n + h : n;
            path[n + h] = Sums.between(path, end - width, end) / width;
        }
        return Arrays.copyOfRange(path, n, n + horizon);
    }
}
