package io.leadline.demand.forecast;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How histories of one pattern are forecast: by the median of structural methods, by a learned level, or by a mix.
 *
 * @param share part of the median of {@link Candidates} in the mix, 0 to 1; the rest is the level
 */
record Route(double share, PooledLevel level) {

    /** Without other histories to learn from: slow movers by level, the others by combination. */
    static Route usual(DemandPattern pattern) {
        return new Route(pattern.slow() ? 0 : 1, PooledLevel.EQUAL);
    }

    boolean combines() {
        return share > 0;
    }

    String method() {
        return share == 1 ? "combination-median" : share == 0 ? level.name() : "combination-and-level";
    }

    double[] mean(Prepared history, int horizon) {
        double[] values = history.values();
        double[] byLevel = share < 1 ? level.forecast(history, horizon) : new double[0];
        double[] median = combines()
                ? Candidates.median(Candidates.of(values, history.season(), horizon), horizon)
                : new double[0];
        return limited(mixed(median, byLevel), history.nonNegative());
    }

    private double[] mixed(double[] median, double[] byLevel) {
        if (share == 1) {
            return median;
        }
        double[] mixed = byLevel.clone();
        for (int h = 0; h < median.length; h++) {
            mixed[h] += share * (median[h] - byLevel[h]);
        }
        return mixed;
    }

    /** The paths considered; that of the route's own method first. */
    Map<String, double[]> paths(Prepared history, int horizon) {
        Map<String, double[]> paths = new LinkedHashMap<>();
        double[] values = history.values();
        int season = history.season();
        double[] byLevel = share < 1 ? level.forecast(history, horizon) : new double[0];
        if (combines()) {
            Map<String, double[]> parts = Candidates.of(values, season, horizon);
            paths.put(method(), mixed(Candidates.median(parts, horizon), byLevel));
            paths.putAll(parts);
            if (share < 1) {
                paths.put(level.name(), byLevel);
            }
        } else {
            paths.put(method(), byLevel);
            paths.put("ses", Ses.ESTIMATED.forecast(values, 1, horizon));
            paths.put("tsb", new Tsb(0.2, 0.2).forecast(values, 1, horizon));
            paths.put("sba", new Croston(0.1, true).forecast(values, 1, horizon));
            paths.put("imapa", new Imapa().forecast(values, 1, horizon));
        }
        paths.values().forEach(path -> limited(path, history.nonNegative()));
        return paths;
    }

    private static double[] limited(double[] path, boolean nonNegative) {
        for (int h = 0; h < path.length; h++) {
            if (!Double.isFinite(path[h])) {
                path[h] = 0;
            }
            if (nonNegative) {
                path[h] = Math.max(0, path[h]);
            }
        }
        return path;
    }
}
