package io.leadline.simulation.worlds;

import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Closure;
import io.leadline.catalog.ExchangeRate;
import io.leadline.catalog.Item;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Terms;
import io.leadline.demand.OutsideSeries;
import io.leadline.demand.OutsideValue;
import io.leadline.demand.Promotion;
import io.leadline.shared.Money;
import io.leadline.shared.Period;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Puts a world together: one location, one channel and two suppliers stand there from the start. */
final class WorldMaker {

    static final String CENTRE = "DC";
    static final String CURRENCY = "EUR";
    static final String COUNTRY = "DE";
    /** Of a day's weather the next one keeps so much. */
    private static final double GOES_ON = 0.8;

    private static final LocalDate LAST_OF_HISTORY = LocalDate.of(2025, 2, 28);

    final String name;
    final String centre;
    final String currency;
    final int historyDays;
    final LocalDate first;
    final Random random;
    private final Map<String, Supplier> suppliers = new HashMap<>();
    private final List<Location> locations = new ArrayList<>();
    private final List<Channel> channels = new ArrayList<>();
    private final List<Promotion> promotions = new ArrayList<>();
    private final List<Closure> closures = new ArrayList<>();
    private final List<ExchangeRate> rates = new ArrayList<>();
    private final List<OutsideValue> outside = new ArrayList<>();
    private final List<WorldItem> items = new ArrayList<>();
    private boolean gaps;

    WorldMaker(String name, int years) {
        this(name, years, LAST_OF_HISTORY, CENTRE, CURRENCY);
        supplier("NEAR", CURRENCY, 0);
        supplier("FAR", CURRENCY, 0);
    }

    /** One without suppliers, whose history ends on a given day. */
    WorldMaker(String name, int years, LocalDate lastOfHistory, String centre, String currency) {
        this.name = name;
        this.centre = centre;
        this.currency = currency;
        this.historyDays = years * 365;
        this.first = lastOfHistory.plusDays(1).minusDays(historyDays);
        this.random = new Random(name.hashCode());
        location(centre);
    }

    int days() {
        return historyDays + World.WARM_UP_DAYS + World.MEASURED_DAYS + World.SELL_OFF_DAYS * 2;
    }

    int dayOf(int yearsAgo, int month, int dayOfMonth) {
        return (int) (LocalDate.of(2025 - yearsAgo, month, dayOfMonth).toEpochDay() - first.toEpochDay());
    }

    void location(String id) {
        locations.add(new Location(id, id, LocationKind.WAREHOUSE, COUNTRY, ZoneOffset.UTC));
        channels.add(new Channel(channel(id), channel(id), ChannelKind.WEB, id, 0));
    }

    private static String channel(String location) {
        return "web-" + location;
    }

    void supplier(String id, String currency, int minimumValue) {
        Money minimum = Money.of(String.valueOf(minimumValue), currency);
        suppliers.put(
                id,
                new Supplier(
                        id,
                        id,
                        id.toLowerCase(Locale.ROOT) + "@example.com",
                        COUNTRY,
                        ZoneOffset.UTC,
                        Locale.ENGLISH,
                        currency,
                        minimum));
    }

    void rate(String currency, String perUnit) {
        rates.add(new ExchangeRate(currency, new BigDecimal(perUnit), first));
    }

    void closed(String party, int fromDay, int days) {
        closures.add(
                new Closure(party, new Period(first.plusDays(fromDay), first.plusDays(fromDay + days - 1L)), "closed"));
    }

    void promotion(String id, @Nullable String sku, int fromDay, int days, int discountPercent) {
        promotion(id, sku, null, fromDay, days, discountPercent);
    }

    void promotion(
            String id, @Nullable String sku, @Nullable String category, int fromDay, int days, int discountPercent) {
        promotions.add(new Promotion(
                id,
                null,
                category,
                sku == null ? null : new Sku(sku),
                new Period(first.plusDays(fromDay), first.plusDays(fromDay + days - 1L)),
                BigDecimal.valueOf(discountPercent)));
    }

    void gapsInShelves() {
        gaps = true;
    }

    /** One that is drafted and then put in. */
    Draft item(String category) {
        return new Draft(category);
    }

    /** Something that goes on for some days, in deviations from what is usual, and that somebody tells of. */
    double[] outside(String series) {
        Random course = new Random(name.hashCode() * 31L + series.hashCode());
        double[] values = new double[days()];
        double now = 0;
        for (int day = 0; day < values.length; day++) {
            now = GOES_ON * now + Math.sqrt(1 - GOES_ON * GOES_ON) * course.nextGaussian();
            values[day] = now;
            outside.add(new OutsideValue(
                    new OutsideSeries.Subject(series, null, "", "", ""), false, first.plusDays(day), now));
        }
        return values;
    }

    World world() {
        return new World(
                name,
                first,
                historyDays,
                days(),
                World.WARM_UP_DAYS,
                World.MEASURED_DAYS,
                items,
                suppliers,
                locations,
                channels,
                promotions,
                new ClosedDays(first, closures),
                rates,
                outside,
                gaps);
    }

    /** An item before it is put in; what nobody sets is drawn. */
    final class Draft {

