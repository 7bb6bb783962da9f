package io.leadline.engine;

import static org.awaitility.Awaitility.await;

import io.leadline.catalog.CompanyCurrency;
import io.leadline.engine.embedded.EmbeddedEngine;
import io.leadline.engine.store.MongoRecordFeed;
import io.leadline.shared.BusinessClock;
import io.leadline.suite.QuickWaits;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;

/**
 * The real engine with store, exporter and workers, without the rest of the application. {@link #shared()} is started
 * once per JVM and stops with it; a test that kills things opens its own.
 */
public final class TestEngine implements AutoCloseable {

    /** Longer than any wait should take on two busy cores. */
    public static final Duration PATIENCE = QuickWaits.PATIENCE;

    private static TestEngine shared;

    private final ConfigurableApplicationContext context;

    private TestEngine(Path data, Map<String, Object> settings, JobHandler... handlers) {
        Map<String, Object> properties = new HashMap<>(settings);
        properties.put("leadline.data", data.toString());
        properties.put("spring.main.banner-mode", "off");
        properties.put("leadline.engine.attempts", "3");
        properties.put("leadline.engine.start-seconds", "600");
        context = new SpringApplicationBuilder(Slice.class)
                .web(WebApplicationType.NONE)
                .properties(properties)
                .initializers(context -> {
                    for (JobHandler handler : handlers) {
                        context.getBeanFactory().registerSingleton(handler.type(), handler);
                    }
                })
                .run();
    }

    public static synchronized TestEngine shared() {
        if (shared == null) {
            shared = open(newFolder());
        }
        return shared;
    }

    public static TestEngine open(Path data) {
        return open(data, Map.of());
    }

    public static TestEngine open(Path data, Map<String, Object> settings) {
        return new TestEngine(data, settings);
    }

    /** One that also does the jobs of another room. */
    public static TestEngine doing(JobHandler... handlers) {
        return new TestEngine(newFolder(), Map.of(), handlers);
    }

    public static Path newFolder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "engine");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(Class<T> type, String name) {
        return context.getBean(name, type);
    }

    public Engine engine() {
        return bean(Engine.class);
    }

    public RecordFeed feed() {
        return bean(MongoRecordFeed.class);
    }

    public BusinessClock clock() {
        return bean(BusinessClock.class);
    }

    public EmbeddedEngine process() {
        return bean(EmbeddedEngine.class);
    }

    /** What the trial process's service task does from now on. */
    public void work(JobWork work) {
        bean(TrialHandler.class).work = work;
    }

    public void advance(Duration ahead) {
        bean(TimeTravel.class).advance(ahead);
    }

    public void deploy(String resource) {
        try {
            engine().deploy(resource, new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts an instance of {@code engine-trial}, once per subject. */
    public void startTrial(String subject, Duration patience) {
        engine().publish(new Message(
                "engine.trialStarted",
                subject,
                subject + "-started",
                Duration.ofMinutes(1),
                Map.of(
                        "subject", subject,
                        "dueAt", clock().now().plus(Duration.ofDays(1)).toString(),
                        "patience", patience.toString())));
    }

    /** Waits for the feed to show the task, and returns it. */
    public TaskRecord awaitOpen(String interaction) {
        return await(interaction)
                .atMost(PATIENCE)
                .until(() -> feed().openTask(interaction), task -> task.isPresent())
                .orElseThrow();
    }

    /** Waits for the feed to have shown the task at any time. */
    public void awaitOpenOrEnded(String interaction) {
        await(interaction).atMost(PATIENCE).until(() -> feed().lastTask(interaction), task -> task.isPresent());
    }

    public void awaitElements(String subject, Consumer<List<ElementRecord>> assertion) {
        await(subject).atMost(PATIENCE).untilAsserted(() -> assertion.accept(feed().elements(subject)));
    }

    @Override
    public void close() {
        context.close();
    }

    /** What a service task of a test does. */
    public interface JobWork {
        Map<String, Object> handle(Job job) throws Exception;
    }

    static final class TrialHandler implements JobHandler {

        volatile JobWork work = job -> Map.of();

        @Override
        public String type() {
            return "engine.doTrialWork";
        }

        @Override
        public Map<String, Object> handle(Job job) throws Exception {
            return work.handle(job);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(CompanyCurrency.class)
    @ComponentScan(
            basePackages = {"io.leadline.engine", "io.leadline.storage", "io.leadline.inbox"},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "io\\.leadline\\.inbox\\.(ui\\..*|process\\..*|OverdueLetters)"))
    static class Slice {

        @Bean
        TrialHandler trialHandler() {
            return new TrialHandler();
        }

        @Bean
        MeterRegistry meterRegistry() {
            return new SimpleMeterRegistry();
        }
    }
}
