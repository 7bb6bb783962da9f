package io.leadline.shell.gate;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code leadline.limits}: how much of the portal one client may take.
 *
 * @param connectionsPerAddress open at the same time; the one that has been silent longest makes room for the next; 0 for
 *     no limit, where a proxy is the only client
 * @param headerTime in which the first line and the headers of a request have to arrive
 * @param bodiesAtOnce that may be waited for; the one that was waited for longest makes room for the next
 * @param bodyTime a body may take, before it has to keep {@code bodyRate}
 * @param bodyRate bytes a second that a body has to arrive with on the average
 * @param requestSize of what is no upload
 * @param requestsPerSecond of one address, on the average
 * @param requestBurst of one address at once
 * @param strangers sessions of people who have not signed in; the oldest makes room for the next
 * @param strangersPerAddress the same, of one address
 * @param strangersTime how long such a session is kept without a request
 * @param firstPageTime how long it is kept if the browser never came back with its cookie
 */
@ConfigurationProperties("leadline.limits")
public record GateLimits(
        @DefaultValue("500") int connectionsPerAddress,
        @DefaultValue("10s") Duration headerTime,
        @DefaultValue("100") int bodiesAtOnce,
        @DefaultValue("20s") Duration bodyTime,
        @DefaultValue("4KB") DataSize bodyRate,
        @DefaultValue("2MB") DataSize requestSize,
        @DefaultValue("200") int requestsPerSecond,
        @DefaultValue("2000") int requestBurst,
        @DefaultValue("1000") int strangers,
        @DefaultValue("200") int strangersPerAddress,
        @DefaultValue("30m") Duration strangersTime,
        @DefaultValue("2m") Duration firstPageTime) {}