        final String sku = String.format(Locale.ROOT, "%s-%02d", name, items.size() + 1);
        private final String category;
        private double perDay = Math.exp(random.nextDouble() * 3.2 - 0.7);
        private final double cost = Math.round(Math.exp(0.7 + random.nextDouble() * 3) * 100) / 100.0;
        private final double price = Math.round(cost * (1.4 + random.nextDouble()) * 100) / 100.0;
        private double dispersion = 1 + random.nextDouble() * 2;
        private double chance = 1;
        private double largeChance;
        private double largeFactor;
        private double returned;
        private int shelfLife;
        private @Nullable LocalDate soldUntil;
        private int moq = 1;
        private int multiple = 1;
        private final List<String> suppliers = new ArrayList<>();
        private final List<Integer> stated = new ArrayList<>();
        private final List<LeadLaw> leads = new ArrayList<>();
        private final List<Double> priceFactors = new ArrayList<>();
        private List<String> places = List.of(centre);
        private UnaryOperator<DayShape> shape = s -> s;
        private UnaryOperator<DayShape> surprise = s -> s;
        private int surpriseKnownFrom;
        private double surpriseOften;
        private double surpriseMore;

        private Draft(String category) {
            this.category = category;
        }

        Draft perDay(double units) {
            perDay = units;
            return this;
        }

        Draft dispersion(double ratio) {
            dispersion = ratio;
            return this;
        }

        Draft asked(double share) {
            chance = share;
            return this;
        }

        Draft large(double share, double factor) {
            largeChance = share;
            largeFactor = factor;
            return this;
        }

        Draft returned(double share) {
            returned = share;
            return this;
        }

        Draft keeps(int days) {
            shelfLife = days;
            return this;
        }

        Draft soldUntil(int day) {
            soldUntil = first.plusDays(day);
            return this;
        }

        Draft lots(int minimum, int ofEach) {
            moq = minimum;
            multiple = ofEach;
            return this;
        }

        /** At several places, at each with a demand of its own size. */
        Draft at(String... several) {
            places = List.of(several);
            return this;
        }

        Draft from(String supplier, int statedDays, LeadLaw truth) {
            return from(supplier, statedDays, truth, 1);
        }

        Draft from(String supplier, int statedDays, LeadLaw truth, double priceFactor) {
            suppliers.add(supplier);
            stated.add(statedDays);
            leads.add(truth);
            priceFactors.add(priceFactor);
            return this;
        }

        Draft shaped(UnaryOperator<DayShape> how) {
            UnaryOperator<DayShape> before = shape;
            shape = s -> how.apply(before.apply(s));
            return this;
        }

        /** Ends one day, which nobody knows before. */
        Draft stops(int day) {
            surprise = s -> s.until(day);
            surpriseKnownFrom = day;
            return this;
        }

        /** Sells so many times as much on some days of every so many, which nobody knows before. */
        Draft spikes(int every, int phase, int days, double factor) {
            surprise = s -> s.times(day -> (day + phase) % every < days, factor);
            surpriseKnownFrom = Integer.MAX_VALUE;
            surpriseOften = (double) days * days * (factor - 1) * (factor - 1) / every;
            surpriseMore = days * (factor - 1) / every;
            return this;
        }

        void put() {
            if (suppliers.isEmpty()) {
                boolean near = random.nextBoolean();
                int days = near ? 7 + random.nextInt(8) : 28 + random.nextInt(15);
                from(near ? "NEAR" : "FAR", days, LeadLaw.of(days, days * 0.12));
            }
            Sku id = new Sku(sku);
            Item item = new Item(
                    id,
                    sku,
                    category,
                    "piece",
                    money(cost, WorldMaker.this.currency),
                    money(price, WorldMaker.this.currency),
                    1,
                    1,
                    shelfLife,
                    soldUntil);
            List<Terms> terms = new ArrayList<>();
            for (int t = 0; t < suppliers.size(); t++) {
                String currency = java.util.Objects.requireNonNull(WorldMaker.this.suppliers.get(suppliers.get(t)))
                        .currency();
                double rate = rates.stream()
                        .filter(r -> r.currency().equals(currency))
                        .mapToDouble(r -> r.perCompanyCurrency().doubleValue())
                        .findFirst()
                        .orElse(1);
                List<PriceBreak> breaks =
                        List.of(new PriceBreak(Quantity.of(1), money(cost * priceFactors.get(t) * rate, currency)));
                LeadLaw lead = leads.get(t);
                terms.add(new Terms(
                        suppliers.get(t),
                        id,
                        t + 1,
                        breaks,
                        Quantity.of(moq),
                        Quantity.of(multiple),
                        stated.get(t),
                        Quantity.of((long) lead.unitsPerWeek())));
            }
            for (String place : places) {
                double here = places.size() == 1 ? perDay : perDay * (0.5 + random.nextDouble());
                double[] units = surprise.apply(shape.apply(new DayShape(first, days(), here)))
                        .perDay();
                DemandLaw.Foreseen foreseen = new DemandLaw.Foreseen(
                        shape.apply(new DayShape(first, days(), here * (1 + surpriseMore)))
                                .perDay(),
                        surpriseKnownFrom,
                        surpriseOften * here * here);
                DemandLaw law = new DemandLaw(units, dispersion, chance, largeChance, largeFactor * here, foreseen);
                items.add(new WorldItem(item, place, channel(place), terms, leads, law, returned));
            }
        }

        private static Money money(double amount, String currency) {
            return Money.of(String.format(Locale.ROOT, "%.2f", amount), currency);
        }
    }
}
