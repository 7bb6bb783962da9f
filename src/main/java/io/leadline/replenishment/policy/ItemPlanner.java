package io.leadline.replenishment.policy;

import io.leadline.catalog.Channel;
import io.leadline.catalog.Item;
import io.leadline.demand.DailySales;
import io.leadline.demand.PlaceHistory;
import io.leadline.demand.Promotion;
import io.leadline.demand.forecast.DemandForecast;
import io.leadline.demand.forecast.DemandForecasts;
import io.leadline.demand.forecast.RunDown;
import io.leadline.replenishment.DemandClass;
import io.leadline.replenishment.DemandClasses;
import io.leadline.replenishment.DemandHistories;
import io.leadline.replenishment.DemandOutlook;
import io.leadline.replenishment.ExpectedSupply;
import io.leadline.replenishment.ItemCard;
import io.leadline.replenishment.ItemFacts;
import io.leadline.replenishment.ItemPlace;
import io.leadline.replenishment.NextLot;
import io.leadline.replenishment.Offer;
import io.leadline.replenishment.Plan;
import io.leadline.replenishment.PlanBasis;
import io.leadline.replenishment.ReorderAdvice;
import io.leadline.replenishment.SalesFigures;
import io.leadline.replenishment.ServiceTarget;
import io.leadline.replenishment.StockPosition;
import io.leadline.replenishment.WeeklyForecast;
import io.leadline.shared.Quantity;
import io.leadline.stock.StockLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Plans one item at all its locations, so that one can help the other. */
public final class ItemPlanner {

    private static final int WEEK_DAYS = 7;
    private static final int WEEKS_SHOWN = 13;
    private static final int FOUR_WEEKS_DAYS = 28;

    private final PlanBasis basis;
    private final DemandHistories histories;
    private final Replenishment replenishment;

    public ItemPlanner(PlanBasis basis) {
        this.basis = basis;
        this.histories = new DemandHistories(basis.historyFrom(), basis.historyTo(), basis.channelsAt());
        this.replenishment = new Replenishment(basis.settings());
    }

    /** One location with its own demand and stock. */
    private record Spot(
            ItemPlace place,
            DemandOutlook outlook,
            ChangedForecast forecast,
            StockPosition stock,
            DemandClass demandClass,
            double soldPerYear,
            Limits limits,
            Occasions occasions,
            boolean dead,
            double spare,
            DailySales sold,
            double[] wanted) {}

    /** @return a plan for each location that sells, holds or expects the item, by location */
    public List<Plan> plan(ItemFacts facts) {
        List<Offer> offers = facts.terms().stream()
                .map(terms -> new Offer(
                        terms, basis.leadTimes().of(terms), basis.worth().getOrDefault(terms.currency(), Double.NaN)))
                .toList();
        Set<String> locations = new TreeSet<>(basis.channelsAt().keySet());
        facts.levels().forEach(level -> locations.add(level.location()));
        locations.addAll(facts.supply().keySet());
        Map<String, Spot> spots = new TreeMap<>();
        locations.forEach(location -> spot(facts, location, offers).ifPresent(spot -> spots.put(location, spot)));
        List<Plan> planned = new ArrayList<>();
        Map<String, Quantity> spare = new TreeMap<>();
        spots.forEach((location, spot) -> spare.put(location, Quantity.of((long) Math.max(0, spot.spare))));
        double lacking =
                spots.values().stream().mapToDouble(s -> Math.max(0, -s.spare)).sum();
        for (Spot spot : spots.values()) {
            Plan item = plan(facts.item(), spot, offers, others(facts, spot, spare), lacking);
            planned.add(item);
            // What one location is given, the next cannot have.
            item.advice().transfers().forEach(given -> spare.merge(given.from(), given.amount(), Quantity::plus));
        }
        return planned;
    }

