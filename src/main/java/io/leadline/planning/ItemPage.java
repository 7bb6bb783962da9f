package io.leadline.planning;

import io.leadline.demand.ForecastChange;
import io.leadline.demand.forecast.ForecastValueAdded;
import io.leadline.ordering.OpenSupply;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one item that a buyer asks before ordering it.
 *
 * @param places where it has a plan, by the location's id; never empty
 * @param at what there is to know of one of them, which takes a while
 * @param own how well the reader's own changes of forecasts did
 * @param deadStockDays days without a sale after which stock is dead
 */
public record ItemPage(
        String name,
        List<Place> places,
        Function<Place, AtPlace> at,
        ForecastValueAdded own,
        int deadStockDays,
        LocalDate today) {

    /** The item at one location. */
    public record Place(KeptPlan plan, String locationName) {}

    /**
     * What there is to know of the item at one location.
     *
     * @param insight where its forecast comes from; null where the item is gone or no run has ended that could explain it
     * @param open parts of orders that are still to come
     * @param changes of its forecast by people
     * @param projected its stock in the coming weeks
     */
    public record AtPlace(
            @Nullable ItemInsight insight,
            List<OpenSupply> open,
            List<ForecastChange> changes,
            ProjectedStock projected) {

        public ForecastAccuracy accuracy() {
            return insight == null ? new ForecastAccuracy(List.of()) : insight.accuracy();
        }
    }
}
