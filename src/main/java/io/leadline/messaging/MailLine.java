package io.leadline.messaging;

import io.leadline.shared.Money;
import io.leadline.shared.Quantity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an order as a mail shows it. What is null is left out.
 *
 * @param number counted from 1
 * @param date the day that matters in this mail: requested, promised or counter-offered
 * @param note what is special about this line, in the words of who wrote it
 */
public record MailLine(
        int number,
        String sku,
        String name,
        Quantity quantity,
        String unit,
        @Nullable Money unitPrice,
        @Nullable LocalDate date,
        @Nullable String note) {}
