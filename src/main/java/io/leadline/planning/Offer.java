package io.leadline.planning;

import io.leadline.catalog.Terms;

/** One supplier's terms for an item, with the lead time that can be expected of it. */
public record Offer(Terms terms, LeadTime leadTime) {}