    /** What others can give, who has most first. */
    private static List<Replenishment.Spare> others(ItemFacts facts, Spot spot, Map<String, Quantity> spare) {
        String to = spot.place.location();
        return spare.entrySet().stream()
                .filter(other -> !other.getKey().equals(to)
                        && other.getValue().isPositive()
                        && facts.maySend(other.getKey(), to))
                .sorted(Map.Entry.<String, Quantity>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .map(other -> new Replenishment.Spare(other.getKey(), other.getValue()))
                .toList();
    }

    private Optional<Spot> spot(ItemFacts facts, String location, List<Offer> offers) {
        ItemPlace place = new ItemPlace(facts.item().sku(), location);
        DailySales sold = histories.sales(facts, location);
        double[] units = sold.units();
        StockPosition stock = stock(facts, location);
        double lastYear = Arrays.stream(units, Math.max(0, units.length - 365), units.length)
                .sum();
        if (lastYear == 0 && stock.onHand().isZero() && stock.supply().isEmpty()) {
            return Optional.empty();
        }
        PlaceHistory history = histories.of(facts, location, sold);
        DemandForecast method = until(
                facts.item().soldUntil(),
                fromToday(DemandForecasts.forecast(
                        history.demand(), basis.demand().context(history, PlanBasis.HORIZON_DAYS))));
        ChangedForecast forecast = ChangedForecast.of(method, firstDay(), facts.changesAt(location));
        Occasions occasions = occasions(facts.item(), location);
        LocalDate endsOn = occasions.endsOn();
        DemandOutlook open = Outlooks.of(firstDay(), forecast.forecast());
        DemandOutlook outlook = endsOn == null ? open : open.endingOn(endsOn);
        double years = Math.max(1, Math.min(365, units.length)) / 365.0;
        double perYear = lastYear / years;
        DemandClass demandClass = basis.bounds()
                .classOf(perYear * basis.value(facts.item().unitCost()), DemandClasses.weeklyVariation(units));
        double kept = offers.isEmpty()
                ? outlook.expectedOver(basis.settings().maxCoverDays())
                : new ProtectionDemand(
                                        outlook,
                                        offers.getFirst().leadTime(),
                                        basis.settings().reviewDays())
                                .expected()
                        + outlook.expectedOver(basis.settings().maxCoverDays());
        return Optional.of(new Spot(
                place,
                outlook,
                forecast,
                stock,
                demandClass,
                perYear,
                limits(facts.item(), location),
                occasions,
                dead(units, stock),
                spare(stock, kept),
                sold,
                history.demand().units()));
    }

    /** Whether stock lies there of which nothing was sold for long. */
    private boolean dead(double[] units, StockPosition stock) {
        int days = basis.settings().rules().deadStockDays();
        return stock.onHand().isPositive()
                && units.length >= days
                && Arrays.stream(units, units.length - days, units.length).sum() == 0;
    }

    private Occasions occasions(Item item, String location) {
        List<Channel> channels = basis.channelsAt().getOrDefault(location, List.of());
        List<Promotion> promotions = basis.promotions().stream()
                .filter(promotion -> !promotion.period().to().isBefore(firstDay())
                        && channels.stream()
                                .anyMatch(channel -> promotion.covers(item.sku(), item.category(), channel.id())))
                .sorted(Comparator.comparing(
                                (Promotion promotion) -> promotion.period().from())
                        .thenComparing(Promotion::id))
                .toList();
        return new Occasions(promotions, item.soldUntil());
    }

    private Limits limits(Item item, String location) {
        Double litres = basis.shelfLitres().get(location);
        double units =
                litres == null || item.volumeL() <= 0 ? Double.POSITIVE_INFINITY : Math.floor(litres / item.volumeL());
        return new Limits(item.shelfLifeDays(), units);
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

    /** Above zero what the location can give away, below what it lacks. */
    private static double spare(StockPosition stock, double kept) {
        double spare = stock.free().toDouble() - kept;
        return spare > 0 ? Math.floor(spare) : stock.free().toDouble() < 1 ? spare : 0;
    }

    private Plan plan(Item item, Spot spot, List<Offer> offers, List<Replenishment.Spare> elsewhere, double lacking) {
        double margin =
                item.unitPrice().amount().subtract(item.unitCost().amount()).doubleValue();
        Replenishment.Situation situation = new Replenishment.Situation(
                spot.place,
                spot.outlook,
                spot.stock,
                offers,
                basis.settings().target(spot.demandClass),
                elsewhere,
                basis.toCompany(Math.max(0, margin), item.unitPrice().currency()),
                spot.limits,
                spot.occasions);
        Offer offer = replenishment.supplier(situation);
        ReorderAdvice advice = spot.forecast.explain(
                replenishment.advise(situation, offer, target(spot, offer)),
                basis.settings().reviewDays());
        double position = spot.stock.free().toDouble() + spot.stock.coming();
        double beyond = Math.max(0, position - advice.reorderPoint());
        Quantity nextLot = offer == null
                ? Quantity.ZERO
                : LotChoice.next(new Case(situation, offer, situation.target(), basis.settings()), beyond);
        return new Plan(
                advice,
                new ItemCard(item.name(), item.category(), item.unitCost(), item.weightKg(), item.volumeL()),
                new WeeklyForecast(
                        spot.outlook.method(),
                        weeks(spot.forecast.forecast(), false),
                        weeks(spot.forecast.forecast(), true),
                        weeks(spot.forecast.method(), false)),
                spot.stock,
                sales(spot, advice, Math.max(0, margin)),
                new NextLot(nextLot, Math.min(3650, spot.outlook.daysToUse(beyond))),
                ExcessStock.of(
                        spot.outlook,
                        spot.stock,
                        advice.reorderPoint(),
                        item.unitCost(),
                        basis.settings(),
                        basis.fromCompany(
                                basis.settings().orderCost(), item.unitCost().currency()),
                        lacking,
                        spot.dead));
    }

    /** The supplier's target or, while a promotion runs before goods of the next plan are here, the promotion's. */
    private ServiceTarget target(Spot spot, @Nullable Offer offer) {
        if (offer == null) {
            return basis.settings().target(spot.demandClass);
        }
        LocalDate until = basis.today().plusDays((long)
                Math.ceil(offer.leadTime().meanDays() + basis.settings().reviewDays()));
        boolean promotion = spot.occasions.promotions().stream()
                .anyMatch(p -> !p.period().from().isAfter(until));
        return basis.settings().target(spot.demandClass, offer.terms().supplierId(), promotion);
    }

    private SalesFigures sales(Spot spot, ReorderAdvice advice, double unitMargin) {
        double[] units = spot.sold.units();
        int last = units.length - 1;
        while (last >= 0 && !(units[last] > 0)) {
            last--;
        }
        Offer offer = advice.offer();
        double helplessDays = offer == null
                ? basis.settings().maxCoverDays()
                : offer.leadTime().meanDays();
        double[] wanted = spot.wanted;
        List<Double> recent = Arrays.stream(
                        wanted, Math.max(0, wanted.length - SalesFigures.RECENT_DAYS), wanted.length)
                .boxed()
                .toList();
        return new SalesFigures(
                spot.demandClass,
                spot.soldPerYear,
                Arrays.stream(units, Math.max(0, units.length - FOUR_WEEKS_DAYS), units.length)
                        .sum(),
                last < 0 ? null : spot.sold.first().plusDays(last),
                Math.round(unitMargin * Projection.lostUnits(spot.outlook, spot.stock, helplessDays) * 100) / 100.0,
                recent,
                spot.sold.first().plusDays(units.length - 1L));
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
        return new StockPosition(level.onHand(), level.reserved(), supply);
    }

    private static List<Double> weeks(DemandForecast forecast, boolean high) {
        List<Double> weeks = new ArrayList<>();
        for (int w = 0; w < WEEKS_SHOWN && (w + 1) * WEEK_DAYS <= forecast.horizon(); w++) {
            double units = high
                    ? forecast.quantile(0.95, w * WEEK_DAYS, (w + 1) * WEEK_DAYS)
                    : forecast.mean(w * WEEK_DAYS, (w + 1) * WEEK_DAYS);
            weeks.add(Math.round(units * 100) / 100.0);
        }
        return weeks;
    }
}
