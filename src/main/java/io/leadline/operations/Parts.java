package io.leadline.operations;

import io.leadline.engine.FeedPosition;
import io.leadline.engine.RecordFeed;
import io.leadline.engine.StuckJob;
import io.leadline.shared.BusinessClock;
import io.leadline.storage.DataFolder;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** The parts Leadline is made of, and how each is at present. */
@Component
public class Parts {

    /** Planning a part of a large shop is the longest; everything else takes seconds. */
    private static final Duration LONGEST_JOB = Duration.ofMinutes(5);

    private final HealthEndpoint health;
    private final DataFolder data;
    private final RecordFeed feed;
    private final BusinessClock clock;

    Parts(HealthEndpoint health, DataFolder data, RecordFeed feed, BusinessClock clock) {
        this.health = health;
        this.data = data;
        this.feed = feed;
        this.clock = clock;
    }

    /**
     * @param name such as {@code engine}, {@code mail}, {@code disk}
     * @param details what the part says of itself, by name
     */
    public record Part(String name, boolean up, Map<String, String> details) {}

    /** Every part, those that are down first. */
    public List<Part> all() {
        Map<String, HealthDescriptor> parts =
                health.health() instanceof CompositeHealthDescriptor whole ? whole.getComponents() : null;
        return Objects.requireNonNullElse(parts, Map.<String, HealthDescriptor>of()).entrySet().stream()
                .map(e -> part(e.getKey(), e.getValue()))
                .filter(p -> !p.name().equals("ping"))
                .sorted(Comparator.comparing(Part::up).thenComparing(Part::name))
                .toList();
    }

    private static Part part(String name, HealthDescriptor descriptor) {
        Map<String, String> details = descriptor instanceof IndicatedHealthDescriptor one && one.getDetails() != null
                ? one.getDetails().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, e -> String.valueOf(e.getValue()), (a, b) -> a, TreeMap::new))
                : Map.of();
        return new Part(name, descriptor.getStatus().equals(Status.UP), details);
    }

    /** Automatic steps that have failed, or wait longer than any should. */
    public List<StuckJob> stuckJobs() {
        return feed.stuckJobs(clock.now().minus(LONGEST_JOB));
    }

    public long freeBytes() {
        return data.path().toFile().getUsableSpace();
    }

    public String dataFolder() {
        return data.path().toString();
    }

    /** How many records of the engine have been read, all partitions together. */
    public long feedPosition() {
        FeedPosition position = feed.position();
        return position.byPartition().values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Names and versions of what runs, for a report to whoever helps. */
    public Map<String, String> versions() {
        String own = Parts.class.getPackage().getImplementationVersion();
        return new TreeMap<>(Map.of(
                "Leadline",
                own == null ? "0.1.0-SNAPSHOT" : own,
                "Java",
                System.getProperty("java.version", "?"),
                "Spring Boot",
                SpringBootVersion.getVersion()));
    }
}
