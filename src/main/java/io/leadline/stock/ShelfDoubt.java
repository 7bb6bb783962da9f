package io.leadline.stock;

import io.leadline.shared.Sku;
import java.time.LocalDate;

/**
 * A count that could not be booked as it was told, so that nobody takes the older truth for the present.
 *
 * @param asOf the day as it was written
 * @param onHand the count as it was written
 * @param told the last day on which files told of the shelf
 * @param negative whether it was below zero and booked as nothing; otherwise it was refused, and what was known stays
 */
public record ShelfDoubt(String location, Sku sku, String asOf, String onHand, LocalDate told, boolean negative) {}
