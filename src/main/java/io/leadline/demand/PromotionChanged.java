package io.leadline.demand;

import java.time.Instant;

/** Somebody has changed a promotion in the marketing calendar. */
public record PromotionChanged(Promotion now, Instant at) {}
