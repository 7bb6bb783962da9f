package io.leadline.operations;

import io.leadline.storage.chain.CheckResult;
import io.leadline.storage.chain.HistoryChecks;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What the last check of the histories found, and how long ago it was, for an alert. */
@Component
class HistoryMeters {

    HistoryMeters(MeterRegistry registry, HistoryChecks checks) {
        Gauge.builder(
                        "leadline.history.findings",
                        checks,
                        all -> all.last().map(CheckResult::total).orElse(0L))
                .description("What the last check of the histories found altered, removed, added or re-ordered")
                .register(registry);
        Gauge.builder(
                        "leadline.history.checked.seconds",
                        checks,
                        all -> all.last()
                                .map(last -> Duration.between(last.at(), Instant.now())
                                        .toSeconds())
                                .orElse(0L))
                .description("Seconds since the histories were checked; 0 before the first check")
                .register(registry);
    }
}
