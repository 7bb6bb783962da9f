package io.leadline.demand.forecast;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How histories of one pattern are forecast: by the weighted middle of structural methods, by a learned level, or by a mix.
 *
 * @param share part of the middle of {@link Candidates} in the mix, 0 to 1; the rest is the level
 * @param evidence which of those methods erred less on the pattern's histories
 */
record Route(double share, PooledLevel level, Evidence evidence) {

    /** Without other histories to learn from: slow movers by level, the others by combination. */
    static Route usual(DemandPattern pattern) {
        return new Route(pattern.slow() ? 0 : 1, PooledLevel.EQUAL, Evidence.NONE);
    }

    boolean combines() {
        return share > 0;
    }

    String method() {
        return share == 1 ? "combination-median" : share == 0 ? level.name() : "combination-and-level";
    }

    /** @param own what the history's own held-out steps tell about the methods */
    double[] mean(Prepared history, int horizon, Evidence own) {
        Map<String, double[]> paths =
                combines() ? Candidates.of(history.values(), history.season(), horizon) : Map.of();
        return mean(history, horizon, paths, own);
    }

    /** @param paths those of {@link Candidates}; not read where nothing is combined */
    double[] mean(Prepared history, int horizon, Map<String, double[]> paths, Evidence own) {
        double[] byLevel = share < 1 ? level.forecast(history, horizon) : new double[0];
        return limited(mixed(paths, byLevel, horizon, own), history.nonNegative());
    }

    private double[] mixed(Map<String, double[]> paths, double[] byLevel, int horizon, Evidence own) {
        if (!combines()) {
            return byLevel;
        }
        double[] mixed = Combination.middle(paths.values(), weights(paths, own), horizon);
        for (int h = 0; h < byLevel.length; h++) {
            mixed[h] = byLevel[h] + share * (mixed[h] - byLevel[h]);
        }
        return mixed;
    }

    /** Weights of the methods inside the combination, in the order of the paths. */
    double[] weights(Map<String, double[]> paths, Evidence own) {
        return Evidence.weights(paths.keySet(), own, evidence);
    }

    /** The paths considered, by method; that of the route's own method first. */
    Map<String, double[]> paths(Prepared history, int horizon) {
        Map<String, double[]> paths = new LinkedHashMap<>();
        double[] values = history.values();
        int season = history.season();
        double[] byLevel = share < 1 ? level.forecast(history, horizon) : new double[0];
        if (combines()) {
            Map<String, double[]> parts = Candidates.of(values, season, horizon);
            paths.put(method(), mixed(parts, byLevel, horizon, Evidence.NONE));
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
