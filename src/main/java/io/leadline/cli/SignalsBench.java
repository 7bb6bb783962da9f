package io.leadline.cli;

import io.leadline.Application;
import io.leadline.planning.PlanningRuns;
import io.leadline.replenishment.ItemPlace;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Quantity;
import io.leadline.signals.LiveSalesStore;
import io.leadline.signals.SignalCaseStore;
import io.leadline.signals.live.LiveSales;
import io.leadline.signals.live.Running;
import io.leadline.signals.live.SignalKind;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Stock;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./leadline bench signals}: false alarms on ordinary sales, how long a change takes to be noticed, and how soon after the
 * sale that tells it the item is planned again.
 */
final class SignalsBench {

    static final String USAGE = "Usage: leadline bench signals [--years N]   (item-years of each kind of item, 20)";

    private static final double[] LEVELS = {0.1, 0.5, 2, 10, 50, 200};
    private static final double[] FACTORS = {0, 0.3, 2, 3, 5, 10, 20};
    private static final int CHANGES = 15;
    private static final int WARM_DAYS = 100;
    private static final int AFTER_DAYS = 30;
    private static final int YEAR = 365;
    private static final int LEARNING = 14;
    private static final int ITEMS = 200;
    private static final int SPIKES = 60;
    private static final int HISTORY_DAYS = 20;
    private static final int ORDERS_PER_DAY = 6;
    private static final int SPIKE_ORDERS = 80;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private SignalsBench() {}

