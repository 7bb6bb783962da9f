package io.leadline.tracking;

import java.time.LocalDate;

/**
 * What is late about an order.
 *
 * @param daysLate calendar days after the need date, the promise or the answer's deadline
 * @param needDate first day the projected stock runs short without the goods
 * @param expectedDate when they are expected as of now
 * @param item name of the item that is late; the one worth most where the whole order is
 */
public record Delay(DelayCause cause, int daysLate, LocalDate needDate, LocalDate expectedDate, String item) {}
