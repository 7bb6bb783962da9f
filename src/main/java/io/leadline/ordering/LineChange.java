package io.leadline.ordering;

import io.leadline.shared.Quantity;
import java.time.LocalDate;

/** Another quantity (zero drops the line) or requested date before an order is approved. */
public record LineChange(int line, Quantity quantity, LocalDate requestedDate) {}