    static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) throws Exception {
        int years;
        try {
            years = Integer.parseInt(
                    Options.read(args, List.of("--years"), List.of()).value("--years", "20"));
        } catch (IllegalArgumentException e) {
            err.println("leadline bench signals: " + e.getMessage());
            err.println(USAGE);
            return 2;
        }
        falseAlarms(years, out);
        delays(out);
        planned(out);
        return 0;
    }

    private static void falseAlarms(int years, PrintStream out) {
        out.printf("%nFalse alarms on ordinary sales, of an item in a year (asked: 1 at most)%n");
        out.printf("%-34s %8s %8s %8s %8s %8s %8s%n", "orders a day", "spike", "drop", "rise", "fall", "large", "all");
        for (double level : LEVELS) {
            for (double apart : new double[] {0.2, 0.4}) {
                Map<SignalKind, Double> rates = new TreeMap<>();
                for (int item = 0; item < years; item++) {
                    MadeSales.Kind kind = new MadeSales.Kind(level, apart, item % 2 == 0);
                    List<MadeSales.Noticed> all = new MadeSales(kind, item * 31L + 7).live(YEAR + LEARNING, null, true);
                    for (SignalKind signal : SignalKind.values()) {
                        rates.merge(signal, MadeSales.count(all, signal) / (double) years, Double::sum);
                    }
                }
                out.printf(Locale.ROOT, "%-34s", "%.1f, days apart by %.0f %%".formatted(level, apart * 100));
                rates.values().forEach(rate -> out.printf(Locale.ROOT, " %8.3f", rate));
                double sum = rates.values().stream().mapToDouble(rate -> rate).sum();
                out.printf(Locale.ROOT, " %8.3f%n", sum);
            }
        }
    }

    private static void delays(PrintStream out) {
        out.printf(
                "%nFrom a change at eleven o'clock until it is noticed, median of %d (orders that came until then)%n",
                CHANGES);
        out.printf("%-14s", "orders a day");
        for (double factor : FACTORS) {
            out.printf(Locale.ROOT, " %18s", "x %.1f".formatted(factor));
        }
        out.println();
        for (double level : LEVELS) {
            out.printf(Locale.ROOT, "%-14.1f", level);
            for (double factor : FACTORS) {
                out.printf(Locale.ROOT, " %18s", delay(level, factor));
            }
            out.println();
        }
    }

    private static String delay(double level, double factor) {
        MadeSales.Change change = new MadeSales.Change(
                MadeSales.FIRST
                        .plusDays(WARM_DAYS)
                        .atTime(11, 0)
                        .atZone(MadeSales.ZONE)
                        .toInstant(),
                factor);
        List<MadeSales.Noticed> first = IntStream.range(0, CHANGES)
                .boxed()
                .flatMap(item -> new MadeSales(new MadeSales.Kind(level, 0.25, false), item * 17L + 3)
                        .live(WARM_DAYS + AFTER_DAYS, change, false).stream()
                                .filter(one -> one.notice().kind().lasts()
                                        && !one.after().isNegative())
                                .findFirst()
                                .stream())
                .sorted(Comparator.comparing(MadeSales.Noticed::after))
                .toList();
        if (first.size() <= CHANGES / 2) {
            return "not in 30 days";
        }
        MadeSales.Noticed median = first.get(CHANGES / 2);
        double minutes = median.after().toSeconds() / 60.0;
        String time = minutes < 120
                ? "%.0f min".formatted(minutes)
                : minutes < 2_880 ? "%.0f h".formatted(minutes / 60) : "%.1f days".formatted(minutes / 1_440);
        return "%s (%d)".formatted(time, median.orders());
    }

    /** From the sale that tells a spike, through ledger and detector, to the new plan and its proposal. */
    private static void planned(PrintStream out) throws IOException {
        Path folder = Files.createTempDirectory("leadline-bench-signals");
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
                // No engine is needed; commands to this address wait.
                "leadline.engine.url",
                "http://127.0.0.1:1"));
        try (ConfigurableApplicationContext context = application.run()) {
            new GeneratedShop(context).fill(ITEMS);
            context.getBean(PlanningRuns.class).runHere("B-1");
            List<Double> millis = new ArrayList<>();
            List<Double> alone = new ArrayList<>();
            for (int item = 0; item < SPIKES; item++) {
                double took = spike(context, item);
                if (took >= 0) {
                    millis.add(took);
                    alone.add(alone(context, item));
                }
            }
            out.printf("%nFrom the sale that tells a spike to the new plan of the item: ");
            out.println(NightlyBench.percentiles(millis) + ", " + millis.size() + " of " + SPIKES + " (asked: 100 ms)");
            out.println("Planning the same item, called directly: " + NightlyBench.percentiles(alone));
            out.printf(
                    Locale.ROOT,
                    "From the sale to the plan takes %.2f times as long (95th percentiles)%n",
                    NightlyBench.slowest(millis) / NightlyBench.slowest(alone));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** The bare part of it, in milliseconds: facts, plan and proposal, without ledger, detector and waiting. */
    private static double alone(ConfigurableApplicationContext context, int item) {
        long began = System.nanoTime();
        context.getBean(PlanningRuns.class).replan(GeneratedShop.sku(item), "alone-" + item);
        return (System.nanoTime() - began) / 1e6;
    }

    /** Milliseconds; below zero where it was not noticed. */
    private static double spike(ConfigurableApplicationContext context, int item) {
        Stock stock = context.getBean(Stock.class);
        SignalCaseStore cases = context.getBean(SignalCaseStore.class);
        Instant now = context.getBean(BusinessClock.class).now().truncatedTo(ChronoUnit.MILLIS);
        ItemPlace place = new ItemPlace(GeneratedShop.sku(item), GeneratedShop.LOCATION);
        stock.record(IntStream.range(0, HISTORY_DAYS * ORDERS_PER_DAY)
                .mapToObj(i -> sale(
                        place,
                        "past-" + i,
                        now.minus(HISTORY_DAYS, ChronoUnit.DAYS).plus(i * 24L / ORDERS_PER_DAY, ChronoUnit.HOURS)))
                .toList());
        LiveSalesStore live = context.getBean(LiveSalesStore.class);
        for (int i = 0; i < SPIKE_ORDERS; i++) {
            long sold = System.nanoTime();
            Instant at = now.plusMillis(i);
            stock.record(sale(place, "now-" + i, at));
            waitUntil(() ->
                    live.find(place).filter(found -> at.equals(found.soldAt())).isPresent());
            Optional<String> noticed = live.find(place).map(LiveSales::running).map(Running::id);
            if (noticed.isPresent()) {
                // Kept once the item is planned; the plan itself may be the next one's already.
                waitUntil(() -> cases.ofNotice(noticed.get()).isPresent());
                return (System.nanoTime() - sold) / 1e6;
            }
        }
        return -1;
    }

    private static void waitUntil(BooleanSupplier there) {
        long began = System.nanoTime();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() - began > PATIENCE_NANOS) {
                throw new IllegalStateException("What was sold was not followed");
            }
            LockSupport.parkNanos(500_000);
        }
    }

    private static Movement sale(ItemPlace place, String name, Instant at) {
        String id = "bench:" + place.sku() + ":" + name;
        return new Movement(id, MovementKind.SALE, place.location(), place.sku(), Quantity.of(1), id, at);
    }
}
