package io.leadline.disruptions;

import io.leadline.catalog.Channel;
import io.leadline.catalog.CompanyCurrency;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Locations;
import io.leadline.demand.Promotion;
import io.leadline.demand.Promotions;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import io.leadline.tracking.WayOut;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sums up the lines of a disruption, so that a page reads one document instead of all of them. */
@Component
class RipplesReckoned {

    private static final int SHOWN = 5;
    /** Promotions ahead that may want goods which come late. */
    private static final int PROMOTIONS_AHEAD_DAYS = 90;

    private final AffectedLineStore store;
    private final Locations locations;
    private final Promotions promotions;
    private final Items items;
    private final CompanyCurrency company;
    private final BusinessClock clock;

    RipplesReckoned(
            AffectedLineStore store,
            Locations locations,
            Promotions promotions,
            Items items,
            CompanyCurrency company,
            BusinessClock clock) {
        this.store = store;
        this.locations = locations;
        this.promotions = promotions;
        this.items = items;
        this.company = company;
        this.clock = clock;
    }

    Ripple of(String disruptionId) {
        Sums sums = new Sums();
        store.each(disruptionId, sums::add);
        return sums.ripple();
    }

    /** An order, or a location. */
    private static final class Place {
        private final String name;
        private final Set<Sku> skus = new HashSet<>();
        private double lost;

        private Place(String name) {
            this.name = name;
        }
    }

    private final class Sums {

        private final Map<String, Place> orders = new HashMap<>();
        private final Map<String, Place> places = new HashMap<>();
        /** By item: whether it lasts everywhere, and where it does not until its goods come. */
        private final Map<Sku, Boolean> lasts = new HashMap<>();

        private final Map<Sku, Ripple.Stockout> out = new HashMap<>();
        private final double[] waitingByWeek = new double[AffectedLines.WEEKS];
        private final double[] planByWeek = new double[AffectedLines.WEEKS];
        private int lines;
        private int unpriced;
        private double waiting;
        private double planLost;
        private double planExtra;

        private void add(AffectedLine line) {
            lines++;
            WayOut wait = line.waiting();
            WayOut way = line.way();
            double lost = amount(wait.cost());
            waiting += lost;
            planLost += amount(way.lost());
            planExtra += amount(way.extra());
            unpriced += wait.priced() ? 0 : 1;
            place(orders, line.orderId(), line.orderName(), line.sku(), lost);
            place(places, line.locationId(), line.locationName(), line.sku(), lost);
            LocalDate on = line.outOn();
            boolean runsOut = on != null && on.isBefore(line.expected());
            lasts.merge(line.sku(), !runsOut, Boolean::logicalAnd);
            if (on != null && runsOut) {
                out.merge(
                        line.sku(),
                        new Ripple.Stockout(line.sku().value(), line.item(), line.locationName(), on),
                        (one, other) -> one.on().isAfter(other.on()) ? other : one);
            }
            weeks(line, amount(way.lost()));
        }

        /** Goods that come sooner end the loss sooner: of what waiting loses, the plan loses the first part. */
        private void weeks(AffectedLine line, double left) {
            double still = left;
            for (int week = 0; week < Math.min(line.weeks().size(), AffectedLines.WEEKS); week++) {
                double lost = line.weeks().get(week);
                waitingByWeek[week] += lost;
                double all = Math.min(lost, still);
                planByWeek[week] += all;
                still -= all;
            }
        }

        private void place(Map<String, Place> all, String id, String name, Sku sku, double lost) {
            Place place = all.computeIfAbsent(id, first -> new Place(name));
            place.skus.add(sku);
            place.lost += lost;
        }

        private Ripple ripple() {
            List<Ripple.Stockout> first = out.values().stream()
                    .sorted(Comparator.comparing(Ripple.Stockout::on).thenComparing(Ripple.Stockout::sku))
                    .toList();
            int covered =
                    (int) lasts.values().stream().filter(Boolean::booleanValue).count();
            return new Ripple(
                    clock.now(),
                    orders.size(),
                    lines,
                    lasts.size(),
                    lasts.size() - covered,
                    covered,
                    unpriced,
                    money(waiting),
                    money(planLost),
                    money(planExtra),
                    dearest(orders),
                    dearest(places),
                    channels(),
                    touched(first),
                    first.stream().limit(SHOWN).toList(),
                    weeks());
        }

        private List<Ripple.Part> dearest(Map<String, Place> all) {
            return all.entrySet().stream()
                    .sorted(Comparator.comparingDouble((Map.Entry<String, Place> one) -> -one.getValue().lost)
                            .thenComparing(Map.Entry::getKey))
                    .limit(SHOWN)
                    .map(one -> new Ripple.Part(
                            one.getKey(),
                            one.getValue().name,
                            one.getValue().skus.size(),
                            money(one.getValue().lost)))
                    .toList();
        }

        /** Those that sell what lies at a place that is touched; what of it each loses nobody can tell. */
        private List<Ripple.Part> channels() {
            List<Ripple.Part> all = new ArrayList<>();
            for (Channel channel : locations.channels()) {
                Place place = places.get(channel.servedFrom());
                if (place != null) {
                    all.add(new Ripple.Part(channel.id(), channel.name(), place.skus.size(), money(place.lost)));
                }
            }
            return all.stream()
                    .sorted(Comparator.comparing(
                                    (Ripple.Part part) -> part.lost().amount())
                            .reversed()
                            .thenComparing(Ripple.Part::id))
                    .limit(SHOWN)
                    .toList();
        }

        private List<Ripple.Touched> touched(List<Ripple.Stockout> stockouts) {
            LocalDate today = clock.today();
            List<Promotion> ahead = promotions.in(new Period(today, today.plusDays(PROMOTIONS_AHEAD_DAYS)));
            if (ahead.isEmpty() || stockouts.isEmpty()) {
                return List.of();
            }
            Map<Sku, String> categories = new HashMap<>();
            for (Item item : items.findAll(out.keySet())) {
                categories.put(item.sku(), item.category());
            }
            List<Ripple.Touched> touched = new ArrayList<>();
            for (Promotion promotion : ahead) {
                int without = (int) stockouts.stream()
                        .filter(one -> !one.on().isAfter(promotion.period().to()))
                        .filter(one ->
                                promotion.covers(new Sku(one.sku()), categories.getOrDefault(new Sku(one.sku()), "")))
                        .count();
                if (without > 0) {
                    touched.add(new Ripple.Touched(
                            promotion.id(),
                            promotion.period().from(),
                            promotion.period().to(),
                            without));
                }
            }
            return touched.stream().limit(SHOWN).toList();
        }

        private List<Ripple.Week> weeks() {
            LocalDate monday = AffectedLines.monday(clock.today());
            int last = 0;
            for (int week = 0; week < waitingByWeek.length; week++) {
                last = waitingByWeek[week] > 0 ? week : last;
            }
            List<Ripple.Week> weeks = new ArrayList<>();
            for (int week = 0; week <= last; week++) {
                weeks.add(new Ripple.Week(monday.plusWeeks(week), waitingByWeek[week], planByWeek[week]));
            }
            return weeks;
        }
    }

    private Money money(double amount) {
        return new Money(BigDecimal.valueOf(amount), company.code()).rounded();
    }

    private static double amount(Money money) {
        return money.amount().doubleValue();
    }
}
