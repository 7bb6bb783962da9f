package io.leadline.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.leadline.shared.Quantity;
import io.leadline.shared.SavedBy;
import io.leadline.shared.Sku;
import io.leadline.stock.ChannelRule;
import io.leadline.stock.ChannelRules;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.PreOrder;
import io.leadline.stock.Reservations;
import io.leadline.stock.Stock;
import io.leadline.stock.StockLevel;
import io.leadline.stock.Sureness;
import io.leadline.storage.chain.Verification;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./leadline bench oversell}: many customers of five channels at once, while the process that sells, and the store in
 * it, is killed again and again. What they are told is written down outside of it and held against the ledger in the end, item by
 * item: nothing may be oversold, negative, lost or doubled, and nothing promised beyond what comes.
 */
final class OversellBench {

    static final String USAGE = "Usage: leadline bench oversell [--operations N] [--clients N] [--items N] [--kills N]"
            + " [--history FILE]";

    /** Longer than any reservation lasts. */
    private static final int PATIENCE_SECONDS = 60;

    private static final int MOST_TOLD = 20;
    private static final int DAYS_AHEAD = 60;

    private final Path folder;
    private final Path history;
    private final long operations;
    private final int clients;
    private final int items;
    private final int kills;
    private final PrintStream out;
    private final AtomicLong done = new AtomicLong();

    private OversellBench(Path folder, Options options, PrintStream out) {
        this.folder = folder;
        this.history =
                Path.of(options.value("--history", folder.resolve("history.txt").toString()));
        this.operations = number(options, "--operations", 1_000_000);
        this.clients = number(options, "--clients", 64);
        this.items = number(options, "--items", 1_000);
        this.kills = number(options, "--kills", 20);
        this.out = out;
    }

    private static int number(Options options, String name, int usual) {
        int number = Integer.parseInt(options.value(name, String.valueOf(usual)));
        if (number < 0 || number == 0 && !name.equals("--kills")) {
            throw new IllegalArgumentException(name + " is " + number + " and should be above zero");
        }
        return number;
    }

