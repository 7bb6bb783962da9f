package io.leadline.demand;

import io.leadline.demand.forecast.DemandSignal;
import io.leadline.shared.Sku;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Sales of one item at one location that the forecast before them did not expect.
 *
 * @param day the last day with sales when it was noticed
 * @param units sold above the forecast, or below it where negative
 */
public record NoticedSignal(
        Sku sku, String location, DemandSignal.Kind kind, LocalDate day, double units, Instant noticedAt) {

    /** The same kind of news of one week is one signal: it is not told anew every day that it lasts. */
    public String id() {
        return location + "/" + sku + "/" + kind + "/" + ChronoUnit.WEEKS.between(LocalDate.EPOCH, day.plusDays(3));
    }
}
