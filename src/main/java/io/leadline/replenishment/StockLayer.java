package io.leadline.replenishment;

import io.leadline.stock.Stamp;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Units of the stock that came in together.
 *
 * @param since the day they came to this location; null where nobody knows
 * @param cause such as the order they came with; empty where nobody knows
 */
public record StockLayer(@Nullable LocalDate since, double units, String cause, Stamp stamp) {}
