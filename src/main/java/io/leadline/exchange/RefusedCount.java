package io.leadline.exchange;

/**
 * A row of stock.csv that could not be booked, as it was written: what was known of the shelf before stays in force, and
 * that must be seen.
 */
public record RefusedCount(String location, String sku, String asOf, String onHand, long line) {}
