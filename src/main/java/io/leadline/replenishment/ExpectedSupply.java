package io.leadline.replenishment;

import io.leadline.shared.Quantity;
import java.time.LocalDate;

/**
 * Units that were ordered and have not come in.
 *
 * @param source the order they belong to
 * @param probableArrival when they are likely to be here, which need not be when they were promised
 */
public record ExpectedSupply(String source, Quantity quantity, LocalDate probableArrival) {}
