package io.leadline.replenishment.policy;

import io.leadline.demand.forecast.DemandForecast;
import io.leadline.demand.forecast.Spread;
import io.leadline.replenishment.DemandOutlook;
import java.time.LocalDate;

/** Turns a forecast into the outlook that stock is computed from. */
public final class Outlooks {

    /** The stretch on which noise and level error are taken apart: a usual lead time and review. */
    private static final int STRETCH_DAYS = 28;

    private Outlooks() {}

    /**
     * The forecast gives a deviation for any expected sum m over a stretch; of a variance φm + c²m², its values at m and
     * 2m give both parts. The forecast's correction of quantiles comes along, for targets that are a probability.
     */
    public static DemandOutlook of(LocalDate from, DemandForecast forecast) {
        int stretch = Math.min(STRETCH_DAYS, forecast.horizon());
        double m = Math.max(forecast.mean(0, stretch), 1e-6);
        Spread calm = forecast.spread().calm();
        double once = square(calm.deviation(m, stretch));
        double twice = square(calm.deviation(2 * m, stretch));
        double levelSquared = Math.max(0, (twice - 2 * once) / (2 * m * m));
        double noise = Math.max(0.2, (once - levelSquared * m * m) / m);
        return new DemandOutlook(
                from,
                forecast.mean(),
                noise,
                Math.sqrt(levelSquared),
                forecast.choice().method(),
                forecast.spread().correction(),
                forecast.spread().surges());
    }

    private static double square(double x) {
        return x * x;
    }
}
