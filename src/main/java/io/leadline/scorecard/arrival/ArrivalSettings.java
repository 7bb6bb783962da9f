package io.leadline.scorecard.arrival;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What expected arrivals are learned from.
 *
 * @param leastLines promised and come to their end; from fewer nothing is said
 * @param mostLines of the latest orders
 * @param mostOverdueDays of a line that is still open; what is missing longer, somebody forgot to end
 */
@ConfigurationProperties("leadline.arrivals")
public record ArrivalSettings(
        @DefaultValue("50") int leastLines,
        @DefaultValue("5000") int mostLines,
        @DefaultValue("180") int mostOverdueDays) {}
