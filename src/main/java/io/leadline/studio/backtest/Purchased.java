package io.leadline.studio.backtest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line that the company really ordered.
 *
 * @param receivedOn null while nothing came in
 * @param received units that came in
 * @param paidAboveValue money paid for a unit above what the item is valued at; 0 where the currencies differ
 */
public record Purchased(
        LocalDate orderedOn, @Nullable LocalDate receivedOn, double ordered, double received, double paidAboveValue) {}
