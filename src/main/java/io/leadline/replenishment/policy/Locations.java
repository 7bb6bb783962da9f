package io.leadline.replenishment.policy;

import io.leadline.catalog.Channel;
import io.leadline.catalog.Item;
import io.leadline.demand.DailySales;
import io.leadline.demand.PlaceHistory;
import io.leadline.demand.Promotion;
import io.leadline.demand.forecast.DemandForecast;
import io.leadline.demand.forecast.DemandForecasts;
import io.leadline.demand.forecast.MovedDemand;
import io.leadline.demand.forecast.RunDown;
import io.leadline.replenishment.DemandHistories;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemFacts;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.PlanBasis;
import io.leadline.replenishment.StockPosition;
import io.leadline.stock.StockLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out what there is to know of an item at each location: its demand, its stock, and what limits and dates them. */
final class Locations {

    private final PlanBasis basis;
    private final DemandHistories histories;

    Locations(PlanBasis basis) {
        this.basis = basis;
        this.histories = new DemandHistories(basis.historyFrom(), basis.historyTo(), basis.channelsAt());
    }

    /** @return empty where the location neither sells nor holds nor expects the item, nor may begin to */
    Optional<AtLocation> at(ItemFacts facts, String location) {
        DailySales sold = histories.sales(facts, location);
        StockPosition stock = stock(facts, location);
        boolean begins = facts.isUntried() && begins(facts.item(), histories.of(facts, location, sold));
        if (!begins
                && AtLocation.lastYear(sold) == 0
                && stock.onHand().isZero()
                && stock.supply().isEmpty()) {
            return Optional.empty();
        }
        PlaceHistory history = histories.of(facts, location, sold);
        ChangedForecast forecast =
                ChangedForecast.of(forecast(facts.item(), history), firstDay(), facts.changesAt(location));
        LocalDate endsOn = facts.item().soldUntil();
        DemandOutlook open = Outlooks.of(firstDay(), forecast.forecast());
        Occasions occasions = occasions(facts.item(), location, history, open);
        return Optional.of(new AtLocation(
                new ItemPlace(facts.item().sku(), location),
                sold,
                history,
                forecast,
                endsOn == null ? open : open.endingOn(endsOn),
                stock,
                limits(facts, location),
                occasions));
    }

    /** New items are planned from their look-alikes before anything was bought or sold of them. */
    private boolean begins(Item item, PlaceHistory history) {
        LocalDate endsOn = item.soldUntil();
        return basis.demand().begins(history) && (endsOn == null || !endsOn.isBefore(basis.today()));
    }

    private DemandForecast forecast(Item item, PlaceHistory history) {
        DemandForecast forecast =
                DemandForecasts.forecast(history.demand(), basis.demand().context(history, PlanBasis.HORIZON_DAYS));
        return until(item.soldUntil(), fromToday(forecast));
    }

    private StockPosition stock(ItemFacts facts, String location) {
        StockLevel level = facts.level(location);
        List<ExpectedSupply> supply = new ArrayList<>(facts.supply().getOrDefault(location, List.of()));
        if (level.inTransit().isPositive()) {
            supply.add(new ExpectedSupply(
                    StockPosition.IN_TRANSIT,
                    level.inTransit(),
                    basis.today().plusDays(basis.settings().rules().transferDays())));
        }
        return StockPosition.of(level, supply);
    }

    private Occasions occasions(Item item, String location, PlaceHistory history, DemandOutlook outlook) {
        List<Channel> channels = basis.channelsAt().getOrDefault(location, List.of());
        List<Promotion> promotions = basis.promotions().stream()
                .filter(promotion -> !promotion.period().to().isBefore(firstDay())
                        && channels.stream()
                                .anyMatch(channel -> promotion.covers(item.sku(), item.category(), channel.id())))
                .sorted(Comparator.comparing(
                                (Promotion promotion) -> promotion.period().from())
                        .thenComparing(Promotion::id))
                .toList();
        return new Occasions(promotions, moving(promotions, history, outlook), item.soldUntil());
    }

    /** On days of a promotion what is more is told as that. */
    private List<Occasions.Moved> moving(List<Promotion> promotions, PlaceHistory history, DemandOutlook outlook) {
        LocalDate next = history.demand().lastDay().plusDays(1);
        int over = Math.toIntExact(outlook.from().toEpochDay() - next.toEpochDay());
        double[] units = outlook.unitsPerDay();
        List<Occasions.Moved> moving = new ArrayList<>();
        for (MovedDemand.Part part : basis.demand().movedParts(history, over + units.length)) {
            double[] more = new double[units.length];
            for (int d = 0; d < more.length; d++) {
                LocalDate day = outlook.from().plusDays(d);
                boolean promoted = promotions.stream()
                        .anyMatch(promotion -> promotion.period().contains(day));
                more[d] = promoted ? 0 : units[d] * part.share()[d + over];
            }
            moving.add(new Occasions.Moved(part.day(), part.date(), more));
        }
        return moving;
    }

    private Limits limits(ItemFacts facts, String location) {
        Item item = facts.item();
        Double litres = basis.shelfLitres().get(location);
        double units =
                litres == null || item.volumeL() <= 0 ? Double.POSITIVE_INFINITY : Math.floor(litres / item.volumeL());
        return new Limits(
                item.shelfLifeDays(),
                units,
                new Capacities(facts.stated(), 1, basis.leadTimes().deliveryDays()));
    }

    /** The first day that is forecast: today, or tomorrow where today's sales are known. */
    private LocalDate firstDay() {
        LocalDate next = basis.historyTo().plusDays(1);
        return next.isAfter(basis.today()) ? next : basis.today();
    }

    /** Where sales come late, the forecast begins before today: those days are over. */
    private DemandForecast fromToday(DemandForecast forecast) {
        int over = (int) Math.min(firstDay().toEpochDay() - basis.historyTo().toEpochDay() - 1, forecast.horizon() / 2);
        return over <= 0
                ? forecast
                : new DemandForecast(
                        Arrays.copyOfRange(forecast.mean(), over, forecast.horizon()),
                        forecast.spread(),
                        forecast.choice());
    }

    /** Nothing is expected after the last day of sale. */
    private DemandForecast until(@Nullable LocalDate lastDay, DemandForecast forecast) {
        int last =
                lastDay == null ? 0 : (int) (lastDay.toEpochDay() - firstDay().toEpochDay());
        return lastDay == null ? forecast : RunDown.of(forecast, last, last + 1);
    }
}
