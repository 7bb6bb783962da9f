package io.leadline.scorecard.arrival;

/**
 * A line as it was seen some days before its promise, open, and what became of it.
 *
 * @param weight lines that travel together miss together, so each of them counts less
 */
record Seen(Delivery line, long daysLeft, boolean yes, double weight) {}
