package io.leadline.cli;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.leadline.Application;
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
import io.leadline.planning.PlanningRun;
import io.leadline.planning.PlanningRuns;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Stock;
import io.leadline.stock.StockCount;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures a planning run over generated items with two years of daily sales in the embedded store, against a bare scan of
 * the sales with a bulk write of as many documents as large as the plans; and one event to its new plan.
 */
final class NightlyBench {

    private static final int DAYS = 730;
    private static final int SUPPLIERS = 100;
    private static final int ITEMS_AT_ONCE = 200;
    private static final int EVENTS = 200;

    private NightlyBench() {}

    static void run(int items, PrintStream out, PrintStream err) throws IOException {
        Path folder = Files.createTempDirectory("leadline-bench");
        SpringApplication application = new SpringApplication(Application.class);
        application.setDefaultProperties(Map.of(
                "server.port",
                "0",
                "leadline.data",
                folder.toString(),
                "leadline.demo",
                "false",
                "leadline.demo-data",
                "false",
                "logging.level.root",
                "error",
                // No engine is needed; commands to this address fail, and nothing here gives any.
                "leadline.engine.url",
                "http://127.0.0.1:1"));
        try (ConfigurableApplicationContext context = application.run()) {
            err.println("Generating " + items + " items with " + DAYS + " days of sales");
            generate(context, items);
            err.println("Planning");
            measure(context, items, out);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private static void measure(ConfigurableApplicationContext context, int items, PrintStream out) {
        PlanningRuns runs = context.getBean(PlanningRuns.class);
        long start = System.nanoTime();
        PlanningRun run = runs.runHere("B-1");
        double seconds = seconds(start);
        double bare = bare(context.getBean(MongoDatabase.class));
        out.printf(
                Locale.ROOT,
                "nightly run: %d item-locations in %.1f s, %d orders proposed, %.1f times a bare scan and write (%.1f s),"
                        + " %d MiB used%n",
                run.items(),
                seconds,
                run.proposed(),
                seconds / bare,
                bare,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        double[] millis = new double[EVENTS];
        Random random = new Random(7);
        for (int i = 0; i < EVENTS; i++) {
            Sku sku = sku(random.nextInt(items));
            long event = System.nanoTime();
            runs.replan(sku, "B-event-" + i);
            millis[i] = seconds(event) * 1000;
        }
        Arrays.sort(millis);
        out.printf(
                Locale.ROOT,
                "one event to its new plan: median %.0f ms, 95th percentile %.0f ms%n",
                millis[EVENTS / 2],
                millis[EVENTS * 95 / 100]);
    }

    private static double bare(MongoDatabase database) {
        long start = System.nanoTime();
        MongoCollection<Document> copy = database.getCollection("bench_copy");
        List<Document> batch = new ArrayList<>();
        long bytes = 0;
        for (Document sales : database.getCollection("sales").find().batchSize(1_000)) {
            bytes += sales.size();
        }
        for (Document plan : database.getCollection("plans").find().batchSize(1_000)) {
            batch.add(plan);
            if (batch.size() == 1_000) {
                copy.insertMany(batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            copy.insertMany(batch);
        }
        return bytes < 0 ? 0 : seconds(start);
    }

    private static void generate(ConfigurableApplicationContext context, int count) {
        ZoneId zone = ZoneId.of("Europe/London");
        Random random = new Random(42);
        LocalDate today = context.getBean(BusinessClock.class).today();
        context.getBean(Locations.class).put(List.of(new Location("DC", "Centre", LocationKind.WAREHOUSE, "GB", zone)));
        context.getBean(Locations.class).putChannels(List.of(new Channel("web", "Shop", ChannelKind.WEB, "DC", 0)));
        List<Supplier> suppliers = new ArrayList<>();
        for (int s = 0; s < SUPPLIERS; s++) {
            suppliers.add(new Supplier(
                    "S" + s,
                    "Supplier " + s,
                    "s" + s + "@example.com",
                    "GB",
                    zone,
                    Locale.ENGLISH,
                    "GBP",
                    Money.of("100", "GBP")));
        }
        context.getBean(Suppliers.class).put(suppliers);
        for (int from = 0; from < count; from += ITEMS_AT_ONCE) {
            List<Item> items = new ArrayList<>();
            List<Terms> terms = new ArrayList<>();
            List<DailySale> sales = new ArrayList<>();
            List<StockCount> counts = new ArrayList<>();
            for (int i = from; i < Math.min(from + ITEMS_AT_ONCE, count); i++) {
                Sku sku = sku(i);
                Money cost = Money.of(String.valueOf(1 + i % 40), "GBP");
                items.add(new Item(sku, "Item " + i, "C" + i % 20, "piece", cost, Money.of("60", "GBP"), 1, 1));
                terms.add(new Terms(
                        "S" + i % SUPPLIERS,
                        sku,
                        1,
                        List.of(new PriceBreak(Quantity.of(1), cost)),
                        Quantity.of(12),
                        Quantity.of(6),
                        10 + i % 30));
                double mean = 0.2 + random.nextInt(60) / 10.0;
                for (int day = 1; day <= DAYS; day++) {
                    int units = (int) (mean * -Math.log(1 - random.nextDouble()) + 0.5);
                    if (units > 0) {
                        sales.add(new DailySale(today.minusDays(day), sku, "web", units, units * 60, 0));
                    }
                }
                counts.add(new StockCount(today, "DC", sku, Quantity.of(random.nextInt(150))));
            }
            context.getBean(Items.class).put(items);
            context.getBean(Suppliers.class).putTerms(terms);
            context.getBean(SalesHistory.class).put(sales);
            context.getBean(Stock.class).count(counts);
        }
    }

    private static Sku sku(int number) {
        return new Sku(String.format(Locale.ROOT, "B%06d", number));
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
