package io.leadline.demand;

import io.leadline.shared.Sku;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What people changed about forecasts; nothing is ever deleted. */
public interface ForecastChanges {

    /** The same id again changes nothing. */
    void add(ForecastChange change);

    /** @return false where it was ended before, or never was */
    boolean end(String id, ForecastChange.Ended ended);

    /** Every change of an item, newest first, at most 200. */
    List<ForecastChange> of(Sku sku);

    /** Those in force on a day or later, by item; items without one are left out. */
    Map<Sku, List<ForecastChange>> inForce(Collection<Sku> skus, LocalDate day);

    /** What one person changed, newest first. */
    List<ForecastChange> by(String actorId, int limit);
}
