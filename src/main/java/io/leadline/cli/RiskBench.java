package io.leadline.cli;

import io.leadline.Application;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.ordering.OpenSupply;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.planning.PlanningRuns;
import io.leadline.scorecard.PurchaseHistory;
import io.leadline.scorecard.PurchaseLine;
import io.leadline.scorecard.PurchasesTold;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import io.leadline.shared.Sku;
import io.leadline.simulation.Settling;
import io.leadline.stock.Movement;
import io.leadline.stock.MovementKind;
import io.leadline.stock.Stock;
import io.leadline.stock.StockCount;
import io.leadline.tracking.EscalationState;
import io.leadline.tracking.Escalations;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * {@code ./leadline bench risk [--orders N] [--movements N]}: from a sale that empties a shelf until the order that comes too late for
 * it is an escalation before a buyer, in the whole product with its engine: alone, and while an import books many movements of
 * other items that are on order as well.
 */
final class RiskBench {

    static final String USAGE = "Usage: leadline bench risk [--orders N] [--movements N]";

    private static final Actor BUYER =
            new Actor("bench", "Bench", Set.of(Role.BUYER), null, Locale.ENGLISH, ZoneOffset.UTC);
    private static final Quantity PLENTY = Quantity.of(100_000);
    private static final int ASKED_DAYS = 5;
    private static final int PROMISED_DAYS = 20;
    private static final int TOGETHER = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long LOOK_NANOS = 2_000_000;

    private final ConfigurableApplicationContext context;
    private final Stock stock;
    private final PurchaseOrders orders;
    private final Escalations escalations;
    private final BusinessClock clock;

    private RiskBench(ConfigurableApplicationContext context) {
        this.context = context;
        this.stock = context.getBean(Stock.class);
        this.orders = context.getBean(PurchaseOrders.class);
        this.escalations = context.getBean(Escalations.class);
        this.clock = context.getBean(BusinessClock.class);
    }

    static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) throws IOException {
        int count;
        int movements;
        try {
            Options options = Options.read(args, List.of("--orders", "--movements"), List.of());
            count = Integer.parseInt(options.value("--orders", "100"));
            movements = Integer.parseInt(options.value("--movements", "10000"));
        } catch (IllegalArgumentException e) {
            err.println("leadline bench risk: " + e.getMessage());
            err.println(USAGE);
            return 2;
        }
        Path folder = Files.createTempDirectory("leadline-bench");
        try (ConfigurableApplicationContext context = start(folder)) {
            new RiskBench(context).print(count, movements, out);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
        return 0;
    }

    private static ConfigurableApplicationContext start(Path folder) {
        Map<String, Object> properties = Map.of(
                "leadline.data",
                folder.toString(),
                "leadline.demo-data",
                "false",
                "leadline.demo-life",
                "false",
                "leadline.engine.start-seconds",
                "600",
                "server.port",
                "0",
                "server.address",
                "127.0.0.1",
                "logging.level.root",
                "error");
        SpringApplication application = new SpringApplication(Application.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setDefaultProperties(properties);
        application.addInitializers(context -> {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("bench", properties));
            SimulateCommand.leaveCompanyAlone(context.getEnvironment().getPropertySources(), System.getenv());
        });
        return application.run();
    }

    private void print(int count, int movements, PrintStream out) {
        // Alone, beside the import, and those that the import is about.
        List<Sku> items =
                IntStream.range(0, 4 * count).mapToObj(GeneratedShop::sku).toList();
        new GeneratedShop(context).fill(items.size());
        LocalDate today = clock.today();
        stock.count(items.stream()
                .map(sku -> new StockCount(today, GeneratedShop.LOCATION, sku, PLENTY))
                .toList());
        context.getBean(PlanningRuns.class).runHere("bench");
        // All in time, as long as there is plenty: nobody asked for them as late as they come now.
        told(items, today, today.plusDays(ASKED_DAYS));
        told(items, today, today.plusDays(PROMISED_DAYS));
        out.printf("%d open orders, from the sale that makes one late to its escalation:%n", items.size());
        row(out, "alone", items.subList(0, count).stream().map(this::emptied).toList());
        AtomicBoolean measured = new AtomicBoolean();
        CompletableFuture<Long> imported =
                CompletableFuture.supplyAsync(() -> book(items.subList(2 * count, items.size()), movements, measured));
        row(
                out,
                "beside an import",
                items.subList(count, 2 * count).stream().map(this::emptied).toList());
        measured.set(true);
        long booked = imported.join();
        context.getBean(Settling.class).await();
        out.printf(
                Locale.ROOT,
                "all looked at and at rest %.1f s after the import's last movement%n",
                NightlyBench.seconds(booked));
    }

    private static void row(PrintStream out, String name, List<Double> millis) {
        out.printf("%-40s %4d: %s%n", name, millis.size(), NightlyBench.percentiles(millis));
    }

    /** As files tell of orders that are under way, one of each item. */
    private void told(List<Sku> items, LocalDate today, LocalDate promised) {
        List<PurchaseLine> lines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            lines.add(new PurchaseLine(
                    "PO-" + i,
                    "1",
                    GeneratedShop.supplier(i),
                    items.get(i),
                    today.minusDays(10),
                    promised,
                    null,
                    Quantity.of(60),
                    Quantity.ZERO,
                    Money.of("5", "GBP"),
                    GeneratedShop.LOCATION,
                    false));
        }
        context.getBean(PurchaseHistory.class).put(lines);
        context.publishEvent(new PurchasesTold("bench"));
        context.getBean(Settling.class).await();
    }

    /** Milliseconds until a buyer is asked what to do about the order of this item, all of which is sold. */
    private double emptied(Sku sku) {
        String order = orders.openSupply(sku, GeneratedShop.LOCATION).stream()
                .filter(supply -> !supply.proposed())
                .map(OpenSupply::orderId)
                .findFirst()
                .orElseThrow();
        Quantity left = stock.level(GeneratedShop.LOCATION, sku).onHand();
        long sold = System.nanoTime();
        stock.record(sale("all-" + sku.value(), sku, left));
        while (escalations.ofOrder(order, BUYER).stream()
                .noneMatch(one -> one.state() == EscalationState.OPEN && one.level() > 0)) {
            if (System.nanoTime() - sold > PATIENCE.toNanos()) {
                throw new IllegalStateException("Order " + order + " is no escalation within " + PATIENCE);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return NightlyBench.seconds(sold) * 1000;
    }

    /**
     * Goes on as long as something is measured beside it, and books so many movements at least.
     *
     * @return when the last was booked
     */
    private long book(List<Sku> items, int movements, AtomicBoolean measured) {
        for (int from = 0; from < movements || !measured.get(); from += TOGETHER) {
            stock.record(IntStream.range(from, from + TOGETHER)
                    .mapToObj(i -> sale("import-" + i, items.get(i % items.size()), Quantity.of(1)))
                    .toList());
        }
        return System.nanoTime();
    }

    private Movement sale(String id, Sku sku, Quantity units) {
        return new Movement(id, MovementKind.SALE, GeneratedShop.LOCATION, sku, units, "web", clock.now());
    }
}
