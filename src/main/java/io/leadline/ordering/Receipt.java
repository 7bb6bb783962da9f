package io.leadline.ordering;

import io.leadline.shared.Quantity;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What one delivery brought of one line.
 *
 * @param delivery number of the delivery, from 1
 * @param good usable units
 * @param damaged units that cannot be used
 */
public record Receipt(
        int delivery, int line, Quantity good, Quantity damaged, LocalDate on, Instant at, String by, String note) {}
