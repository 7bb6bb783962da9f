package io.leadline.demand;

import io.leadline.shared.Period;
import io.leadline.shared.Sku;
import java.time.Instant;

/**
 * An item is marked down on a channel for some days.
 *
 * @param id of the promotion that it is
 * @param percent off its price
 */
public record MarkedDown(String id, Sku sku, String channel, Period period, int percent, Instant at) {}
