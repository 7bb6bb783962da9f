package io.leadline.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.leadline.engine.FeedPosition;
import io.leadline.engine.TaskRecord;
import io.leadline.identity.Actor;
import io.leadline.identity.Role;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxQuery;
import io.leadline.inbox.InboxQuery.Sort;
import io.leadline.inbox.TaskSubject;
import io.leadline.inbox.store.ProjectionStore;
import io.leadline.shared.BusinessClock;
import io.leadline.shared.Money;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * {@code ./leadline bench inbox}: pages of an inbox with 100,000 open tasks, in the embedded store, and how quickly the
 * inbox follows the engine.
 */
public final class InboxBench {

    private static final int TASKS = 100_000;
    private static final int BATCH = 1_000;
    private static final int SUPPLIERS = 60;
    private static final int ROUNDS = 60;
    private static final List<String> KINDS =
            List.of("UserTask_Approve", "UserTask_Review", "UserTask_Receive", "UserTask_Answer");

    private final Inbox inbox;
    private final PrintStream out;
    private final Random random = new Random(7);

    static final String USAGE = "Usage: leadline bench inbox";

    private InboxBench(Inbox inbox, PrintStream out) {
        this.inbox = inbox;
        this.out = out;
    }

    public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) throws Exception {
        if (!args.isEmpty()) {
            err.println("leadline: bench inbox takes no arguments");
            return 2;
        }
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        Path folder = Files.createTempDirectory("leadline-bench-inbox");
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("bench", Map.of("leadline.data", folder.toString())));
            context.registerBean(BusinessClock.class, RealTime::new);
            context.register(Inbox.class);
            context.scan("io.leadline.storage", "io.leadline.inbox.store");
            context.refresh();
            err.printf("filling an inbox with %,d open tasks%n", TASKS);
            InboxBench bench = new InboxBench(context.getBean(Inbox.class), out);
            bench.fill(context.getBean(ProjectionStore.class));
            bench.measure();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        Path live = Files.createTempDirectory("leadline-bench-inbox");
        try {
            err.printf("%nstarting the engine to see how quickly the inbox follows it%n");
            InboxDelayBench.run(live, out);
            return 0;
        } finally {
            FileSystemUtils.deleteRecursively(live);
        }
    }

    private void fill(ProjectionStore store) {
        for (int start = 1; start <= TASKS; start += BATCH) {
            Map<TaskRecord, TaskSubject> tasks = new LinkedHashMap<>();
            for (int i = start; i < start + BATCH; i++) {
                String supplier = "S%02d".formatted(random.nextInt(SUPPLIERS));
                tasks.put(task(i, supplier), about(i, supplier));
            }
            store.follow(tasks, List.of(), FeedPosition.of(1, start + BATCH));
        }
    }

    private TaskRecord task(int number, String supplier) {
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        List<String> groups = switch (kind) {
            case "UserTask_Answer" -> List.of("supplier:" + supplier);
            case "UserTask_Receive" -> List.of("goods-in");
            case "UserTask_Review" -> List.of("buyer", "manager");
            default -> List.of("buyer");
        };
        Instant created = Instant.now().minus(Duration.ofMinutes(random.nextInt(40_000)));
        return new TaskRecord(
                2_251_799_813_685_249L + number,
                "replenishment-order",
                kind,
                "O-" + number,
                "O-" + number + "#1",
                groups,
                TaskRecord.State.OPEN,
                created,
                created.plus(Duration.ofHours(random.nextInt(1_000))),
                number,
                FeedPosition.of(1, number));
    }

    private TaskSubject about(int number, String supplier) {
        return new TaskSubject(
                "Order O-" + number,
                supplier,
                "Supplier " + supplier,
                "Item " + random.nextInt(5_000),
                new Money(BigDecimal.valueOf(random.nextInt(2_000_000), 2), "EUR"),
                null,
                1 + random.nextInt(3),
                "order/O-" + number);
    }

    private void measure() {
        Actor buyer = actor(Set.of(Role.BUYER), null);
        Actor chief = actor(Set.of(Role.BUYER, Role.MANAGER, Role.GOODS_IN), null);
        Actor supplier = actor(Set.of(Role.SUPPLIER), "S17");
        InboxQuery all = InboxQuery.ALL;
        out.printf("Among %,d open tasks, pages of %d rows with their number:%n", TASKS, all.limit());
        out.printf("%-52s %10s %10s %10s%n", "", "tasks", "median ms", "95 % ms");
        time("a buyer's, by due date", all, buyer);
        time("a buyer's, page 100", all.page(100 * all.limit(), all.limit()), buyer);
        time("a buyer's, by value, highest first", all.sorted(Sort.VALUE, false), buyer);
        time("a buyer's, by priority", all.sorted(Sort.PRIORITY, true), buyer);
        time("a buyer's, oldest first", all.sorted(Sort.AGE, true), buyer);
        time("a buyer's of one kind", all.ofKind("replenishment-order.UserTask_Review"), buyer);
        time("a buyer's that are overdue", all.overdue(true), buyer);
        time("a buyer's whose text matches \"s17 item 12\"", all.about("s17 item 12"), buyer);
        time("a buyer's whose text matches \"o-\" (all of them)", all.about("o-"), buyer);
        time("of somebody with three roles", all, chief);
        time("everybody's, for who leads", all.ofEverybody(true), chief);
        time("one supplier's own", all, supplier);
        time("the whole page of a buyer: rows, number, tabs", () -> {
            inbox.rows(all, buyer);
            inbox.countByKind(all, buyer);
        });
        InboxQuery search = all.about("s17 item 12");
        time("the whole page of a buyer's search", () -> {
            inbox.rows(search, buyer);
            inbox.countByKind(search, buyer);
        });
        InboxQuery common = all.about("o-").sorted(Sort.VALUE, false);
        time("the same, when it finds all of them, by value", () -> {
            inbox.find(common, buyer);
            inbox.countByKind(common, buyer);
        });
    }

    private void time(String name, InboxQuery query, Actor actor) {
        out.printf("%-52s %,10d", name, inbox.count(query, actor));
        figures(() -> inbox.find(query, actor));
    }

    private void time(String name, Runnable page) {
        out.printf("%-52s %10s", name, "");
        figures(page);
    }

    private void figures(Runnable page) {
        double[] millis = new double[ROUNDS];
        for (int i = -ROUNDS / 3; i < ROUNDS; i++) {
            long startNanos = System.nanoTime();
            page.run();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - startNanos) / 1e6;
            }
        }
        Arrays.sort(millis);
        out.printf(" %10.1f %10.1f%n", millis[ROUNDS / 2], millis[ROUNDS * 95 / 100]);
    }

    private static Actor actor(Set<Role> roles, @org.jspecify.annotations.Nullable String organisation) {
        return new Actor("bench", "Bench", roles, organisation, Locale.ENGLISH, ZoneOffset.UTC);
    }

    private record RealTime() implements BusinessClock {

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public ZoneId zone() {
            return ZoneOffset.UTC;
        }
    }
}
