package io.leadline.demand.forecast;

import java.util.Arrays;

/** Intermittent multiple aggregation (Petropoulos and Kourentzes 2015): the mean of ADIDA over all widths up to the mean interval. */
public final class Imapa implements Forecaster {

    @Override
    public String name() {
        return "imapa";
    }

    @Override
    public double[] forecast(double[] values, int season, int horizon) {
        int widest = (int) Math.max(1, Math.min(Math.round(Adida.meanInterval(values)), values.length / 2));
        double sum = 0;
        for (int width = 1; width <= widest; width++) {
            sum += Adida.rate(values, width);
        }
        double[] mean = new double[horizon];
        Arrays.fill(mean, sum / widest);
        return mean;
    }
}
