package io.leadline.cli;

import io.leadline.catalog.Suppliers;
import io.leadline.identity.Actor;
import io.leadline.identity.DemoAccounts;
import io.leadline.ordering.OrderQuery;
import io.leadline.ordering.PurchaseOrders;
import io.leadline.shared.Changed;
import io.leadline.storage.embedded.EmbeddedStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The portal as {@code ./leadline run} starts it, in the process that {@code bench portal} measures, which asks it by its
 * standard input for what no client can ask.
 */
public final class PortalBenchServer {

    /** What a line of the answer to the bench begins with. */
    static final String ANSWER = "bench: ";

    private static final List<String> TOPICS = List.of("inbox", "orders", "plans");
    private static final long BETWEEN_CHANGES_NANOS = 1_000_000;

    private PortalBenchServer() {}

    public static void main(String[] args) {
        int code = RunCommand.run(Arrays.asList(args), System.out, System.err, context -> {
            Thread.ofPlatform().daemon().name("bench").start(() -> obey(context));
            System.out.println(ANSWER + "ready");
        });
        if (code >= 0) {
            System.exit(code);
        }
    }

    private static void obey(ConfigurableApplicationContext context) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] words = line.split(" ");
                System.out.println(ANSWER
                        + switch (words[0]) {
                            case "accounts" -> accounts(context);
                            case "routes" -> routes(context);
                            case "heap" -> String.valueOf(heapBytes());
                            case "commands" -> String.valueOf(commands(context));
                            case "change" -> change(context, Integer.parseInt(words[1]));
                            default -> "unknown";
                        });
            }
            context.close();
            System.exit(0);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Those of the company, who see the same pages. */
    private static String accounts(ConfigurableApplicationContext context) {
        return String.join(
                " ",
                context.getBean(DemoAccounts.class).list().stream()
                        .filter(account -> account.signInName().matches("buyer.*|manager|head.*"))
                        .map(account -> account.signInName() + "=" + account.password())
                        .toList());
    }

    /** Of the newest order, and of an item and its supplier. */
    private static String routes(ConfigurableApplicationContext context) {
        OrderQuery open = OrderQuery.ALL.page(0, 1);
        return context.getBean(PurchaseOrders.class).search(open, Actor.system()).rows().stream()
                .flatMap(order -> Stream.concat(
                        Stream.of("order/" + order.id(), "supplier/" + order.supplierId()),
                        context.getBean(Suppliers.class).terms(order.supplierId()).stream()
                                .limit(1)
                                .map(terms -> "item/" + terms.sku())))
                .collect(Collectors.joining(" "));
    }

    /** Those that the embedded store has answered so far. */
    private static long commands(ConfigurableApplicationContext context) {
        return context.getBean(EmbeddedStore.class).figures().commands();
    }

    /** What is in use after everything was collected that could be. */
    private static long heapBytes() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static String change(ConfigurableApplicationContext context, int times) {
        for (int i = 0; i < times; i++) {
            context.publishEvent(new Changed(TOPICS.get(i % TOPICS.size())));
            LockSupport.parkNanos(BETWEEN_CHANGES_NANOS);
        }
        return "changed";
    }
}
