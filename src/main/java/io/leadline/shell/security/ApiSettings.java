package io.leadline.shell.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code leadline.api}: how much one key may ask.
 *
 * @param requestsPerSecond on the average
 * @param requestBurst at once
 * @param bodySize of one request
 */
@ConfigurationProperties("leadline.api")
public record ApiSettings(
        @DefaultValue("50") int requestsPerSecond,
        @DefaultValue("200") int requestBurst,
        @DefaultValue("256KB") DataSize bodySize) {}
