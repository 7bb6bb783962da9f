package io.leadline.cli;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.sun.management.OperatingSystemMXBean;
import io.leadline.Application;
import io.leadline.planning.PlanningRun;
import io.leadline.planning.PlanningRuns;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * {@code ./leadline bench nightly [--items N]}: a planning run over generated items with two years of daily sales in the
 * embedded store, for half the items and for all; against a bare scan and write of the same documents; and one event to
 * its new proposal.
 */
final class NightlyBench {

    private static final int EVENTS = 300;

    private final PrintStream out;
    private final PrintStream err;

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
            err.println("Usage: leadline bench nightly [--items N]");
            return 2;
        }
        print(items, out, err);
        return 0;
    }

    static void print(int items, PrintStream out, PrintStream err) throws IOException {
        NightlyBench bench = new NightlyBench(out, err);
        double half = bench.night(items / 2);
        double all = bench.night(items);
        out.printf(Locale.ROOT, "twice the items: %.2f times the time%n", all / half);
    }

    /** @return seconds of the second run */
    private double night(int items) throws IOException {
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
            long start = System.nanoTime();
            new GeneratedShop(context).fill(items);
            err.printf(Locale.ROOT, "%d items generated in %.1f s%n", items, seconds(start));
            return measure(context, items);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private double measure(ConfigurableApplicationContext context, int items) {
        PlanningRuns runs = context.getBean(PlanningRuns.class);
        MongoDatabase database = context.getBean(MongoDatabase.class);
        run(runs, "B-1", "first run");
        double seconds = run(runs, "B-2", "next run");
        double bare = bare(database);
        out.printf(Locale.ROOT, "bare scan and write %.1f s, ratio %.1f%n", bare, seconds / bare);
        events(runs, items);
        return seconds;
    }

    private double run(PlanningRuns runs, String id, String name) {
        long cpu = cpu();
        long start = System.nanoTime();
        PlanningRun run = runs.runHere(id);
        double seconds = seconds(start);
        out.printf(
                Locale.ROOT,
                "%s: %d item-locations in %.1f s (%.1f CPU s), %d orders proposed, load %.1f%n",
                name,
                run.items(),
                seconds,
                (cpu() - cpu) / 1e9,
                run.proposed(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        return seconds;
    }

    private void events(PlanningRuns runs, int items) {
        double[] millis = new double[EVENTS];
        Random random = new Random(7);
        for (int i = 0; i < EVENTS; i++) {
            long event = System.nanoTime();
            runs.replan(GeneratedShop.sku(random.nextInt(items)), "B-event-" + i);
            millis[i] = seconds(event) * 1000;
        }
        Arrays.sort(millis);
        out.printf(
                Locale.ROOT,
                "one event to its new proposal: median %.0f ms, 95th percentile %.0f ms%n",
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

    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
