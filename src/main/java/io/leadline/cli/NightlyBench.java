package io.leadline.cli;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.sun.management.OperatingSystemMXBean;
import io.leadline.Application;
import io.leadline.planning.PlanStore;
import io.leadline.planning.PlanningRun;
import io.leadline.planning.PlanningRuns;
import io.leadline.replenishment.Plan;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Stock;
import io.leadline.stock.StockCount;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code ./leadline bench nightly [--items N]}: a planning run over generated items with two years of daily sales in the
 * embedded store, for half the items and for all: the first run and the next one, which replaces its plans, with the heap
 * looked at on its way; a bare scan and write of the same documents beside each; one event to its new proposal; and the
 * queries of the planning screens.
 */
final class NightlyBench {

    private static final int EVENTS = 300;
    private static final int HEAP_LOOKS = 5;
    private static final int DOCUMENTS_AT_ONCE = 1_000;

    private final PrintStream out;
    private final PrintStream err;

    static final String USAGE = "Usage: leadline bench nightly [--items N]";

    private NightlyBench(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) throws Exception {
        int items;
        try {
            items = Integer.parseInt(
                    Options.read(args, List.of("--items"), List.of()).value("--items", "100000"));
        } catch (IllegalArgumentException e) {
            err.println("leadline bench nightly: " + e.getMessage());
            err.println(USAGE);
            return 2;
        }
        print(items, out, err);
        return 0;
    }

    static void print(int items, PrintStream out, PrintStream err) throws IOException {
        NightlyBench bench = new NightlyBench(out, err);
        Time half = bench.night(items / 2);
        Time all = bench.night(items);
        out.printf(
                Locale.ROOT,
                "twice the items: %.2f times the time, %.2f times the CPU time%n",
                all.seconds() / half.seconds(),
                all.cpuSeconds() / half.cpuSeconds());
    }

    record Time(double seconds, double cpuSeconds) {

        static Time of(Runnable work) {
            long cpu = cpu();
            long start = System.nanoTime();
            work.run();
            return new Time(NightlyBench.seconds(start), (cpu() - cpu) / 1e9);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.1f s (%.1f CPU s, load %.1f)",
                    seconds,
                    cpuSeconds,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }

    /** @return what the second run took */
    private Time night(int items) throws IOException {
        Path folder = Files.createTempDirectory("leadline-bench");
        SpringApplication application = new SpringApplication(Application.class);
        application.setBannerMode(org.springframework.boot.Banner.Mode.OFF);
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
            Time filled = Time.of(() -> new GeneratedShop(context).fill(items));
            err.println(items + " items generated in " + filled);
            return measure(context, items);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private Time measure(ConfigurableApplicationContext context, int items) {
        PlanningRuns runs = context.getBean(PlanningRuns.class);
        PlanStore store = context.getBean(PlanStore.class);
        Time first = Time.of(() -> runs.runHere("B-1"));
        out.println("first run: " + words(store, "B-1") + " in " + first);
        // Each look collects everything, which takes its time: the first run has no such guests.
        CompletableFuture<String> heap = CompletableFuture.supplyAsync(() -> heap(store, "B-2"));
        Time next = Time.of(() -> runs.runHere("B-2"));
        out.println("next run: " + words(store, "B-2") + " in " + next + "; heap after a collection on the way, MiB: "
                + heap.join());
        MongoDatabase database = context.getBean(MongoDatabase.class);
        compare("first", first, Time.of(() -> bare(database)));
        compare("next", next, Time.of(() -> bare(database)));
        events(context, items);
        new ScreensBench(context, items, out).run();
        return next;
    }

    /** The first bare write inserts the documents, as the first run does; the second one replaces them. */
    private void compare(String run, Time planned, Time bare) {
        out.printf(
                Locale.ROOT,
                "bare scan and write of the same documents, on one thread: %s; ratio of the %s run %.1f, of CPU time"
                        + " %.1f%n",
                bare,
                run,
                planned.seconds() / bare.seconds(),
                planned.cpuSeconds() / bare.cpuSeconds());
    }

    private static String words(PlanStore store, String id) {
        PlanningRun run = store.run(id).orElseThrow();
        return run.items() + " item-locations, " + run.proposed() + " orders proposed";
    }

    /** What is in use right after a collection, each time another part of the run is done. */
    private static String heap(PlanStore store, String id) {
        List<Long> used = new ArrayList<>();
        while (used.size() < HEAP_LOOKS) {
            double wanted = (used.size() + 1) / (double) (HEAP_LOOKS + 1);
            if (store.run(id).map(PlanningRun::progress).orElse(0.0) >= wanted) {
                System.gc();
                used.add(
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
            } else {
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
            }
        }
        return used.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** The shelf is counted empty, and the item is planned and proposed. */
    private void events(ConfigurableApplicationContext context, int items) {
        PlanningRuns runs = context.getBean(PlanningRuns.class);
        Stock stock = context.getBean(Stock.class);
        BusinessClock clock = context.getBean(BusinessClock.class);
        List<Double> millis = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < EVENTS; i++) {
            Sku sku = GeneratedShop.sku(random.nextInt(items));
            stock.count(List.of(new StockCount(clock.today(), GeneratedShop.LOCATION, sku, Quantity.ZERO)));
            long event = System.nanoTime();
            List<Plan> planned = runs.replan(sku, "B-event-" + i);
            if (planned.stream().anyMatch(item -> item.advice().orders())) {
                millis.add(seconds(event) * 1000);
            }
        }
        out.println("one event to its new proposal (" + millis.size() + " events): " + percentiles(millis));
    }

    static String percentiles(List<Double> millis) {
        double[] sorted = millis.stream().mapToDouble(each -> each).sorted().toArray();
        return sorted.length == 0
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "median %.1f ms, 95th percentile %.1f ms",
                        sorted[sorted.length / 2],
                        slowest(millis));
    }

    /** What only one of twenty is slower than; not a number where there is none. */
    static double slowest(List<Double> millis) {
        double[] sorted = millis.stream().mapToDouble(each -> each).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) (0.95 * (sorted.length - 1))];
    }

    /** Everything a run reads, and its plans written over those that are there: no planning, no index but the id's. */
    private static void bare(MongoDatabase database) {
        for (String collection : List.of("sales", "items", "terms", "stock_levels")) {
            try (var all = database.getCollection(collection)
                    .find()
                    .batchSize(DOCUMENTS_AT_ONCE)
                    .iterator()) {
                all.forEachRemaining(document -> {});
            }
        }
        copy(database);
    }

    private static void copy(MongoDatabase database) {
        MongoCollection<Document> copy = database.getCollection("bench_copy");
        List<ReplaceOneModel<Document>> batch = new ArrayList<>();
        for (Document plan : database.getCollection("plans").find().batchSize(DOCUMENTS_AT_ONCE)) {
            // Something in it is new, as in every night.
            plan.put("changedAt", System.currentTimeMillis());
            batch.add(new ReplaceOneModel<>(Filters.eq(plan.get("_id")), plan, new ReplaceOptions().upsert(true)));
            if (batch.size() == DOCUMENTS_AT_ONCE) {
                copy.bulkWrite(batch);
                batch.clear();
            }
        }
        if (!batch.isEmpty()) {
            copy.bulkWrite(batch);
        }
    }

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
