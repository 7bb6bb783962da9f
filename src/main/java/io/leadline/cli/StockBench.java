package io.leadline.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import com.sun.management.OperatingSystemMXBean;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.ReservationLine;
import io.leadline.stock.ReservationResult;
import io.leadline.stock.ReservationWish;
import io.leadline.stock.Reservations;
import io.leadline.stock.Stock;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.bson.Document;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./leadline bench stock}: reservations per second beside the least that could do, one conditional findOneAndUpdate on
 * the same store. Both take turns, so that a busy machine slows both.
 */
final class StockBench {

    static final String USAGE = "Usage: leadline bench stock";

    private static final int ITEMS = 1_000;
    private static final int MANY = 8;
    private static final int HOT = 64;
    private static final int BATCH = 50;
    private static final int ROUNDS = 3;
    private static final long WARM_UP_MS = 2_000;
    private static final long ROUND_MS = 3_000;
    private static final Duration LASTS = Duration.ofHours(1);

    private final Reservations reservations;
    private final MongoCollection<Document> bare;
    private final PrintStream out;

    private StockBench(Reservations reservations, MongoDatabase database, PrintStream out) {
        this.reservations = reservations;
        this.bare = database.getCollection("bench_bare");
        this.out = out;
    }

    static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) throws Exception {
        if (!args.isEmpty()) {
            err.println("leadline: bench stock takes no arguments");
            return 2;
        }
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        Path folder = Files.createTempDirectory("leadline-bench-stock");
        try (StockAlone alone = StockAlone.in(folder, Map.of("web", 0))) {
            StockBench bench = new StockBench(alone.bean(Reservations.class), alone.bean(MongoDatabase.class), out);
            bench.fill(alone.bean(Stock.class));
            bench.measure(err);
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Sku sku(int item) {
        return new Sku("I" + item);
    }

    private void fill(Stock stock) {
        stock.record(IntStream.range(0, ITEMS)
                .mapToObj(item -> new Movement(
                        "r" + item,
                        MovementKind.RECEIPT,
                        StockAlone.PLACE,
                        sku(item),
                        Quantity.of(1_000_000_000),
                        "bench",
                        Instant.now()))
                .toList());
        bare.insertMany(IntStream.range(0, ITEMS)
                .mapToObj(item -> new Document("_id", sku(item).value())
                        .append("onHand", 1_000_000_000L)
                        .append("reserved", 0L)
                        .append("version", 1L))
                .toList());
    }

    private void measure(PrintStream err) throws InterruptedException {
        Speed[] sums = new Speed[5];
        Arrays.fill(sums, Speed.NONE);
        for (int round = -1; round < ROUNDS; round++) {
            err.println(round < 0 ? "warm-up" : "round " + (round + 1) + " of " + ROUNDS);
            boolean warmUp = round < 0;
            Speed[] now = {
                speed(warmUp, MANY, 1, () -> take(any(), 1)),
                speed(warmUp, MANY, 1, () -> reserve(List.of(any()))),
                speed(warmUp, HOT, 1, () -> {
                    take(0, 1);
                    take(0, -1);
                }),
                speed(warmUp, HOT, 1, () -> release(reserve(List.of(0)))),
                speed(warmUp, MANY, BATCH, () -> reserve(some()))
            };
            for (int i = 0; i < sums.length && !warmUp; i++) {
                sums[i] = sums[i].plus(now[i]);
            }
        }
        out.printf("%n%-62s %10s %8s %8s %8s%n", "", "per second", "cpu us", "ratio", "wanted");
        line("bare findOneAndUpdate, %,d items, %d clients".formatted(ITEMS, MANY), sums[0], "", "");
        line("reservations of one line, the same", sums[1], ratio(sums[1], sums[0]), "0.85");
        line("bare take and give back, one item, %d clients".formatted(HOT), sums[2], "", "");
        line("reserve and release, the same", sums[3], ratio(sums[3], sums[2]), "0.70");
        line(
                "lines in reservations of %d, %d clients, to single ones".formatted(BATCH, MANY),
                sums[4],
                ratio(sums[4], sums[1]),
                "5.00");
        out.println("Through HTTP is not measured here.");
    }

    private void line(String what, Speed speed, String ratio, String wanted) {
        out.printf("%-62s %,10.0f %,8.0f %8s %8s%n", what, speed.perSecond(), speed.cpuMicros(), ratio, wanted);
    }

    /** @param cpuSeconds that this process took: what the figure would be on a machine that does nothing else */
    private record Speed(double count, double seconds, double cpuSeconds) {

        static final Speed NONE = new Speed(0, 0, 0);

        Speed plus(Speed other) {
            return new Speed(count + other.count, seconds + other.seconds, cpuSeconds + other.cpuSeconds);
        }

        double perSecond() {
            return count / seconds;
        }

        double cpuMicros() {
            return cpuSeconds / count * 1e6;
        }
    }

    private static String ratio(Speed one, Speed other) {
        return "%.2f".formatted(one.perSecond() / other.perSecond());
    }

    private static int any() {
        return ThreadLocalRandom.current().nextInt(ITEMS);
    }

    private static List<Integer> some() {
        int first = any();
        return IntStream.range(0, BATCH).mapToObj(i -> (first + i) % ITEMS).toList();
    }

    private void take(int item, long quantity) {
        Document after = bare.findOneAndUpdate(
                Filters.and(Filters.eq(sku(item).value()), Filters.gte("onHand", quantity)),
                Updates.combine(
                        Updates.inc("onHand", -quantity),
                        Updates.inc("reserved", quantity),
                        Updates.inc("version", 1L)));
        if (after == null) {
            throw new IllegalStateException("There was enough");
        }
    }

    private String reserve(List<Integer> items) {
        String id = UUID.randomUUID().toString();
        List<ReservationLine> lines = items.stream()
                .map(item -> new ReservationLine(sku(item), Quantity.of(1)))
                .toList();
        stands(reservations.reserve(new ReservationWish(id, "web", lines, LASTS)));
        return id;
    }

    private void release(String id) {
        stands(reservations.release(id, null));
    }

    private static void stands(ReservationResult result) {
        if (!(result instanceof ReservationResult.Stands)) {
            throw new IllegalStateException("There was enough, and not " + result);
        }
    }

    private static Speed speed(boolean warmUp, int clients, int counted, Runnable operation)
            throws InterruptedException {
        long length = (warmUp ? WARM_UP_MS : ROUND_MS) * 1_000_000;
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            long start = System.nanoTime();
            long cpu = machine.getProcessCpuTime();
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                counts.add(threads.submit(() -> {
                    long done = 0;
                    while (System.nanoTime() - start < length) {
                        operation.run();
                        done++;
                    }
                    return done;
                }));
            }
            long all = 0;
            for (Future<Long> count : counts) {
                all += count.get();
            }
            return new Speed(
                    counted * all, (System.nanoTime() - start) / 1e9, (machine.getProcessCpuTime() - cpu) / 1e9);
        } catch (ExecutionException problem) {
            throw new IllegalStateException(problem.getCause());
        }
    }
}
