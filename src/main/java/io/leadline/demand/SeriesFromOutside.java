package io.leadline.demand;

import io.leadline.shared.Saved;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outside series that files and programs told of. */
public interface SeriesFromOutside {

    /** Series that plans use, the widest first; more would have to be held in memory for each night. */
    int MOST_USED = 2_000;

    /** Days that one series is kept for, the latest. */
    int MOST_DAYS = 4_018;

    /** Puts each value in the place of what was told of its day before; what is told again changes nothing. */
    Saved put(Collection<OutsideValue> told);

    /** Those that plans use, the widest first. */
    List<OutsideSeries> used();

    Optional<OutsideSeries> find(OutsideSeries.Subject subject);

    /** By their keys. */
    List<OutsideSeries> behind(@Nullable String key, int limit);

    /** How many there are. */
    long count();
}
