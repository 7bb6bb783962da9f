package io.leadline.cli;

import io.leadline.catalog.Channel;
import io.leadline.catalog.ChannelKind;
import io.leadline.catalog.Item;
import io.leadline.catalog.Items;
import io.leadline.catalog.Location;
import io.leadline.catalog.LocationKind;
import io.leadline.catalog.Locations;
import io.leadline.catalog.PriceBreak;
import io.leadline.catalog.Supplier;
import io.leadline.catalog.Suppliers;
import io.leadline.catalog.Terms;
import io.leadline.demand.DailySale;
import io.leadline.demand.SalesHistory;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Stock;
import io.leadline.stock.StockCount;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.springframework.context.ConfigurableApplicationContext;

/** Items with two years of daily sales, for measuring: one location, a hundred suppliers, always the same numbers. */
final class GeneratedShop {

    static final String LOCATION = "DC";
    private static final int DAYS = 730;
    private static final int SUPPLIERS = 100;
    private static final int ITEMS_AT_ONCE = 200;
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final ConfigurableApplicationContext context;
    private final Random random = new Random(42);
    private final LocalDate today;

    GeneratedShop(ConfigurableApplicationContext context) {
        this.context = context;
        this.today = context.getBean(BusinessClock.class).today();
    }

    static Sku sku(int number) {
        return new Sku(String.format(Locale.ROOT, "B%06d", number));
    }

    /** Of an item by its number. */
    static String supplier(int number) {
        return "S" + number % SUPPLIERS;
    }

    void fill(int count) {
        context.getBean(Locations.class)
                .put(List.of(new Location(LOCATION, "Centre", LocationKind.WAREHOUSE, "GB", ZONE)));
        context.getBean(Locations.class).putChannels(List.of(new Channel("web", "Shop", ChannelKind.WEB, LOCATION, 0)));
        List<Supplier> suppliers = new ArrayList<>();
        for (int s = 0; s < SUPPLIERS; s++) {
            String email = "s" + s + "@example.com";
            Money minimum = Money.of("100", "GBP");
            suppliers.add(new Supplier("S" + s, "Supplier " + s, email, "GB", ZONE, Locale.ENGLISH, "GBP", minimum));
        }
        context.getBean(Suppliers.class).put(suppliers);
        for (int from = 0; from < count; from += ITEMS_AT_ONCE) {
            some(from, Math.min(from + ITEMS_AT_ONCE, count));
        }
    }

    private void some(int from, int to) {
        List<Item> items = new ArrayList<>();
        List<Terms> terms = new ArrayList<>();
        List<DailySale> sales = new ArrayList<>();
        List<StockCount> counts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Sku sku = sku(i);
            Money cost = Money.of(String.valueOf(1 + i % 40), "GBP");
            items.add(new Item(sku, "Item " + i, "C" + i % 20, "piece", cost, Money.of("60", "GBP"), 1, 1));
            List<PriceBreak> price = List.of(new PriceBreak(Quantity.of(1), cost));
            terms.add(new Terms(supplier(i), sku, 1, price, Quantity.of(12), Quantity.of(6), 10 + i % 30));
            double mean = 0.2 + random.nextInt(60) / 10.0;
            for (int day = 1; day <= DAYS; day++) {
                int units = (int) (mean * -Math.log(1 - random.nextDouble()) + 0.5);
                if (units > 0) {
                    sales.add(new DailySale(today.minusDays(day), sku, "web", units, units * 60, 0));
                }
            }
            counts.add(new StockCount(today, LOCATION, sku, Quantity.of(random.nextInt(150))));
        }
        context.getBean(Items.class).put(items);
        context.getBean(Suppliers.class).putTerms(terms);
        context.getBean(SalesHistory.class).put(sales);
        context.getBean(Stock.class).count(counts);
    }
}
