package io.leadline.operations;

import io.leadline.engine.Engine;
import io.leadline.engine.RecordFeed;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** What a monitoring system sees of the workflow engine. */
@Component
class EngineMeters {

    EngineMeters(MeterRegistry registry, Engine engine, RecordFeed feed, Parts parts) {
        Gauge.builder("leadline.engine.available", engine, e -> e.available() ? 1 : 0)
                .description("1 if the engine takes commands, 0 if decisions have to wait")
                .register(registry);
        Gauge.builder("leadline.engine.incidents", feed, f -> f.incidents().size())
                .description("Places where a process cannot go on by itself")
                .register(registry);
        Gauge.builder("leadline.engine.jobs.stuck", parts, p -> p.stuckJobs().size())
                .description("Automatic steps that failed or wait longer than any should")
                .register(registry);
        Gauge.builder("leadline.feed.alive", engine, e -> e.silent() ? 0 : 1)
                .description("0 if the engine is there and nothing is heard of it")
                .register(registry);
    }
}