    static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        Path folder = Files.createTempDirectory("leadline-bench-oversell");
        try {
            Options options = Options.read(
                    args, List.of("--operations", "--clients", "--items", "--kills", "--history"), List.of());
            return new OversellBench(folder, options, out).measure();
        } catch (IllegalArgumentException wrong) {
            err.println("leadline bench oversell: " + wrong.getMessage());
            err.println(USAGE);
            return 2;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private int measure() throws Exception {
        Path data = folder.resolve("data");
        Map<Sku, Quantity> onHand = fill(data);
        long start = System.nanoTime();
        sell(data);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<String> faults;
        SellingHistory told;
        try (Stream<String> lines = Files.lines(history)) {
            told = SellingHistory.of(lines);
        }
        try (StockAlone alone = StockAlone.in(data, SellingProcess.CHANNELS)) {
            // All of it, so that whoever has bought what was to come has to have got it in the end.
            OversellBenchOrders deliveries = alone.bean(OversellBenchOrders.class);
            deliveries.all().forEach(id -> deliveries.come(id, alone.bean(Stock.class)));
            awaitEnds(alone.bean(Stock.class));
            faults = new ArrayList<>(told.faults(alone.bean(Stock.class), alone.bean(Reservations.class), onHand));
        }
        Verification.of(Map.of("leadline.data", data.toString()), Map.of())
                .findings()
                .forEach(finding -> faults.add("The chain of movements: " + finding));
        out.printf(
                "%,d operations of %d clients on %d channels, %,d items, in %.0f s (%,.0f a second), %d times killed%n",
                told.operations(),
                clients,
                SellingProcess.CHANNELS.size(),
                items,
                seconds,
                told.operations() / seconds,
                kills);
        out.println("reservations as their customers know them: " + told.states());
        faults.stream().limit(MOST_TOLD).forEach(fault -> out.println("FAULT: " + fault));
        out.println(
                faults.isEmpty()
                        ? "Nothing is oversold, negative, lost, doubled or promised beyond what comes."
                        : faults.size() + " faults; the first " + Math.min(MOST_TOLD, faults.size()) + " are above.");
        return faults.isEmpty() ? 0 : 1;
    }

    /** What nobody confirmed ends by itself. */
    private static void awaitEnds(Stock stock) throws InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS * 10; i++) {
            try (Stream<StockLevel> all = stock.all()) {
                if (all.allMatch(
                        level -> level.reserved().isZero() && level.ahead().isEmpty())) {
                    return;
                }
            }
            Thread.sleep(100);
        }
    }

    /** About two thirds of what will be wanted: some of it sells out. A third of all lines are of the first item. */
    private Map<Sku, Quantity> fill(Path data) {
        Map<Sku, Quantity> onHand = new HashMap<>();
        for (int i = 0; i < items; i++) {
            long units = i == 0 ? operations / 2 : operations / items;
            onHand.put(new Sku("I" + i), Quantity.of(Math.max(5, units)));
        }
        // Few enough that they are all wanted.
        int coming = (int) Math.max(3, operations / items / 20);
        try (StockAlone alone = StockAlone.in(data, SellingProcess.CHANNELS)) {
            alone.bean(Stock.class)
                    .record(onHand.entrySet().stream()
                            .map(item -> new Movement(
                                    "r" + item.getKey(),
                                    MovementKind.RECEIPT,
                                    StockAlone.PLACE,
                                    item.getKey(),
                                    item.getValue(),
                                    "bench",
                                    Instant.now()))
                            .toList());
            alone.bean(OversellBenchOrders.class)
                    .order(
                            onHand.keySet(),
                            coming,
                            LocalDate.now(ZoneOffset.UTC).plusDays(DAYS_AHEAD / 2));
            allowPreOrders(alone.bean(ChannelRules.class));
        }
        onHand.replaceAll((item, units) -> units.plus(Quantity.of(coming * OversellBenchOrders.OF_EACH_ITEM)));
        return onHand;
    }

    /** Two may have all of what comes, one half of it, one some units, and one nothing. */
    static void allowPreOrders(ChannelRules rules) {
        Map<String, PreOrder> allowed = Map.of(
                "web", new PreOrder(null, null, DAYS_AHEAD, Sureness.EIGHTY),
                "app", new PreOrder(null, null, DAYS_AHEAD, Sureness.EIGHTY),
                "market", new PreOrder(null, 50, DAYS_AHEAD, Sureness.HALF),
                "store", new PreOrder(5, null, DAYS_AHEAD, Sureness.SURELY));
        allowed.forEach((channel, preOrder) -> rules.change(
                null,
                new ChannelRule(
                        channel,
                        ChannelRule.Scope.ALL,
                        ChannelRule.USUAL_PRIORITY,
                        null,
                        SellingProcess.CHANNELS.getOrDefault(channel, 0),
                        null,
                        preOrder),
                new SavedBy("bench", Instant.now())));
    }

    private void sell(Path data) throws IOException, InterruptedException, ExecutionException {
        try (SellingProcess process = new SellingProcess(data);
                PrintWriter written = new PrintWriter(Files.newBufferedWriter(history));
                ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            List<Future<?>> working = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                working.add(threads.submit(new SellingCustomers(
                        i, items, operations, done, process::port, (question, answer) -> {
                            synchronized (written) {
                                written.println(question + "\t" + answer);
                            }
                        })));
            }
            for (int kill = 1; kill <= kills; kill++) {
                while (done.get() < operations * kill / (kills + 1)
                        && working.stream().noneMatch(Future::isDone)) {
                    Thread.sleep(10);
                }
                process.killAndStart();
            }
            for (Future<?> client : working) {
                client.get();
            }
        }
    }
}
