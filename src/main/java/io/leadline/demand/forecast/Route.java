package io.leadline.demand.forecast;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How histories of one pattern are forecast: by the median of structural methods, or by a learned level.
 *
 * @param combination true = median of {@link Candidates}, false = the level
 */
record Route(boolean combination, PooledLevel level) {

    /** Without other histories to learn from: slow movers by level, the others by combination. */
    static Route usual(DemandPattern pattern) {
        return new Route(!pattern.slow(), PooledLevel.EQUAL);
    }

    String method() {
        return combination ? "combination-median" : level.name();
    }

    double[] mean(Prepared history, int horizon) {
        double[] mean = combination
                ? Candidates.median(Candidates.of(history.values(), history.season(), horizon), horizon)
                : level.forecast(history.values(), history.season(), horizon);
        return limited(mean, history.nonNegative());
    }

    /** The paths considered; that of the route's own method first. */
    Map<String, double[]> paths(Prepared history, int horizon) {
        Map<String, double[]> paths = new LinkedHashMap<>();
        double[] values = history.values();
        int season = history.season();
        if (combination) {
            Map<String, double[]> parts = Candidates.of(values, season, horizon);
            paths.put(method(), Candidates.median(parts, horizon));
            paths.putAll(parts);
        } else {
            paths.put(method(), level.forecast(values, season, horizon));
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
