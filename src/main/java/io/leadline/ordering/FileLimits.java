package io.leadline.ordering;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code leadline.files}: how much may be kept with orders.
 *
 * @param file one of them
 * @param order all of an order
 * @param link what a supplier adds to one order, which is what the link in one mail opens
 * @param supplier what a supplier adds to all its orders within {@code within}
 * @param files their number with one order
 */
@ConfigurationProperties("leadline.files")
public record FileLimits(
        @DefaultValue("20MB") DataSize file,
        @DefaultValue("200MB") DataSize order,
        @DefaultValue("60MB") DataSize link,
        @DefaultValue("500MB") DataSize supplier,
        @DefaultValue("30d") Duration within,
        @DefaultValue("100") int files) {}
