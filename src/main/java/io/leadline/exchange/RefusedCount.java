package io.leadline.exchange;

/**
 * A row of stock.csv that was not booked as it was written: what was known of the shelf before stays in force, or nothing is
 * taken to lie there, and that must be seen.
 *
 * @param negative whether it was below zero and taken as zero
 */
public record RefusedCount(String location, String sku, String asOf, String onHand, boolean negative) {}
