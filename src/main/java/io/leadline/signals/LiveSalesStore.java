package io.leadline.signals;

import io.leadline.replenishment.ItemPlace;
import io.leadline.signals.live.HourProfile;
import io.leadline.signals.live.LiveSales;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of live sales, by item and location, and of the hours of each location. */
public interface LiveSalesStore {

    Map<ItemPlace, LiveSales> findAll(Collection<ItemPlace> places);

    Optional<LiveSales> find(ItemPlace place);

    /** @return false where another was faster with one of them; that one is not saved */
    boolean saveAll(Collection<LiveSales> changed);

    /** Those whose time to be looked at has come, the first ones first. */
    List<LiveSales> due(Instant now, int limit);

    /** Whether others at its location sold something since. */
    Company company(ItemPlace place, Instant since);

    /** The others of a location. */
    enum Company {
        /** There are none that tell of sales. */
        NONE,
        SILENT,
        SELLING
    }

    /** What is about to be stored as noticed, before it is. */
    void keep(Collection<LiveNews> news);

    /** Kept longer ago, and not told: whoever kept it has died, the first ones first. */
    List<LiveNews> untold(Instant before, int limit);

    /** They are told, or nothing came of them. */
    void told(Collection<String> ids);

    HourProfile profile(String location);

    /** With these orders more; once a day what was counted before fades. */
    void count(String location, HourProfile more, LocalDate day, double kept);
}
