package io.leadline.demand.forecast;

import io.leadline.demand.forecast.Past.HeldOut;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A held-out stretch with the methods' forecasts of it, made once: they are what evidence, the choice of the route and the
 * correction of quantiles are all learned from.
 */
final class Rehearsal {

    final HeldOut stretch;
    private final int horizon;
    private @Nullable Map<String, double[]> paths;

    Rehearsal(HeldOut stretch, int horizon) {
        this.stretch = stretch;
        this.horizon = horizon;
    }

    /** Not for two threads at once. */
    Map<String, double[]> paths() {
        Map<String, double[]> made = paths;
        if (made == null) {
            Prepared known = stretch.known();
            made = Candidates.of(known.values(), known.season(), horizon);
            paths = made;
        }
        return made;
    }

    double[] mean(Route route) {
        return route.mean(stretch.known(), horizon, route.combines() ? paths() : Map.of(), Evidence.NONE);
    }

    static Evidence evidence(List<Rehearsal> rehearsals) {
        return Evidence.sum(rehearsals.parallelStream()
                .map(one -> Evidence.of(one.paths(), one.stretch.actual()))
                .toList());
    }
}
