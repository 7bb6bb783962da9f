package io.leadline.cli;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.engine.Engine;
import io.leadline.engine.Message;
import io.leadline.inbox.Inbox;
import io.leadline.inbox.InboxStore;
import io.leadline.shared.BusinessClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

/**
 * From a command to the engine until the inbox shows what came of it: engine, exporter, store and projection together,
 * as somebody sees it who waits for a task to come or to go.
 */
final class InboxDelayBench {

    private static final int ALONE = 60;
    private static final int CROWD = 400;
    private static final int CROWD_THREADS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_NANOS = 1_000_000;

    private final Engine engine;
    private final Inbox inbox;

    private InboxDelayBench(Engine engine, Inbox inbox) {
        this.engine = engine;
        this.inbox = inbox;
    }

    static void run(Path folder, PrintStream out) throws IOException {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Slice.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "leadline.data",
                        folder.toString(),
                        "spring.main.banner-mode",
                        "off",
                        "logging.level.root",
                        "error"))
                .run()) {
            InboxDelayBench bench = new InboxDelayBench(context.getBean(Engine.class), context.getBean(Inbox.class));
            bench.measure(out);
        }
    }

    private void measure(PrintStream out) throws IOException {
        String model = "bench/one-task.bpmn";
        engine.deploy(model, new ClassPathResource(model).getContentAsString(StandardCharsets.UTF_8));
        IntStream.range(0, ALONE / 3).forEach(i -> delays("warm-" + i));
        out.printf(
                "%nFrom a command to the inbox that shows it:%n%-40s %10s %10s %10s%n",
                "", "median ms", "95 % ms", "most ms");
        double[][] alone =
                IntStream.range(0, ALONE).mapToObj(i -> delays("alone-" + i)).toArray(double[][]::new);
        print(out, "a task that comes", alone, 0);
        print(out, "a task that goes", alone, 1);
        try (ExecutorService pool = Executors.newFixedThreadPool(CROWD_THREADS)) {
            double[][] crowd = IntStream.range(0, CROWD)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> delays("crowd-" + i), pool))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toArray(double[][]::new);
            print(out, "comes, while " + CROWD_THREADS + " do this at once", crowd, 0);
            print(out, "goes, while " + CROWD_THREADS + " do this at once", crowd, 1);
        }
    }

    /** Milliseconds until the task was there, and until it was gone. */
    private double[] delays(String subject) {
        long started = System.nanoTime();
        engine.publish(
                new Message("bench.taskWanted", subject, subject, Duration.ofMinutes(1), Map.of("subject", subject)));
        double came = millisUntil(() -> inbox.task(subject).isPresent(), started);
        long key = inbox.task(subject).orElseThrow().key();
        long decided = System.nanoTime();
        engine.complete(key, Map.of());
        return new double[] {came, millisUntil(() -> inbox.task(subject).isEmpty(), decided)};
    }

    private static double millisUntil(BooleanSupplier shown, long sinceNanos) {
        while (!shown.getAsBoolean()) {
            if (System.nanoTime() - sinceNanos > PATIENCE.toNanos()) {
                throw new IllegalStateException("The inbox has not followed the engine within " + PATIENCE);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return (System.nanoTime() - sinceNanos) / 1e6;
    }

    private static void print(PrintStream out, String name, double[][] delays, int which) {
        double[] sorted =
                Arrays.stream(delays).mapToDouble(d -> d[which]).sorted().toArray();
        out.printf(
                "%-40s %10.0f %10.0f %10.0f%n",
                name, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
    }

    /** No configuration by name, or the application itself would find it. */
    @Import(CompanyCurrency.class)
    @ComponentScan(
            basePackages = {
                "io.leadline.engine",
                "io.leadline.storage",
                "io.leadline.inbox.feed",
                "io.leadline.inbox.store"
            })
    static class Slice {

        @Bean
        MeterRegistry meterRegistry() {
            return new SimpleMeterRegistry();
        }

        @Bean
        Inbox inbox(InboxStore store, BusinessClock clock, ApplicationEventPublisher events) {
            return new Inbox(store, clock, events);
        }
    }
}
