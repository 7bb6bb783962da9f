package io.leadline.engine;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings under {@code leadline.engine}.
 *
 * @param url the gRPC address of a cluster of the user's, such as {@code http://zeebe:26500}; https means TLS; empty for
 *     the engine that Leadline brings along
 * @param clientId for a cluster that asks for OAuth, with {@code clientSecret}, {@code tokenUrl} and {@code audience}
 * @param token for a cluster whose gateway has Leadline's {@code TokenInterceptor}; the embedded engine has one of its own
 * @param home where the engine's distribution is unpacked; by default where the build put it
 * @param exporter the jar with the record feed; by default where the build put it
 * @param heapMb of the embedded engine
 * @param startSeconds how long the embedded engine may take to become ready
 * @param partitions of the embedded engine, told when the data folder is new; a running one keeps what it has
 * @param attempts how often a job is tried before it becomes an incident
 * @param keepRecords how long records of what has ended are kept, from the end of all that is about the same subject
 * @param commandsInFlight at the same time; more of them only make the engine refuse
 */
@ConfigurationProperties("leadline.engine")
public record EngineSettings(
        @Nullable String url,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String tokenUrl,
        @Nullable String audience,
        @Nullable String token,
        @Nullable Path home,
        @Nullable Path exporter,
        @DefaultValue("224") int heapMb,
        @DefaultValue("120") int startSeconds,
        @DefaultValue("1") int partitions,
        @DefaultValue("5") int attempts,
        @DefaultValue("730d") Duration keepRecords,
        @DefaultValue("16") int commandsInFlight) {

    public boolean embedded() {
        return url == null || url.isBlank();
    }
}
