package io.leadline.demand;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has changed a promotion in the marketing calendar.
 *
 * @param before null for a new one
 */
public record PromotionChanged(@Nullable Promotion before, Promotion now, Instant at) {}
